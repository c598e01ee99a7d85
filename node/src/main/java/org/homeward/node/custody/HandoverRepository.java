package org.homeward.node.custody;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.homeward.node.requests.Page;
import org.homeward.node.wiring.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Table `handover`.
@Repository
class HandoverRepository {

    private final JdbcClient db;

    HandoverRepository(JdbcClient db) {
        this.db = db;
    }

    /// @throws org.springframework.dao.DuplicateKeyException if one of that id is here
    void add(Handover handover) {
        db.sql("""
                        INSERT INTO handover (handover, round, giver, receiver, state, opened_at, opened_by, document)
                        VALUES (:handover, :round, :giver, :receiver, :state, :opened, :by, :document)
                        """)
                .param("handover", handover.id().value())
                .param("round", handover.round())
                .param("giver", handover.giver().text())
                .param("receiver", handover.receiver().text())
                .param("state", handover.state().word())
                .param("opened", handover.openedAt().atOffset(ZoneOffset.UTC))
                .param("by", handover.openedBy())
                .param("document", handover.document())
                .update();
    }

    /// For a scan: others may scan at the same time, but nobody ends the scanning before this transaction does.
    Optional<Handover> forScan(HandoverId id) {
        return db.sql("""
                        SELECT handover, round, giver, receiver, state, opened_at, opened_by, document
                          FROM handover
                         WHERE handover = :handover
                           FOR KEY SHARE
                        """)
                .param("handover", id.value())
                .query(HandoverRepository::handover)
                .optional();
    }

    /// For a step: waits for the scans under way, and no other begins before this transaction ends.
    Optional<Handover> forStep(HandoverId id) {
        return db.sql("""
                        SELECT handover, round, giver, receiver, state, opened_at, opened_by, document
                          FROM handover
                         WHERE handover = :handover
                           FOR UPDATE
                        """)
                .param("handover", id.value())
                .query(HandoverRepository::handover)
                .optional();
    }

    Optional<Handover> find(HandoverId id) {
        return db.sql("""
                        SELECT handover, round, giver, receiver, state, opened_at, opened_by, document
                          FROM handover
                         WHERE handover = :handover
                        """)
                .param("handover", id.value())
                .query(HandoverRepository::handover)
                .optional();
    }

    /// Of which round it is; that never changes.
    Optional<String> round(HandoverId id) {
        return db.sql("SELECT round FROM handover WHERE handover = :handover")
                .param("handover", id.value())
                .query(String.class)
                .optional();
    }

    void step(HandoverId id, Handover.State state, String document) {
        Rows.one(db.sql("UPDATE handover SET state = :state, document = :document WHERE handover = :handover")
                .param("state", state.word())
                .param("document", document)
                .param("handover", id.value())
                .update());
    }

    /// One handover in a list, with how many lines it has and how many the receiver has scanned.
    record Listed(
            String handover, String from, String to, String state, long lines, long receivedLines, Instant openedAt) {}

    /// Which handovers are asked for.
    ///
    /// @param state empty for every state
    /// @param parties those that take part; empty for everybody's
    record Asked(String round, String state, Collection<String> parties) {}

    long count(Asked asked) {
        return db.sql("""
                        SELECT count(*)
                          FROM handover
                         WHERE round = :round
                           AND (:state = '' OR state = :state)
                           AND (:everybody OR giver = ANY (:parties) OR receiver = ANY (:parties))
                        """)
                .param("round", asked.round())
                .param("state", asked.state())
                .param("everybody", asked.parties().isEmpty())
                .param("parties", asked.parties().toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    List<Listed> page(Asked asked, Page.Asked page) {
        return db.sql("""
                        SELECT h.handover, h.giver, h.receiver, h.state, h.opened_at,
                               (SELECT count(*) FROM handover_line_now l WHERE l.handover = h.handover) AS lines,
                               (SELECT count(*)
                                  FROM (SELECT t.number
                                          FROM line_turn t
                                         WHERE t.handover = h.handover AND t.kind <> 'inspection'
                                         GROUP BY t.number
                                        HAVING sum(CASE t.kind WHEN 'reading' THEN 1 ELSE -1 END) > 0) read)
                                   AS received_lines
                          FROM handover h
                         WHERE h.round = :round
                           AND (:state = '' OR h.state = :state)
                           AND (:everybody OR h.giver = ANY (:parties) OR h.receiver = ANY (:parties))
                         ORDER BY h.opened_at, h.handover
                         LIMIT :size OFFSET :offset
                        """)
                .param("round", asked.round())
                .param("state", asked.state())
                .param("everybody", asked.parties().isEmpty())
                .param("parties", asked.parties().toArray(String[]::new))
                .param("size", page.size())
                .param("offset", page.offset())
                .query((row, at) -> new Listed(
                        row.getString("handover"),
                        row.getString("giver"),
                        row.getString("receiver"),
                        row.getString("state"),
                        row.getLong("lines"),
                        row.getLong("received_lines"),
                        row.getObject("opened_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static Handover handover(ResultSet row, int at) throws SQLException {
        return new Handover(
                new HandoverId(row.getObject("handover", UUID.class)),
                row.getString("round"),
                Party.kept(row.getString("giver")),
                Party.kept(row.getString("receiver")),
                Handover.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getString("opened_by"),
                row.getString("document"));
    }
}
