package org.homeward.node.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What is still to be done with parcels at this side's places, counted from their tables.
@Repository
class DutyRepository {

    private final JdbcClient db;

    DutyRepository(JdbcClient db) {
        this.db = db;
    }

    /// Parcels that wait for the same thing.
    ///
    /// @param since when the longest of them began to wait; empty if there is none
    record Waiting(long parcels, Optional<Instant> since) {}

    /// At the place, not examined; since it signed.
    Waiting forExamination(String round) {
        return waiting("""
                SELECT count(*) AS parcels, min(received_at) AS since
                  FROM place_parcel
                 WHERE round = :round AND state = 'received'
                """, round);
    }

    /// Every parcel of the consignment has an outcome, and a receipt is missing; since the last outcome.
    Waiting forReceipts(String round) {
        return waiting("""
                SELECT coalesce(sum(parcels), 0) AS parcels, min(settled_at) AS since
                  FROM (SELECT consignment, count(*) AS parcels, max(ended_at) AS settled_at
                          FROM place_parcel p
                         WHERE round = :round
                         GROUP BY consignment
                        HAVING bool_and(state NOT IN ('announced', 'received', 'examined'))
                           AND (SELECT count(*) FROM consignment_receipt r
                                 WHERE r.round = :round AND r.consignment = p.consignment) < 2) AS settled
                """, round);
    }

    /// The addressee was transferred and his new address is not known; since the first report.
    Waiting forAddress(String round) {
        return waiting("""
                SELECT count(p.item_number) AS parcels, min(a.since) AS since
                  FROM address_awaited a
                  JOIN place_parcel p ON p.round = a.round AND p.person_ref = a.person_ref
                                     AND p.state IN ('announced', 'received', 'examined')
                 WHERE a.round = :round AND a.until IS NULL
                """, round);
    }

    /// Re-routed and not yet signed for by the new place; since the transfer.
    Waiting forForwarding(String round) {
        return waiting("""
                SELECT count(*) AS parcels, min(rerouted_at) AS since
                  FROM place_parcel
                 WHERE round = :round AND state = 'announced' AND rerouted_at IS NOT NULL
                """, round);
    }

    private Waiting waiting(String sql, String round) {
        return db.sql(sql).param("round", round).query(DutyRepository::row).single();
    }

    private static Waiting row(ResultSet row, int at) throws SQLException {
        return new Waiting(
                row.getLong("parcels"),
                Optional.ofNullable(row.getObject("since", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
