package org.homeward.node.custody;

import java.time.Instant;

/// Something about one parcel that other features act on. Published inside the transaction that recorded it.
public sealed interface CustodyChange {

    /// Which parcel.
    TravelNumber number();

    /// When it happened.
    Instant at();

    /// A receiver's reading differs: until both have opened it together, an inspection is open.
    record InspectionOpened(TravelNumber number, Instant at) implements CustodyChange {}

    /// Both have opened it together; the inspection is done.
    record InspectionClosed(TravelNumber number, Instant at) implements CustodyChange {}

    /// It was declared lost.
    record DeclaredLost(TravelNumber number, Instant at) implements CustodyChange {}
}
