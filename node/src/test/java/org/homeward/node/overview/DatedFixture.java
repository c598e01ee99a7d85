package org.homeward.node.overview;

import org.homeward.node.TestNode;

/// What a node remembers of an invented round: days on which parcels moved, and duties that are late. Written into the
/// tables, since a whole round takes minutes to play.
final class DatedFixture {

    private DatedFixture() {}

    /// Handovers, examinations and deliveries of the last weeks, as all three know them.
    static void moved(TestNode node, String round) {
        event(node, round, 1_902, "handed_over", "a", "neutral", "2026-11-16 10:40");
        event(node, round, 1_840, "handed_over", "b", "neutral", "2026-11-16 12:15");
        event(node, round, 1_486, "handed_over", "neutral", "a", "2026-12-15 16:20");
        event(node, round, 160, "handed_over", "b", "b:B-26", "2026-12-16 09:30");
        event(node, round, 148, "examined", "b:B-26", "", "2026-12-16 17:45");
        event(node, round, 1, "lost", "neutral", "", "2026-12-17 08:10");
        event(node, round, 112, "delivered", "b:B-07", "", "2026-12-17 09:05");
        event(node, round, 48, "handed_over", "neutral", "b", "2026-12-17 14:02");
    }

    // Style 8: a row of a table is this many columns.
    private static void event(TestNode node, String round, int count, String kind, String from, String to, String utc) {
        node.db()
                .sql("""
                        INSERT INTO custody_event (number, round, kind, from_party, to_party, seal, weight_grams,
                                                   first_hand, happened_at, recorded_at, account, document, line)
                        SELECT 'HW-A-' || n, :round, :kind, :from, :to, '', 0, false,
                               CAST(:utc AS timestamptz), CAST(:utc AS timestamptz), '', '', ''
                          FROM generate_series(1, :count) n
                        """)
                .param("round", round)
                .param("kind", kind)
                .param("from", from)
                .param("to", to)
                .param("utc", utc + "Z")
                .param("count", count)
                .update();
    }

    /// One late duty of each kind.
    static void late(TestNode node, String round) {
        node.db().sql("""
                        INSERT INTO parcel (item_number, round, side, seal, weight_grams, pallet, consignment,
                                            delivery_code, person_ref, letters, drawings, terms_version)
                        SELECT 'HW-B-' || n, :round, 'b', 'S' || n, 7000, 'P-1', 'C-1', 'A-07', '', 0, 0, 1
                          FROM generate_series(1, 40) n
                        """).param("round", round).update();
        place(node, round, 5, "C-2", "received", "escalated_at", "2026-12-15 09:00");
        place(node, round, 9, "C-3", "delivered", "ended_at", "2026-12-14 11:00");
        place(node, round, 2, "C-4", "announced", "rerouted_at", "2026-12-13 10:00");
        node.db().sql("""
                        INSERT INTO address_awaited (round, person_ref, since)
                        VALUES (:round, 'b-17', '2026-12-16 12:00Z')
                        """).param("round", round).update();
    }

    private static void place(
            TestNode node, String round, int count, String consignment, String state, String column, String utc) {
        node.db()
                .sql("""
                        INSERT INTO place_parcel (item_number, round, person_ref, place, consignment, state,
                                                  received_at, escalated_at, ended_at, rerouted_at)
                        SELECT :consignment || '-' || n, :round, '', 'B-07', :consignment, :state,
                               '2026-12-10 09:00Z',
                               CASE WHEN :column = 'escalated_at' THEN CAST(:utc AS timestamptz) END,
                               CASE WHEN :column = 'ended_at' THEN CAST(:utc AS timestamptz) END,
                               CASE WHEN :column = 'rerouted_at' THEN CAST(:utc AS timestamptz) END
                          FROM generate_series(1, :count) n
                        """)
                .param("round", round)
                .param("consignment", consignment)
                .param("state", state)
                .param("column", column)
                .param("utc", utc + "Z")
                .param("count", count)
                .update();
    }
}
