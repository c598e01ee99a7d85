package org.homeward.node.scanning;

/// Where scans are made.
///
/// @param kind a pallet, or a side of a handover
/// @param id the pallet's number, or the handover's id
public record ScanPlace(Kind kind, String id) {

    /// Kinds of places.
    public enum Kind {
        /// A pallet of this bureau: whether the parcel in hand belongs on it.
        PALLET,
        /// The giver loads a handover.
        GIVEN,
        /// The receiver reads what he is offered.
        RECEIVED
    }

    public ScanPlace {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a scan is made at a pallet or in a handover");
        }
    }
}
