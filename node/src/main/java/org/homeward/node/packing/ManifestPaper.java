package org.homeward.node.packing;

import java.util.List;

/// A manifest as a paper: what is on a pallet and for whom.
///
/// @param heading which pallet, code and round
/// @param total how many parcels
/// @param seal the pallet's; empty until packing is closed
record ManifestPaper(String heading, String total, String seal, List<Row> rows) {

    /// A parcel.
    record Row(String number, String seal, String weight, String addressee, String contents, String enclosed) {

        /// The number only: the rest is about people.
        @Override
        public String toString() {
            return number;
        }
    }

    ManifestPaper {
        rows = List.copyOf(rows);
    }
}
