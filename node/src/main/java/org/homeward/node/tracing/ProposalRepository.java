package org.homeward.node.tracing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.homeward.linkage.Evidence;
import org.homeward.node.people.ListedPeople;
import org.homeward.node.records.Particulars;
import org.homeward.node.records.Records;
import org.homeward.node.records.SealedRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tables `match_proposal` and `match_search`, and who waits without a proposal.
@Repository
class ProposalRepository {

    private static final int OF_ONE_PARCEL_MAX = 50; // Others it could be; more than a few are no help.

    private final JdbcClient db;
    private final Records records;

    ProposalRepository(JdbcClient db, Records records) {
        this.db = db;
        this.records = records;
    }

    /// What software proposes.
    ///
    /// @param zone `match` or `review`
    /// @param probability 0 to 1
    /// @param evidence `{"field","finding","bits","sentence"}`, the strongest first; quotes no value
    record Proposal(
            String proposal,
            String parcelRef,
            String personRef,
            String basis,
            String zone,
            double probability,
            List<Evidence> evidence) {
        Proposal {
            evidence = List.copyOf(evidence);
        }
    }

    /// One computation of a round's proposals at a time, until the transaction ends.
    ///
    /// @return which state of the lists there is
    long lock(String round) {
        return db.sql("""
                        INSERT INTO match_search (round, searches)
                        VALUES (:round, 1)
                        ON CONFLICT (round) DO UPDATE SET searches = match_search.searches + 1
                        RETURNING lists
                        """).param("round", round).query(Long.class).single();
    }

    void listsChanged(String round) {
        db.sql("""
                        INSERT INTO match_search (round, searches, lists)
                        VALUES (:round, 0, 1)
                        ON CONFLICT (round) DO UPDATE SET lists = match_search.lists + 1
                        """).param("round", round).update();
    }

    /// Whether another parcel's match is proposed with one of these people.
    boolean isClaimed(Scope scope, List<String> people) {
        return db.sql("""
                        SELECT EXISTS (SELECT 1
                                         FROM match_proposal
                                        WHERE round = :round AND zone = 'match' AND person_ref = ANY(:people)
                                          AND parcel_ref <> :parcel)
                        """)
                .param("round", scope.round())
                .param("people", people.toArray(String[]::new))
                .param("parcel", scope.parcelRef())
                .query(Boolean.class)
                .single();
    }

    /// Makes the proposals exactly these, but for pairs that an officer refused: what is not among them goes, what is
    /// new comes, what stays keeps its number.
    void replace(Scope scope, List<Candidate> candidates) {
        db.sql("""
                        WITH now AS (
                            SELECT n.parcel_ref, n.person_ref, n.basis, n.zone, n.probability, n.evidence::jsonb
                              FROM unnest(:parcels::text[], :people::text[], :bases::text[], :zones::text[],
                                          :probabilities::float8[], :evidence::text[])
                                   AS n (parcel_ref, person_ref, basis, zone, probability, evidence)
                             WHERE NOT EXISTS (SELECT 1 FROM standing_refusal r
                                                WHERE r.round = :round
                                                  AND r.parcel_ref = n.parcel_ref AND r.person_ref = n.person_ref)
                        ), gone AS (
                            DELETE FROM match_proposal m
                             WHERE m.round = :round
                               AND (:parcel = '' OR m.parcel_ref = :parcel)
                               AND NOT EXISTS (SELECT 1 FROM now
                                                WHERE now.parcel_ref = m.parcel_ref
                                                  AND now.person_ref = m.person_ref)
                        )
                        INSERT INTO match_proposal AS m
                               (round, parcel_ref, person_ref, basis, zone, probability, evidence)
                        SELECT :round, now.parcel_ref, now.person_ref, now.basis, now.zone, now.probability,
                               now.evidence
                          FROM now
                         ORDER BY now.parcel_ref, now.probability DESC, now.person_ref
                        ON CONFLICT (round, parcel_ref, person_ref) DO UPDATE
                           SET basis = excluded.basis, zone = excluded.zone, probability = excluded.probability,
                               evidence = excluded.evidence
                         WHERE (m.basis, m.zone, m.probability, m.evidence)
                               IS DISTINCT FROM
                               (excluded.basis, excluded.zone, excluded.probability, excluded.evidence)
                        """)
                .param("parcels", candidates.stream().map(Candidate::parcelRef).toArray(String[]::new))
                .param("people", candidates.stream().map(Candidate::personRef).toArray(String[]::new))
                .param(
                        "bases",
                        candidates.stream().map(one -> word(one.basis())).toArray(String[]::new))
                .param("zones", candidates.stream().map(one -> word(one.zone())).toArray(String[]::new))
                .param(
                        "probabilities",
                        candidates.stream().map(Candidate::probability).toArray(Double[]::new))
                .param(
                        "evidence",
                        candidates.stream()
                                .map(one -> EvidenceText.of(one.evidence()))
                                .toArray(String[]::new))
                .param("round", scope.round())
                .param("parcel", scope.parcelRef())
                .update();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /// How many proposals of a zone; of both if it is empty.
    long count(String round, String zone) {
        return db.sql("SELECT count(*) FROM match_proposal WHERE round = :round AND (:zone = '' OR zone = :zone)")
                .param("round", round)
                .param("zone", zone)
                .query(Long.class)
                .single();
    }

    /// Proposals of a zone, of both if it is empty: by parcel, the likeliest first.
    List<Proposal> page(String round, String zone, int size, long offset) {
        return db.sql("""
                        SELECT proposal, parcel_ref, person_ref, basis, zone, probability, evidence
                          FROM match_proposal
                         WHERE round = :round AND (:zone = '' OR zone = :zone)
                         ORDER BY parcel_ref, probability DESC, person_ref
                         LIMIT :size OFFSET :offset
                        """)
                .param("round", round)
                .param("zone", zone)
                .param("size", size)
                .param("offset", offset)
                .query(ProposalRepository::proposal)
                .list();
    }

    /// All proposals for one parcel, the likeliest first.
    List<Proposal> ofParcel(String round, String parcelRef) {
        return db.sql("""
                        SELECT proposal, parcel_ref, person_ref, basis, zone, probability, evidence
                          FROM match_proposal
                         WHERE round = :round AND parcel_ref = :parcel
                         ORDER BY probability DESC, person_ref
                         LIMIT :most
                        """)
                .param("round", round)
                .param("parcel", parcelRef)
                .param("most", OF_ONE_PARCEL_MAX)
                .query(ProposalRepository::proposal)
                .list();
    }

    private static Proposal proposal(ResultSet row, int number) throws SQLException {
        return new Proposal(
                row.getString("proposal"),
                row.getString("parcel_ref"),
                row.getString("person_ref"),
                row.getString("basis"),
                row.getString("zone"),
                row.getDouble("probability"),
                EvidenceText.read(row.getString("evidence")));
    }

    /// What one list says of a person, as it is written there; empty where it says nothing.
    record Said(
            String surname, String givenName, String patronymic, String birthDate, String rank, String serviceNumber) {

        /// Nothing of it.
        @Override
        public String toString() {
            return "what a list says";
        }
    }

    /// A proposal with what the family wrote and what the list says.
    ///
    /// @param round of which round
    /// @param otherParcels parcels that are proposed for, or confirmed to be for, the same line, by reference
    record Pair(String round, Proposal proposal, Said family, Said list, List<String> otherParcels) {
        Pair {
            otherParcels = List.copyOf(otherParcels);
        }
    }

    Optional<Pair> find(long proposal) {
        return db.sql("""
                        SELECT m.*, s.kept_as AS s_kept_as, s.sealed AS s_sealed, ks.wrapped AS s_wrapped,
                               ks.erased_at AS s_erased_at,
                               p.kept_as AS p_kept_as, p.sealed AS p_sealed, kp.wrapped AS p_wrapped,
                               kp.erased_at AS p_erased_at,
                               ARRAY(SELECT o.parcel_ref FROM sought_addressee o
                                      WHERE o.round = m.round AND o.person_ref = m.person_ref
                                     UNION
                                     SELECT o.parcel_ref FROM match_proposal o
                                      WHERE o.round = m.round AND o.person_ref = m.person_ref
                                        AND o.parcel_ref <> m.parcel_ref
                                      ORDER BY 1) AS others
                          FROM match_proposal m
                          JOIN sought_addressee s ON s.round = m.round AND s.parcel_ref = m.parcel_ref
                          JOIN record_keys.kept ks ON ks.record = s.kept_as
                          JOIN listed_person p ON p.round = m.round AND p.person_ref = m.person_ref
                          JOIN record_keys.kept kp ON kp.record = p.kept_as
                         WHERE m.proposal = :proposal
                        """)
                .param("proposal", proposal)
                .query((row, number) -> new Pair(
                        row.getString("round"),
                        proposal(row, number),
                        said(row, "s_", Addressees.PLACE),
                        said(row, "p_", ListedPeople.PLACE),
                        List.of((String[]) row.getArray("others").getArray())))
                .optional();
    }

    private Said said(ResultSet row, String from, String place) throws SQLException {
        var who =
                records.open(SealedRow.of(row, from), place, Particulars.class).orElse(Particulars.ERASED);
        return new Said(
                who.surname(), who.givenName(), who.patronymic(), who.birthDate(), who.rank(), who.serviceNumber());
    }

    /// A parcel that waits: its addressee is on no list, or his number is there with another day of birth.
    ///
    /// @param personRef the line that has his number with another day of birth; empty where there is none
    record Waiting(String parcelRef, String rule, String personRef) {}

    long waitingCount(String round) {
        return db.sql("""
                        SELECT count(*)
                          FROM sought_addressee s
                         WHERE s.round = :round
                           AND s.person_ref = ''
                           AND NOT EXISTS (SELECT 1 FROM match_proposal m
                                            WHERE m.round = s.round AND m.parcel_ref = s.parcel_ref)
                        """).param("round", round).query(Long.class).single();
    }

    List<Waiting> waiting(String round, int size, long offset) {
        return db.sql("""
                        SELECT u.parcel_ref, u.rule,
                               CASE WHEN u.rule = 'list.conflict'
                                    THEN (SELECT min(p.person_ref)
                                            FROM sought_addressee s
                                            JOIN listed_person p
                                              ON p.round = s.round AND p.number_digest = s.number_digest
                                                 AND p.number_digest <> '' AND p.listed
                                           WHERE s.round = u.round AND s.parcel_ref = u.parcel_ref)
                                    ELSE ''
                               END AS person_ref
                          FROM unmatched_addressee u
                         WHERE u.round = :round
                           AND NOT EXISTS (SELECT 1 FROM match_proposal m
                                            WHERE m.round = u.round AND m.parcel_ref = u.parcel_ref)
                         ORDER BY u.parcel_ref
                         LIMIT :size OFFSET :offset
                        """)
                .param("round", round)
                .param("size", size)
                .param("offset", offset)
                .query((row, number) ->
                        new Waiting(row.getString("parcel_ref"), row.getString("rule"), row.getString("person_ref")))
                .list();
    }
}
