package org.homeward.node.packing;

import java.util.List;

/// What the neutral learns of the parcels that it is to carry: body of the envelope `load_list`, one page. There is no
/// member for a person or for contents.
///
/// @param round which round
/// @param page from 1 to `pages`
/// @param pallets all pallets on the first page, none on the others
/// @param lines at most 1,000
record LoadPage(String round, int page, int pages, List<Pallet> pallets, List<Line> lines) {

    static final int LINES_MAX = 1_000;
    private static final int PALLETS_MAX = 50_000; // A pallet has at least one parcel of the quota.

    /// A pallet under seal.
    ///
    /// @param count parcels on it
    record Pallet(String pallet, String seal, int count) {}

    /// A parcel under seal.
    record Line(String itemNumber, String seal, int weightGrams, String pallet) {
        Line {
            Travelling.check(itemNumber, seal, weightGrams, pallet);
        }
    }

    LoadPage {
        pallets = List.copyOf(pallets);
        lines = List.copyOf(lines);
        Travelling.checkPage(round, page, pages, lines.size(), LINES_MAX);
        if (pallets.size() > PALLETS_MAX) {
            throw new IllegalArgumentException("at most " + PALLETS_MAX + " pallets");
        }
    }
}
