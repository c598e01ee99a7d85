package org.homeward.node.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.node.records.RecordKind;
import org.homeward.node.wiring.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tables `erasure` and `record_review`, and `kept_record` of `records`; asks the tables and views of the features what
/// still stands against an erasure.
@Repository
class RetentionRepository {

    private static final int ROUNDS_MAX = 1_000; // Two rounds a year are many.

    private final JdbcClient db;

    RetentionRepository(JdbcClient db) {
        this.db = db;
    }

    /// Which records are listed.
    ///
    /// @param round of one round; empty for all
    /// @param by due on this day
    record Filter(String round, LocalDate by) {}

    long count(Filter filter) {
        return db.sql("""
                        SELECT count(*)
                          FROM kept_record
                         WHERE erased_at IS NULL AND review_on <= :by AND (:round = '' OR round = :round)
                        """)
                .param("by", filter.by())
                .param("round", filter.round())
                .query(Long.class)
                .single();
    }

    /// Records that are due, the longest due first.
    List<KeptRecord> page(Filter filter, int size, long offset) {
        return db.sql("""
                        SELECT record, kind, round, subject, purpose, kept_since, review_on, erased_at
                          FROM kept_record
                         WHERE erased_at IS NULL AND review_on <= :by AND (:round = '' OR round = :round)
                         ORDER BY review_on, kind, round, subject, record
                         LIMIT :size OFFSET :offset
                        """)
                .param("by", filter.by())
                .param("round", filter.round())
                .param("size", size)
                .param("offset", offset)
                .query(RetentionRepository::kept)
                .list();
    }

    Optional<KeptRecord> find(UUID record) {
        return db.sql("""
                        SELECT record, kind, round, subject, purpose, kept_since, review_on, erased_at
                          FROM kept_record
                         WHERE record = :record
                        """)
                .param("record", record)
                .query(RetentionRepository::kept)
                .optional();
    }

    private static KeptRecord kept(ResultSet row, int number) throws SQLException {
        var erased = row.getObject("erased_at", OffsetDateTime.class);
        return new KeptRecord(
                row.getObject("record", UUID.class),
                RecordKind.of(row.getString("kind")).orElseThrow(),
                row.getString("round"),
                row.getString("subject"),
                row.getString("purpose"),
                row.getObject("kept_since", OffsetDateTime.class)
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .toLocalDate(),
                row.getObject("review_on", LocalDate.class),
                erased == null
                        ? ""
                        : erased.withOffsetSameInstant(ZoneOffset.UTC)
                                .toLocalDate()
                                .toString());
    }

    /// The records of a round that are due, without its copies. Locks them.
    List<UUID> due(Filter filter, int most) {
        return db.sql("""
                        SELECT record
                          FROM kept_record
                         WHERE erased_at IS NULL AND review_on <= :by AND round = :round AND kind <> 'copies'
                         ORDER BY record
                         LIMIT :most
                           FOR UPDATE
                        """)
                .param("by", filter.by())
                .param("round", filter.round())
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    /// The live copies of these rounds.
    List<UUID> copies(List<String> rounds) {
        return db.sql("""
                        SELECT record
                          FROM kept_record
                         WHERE erased_at IS NULL AND kind = 'copies' AND round = ANY(:rounds)
                         ORDER BY record
                         LIMIT :most
                           FOR UPDATE
                        """)
                .param("rounds", rounds.toArray(String[]::new))
                .param("most", ROUNDS_MAX)
                .query(UUID.class)
                .list();
    }

    /// What stands on parcels for a person held here.
    List<UUID> labelsOf(String personRef, int most) {
        return db.sql("""
                        SELECT r.record
                          FROM parcel p
                          JOIN kept_record r ON r.record = p.kept_as AND r.kind = 'label' AND r.erased_at IS NULL
                         WHERE p.person_ref = :person AND p.person_ref <> ''
                         ORDER BY r.record
                         LIMIT :most
                        """)
                .param("person", personRef)
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    /// The rounds in which parcels came for a person held here.
    List<String> roundsOf(String personRef) {
        return db.sql("""
                        SELECT DISTINCT round
                          FROM place_parcel
                         WHERE person_ref = :person
                         ORDER BY round
                         LIMIT :most
                        """)
                .param("person", personRef)
                .param("most", ROUNDS_MAX)
                .query(String.class)
                .list();
    }

    /// Whether this bureau's newest whole list names him.
    boolean isHeld(String personRef) {
        return db.sql("SELECT count(*) FROM held_person WHERE person_ref = :person AND listed")
                        .param("person", personRef)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /// What stands against erasing anything of a round.
    ///
    /// @param open whether its terms are proposed or agreed, and not closed
    /// @param owed how many things are owed in it, by whichever side
    /// @param disputed of how many parcels a difference is unsettled
    record Standing(boolean open, long owed, long disputed) {}

    Standing standing(String round) {
        return db.sql("""
                        SELECT EXISTS (SELECT 1 FROM round_terms
                                        WHERE round = :round AND state IN ('proposed', 'agreed')) AS open,
                               (SELECT count(*) FROM owed WHERE round = :round) AS owed,
                               (SELECT count(*) FROM parcel_outcome
                                 WHERE round = :round AND word = 'DISPUTED')
                               + (SELECT count(*) FROM custody_now
                                   WHERE round = :round AND disputed_in IS NOT NULL) AS disputed
                        """)
                .param("round", round)
                .query((row, number) ->
                        new Standing(row.getBoolean("open"), row.getLong("owed"), row.getLong("disputed")))
                .single();
    }

    /// An erasure as it is recorded.
    record Erasure(UUID erasure, String round, String ground, String first, String second, Instant at, int records) {}

    void add(Erasure erasure) {
        db.sql("""
                        INSERT INTO erasure (erasure, round, ground, first_account, second_account, erased_at, records)
                        VALUES (:erasure, :round, :ground, :first, :second, :at, :records)
                        """)
                .param("erasure", erasure.erasure())
                .param("round", erasure.round())
                .param("ground", erasure.ground())
                .param("first", erasure.first())
                .param("second", erasure.second())
                .param("at", erasure.at().atOffset(ZoneOffset.UTC))
                .param("records", erasure.records())
                .update();
    }

    long erasureCount() {
        return db.sql("SELECT count(*) FROM erasure").query(Long.class).single();
    }

    /// Erasures, the newest first.
    List<Erasure> erasures(int size, long offset) {
        return db.sql("""
                        SELECT erasure, round, ground, first_account, second_account, erased_at, records
                          FROM erasure
                         ORDER BY erased_at DESC, erasure
                         LIMIT :size OFFSET :offset
                        """)
                .param("size", size)
                .param("offset", offset)
                .query((row, number) -> new Erasure(
                        row.getObject("erasure", UUID.class),
                        row.getString("round"),
                        row.getString("ground"),
                        row.getString("first_account"),
                        row.getString("second_account"),
                        row.getObject("erased_at", OffsetDateTime.class).toInstant(),
                        row.getInt("records")))
                .list();
    }

    /// Who looked at a record and keeps it.
    record Reviewed(UUID record, String ground, String account, Instant at, LocalDate reviewOn) {}

    void keepOn(Reviewed reviewed) {
        db.sql("""
                        INSERT INTO record_review (record, reviewed_at, ground, account, review_on)
                        VALUES (:record, :at, :ground, :account, :on)
                        """)
                .param("record", reviewed.record())
                .param("at", reviewed.at().atOffset(ZoneOffset.UTC))
                .param("ground", reviewed.ground())
                .param("account", reviewed.account())
                .param("on", reviewed.reviewOn())
                .update();
        Rows.one(db.sql("UPDATE kept_record SET review_on = :on WHERE record = :record AND erased_at IS NULL")
                .param("on", reviewed.reviewOn())
                .param("record", reviewed.record())
                .update());
    }
}
