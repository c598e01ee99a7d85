package org.homeward.node.delivery;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.homeward.node.wiring.Bytes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tables `examination`, `removal`, `consignment_receipt` and `place_parcel`, as papers read them.
@Repository
class DeliveryPaperRepository {

    private static final int REMOVALS_MAX = 500; // As many as a parcel has lines.

    private final JdbcClient db;

    DeliveryPaperRepository(JdbcClient db) {
        this.db = db;
    }

    /// One examination.
    ///
    /// @param witness `addressee` or `delegate`
    record Examined(String witness, String account, Instant happenedAt) {}

    Optional<Examined> examination(String itemNumber) {
        return db.sql("""
                        SELECT witness_kind, account, happened_at
                          FROM examination
                         WHERE item_number = :item
                        """)
                .param("item", itemNumber)
                .query((row, number) -> new Examined(
                        row.getString("witness_kind"),
                        row.getString("account"),
                        row.getObject("happened_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /// One removal.
    record Taken(int line, int pieces, String rule, String became, String number) {}

    List<Taken> removals(String itemNumber) {
        return db.sql("""
                        SELECT line, pieces, rule, became, number
                          FROM removal
                         WHERE item_number = :item
                         ORDER BY removal
                         LIMIT :most
                        """)
                .param("item", itemNumber)
                .param("most", REMOVALS_MAX)
                .query((row, number) -> new Taken(
                        row.getInt("line"),
                        row.getInt("pieces"),
                        row.getString("rule"),
                        row.getString("became"),
                        row.getString("number")))
                .list();
    }

    /// A receipt that is signed.
    record Signed(String kind, Instant at, Bytes document) {}

    List<Signed> receipts(String round, String consignment) {
        return db.sql("""
                        SELECT kind, signed_at, document
                          FROM consignment_receipt
                         WHERE round = :round AND consignment = :consignment
                         ORDER BY kind
                         LIMIT 2
                        """)
                .param("round", round)
                .param("consignment", consignment)
                .query((row, number) -> new Signed(
                        row.getString("kind"),
                        row.getObject("signed_at", OffsetDateTime.class).toInstant(),
                        Bytes.of(row.getBytes("document"))))
                .list();
    }

    /// A consignment at a place.
    record Found(String round, String consignment, String place) {}

    List<Found> consignments(String consignment, int most) {
        return db.sql("""
                        SELECT DISTINCT round, consignment, place
                          FROM place_parcel
                         WHERE consignment = :consignment
                         ORDER BY round, consignment, place
                         LIMIT :most
                        """)
                .param("consignment", consignment)
                .param("most", most)
                .query((row, number) ->
                        new Found(row.getString("round"), row.getString("consignment"), row.getString("place")))
                .list();
    }
}
