package org.homeward.node.custody;

import java.time.Instant;

/// Something that happened to a parcel. Events are never changed; a mistake is corrected by a later event that says
/// so.
///
/// Adding a kind of event is adding a record here. The compiler then lists every `switch` to extend.
public sealed interface CustodyEvent {

    /// When it happened, as whoever recorded it says.
    Instant at();

    /// Custody passed; both have signed.
    ///
    /// @param reading as the receiver found it
    /// @param firstHand whether this node is giver or receiver and so signed it itself
    record HandedOver(Party from, Party to, Reading reading, boolean firstHand, Instant at) implements CustodyEvent {}

    /// It was opened in a joint inspection and sealed anew, but not taken over by the receiver.
    record Resealed(Party by, Reading reading, Instant at) implements CustodyEvent {}

    /// It was examined and stands open.
    record Opened(Party by, Instant at) implements CustodyEvent {}

    /// It cannot be given; from now on its way is home. Why is not said here.
    record TurnedBack(Party by, Instant at) implements CustodyEvent {}

    /// The examination took it out of a parcel, and its way is home.
    record TakenOut(Party by, Instant at) implements CustodyEvent {}

    /// The addressee signed for it. Custody ends.
    record Delivered(Party by, Instant at) implements CustodyEvent {}

    /// Whoever signed for it last declared it lost. Custody ends.
    record Lost(Party by, Instant at) implements CustodyEvent {}
}
