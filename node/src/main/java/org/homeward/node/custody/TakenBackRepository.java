package org.homeward.node.custody;

import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Table `line_taken_back`; and who recorded what is to be taken back, from `handover_line` and `line_turn`.
@Repository
class TakenBackRepository {

    private final JdbcClient db;

    TakenBackRepository(JdbcClient db) {
        this.db = db;
    }

    /// Takes a loaded line back: the giver has the parcel again, and the line stays in the record. Says whether this
    /// account had loaded it and nobody has opened it since.
    boolean takeBack(HandoverId handover, TravelNumber number, LineRepository.Recorded recorded) {
        return db.sql("""
                        WITH line AS (
                            SELECT l.number, l.load
                              FROM handover_line_now l
                             WHERE l.handover = :handover AND l.number = :number AND l.account = :account
                               AND l.load < :most
                               AND NOT EXISTS (SELECT 1 FROM line_turn t
                                                WHERE t.handover = l.handover AND t.number = l.number)),
                        unloaded AS (
                            UPDATE custody_now n
                               SET loaded_in = NULL
                              FROM line
                             WHERE n.number = line.number AND n.loaded_in = :handover
                         RETURNING n.number)
                        INSERT INTO line_taken_back (handover, number, load, account, taken_back_at)
                        SELECT :handover, line.number, line.load, :account, :at
                          FROM line JOIN unloaded ON unloaded.number = line.number
                        """)
                        .param("handover", handover.value())
                        .param("number", number.text())
                        .param("account", recorded.account())
                        .param("most", Line.TURNS_MAX)
                        .param("at", recorded.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Who recorded the last turn of a line here; empty if there is none.
    Optional<String> lastAccount(HandoverId handover, TravelNumber number) {
        return db.sql("""
                        SELECT account
                          FROM line_turn
                         WHERE handover = :handover AND number = :number
                         ORDER BY turn DESC
                         LIMIT 1
                        """)
                .param("handover", handover.value())
                .param("number", number.text())
                .query(String.class)
                .optional();
    }
}
