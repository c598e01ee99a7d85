package org.homeward.node.delivery;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.node.packing.ItemNumber;
import org.homeward.node.wiring.Bytes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Table `consignment_receipt`, and consignments as `place_parcel` shows them.
@Repository
class ConsignmentRepository {

    private static final int LINES_MAX = 5_000; // More parcels for one place than a round has in all.

    private final JdbcClient db;

    ConsignmentRepository(JdbcClient db) {
        this.db = db;
    }

    /// One consignment in a list.
    record Row(String consignment, String place, long parcels, long settled, List<String> receipts) {}

    /// One parcel of a consignment with its outcome so far.
    record Line(String itemNumber, String state) {}

    /// A receipt as it is kept.
    record Receipt(String kind, Bytes document, Bytes envelope) {}

    /// The consignment of a place that no receipt has closed; a new number if there is none.
    String open(String round, String place, String code) {
        return db.sql("""
                        SELECT max(p.consignment)
                          FROM place_parcel p
                         WHERE p.round = :round AND p.place = :place
                           AND p.consignment LIKE :code || '-%'
                           AND p.rerouted_at IS NOT NULL AND p.state = 'announced'
                           AND NOT EXISTS (SELECT 1 FROM consignment_receipt r
                                            WHERE r.round = p.round AND r.consignment = p.consignment)
                        """)
                .param("round", round)
                .param("place", place)
                .param("code", code)
                .query((row, at) -> Optional.ofNullable(row.getString(1)))
                .single()
                .orElseGet(() -> code + "-" + next(round, code));
    }

    // The home bureau packs number 1 of each code; here they go on.
    private int next(String round, String code) {
        return db.sql("""
                        SELECT coalesce(max(split_part(consignment, '-', 2)::integer), 1) + 1
                          FROM place_parcel
                         WHERE round = :round AND consignment LIKE :code || '-%'
                        """)
                .param("round", round)
                .param("code", code)
                .query(Integer.class)
                .single();
    }

    List<Line> lines(String round, String consignment) {
        return db.sql("""
                        SELECT item_number, state
                          FROM place_parcel
                         WHERE round = :round AND consignment = :consignment
                         ORDER BY item_number
                         LIMIT :most
                        """)
                .param("round", round)
                .param("consignment", consignment)
                .param("most", LINES_MAX)
                .query((row, at) -> new Line(row.getString("item_number"), row.getString("state")))
                .list();
    }

    /// What was taken out of its parcels, by item number.
    Map<String, List<ReceiptDocument.Taken>> removals(String round, String consignment) {
        var removals = new HashMap<String, List<ReceiptDocument.Taken>>();
        db.sql("""
                        SELECT r.item_number, r.rule, r.became
                          FROM removal r
                          JOIN place_parcel p ON p.item_number = r.item_number
                         WHERE p.round = :round AND p.consignment = :consignment
                         ORDER BY r.item_number, r.removal
                         LIMIT :most
                        """)
                .param("round", round)
                .param("consignment", consignment)
                .param("most", LINES_MAX)
                .query(row -> {
                    removals.computeIfAbsent(row.getString("item_number"), _ -> new ArrayList<>())
                            .add(new ReceiptDocument.Taken(row.getString("rule"), row.getString("became")));
                });
        return removals;
    }

    /// Those of these whose consignment bears a receipt already.
    List<ItemNumber> late(Collection<ItemNumber> numbers) {
        return db.sql("""
                        SELECT p.item_number
                          FROM place_parcel p
                         WHERE p.item_number = ANY (:numbers)
                           AND EXISTS (SELECT 1 FROM consignment_receipt r
                                        WHERE r.round = p.round AND r.consignment = p.consignment)
                         ORDER BY p.item_number
                         LIMIT :most
                        """)
                .param("numbers", numbers.stream().map(ItemNumber::text).toArray(String[]::new))
                .param("most", LINES_MAX)
                .query((row, at) ->
                        ItemNumber.read(row.getString("item_number")).orElseThrow())
                .list();
    }

    Optional<String> place(String round, String consignment) {
        return db.sql("""
                        SELECT place
                          FROM place_parcel
                         WHERE round = :round AND consignment = :consignment
                         ORDER BY item_number
                         LIMIT 1
                        """)
                .param("round", round)
                .param("consignment", consignment)
                .query(String.class)
                .optional();
    }

    List<Receipt> receipts(String round, String consignment) {
        return db.sql("""
                        SELECT kind, document, envelope
                          FROM consignment_receipt
                         WHERE round = :round AND consignment = :consignment
                         ORDER BY kind
                         LIMIT 2
                        """)
                .param("round", round)
                .param("consignment", consignment)
                .query((row, at) -> new Receipt(
                        row.getString("kind"), Bytes.of(row.getBytes("document")), Bytes.of(row.getBytes("envelope"))))
                .list();
    }

    /// Keeps a receipt unless that kind is kept. Says whether it is new.
    boolean keep(String round, String consignment, Receipt receipt, String account, Instant at) {
        return db.sql("""
                        INSERT INTO consignment_receipt (round, consignment, kind, account, document, envelope, signed_at)
                        VALUES (:round, :consignment, :kind, :account, :document, :envelope, :at)
                        ON CONFLICT (round, consignment, kind) DO NOTHING
                        """)
                        .param("round", round)
                        .param("consignment", consignment)
                        .param("kind", receipt.kind())
                        .param("account", account)
                        .param("document", receipt.document().copy())
                        .param("envelope", receipt.envelope().copy())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// When the last of its parcels had an outcome.
    Optional<Instant> settledAt(String round, String consignment) {
        return db.sql("SELECT max(ended_at) FROM place_parcel WHERE round = :round AND consignment = :consignment")
                .param("round", round)
                .param("consignment", consignment)
                .query(java.time.OffsetDateTime.class)
                .optional()
                .map(java.time.OffsetDateTime::toInstant);
    }

    /// Locks the parcels of a consignment until the transaction ends.
    void lock(String round, String consignment) {
        db.sql("""
                        SELECT item_number
                          FROM place_parcel
                         WHERE round = :round AND consignment = :consignment
                         ORDER BY item_number
                         LIMIT :most
                           FOR NO KEY UPDATE
                        """)
                .param("round", round)
                .param("consignment", consignment)
                .param("most", LINES_MAX)
                .query(String.class)
                .list();
    }

    /// @param places to which it is limited; empty for all
    List<Row> page(String round, Collection<String> places, int size, long offset) {
        return db.sql("""
                        SELECT p.consignment, p.place, count(*) AS parcels,
                               count(*) FILTER (WHERE p.state NOT IN ('announced', 'received', 'examined')) AS settled,
                               coalesce((SELECT string_agg(r.kind, ',' ORDER BY r.kind)
                                           FROM consignment_receipt r
                                          WHERE r.round = :round AND r.consignment = p.consignment), '') AS receipts
                          FROM place_parcel p
                         WHERE p.round = :round AND (cardinality(:places::text[]) = 0 OR p.place = ANY (:places))
                         GROUP BY p.consignment, p.place
                         ORDER BY p.consignment, p.place
                         LIMIT :size OFFSET :offset
                        """)
                .param("round", round)
                .param("places", places.toArray(String[]::new))
                .param("size", size)
                .param("offset", offset)
                .query((row, at) -> new Row(
                        row.getString("consignment"),
                        row.getString("place"),
                        row.getLong("parcels"),
                        row.getLong("settled"),
                        Arrays.stream(row.getString("receipts").split(",", 2))
                                .filter(kind -> !kind.isEmpty())
                                .toList()))
                .list();
    }

    long count(String round, Collection<String> places) {
        return db.sql("""
                        SELECT count(DISTINCT (p.consignment, p.place))
                          FROM place_parcel p
                         WHERE p.round = :round AND (cardinality(:places::text[]) = 0 OR p.place = ANY (:places))
                        """)
                .param("round", round)
                .param("places", places.toArray(String[]::new))
                .query(Long.class)
                .single();
    }
}
