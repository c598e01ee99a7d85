package org.homeward.node.tracing;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Table `match_proposal`, and who waits without one.
@Repository
class ProposalRepository {

    private final JdbcClient db;

    ProposalRepository(JdbcClient db) {
        this.db = db;
    }

    /// What software proposes.
    record Proposal(String proposal, String parcelRef, String personRef, String basis) {}

    /// One computation of a round's proposals at a time, until the transaction ends.
    void lock(String round) {
        db.sql("""
                        INSERT INTO match_search (round, searches)
                        VALUES (:round, 1)
                        ON CONFLICT (round) DO UPDATE SET searches = match_search.searches + 1
                        """).param("round", round).update();
    }

    /// Makes the proposals of this basis exactly these: what is not among them goes, what is new comes, what stays
    /// keeps its number.
    void replace(Candidates.Search search, String basis, List<Candidates.Candidate> candidates) {
        var parcel = switch (search) {
            case Candidates.Search.Round _ -> "";
            case Candidates.Search.Parcel(var round, var parcelRef) -> parcelRef;
        };
        db.sql("""
                        WITH now AS (
                            SELECT parcel_ref, person_ref
                              FROM unnest(:parcels::text[], :people::text[]) AS n (parcel_ref, person_ref)
                        ), gone AS (
                            DELETE FROM match_proposal m
                             WHERE m.round = :round
                               AND (:parcel = '' OR m.parcel_ref = :parcel)
                               AND m.basis = :basis
                               AND NOT EXISTS (SELECT 1 FROM now
                                                WHERE now.parcel_ref = m.parcel_ref
                                                  AND now.person_ref = m.person_ref)
                        )
                        INSERT INTO match_proposal (round, parcel_ref, person_ref, basis)
                        SELECT :round, now.parcel_ref, now.person_ref, :basis
                          FROM now
                         WHERE NOT EXISTS (SELECT 1 FROM match_proposal m
                                            WHERE m.round = :round
                                              AND m.parcel_ref = now.parcel_ref
                                              AND m.person_ref = now.person_ref)
                         ORDER BY now.parcel_ref
                        """)
                .param(
                        "parcels",
                        candidates.stream().map(Candidates.Candidate::parcelRef).toArray(String[]::new))
                .param(
                        "people",
                        candidates.stream().map(Candidates.Candidate::personRef).toArray(String[]::new))
                .param("round", search.round())
                .param("parcel", parcel)
                .param("basis", basis)
                .update();
    }

    long count(String round) {
        return db.sql("SELECT count(*) FROM match_proposal WHERE round = :round")
                .param("round", round)
                .query(Long.class)
                .single();
    }

    List<Proposal> page(String round, int size, long offset) {
        return db.sql("""
                        SELECT proposal, parcel_ref, person_ref, basis
                          FROM match_proposal
                         WHERE round = :round
                         ORDER BY parcel_ref, person_ref
                         LIMIT :size OFFSET :offset
                        """)
                .param("round", round)
                .param("size", size)
                .param("offset", offset)
                .query((row, number) -> new Proposal(
                        row.getString("proposal"),
                        row.getString("parcel_ref"),
                        row.getString("person_ref"),
                        row.getString("basis")))
                .list();
    }

    /// A parcel that waits: its addressee is on no list, or his number is there with another day of birth.
    record Waiting(String parcelRef, String rule) {}

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
                        SELECT u.parcel_ref, u.rule
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
                .query((row, number) -> new Waiting(row.getString("parcel_ref"), row.getString("rule")))
                .list();
    }
}
