package org.homeward.node.requests;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tables `answer` and `notable_event`. Every statement of this feature is in this file.
@Repository
class AnswerRepository {

    private final JdbcClient db;

    AnswerRepository(JdbcClient db) {
        this.db = db;
    }

    Optional<Answers.Said> said(Deed deed) {
        return db.sql("""
                        SELECT status, rule, body
                          FROM answer
                         WHERE account = :account
                           AND idempotency_key = :key
                        """)
                .param("account", deed.account())
                .param("key", deed.key())
                .query((row, number) ->
                        new Answers.Said(row.getInt("status"), row.getString("rule"), row.getString("body")))
                .optional();
    }

    /// @throws org.springframework.dao.DuplicateKeyException if the key was answered meanwhile; read it again
    void say(Deed deed, Answers.Said said, Instant at) {
        db.sql("""
                        INSERT INTO answer (account, idempotency_key, operation, status, rule, body, answered_at)
                        VALUES (:account, :key, :operation, :status, :rule, :body, :at)
                        """)
                .param("account", deed.account())
                .param("key", deed.key())
                .param("operation", deed.operation())
                .param("status", said.status())
                .param("rule", said.rule())
                .param("body", said.text())
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
