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
import org.homeward.node.requests.Page;
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
                .query(AccountRepository::kept)
                .optional();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(actor(row), row.getString("password_hash"), row.getBoolean("locked"));
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

    List<Kept> page(int size, long offset) {
        return db.sql("""
                        SELECT account, name, role, places, password_hash, locked_at IS NOT NULL AS locked
                          FROM account
                         ORDER BY account
                         LIMIT :size OFFSET :offset
                        """)
                .param("size", size)
                .param("offset", offset)
                .query(AccountRepository::kept)
                .list();
    }

    /// @param counted how many count against the reader's quota
    void record(AccessRecords.Read read, int counted) {
        db.sql("""
                        INSERT INTO access_record (read_at, account, operation, purpose, subject, person_count, counted,
                                                   lines)
                        VALUES (:at, :account, :operation, :purpose, :subject, :count, :counted, :lines)
                        """)
                .param("counted", counted)
                .param("at", read.at().atOffset(ZoneOffset.UTC))
                .param("account", read.account())
                .param("operation", read.operation())
                .param("purpose", read.purpose())
                .param("subject", read.subject())
                .param("count", read.count())
                .param("lines", read.lines().toArray(String[]::new))
                .update();
    }

    // Style 21: two statements choose the same rows; the part joined is a constant. What was read before lines were
    // kept has its reference in the subject.
    private static final String ASKED = """
             WHERE (:account = '' OR account = :account)
               AND (:reference = '' OR lines @> ARRAY[CAST(:reference AS text)] OR subject = :reference)
               AND (:purpose = '' OR purpose = :purpose)
               AND read_at >= :from AND read_at < :until
            """;

    long readsCount(AccessRecords.Asked asked) {
        return asked(db.sql("SELECT count(*) FROM access_record " + ASKED), asked)
                .query(Long.class)
                .single();
    }

    private static JdbcClient.StatementSpec asked(JdbcClient.StatementSpec statement, AccessRecords.Asked asked) {
        return statement
                .param("account", asked.account())
                .param("reference", asked.reference())
                .param("purpose", asked.purpose().map(Enum::name).orElse(""))
                .param("from", asked.from().atOffset(ZoneOffset.UTC))
                .param("until", asked.until().atOffset(ZoneOffset.UTC));
    }

    List<AccessRecords.Read> reads(AccessRecords.Asked asked, Page.Asked page, int lines) {
        var statement = db.sql("""
                SELECT read_at, account, operation, purpose, subject, person_count,
                       trim_array(lines, greatest(cardinality(lines) - :lines, 0)) AS lines,
                       cardinality(lines) AS line_count
                  FROM access_record
                """ + ASKED + """
                 ORDER BY access_record_number DESC
                 LIMIT :size OFFSET :offset
                """);
        return asked(statement, asked)
                .param("lines", lines)
                .param("size", page.size())
                .param("offset", page.offset())
                .query((row, number) -> new AccessRecords.Read(
                        row.getObject("read_at", java.time.OffsetDateTime.class).toInstant(),
                        row.getString("account"),
                        row.getString("operation"),
                        row.getString("purpose"),
                        row.getString("subject"),
                        row.getInt("person_count"),
                        Arrays.asList((String[]) row.getArray("lines").getArray()),
                        row.getInt("line_count")))
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
