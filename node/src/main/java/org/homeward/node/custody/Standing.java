package org.homeward.node.custody;

import java.time.Instant;
import java.util.Optional;
import org.homeward.node.packing.KnownParcel;

/// Where something stands now at this node: its custody, and what is open about it.
///
/// @param destination the place of detention where the addressee is; empty where this node does not know
/// @param loadedIn the handover in which it is loaded, if it is
/// @param disputedIn the handover in which a difference was left open, if one is
/// @param lastAt when its last event happened
record Standing(
        TravelNumber number,
        String round,
        Custody custody,
        String destination,
        Optional<HandoverId> loadedIn,
        Optional<HandoverId> disputedIn,
        Instant lastAt) {

    /// Before its first event here.
    ///
    /// @param parcel the parcel itself, or the one it was taken from
    static Standing begun(TravelNumber number, KnownParcel parcel) {
        var sealed = new Custody.Wrapping.Sealed(new Reading(parcel.seal(), parcel.weightGrams()));
        return new Standing(
                number,
                parcel.round(),
                Custody.begun(number, sealed),
                "",
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH);
    }

    /// The same with another custody.
    Standing with(Custody next, Instant at) {
        return new Standing(number, round, next, destination, loadedIn, disputedIn, at.isAfter(lastAt) ? at : lastAt);
    }

    /// Whether this seal and weight are what they should be; whatever is open is sealed by whoever gives it.
    boolean isAsKnown(Reading reading) {
        return switch (custody.wrapping()) {
            case Custody.Wrapping.Sealed(var known) -> known.equals(reading);
            case Custody.Wrapping.Open _ -> true;
        };
    }

    /// Whether this seal is another than the known one.
    boolean hasOtherSeal(Reading reading) {
        return custody.wrapping() instanceof Custody.Wrapping.Sealed(var known)
                && !known.seal().equals(reading.seal());
    }
}
