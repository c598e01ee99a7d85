package org.homeward.node.accounts;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Table `first_word`.
@Repository
class FirstWordRepository {

    private static final int WAITING_MAX = 200; // More than a page of them in a day is no office.

    private final JdbcClient db;

    FirstWordRepository(JdbcClient db) {
        this.db = db;
    }

    void say(String operation, String subject, String account, Instant at) {
        db.sql("""
                        INSERT INTO first_word (operation, subject, account, said_at)
                        VALUES (:operation, :subject, :account, :at)
                        ON CONFLICT (operation, subject, account) DO UPDATE SET said_at = excluded.said_at
                        """)
                .param("operation", operation)
                .param("subject", subject)
                .param("account", account)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean isSaidByAnother(String operation, String subject, String account, Instant since) {
        return db.sql("""
                        SELECT count(*)
                          FROM first_word
                         WHERE operation = :operation AND subject = :subject
                           AND account <> :account AND said_at >= :since
                        """)
                        .param("operation", operation)
                        .param("subject", subject)
                        .param("account", account)
                        .param("since", since.atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .single()
                > 0;
    }

    void use(String operation, String subject) {
        db.sql("DELETE FROM first_word WHERE operation = :operation AND subject = :subject")
                .param("operation", operation)
                .param("subject", subject)
                .update();
    }

    List<SecondPerson.Word> words(String operation, String subject, Instant since) {
        return db.sql("""
                        SELECT account, said_at
                          FROM first_word
                         WHERE operation = :operation AND subject = :subject AND said_at >= :since
                         ORDER BY said_at, account
                         LIMIT :most
                        """)
                .param("operation", operation)
                .param("subject", subject)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("most", WAITING_MAX)
                .query((row, number) -> new SecondPerson.Word(
                        row.getString("account"),
                        row.getObject("said_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    List<SecondPerson.Waiting> waiting(Instant since) {
        return db.sql("""
                        SELECT operation, account, said_at
                          FROM first_word
                         WHERE said_at >= :since
                         ORDER BY said_at, operation, account
                         LIMIT :most
                        """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("most", WAITING_MAX)
                .query((row, number) -> new SecondPerson.Waiting(
                        row.getString("operation"),
                        row.getString("account"),
                        row.getObject("said_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
