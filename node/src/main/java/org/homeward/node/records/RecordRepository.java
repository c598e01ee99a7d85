package org.homeward.node.records;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.homeward.node.wiring.BusinessClock;
import org.homeward.node.wiring.Bytes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tables `kept_record` and `record_keys.record_key`.
@Repository
class RecordRepository {

    private static final int ERASED_MAX = 50_000_000; // A node's whole life: a hundred rounds of two such sides.

    private final JdbcClient db;
    private final BusinessClock clock;

    RecordRepository(JdbcClient db, BusinessClock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// A key as it is kept.
    record Wrapped(UUID record, Bytes key) {}

    /// The live keys of these subjects.
    Map<String, Wrapped> find(RecordKind kind, String round, Collection<String> subjects) {
        var found = new HashMap<String, Wrapped>();
        db.sql("""
                        SELECT r.subject, r.record, k.wrapped
                          FROM kept_record r
                          JOIN record_keys.record_key k ON k.record = r.record
                         WHERE r.kind = :kind AND r.round = :round AND r.subject = ANY(:subjects)
                           AND r.erased_at IS NULL
                         ORDER BY r.subject
                         LIMIT :most
                        """)
                .param("kind", kind.word())
                .param("round", round)
                .param("subjects", subjects.toArray(String[]::new))
                .param("most", Math.max(1, subjects.size()))
                .query(row -> {
                    found.put(
                            row.getString("subject"),
                            new Wrapped(row.getObject("record", UUID.class), Bytes.of(row.getBytes("wrapped"))));
                });
        return found;
    }

    /// Adds records with their keys, but for subjects that somebody added meanwhile. In the order of their subjects, so
    /// that two writers wait for each other and never in a circle.
    void add(RecordKind kind, String round, List<String> subjects, List<Wrapped> keys) {
        db.sql("""
                        WITH new AS (
                            SELECT n.subject, n.record, decode(n.wrapped, 'hex') AS wrapped
                              FROM unnest(:subjects::text[], :records::uuid[], :wrapped::text[])
                                   AS n (subject, record, wrapped)
                        ), added AS (
                            INSERT INTO kept_record (record, kind, round, subject, purpose, kept_since, review_on)
                            SELECT new.record, :kind, :round, new.subject, :purpose, :now, :review
                              FROM new
                             ORDER BY new.subject
                            ON CONFLICT (kind, round, subject) WHERE erased_at IS NULL DO NOTHING
                            RETURNING record
                        )
                        INSERT INTO record_keys.record_key (record, wrapped)
                        SELECT new.record, new.wrapped
                          FROM new
                          JOIN added ON added.record = new.record
                        """)
                .param("subjects", subjects.toArray(String[]::new))
                .param(
                        "records",
                        keys.stream().map(key -> key.record().toString()).toArray(String[]::new))
                .param(
                        "wrapped",
                        keys.stream()
                                .map(key -> HexFormat.of().formatHex(key.key().copy()))
                                .toArray(String[]::new))
                .param("kind", kind.word())
                .param("round", round)
                .param("purpose", kind.purpose())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("review", review(kind))
                .update();
    }

    private LocalDate review(RecordKind kind) {
        return clock.today().plus(kind.reviewedAfter());
    }

    /// Any key, to see whether the node's own opens it.
    Optional<Wrapped> any() {
        return db.sql("SELECT record, wrapped FROM record_keys.record_key ORDER BY record LIMIT 1")
                .query((row, number) ->
                        new Wrapped(row.getObject("record", UUID.class), Bytes.of(row.getBytes("wrapped"))))
                .optional();
    }

    /// Destroys the keys of these records and notes when. Says how many keys there were.
    int destroy(Collection<UUID> records, Instant at, @Nullable UUID erasure) {
        var ids = records.toArray(UUID[]::new);
        db.sql("""
                        UPDATE kept_record
                           SET erased_at = :at, erasure = :erasure::uuid
                         WHERE record = ANY(:records) AND erased_at IS NULL
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("erasure", erasure, java.sql.Types.OTHER)
                .param("records", ids)
                .update();
        return db.sql("DELETE FROM record_keys.record_key WHERE record = ANY(:records)")
                .param("records", ids)
                .update();
    }

    /// When each record was erased.
    Map<UUID, Instant> erased() {
        var erased = new HashMap<UUID, Instant>();
        db.sql("SELECT record, erased_at FROM kept_record WHERE erased_at IS NOT NULL ORDER BY record LIMIT :most")
                .param("most", ERASED_MAX)
                .query(row -> {
                    erased.put(
                            row.getObject("record", UUID.class),
                            row.getObject("erased_at", OffsetDateTime.class).toInstant());
                });
        return erased;
    }

    /// How many records that are not erased have no key.
    long keyless() {
        return db.sql("""
                        SELECT count(*)
                          FROM kept_record r
                         WHERE r.erased_at IS NULL
                           AND NOT EXISTS (SELECT 1 FROM record_keys.record_key k WHERE k.record = r.record)
                        """).query(Long.class).single();
    }
}
