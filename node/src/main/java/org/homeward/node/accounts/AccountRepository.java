package org.homeward.node.accounts;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tables `account` and `access_record`. Every statement of this feature is in this file.
@Repository
class AccountRepository {

    private final JdbcClient db;

    AccountRepository(JdbcClient db) {
        this.db = db;
    }

    /// An account with the hash of its password.
    record Kept(Actor actor, String passwordHash, boolean locked) {}

    Optional<Kept> find(String account) {
        return db.sql("""
                        SELECT account, name, role, places, password_hash, locked_at IS NOT NULL AS locked
                          FROM account
                         WHERE account = :account
                        """)
                .param("account", account)
                .query((row, number) -> new Kept(actor(row), row.getString("password_hash"), row.getBoolean("locked")))
                .optional();
    }

    /// Adds the account unless it is there. Says whether it is new.
    boolean add(Actor actor, String passwordHash, Instant at) {
        return db.sql("""
                        INSERT INTO account (account, name, role, places, password_hash, invited_at)
                        VALUES (:account, :name, :role, :places, :hash, :at)
                        ON CONFLICT (account) DO NOTHING
                        """)
                        .param("account", actor.account())
                        .param("name", actor.name())
                        .param("role", actor.role().name())
                        .param("places", actor.placesInOrder().toArray(String[]::new))
                        .param("hash", passwordHash)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Opens an account as it was invited; one that was open before gets this password, role and places.
    void open(Actor actor, String passwordHash, Instant at) {
        db.sql("""
                        INSERT INTO account (account, name, role, places, password_hash, invited_at)
                        VALUES (:account, :name, :role, :places, :hash, :at)
                        ON CONFLICT (account) DO UPDATE
                           SET name = excluded.name, role = excluded.role, places = excluded.places,
                               password_hash = excluded.password_hash
                        """)
                .param("account", actor.account())
                .param("name", actor.name())
                .param("role", actor.role().name())
                .param("places", actor.placesInOrder().toArray(String[]::new))
                .param("hash", passwordHash)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Changes role, places and lock. Says whether there is such an account.
    boolean change(String account, Accounts.Change change, Instant at) {
        return db.sql("""
                        UPDATE account
                           SET role = :role, places = :places,
                               locked_at = CASE WHEN :locked THEN coalesce(locked_at, :at) END
                         WHERE account = :account
                        """)
                        .param("role", change.role().name())
                        .param("places", new TreeSet<>(change.places()).toArray(String[]::new))
                        .param("locked", change.locked())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("account", account)
                        .update()
                == 1;
    }

    long count() {
        return db.sql("SELECT count(*) FROM account").query(Long.class).single();
    }

    List<Actor> page(int size, long offset) {
        return db.sql("""
                        SELECT account, name, role, places
                          FROM account
                         ORDER BY account
                         LIMIT :size OFFSET :offset
                        """)
                .param("size", size)
                .param("offset", offset)
                .query((row, number) -> actor(row))
                .list();
    }

    /// @param counted how many count against the reader's quota
    void record(AccessRecords.Read read, int counted) {
        db.sql("""
                        INSERT INTO access_record (read_at, account, operation, purpose, subject, person_count, counted)
                        VALUES (:at, :account, :operation, :purpose, :subject, :count, :counted)
                        """)
                .param("counted", counted)
                .param("at", read.at().atOffset(ZoneOffset.UTC))
                .param("account", read.account())
                .param("operation", read.operation())
                .param("purpose", read.purpose())
                .param("subject", read.subject())
                .param("count", read.count())
                .update();
    }

    long readsCount() {
        return db.sql("SELECT count(*) FROM access_record").query(Long.class).single();
    }

    List<AccessRecords.Read> reads(int size, long offset) {
        return db.sql("""
                        SELECT read_at, account, operation, purpose, subject, person_count
                          FROM access_record
                         ORDER BY access_record_number DESC
                         LIMIT :size OFFSET :offset
                        """)
                .param("size", size)
                .param("offset", offset)
                .query((row, number) -> new AccessRecords.Read(
                        row.getObject("read_at", java.time.OffsetDateTime.class).toInstant(),
                        row.getString("account"),
                        row.getString("operation"),
                        row.getString("purpose"),
                        row.getString("subject"),
                        row.getInt("person_count")))
                .list();
    }

    /// How many persons count for this reader after `since`.
    int countedAfter(String account, Instant since) {
        return db.sql("""
                        SELECT coalesce(sum(counted), 0)
                          FROM access_record
                         WHERE account = :account AND read_at > :since AND counted > 0
                        """)
                .param("account", account)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    private static Actor actor(ResultSet row) throws SQLException {
        return new Actor(
                row.getString("account"),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                places(row.getArray("places")));
    }

    private static Set<String> places(Array array) throws SQLException {
        return new TreeSet<>(Arrays.asList((String[]) array.getArray()));
    }
}
