package org.homeward.node.epcis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.homeward.node.wiring.Bytes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads `custody_event`, `custody_signature`, `parcel` and `packing_close` for the export. Changes nothing.
@Repository
class EpcisRepository {

    /// So many rows are in memory at once; a round has a hundred times as many.
    static final int PAGE = 1_000;

    /// 40,000 parcels change hands five times, and hardly ever fewer than two at once; more is no round.
    private static final int HANDOVERS_MAX = 100_000;

    private final JdbcClient db;

    EpcisRepository(JdbcClient db) {
        this.db = db;
    }

    /// A custody event as it is kept.
    ///
    /// @param line canonical JSON of a line of a handover; empty for other events
    record Kept(
            long event,
            String number,
            String kind,
            String from,
            String to,
            String seal,
            int weightGrams,
            Instant happenedAt,
            Instant recordedAt,
            String document,
            String line) {}

    /// The next events of one parcel each, without handovers and without the signed bytes themselves, in the order in
    /// which they were recorded.
    ///
    /// @param after number of the last event before them; 0 for the first
    List<Kept> happened(String round, long after) {
        return db.sql("""
                        SELECT event_number, number, kind, from_party, to_party, seal, weight_grams, happened_at,
                               recorded_at, document, line
                          FROM custody_event
                         WHERE round = :round AND event_number > :after AND kind NOT IN ('document', 'handed_over')
                         ORDER BY event_number
                         LIMIT :most
                        """)
                .param("round", round)
                .param("after", after)
                .param("most", PAGE)
                .query(EpcisRepository::kept)
                .list();
    }

    /// What was handed over under one document by one party to another.
    record Handover(String document, String from, String to) {}

    /// All handovers of a round, in the order in which they were recorded.
    List<Handover> handovers(String round) {
        return db.sql("""
                        SELECT document, from_party, to_party
                          FROM custody_event
                         WHERE round = :round AND kind = 'handed_over'
                         GROUP BY document, from_party, to_party
                         ORDER BY min(event_number)
                         LIMIT :most
                        """)
                .param("round", round)
                .param("most", HANDOVERS_MAX)
                .query((row, number) ->
                        new Handover(row.getString("document"), row.getString("from_party"), row.getString("to_party")))
                .list();
    }

    /// The lines of a handover, by their numbers.
    List<Kept> lines(String round, Handover handover) {
        return db.sql("""
                        SELECT event_number, number, kind, from_party, to_party, seal, weight_grams, happened_at,
                               recorded_at, document, line
                          FROM custody_event
                         WHERE round = :round AND document = :document AND kind = 'handed_over'
                           AND from_party = :from AND to_party = :to AND document <> ''
                         ORDER BY event_number
                        """)
                .param("round", round)
                .param("document", handover.document())
                .param("from", handover.from())
                .param("to", handover.to())
                .query(EpcisRepository::kept)
                .list();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                row.getLong("event_number"),
                row.getString("number"),
                row.getString("kind"),
                row.getString("from_party"),
                row.getString("to_party"),
                row.getString("seal"),
                row.getInt("weight_grams"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("document"),
                row.getString("line"));
    }

    /// Who signed a document.
    ///
    /// @param envelope the DSSE envelope
    record Signed(String party, Bytes envelope) {}

    List<Signed> signatures(String document) {
        return db.sql("""
                        SELECT party, envelope
                          FROM custody_signature
                         WHERE document = :document
                         ORDER BY party
                         LIMIT 10
                        """)
                .param("document", document)
                .query((row, number) -> new Signed(row.getString("party"), Bytes.of(row.getBytes("envelope"))))
                .list();
    }

    /// A parcel on its pallet, as its home bureau closed the packing.
    record Packed(String side, String pallet, String number, Instant closedAt) {}

    /// All that one side packed, pallet by pallet: four short words a parcel.
    List<Packed> packed(String round, String side) {
        return db.sql("""
                        SELECT p.side, p.pallet, p.item_number, c.closed_at
                          FROM parcel p
                          JOIN packing_close c ON c.round = p.round
                         WHERE p.round = :round AND p.side = :side
                         ORDER BY p.pallet, p.item_number
                        """)
                .param("round", round)
                .param("side", side)
                .query((row, number) -> new Packed(
                        row.getString("side"),
                        row.getString("pallet"),
                        row.getString("item_number"),
                        row.getObject("closed_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
