package org.homeward.node.tracing;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Proposes where service number and birth date are both equal, letter by letter, on exactly one line that is still
/// listed. Reads `listed_person` of `people`.
@Repository
class ExactMatchRepository implements Candidates {

    private static final int PARCELS_MAX = 50_000; // The largest quota of one side.

    private final JdbcClient db;

    ExactMatchRepository(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String basis() {
        return "number_and_birth_date";
    }

    @Override
    public List<Candidate> find(Search search) {
        var parcel = switch (search) {
            case Search.Round _ -> "";
            case Search.Parcel(var round, var parcelRef) -> parcelRef;
        };
        return db.sql("""
                        SELECT s.parcel_ref, min(p.person_ref) AS person_ref
                          FROM sought_addressee s
                          JOIN listed_person p
                            ON p.round = s.round
                           AND p.service_number = s.service_number
                           AND p.birth_date = s.birth_date
                         WHERE s.round = :round
                           AND (:parcel = '' OR s.parcel_ref = :parcel)
                           AND s.person_ref = ''
                           AND s.service_number <> ''
                           AND p.service_number <> ''
                           AND p.listed
                         GROUP BY s.parcel_ref
                        HAVING count(*) = 1
                         ORDER BY s.parcel_ref
                         LIMIT :most
                        """)
                .param("round", search.round())
                .param("parcel", parcel)
                .param("most", PARCELS_MAX)
                .query((row, number) -> new Candidate(row.getString("parcel_ref"), row.getString("person_ref")))
                .list();
    }
}
