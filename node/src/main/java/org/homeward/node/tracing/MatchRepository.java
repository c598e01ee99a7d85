package org.homeward.node.tracing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.homeward.node.people.ListedPeople;
import org.homeward.node.records.Emptied;
import org.homeward.node.records.RecordKey;
import org.homeward.node.records.RecordKind;
import org.homeward.node.records.Records;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tables `sought_addressee`, `match_confirmation`, `match_confirmation_line`, `match_withdrawal`.
@Repository
class MatchRepository implements Emptied {

    private static final int PARCELS_MAX = 50_000; // The largest quota of one side.

    private static final int OF_ONE_PERSON_MAX = 100; // Nobody gets a hundred parcels in a round.

    private final JdbcClient db;
    private final NamedParameterJdbcTemplate batch;
    private final Records records;

    MatchRepository(JdbcClient db, NamedParameterJdbcTemplate batch, Records records) {
        this.db = db;
        this.batch = batch;
        this.records = records;
    }

    /// Keeps whom families wrote on parcels of one round.
    void add(String round, List<Sought> sought) {
        var keys = records.keys(
                RecordKind.PARCEL, round, sought.stream().map(Sought::parcelRef).toList());
        batch.batchUpdate(
                """
                INSERT INTO sought_addressee (round, parcel_ref, kept_as, sealed, surname_digest, number_digest,
                                              number_birth_digest)
                VALUES (:round, :parcel, :record, :sealed, :surname, :number, :numberBirth)
                """,
                sought.stream()
                        .map(one -> sealed(one, Objects.requireNonNull(keys.get(one.parcelRef()))))
                        .toArray(SqlParameterSource[]::new));
    }

    private MapSqlParameterSource sealed(Sought sought, RecordKey key) {
        var who = sought.who();
        return new MapSqlParameterSource()
                .addValue("round", sought.round())
                .addValue("parcel", sought.parcelRef())
                .addValue("record", key.record())
                .addValue("sealed", records.seal(key, Addressees.PLACE, who))
                .addValue("surname", records.digest(Addressees.SURNAME, who.surname()))
                .addValue("number", ListedPeople.numberDigest(records, who))
                .addValue("numberBirth", ListedPeople.numberBirthDigest(records, who));
    }

    /// What is counted of a round stays as it was: by which rule each parcel without an addressee waited.
    @Override
    public void erasing(String round) {
        db.sql("""
                        UPDATE sought_addressee s
                           SET waited_by = u.rule
                          FROM unmatched_addressee u
                         WHERE u.round = :round AND s.round = u.round AND s.parcel_ref = u.parcel_ref
                        """).param("round", round).update();
    }

    @Override
    public void erased(List<UUID> erased) {
        db.sql("""
                        WITH emptied AS (
                            UPDATE sought_addressee
                               SET sealed = NULL, surname_digest = '', number_digest = '', number_birth_digest = ''
                             WHERE kept_as = ANY(:records)
                            RETURNING round, parcel_ref
                        )
                        DELETE FROM match_proposal m
                         USING emptied e
                         WHERE m.round = e.round AND m.parcel_ref = e.parcel_ref
                        """).param("records", erased.toArray(UUID[]::new)).update();
    }

    /// A proposal that stands.
    record Standing(long proposal, String parcelRef, String personRef, String zone) {}

    /// Changes whom the family wrote on a parcel for which nobody is confirmed. Says whether it did.
    boolean change(Sought sought) {
        var key = records.key(RecordKind.PARCEL, sought.round(), sought.parcelRef());
        return db.sql("""
                        UPDATE sought_addressee
                           SET kept_as = :record, sealed = :sealed, surname_digest = :surname,
                               number_digest = :number, number_birth_digest = :numberBirth
                         WHERE round = :round AND parcel_ref = :parcel AND person_ref = ''
                        """).paramSource(sealed(sought, key)).update() == 1;
    }

    /// Which of these numbers are proposals that stand, with their parcel not yet confirmed. Locks their parcels.
    List<Standing> standing(String round, List<Long> proposals) {
        return db.sql("""
                        SELECT m.proposal, m.parcel_ref, m.person_ref, m.zone
                          FROM match_proposal m
                          JOIN sought_addressee s ON s.round = m.round AND s.parcel_ref = m.parcel_ref
                         WHERE m.round = :round
                           AND m.proposal = ANY(:proposals)
                           AND s.person_ref = ''
                         ORDER BY s.parcel_ref, m.proposal
                         LIMIT :most
                           FOR UPDATE OF s
                        """)
                .param("round", round)
                .param("proposals", proposals.toArray(Long[]::new))
                .param("most", proposals.size())
                .query((row, number) -> new Standing(
                        row.getLong("proposal"),
                        row.getString("parcel_ref"),
                        row.getString("person_ref"),
                        row.getString("zone")))
                .list();
    }

    /// By whom and when something is decided.
    ///
    /// @param record of which record the decision is
    record Decided(UUID record, String account, Instant at) {

        private java.time.OffsetDateTime time() {
            return at.atOffset(ZoneOffset.UTC);
        }
    }

    void addConfirmation(Decided decided, TracingDesk.Confirmation asked) {
        db.sql("""
                        INSERT INTO match_confirmation (confirmation, round, account, confirmed_at, line_count, reason)
                        VALUES (:confirmation, :round, :account, :at, :lines, :reason)
                        """)
                .param("confirmation", decided.record())
                .param("round", asked.round())
                .param("account", decided.account())
                .param("at", decided.time())
                .param("lines", asked.proposals().size())
                .param("reason", asked.because())
                .update();
    }

    /// Confirms the proposals and lists them as lines; nothing is proposed for their parcels any more. Says how many.
    int confirm(UUID confirmation, String round, List<Long> proposals) {
        int lines = db.sql("""
                        WITH chosen AS (
                            SELECT row_number() OVER (ORDER BY parcel_ref, person_ref) AS line,
                                   parcel_ref, person_ref, basis, zone, probability, evidence
                              FROM match_proposal
                             WHERE round = :round AND proposal = ANY(:proposals)
                        ), confirmed AS (
                            UPDATE sought_addressee s
                               SET person_ref = chosen.person_ref
                              FROM chosen
                             WHERE s.round = :round AND s.parcel_ref = chosen.parcel_ref AND s.person_ref = ''
                            RETURNING s.parcel_ref
                        )
                        INSERT INTO match_confirmation_line (confirmation, line, parcel_ref, person_ref, basis, zone,
                                                             probability, evidence)
                        SELECT :confirmation, chosen.line, chosen.parcel_ref, chosen.person_ref, chosen.basis,
                               chosen.zone, chosen.probability, chosen.evidence
                          FROM chosen
                          JOIN confirmed ON confirmed.parcel_ref = chosen.parcel_ref
                        """)
                .param("confirmation", confirmation)
                .param("round", round)
                .param("proposals", proposals.toArray(Long[]::new))
                .update();
        db.sql("""
                        DELETE FROM match_proposal m
                         USING match_confirmation_line l
                         WHERE l.confirmation = :confirmation
                           AND m.round = :round AND m.parcel_ref = l.parcel_ref
                        """).param("confirmation", confirmation).param("round", round).update();
        return lines;
    }

    /// Who is confirmed for a parcel, and whether it is packed. Locks it.
    record Match(String personRef, boolean packed) {}

    /// The same without a lock, for a page.
    Optional<Match> confirmed(String round, String parcelRef) {
        return db.sql("""
                        SELECT person_ref, packed
                          FROM sought_addressee
                         WHERE round = :round AND parcel_ref = :parcel
                        """)
                .param("round", round)
                .param("parcel", parcelRef)
                .query((row, number) -> new Match(row.getString("person_ref"), row.getBoolean("packed")))
                .optional();
    }

    /// The parcels that are confirmed to be for a person, in the order of their references.
    List<String> parcelsOf(String round, String personRef) {
        return db.sql("""
                        SELECT parcel_ref
                          FROM sought_addressee
                         WHERE round = :round AND person_ref = :person
                         ORDER BY parcel_ref
                         LIMIT :most
                        """)
                .param("round", round)
                .param("person", personRef)
                .param("most", OF_ONE_PERSON_MAX)
                .query(String.class)
                .list();
    }

    Optional<Match> find(String round, String parcelRef) {
        return db.sql("""
                        SELECT person_ref, packed
                          FROM sought_addressee
                         WHERE round = :round AND parcel_ref = :parcel
                           FOR UPDATE
                        """)
                .param("round", round)
                .param("parcel", parcelRef)
                .query((row, number) -> new Match(row.getString("person_ref"), row.getBoolean("packed")))
                .optional();
    }

    void withdraw(Decided decided, TracingDesk.Withdrawal asked, String personRef) {
        db.sql("""
                        WITH undone AS (
                            UPDATE sought_addressee
                               SET person_ref = ''
                             WHERE round = :round AND parcel_ref = :parcel
                        )
                        INSERT INTO match_withdrawal (withdrawal, round, parcel_ref, person_ref, reason, account,
                                                      withdrawn_at)
                        VALUES (:withdrawal, :round, :parcel, :person, :reason, :account, :at)
                        """)
                .param("withdrawal", decided.record())
                .param("round", asked.round())
                .param("parcel", asked.parcelRef())
                .param("person", personRef)
                .param("reason", asked.reason())
                .param("account", decided.account())
                .param("at", decided.time())
                .update();
    }

    /// Marks a matched parcel as packed and gives the addressee with the code of his place; empty if it is not matched.
    Optional<Addressees.Addressee> pack(String round, String parcelRef) {
        return db.sql("""
                        UPDATE sought_addressee s
                           SET packed = true
                          FROM listed_person p
                         WHERE s.round = :round AND s.parcel_ref = :parcel AND s.person_ref <> ''
                           AND p.round = s.round AND p.person_ref = s.person_ref
                        RETURNING s.person_ref, p.delivery_code
                        """)
                .param("round", round)
                .param("parcel", parcelRef)
                .query((row, number) ->
                        new Addressees.Addressee(row.getString("person_ref"), row.getString("delivery_code")))
                .optional();
    }

    List<Addressees.Unmatched> unmatched(String round) {
        return db.sql("""
                        SELECT parcel_ref, rule
                          FROM unmatched_addressee
                         WHERE round = :round
                         ORDER BY parcel_ref
                         LIMIT :most
                        """)
                .param("round", round)
                .param("most", PARCELS_MAX)
                .query((row, number) -> new Addressees.Unmatched(row.getString("parcel_ref"), row.getString("rule")))
                .list();
    }
}
