package org.homeward.node.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.homeward.node.packing.ItemNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tables `clock_stop`, `address_awaited`, `escalation`: when clocks stand still, and which ran out.
@Repository
class ClockRepository {

    private static final int STOPS_MAX = 100; // Of one parcel; two or three are a bad week.

    private final JdbcClient db;

    ClockRepository(JdbcClient db) {
        this.db = db;
    }

    List<ExaminationClock.Stop> stops(ItemNumber number) {
        return db.sql("""
                        SELECT since, until
                          FROM clock_stop
                         WHERE item_number = :number
                         ORDER BY since, reason
                         LIMIT :most
                        """)
                .param("number", number.text())
                .param("most", STOPS_MAX)
                .query((row, at) ->
                        new ExaminationClock.Stop(instant(row, "since").orElseThrow(), instant(row, "until")))
                .list();
    }

    /// Stops the clock unless it is stopped for this reason.
    void stop(ItemNumber number, String reason, Instant since) {
        db.sql("""
                        INSERT INTO clock_stop (item_number, reason, since)
                        SELECT p.item_number, :reason, :since
                          FROM place_parcel p
                         WHERE p.item_number = :number
                           AND NOT EXISTS (SELECT 1 FROM clock_stop s
                                            WHERE s.item_number = :number AND s.reason = :reason AND s.until IS NULL)
                        ON CONFLICT (item_number, reason, since) DO NOTHING
                        """)
                .param("number", number.text())
                .param("reason", reason)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Stops the clocks of those of these whose addressee's new address is awaited.
    void stopAwaited(Collection<ItemNumber> numbers, String reason, Instant since) {
        db.sql("""
                        INSERT INTO clock_stop (item_number, reason, since)
                        SELECT p.item_number, :reason, :since
                          FROM place_parcel p
                          JOIN address_awaited a ON a.round = p.round AND a.person_ref = p.person_ref
                                                AND a.until IS NULL
                         WHERE p.item_number = ANY (:numbers) AND p.state = 'received'
                        ON CONFLICT (item_number, reason, since) DO NOTHING
                        """)
                .param("reason", reason)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("numbers", texts(numbers))
                .update();
    }

    void goOn(ItemNumber number, String reason, Instant until) {
        db.sql("""
                        UPDATE clock_stop
                           SET until = greatest(since, :until)
                         WHERE item_number = :number AND reason = :reason AND until IS NULL
                        """)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("number", number.text())
                .param("reason", reason)
                .update();
    }

    record Escalation(String rule, String itemNumber, Instant raisedAt) {}

    void keep(String round, Escalation escalation) {
        db.sql("""
                        INSERT INTO escalation (item_number, rule, round, raised_at)
                        VALUES (:number, :rule, :round, :at)
                        ON CONFLICT (item_number, rule) DO NOTHING
                        """)
                .param("number", escalation.itemNumber())
                .param("rule", escalation.rule())
                .param("round", round)
                .param("at", escalation.raisedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    long escalationCount(String round) {
        return db.sql("SELECT count(*) FROM escalation WHERE round = :round")
                .param("round", round)
                .query(Long.class)
                .single();
    }

    List<Escalation> escalations(String round, int size, long offset) {
        return db.sql("""
                        SELECT rule, item_number, raised_at
                          FROM escalation
                         WHERE round = :round
                         ORDER BY raised_at, item_number
                         LIMIT :size OFFSET :offset
                        """)
                .param("round", round)
                .param("size", size)
                .param("offset", offset)
                .query((row, at) -> new Escalation(
                        row.getString("rule"),
                        row.getString("item_number"),
                        instant(row, "raised_at").orElseThrow()))
                .list();
    }

    /// A transfer was announced without an address; since the first time.
    void awaitAddress(String round, String personRef, Instant since) {
        db.sql("""
                        INSERT INTO address_awaited (round, person_ref, since)
                        SELECT :round, :person, :since
                         WHERE NOT EXISTS (SELECT 1 FROM address_awaited a
                                            WHERE a.round = :round AND a.person_ref = :person AND a.until IS NULL)
                        """)
                .param("round", round)
                .param("person", personRef)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .update();
    }

    void addressKnown(String round, String personRef, Instant until) {
        db.sql("""
                        UPDATE address_awaited
                           SET until = :until
                         WHERE round = :round AND person_ref = :person AND until IS NULL
                        """)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("round", round)
                .param("person", personRef)
                .update();
    }

    private static String[] texts(Collection<ItemNumber> numbers) {
        return numbers.stream().map(ItemNumber::text).toArray(String[]::new);
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
