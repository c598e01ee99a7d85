package org.homeward.node.custody;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import org.homeward.node.wiring.Side;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Table `dispute_settlement`.
@Repository
class DisputeRepository {

    private final JdbcClient db;

    DisputeRepository(JdbcClient db) {
        this.db = db;
    }

    /// One party's word that a difference is settled.
    ///
    /// @param reason kept at the node where it was entered; empty elsewhere
    record Word(HandoverId handover, TravelNumber number, Side side, String account, String reason) {}

    /// Keeps the word, once. Says whether it is new.
    boolean keep(Word word, Instant at) {
        return db.sql("""
                        INSERT INTO dispute_settlement (handover, number, side, account, reason, settled_at)
                        VALUES (:handover, :number, :side, :account, :reason, :at)
                        ON CONFLICT (handover, number, side) DO NOTHING
                        """)
                        .param("handover", word.handover().value())
                        .param("number", word.number().text())
                        .param("side", word.side().word())
                        .param("account", word.account())
                        .param("reason", word.reason())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Who has said so.
    Set<Side> sides(HandoverId handover, TravelNumber number) {
        var sides = EnumSet.noneOf(Side.class);
        db.sql("""
                        SELECT side
                          FROM dispute_settlement
                         WHERE handover = :handover AND number = :number
                         ORDER BY side
                         LIMIT 3
                        """)
                .param("handover", handover.value())
                .param("number", number.text())
                .query((row, at) -> Side.named(row.getString("side")))
                .list()
                .forEach(sides::add);
        return sides;
    }
}
