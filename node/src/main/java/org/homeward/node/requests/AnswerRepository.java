package org.homeward.node.requests;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.homeward.node.records.Records;
import org.homeward.node.records.SealedRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tables `answer` and `notable_event`. Every statement of this feature is in this file.
@Repository
class AnswerRepository {

    private static final String PLACE = "answer";

    private final JdbcClient db;
    private final Records records;

    AnswerRepository(JdbcClient db, Records records) {
        this.db = db;
        this.records = records;
    }

    Optional<Answers.Said> said(Deed deed) {
        return db.sql("""
                        SELECT a.status, a.rule, a.kept_as, a.sealed, k.wrapped, k.erased_at
                          FROM answer a
                          JOIN record_keys.kept k ON k.record = a.kept_as
                         WHERE a.account = :account
                           AND a.idempotency_key = :key
                        """)
                .param("account", deed.account())
                .param("key", deed.key())
                .query((row, number) -> said(row))
                .optional();
    }

    private Answers.Said said(ResultSet row) throws SQLException {
        var sealed = SealedRow.of(row);
        var status = row.getInt("status");
        var rule = row.getString("rule");
        return records.openBytes(sealed, PLACE)
                .map(body -> new Answers.Said(status, rule, new String(body.copy(), StandardCharsets.UTF_8)))
                .orElseGet(() -> Answers.Said.erased(sealed.erasedOn()));
    }

    /// @throws org.springframework.dao.DuplicateKeyException if the key was answered meanwhile; read it again
    void say(Deed deed, Answers.Said said, Instant at) {
        var key = records.copies(deed.round());
        db.sql("""
                        INSERT INTO answer (account, idempotency_key, operation, status, rule, answered_at, kept_as,
                                            sealed)
                        VALUES (:account, :key, :operation, :status, :rule, :at, :record, :sealed)
                        """)
                .param("account", deed.account())
                .param("key", deed.key())
                .param("operation", deed.operation())
                .param("status", said.status())
                .param("rule", said.rule())
                .param("record", key.record())
                .param("sealed", records.sealBytes(key, PLACE, said.text().getBytes(StandardCharsets.UTF_8)))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void keepRefusal(Deed deed, String rule, Instant at) {
        note(new Notable(
                deed.account() + "/" + deed.key(), Notable.Kind.REFUSED, rule, deed.round(), deed.operation(), at));
    }

    /// Keeps it unless one with its key is kept. Says whether it is new.
    boolean note(Notable notable) {
        return db.sql("""
                        INSERT INTO notable_event (notable_key, kind, rule, round, subject, noted_at)
                        VALUES (:key, :kind, :rule, :round, :subject, :at)
                        ON CONFLICT (notable_key) DO NOTHING
                        """)
                        .param("key", notable.key())
                        .param("kind", notable.kind().name())
                        .param("rule", notable.rule())
                        .param("round", notable.round())
                        .param("subject", notable.subject())
                        .param("at", notable.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    List<Counted> counts(String round) {
        return db.sql("""
                        SELECT rule, count(*) AS n
                          FROM notable_event
                         WHERE round = :round
                         GROUP BY rule
                         ORDER BY rule
                         LIMIT 1000
                        """)
                .param("round", round)
                .query((row, number) -> new Counted(row.getString("rule"), row.getLong("n")))
                .list();
    }

    List<Notable> newest(String round, int most) {
        return db.sql("""
                        SELECT notable_key, kind, rule, round, subject, noted_at
                          FROM notable_event
                         WHERE round = :round
                         ORDER BY noted_at DESC, notable_key
                         LIMIT :most
                        """)
                .param("round", round)
                .param("most", most)
                .query((row, number) -> new Notable(
                        row.getString("notable_key"),
                        Notable.Kind.valueOf(row.getString("kind")),
                        row.getString("rule"),
                        row.getString("round"),
                        row.getString("subject"),
                        row.getObject("noted_at", java.time.OffsetDateTime.class)
                                .toInstant()))
                .list();
    }

    /// Whether this is the database's error of that state.
    static boolean isState(Throwable thrown, String state) {
        return thrown instanceof SQLException failed && state.equals(failed.getSQLState());
    }

    record Counted(String rule, long n) {}
}
