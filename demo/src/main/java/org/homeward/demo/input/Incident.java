package org.homeward.demo.input;

import java.util.Optional;

/// What goes wrong or changes with one parcel on its way, as the played people act it out.
///
/// Adding an incident is adding a record here and its reading to [IncidentReader]; the compiler lists the rest.
public sealed interface Incident {

    /// The handover at which a difference shows.
    enum Way {
        TO_NEUTRAL,
        TO_RECEIVING,
        TO_PLACE
    }

    /// The receiver reads one digit of the seal otherwise; both open, count, agree and reseal.
    record SealDiffers(Way at) implements Incident {}

    /// The weight differs; both open it, and one piece of the named item is missing.
    record ContentsShort(Way at, int pieces, String description) implements Incident {}

    /// Not in the load handed to the receiving bureau; the delegate declares it lost.
    record Lost() implements Incident {}

    /// The examiner removes one piece of the first line with that description.
    record ItemRemoved(Removal removal) implements Incident {}

    /// The same under a rule that allows the item: it will be refused.
    record RemovalWithoutGround(Removal removal) implements Incident {}

    /// A second examination is attempted after the first.
    record ExaminedTwice() implements Incident {}

    /// The examination is first attempted without a witness.
    record NoWitness() implements Incident {}

    /// The examination ends that many hours after the place received the parcel.
    record HeldPastLimit(int hours) implements Incident {}

    /// The addressee is moved to another place, whose address is reported at once.
    record Transferred(String place, String address) implements Incident {}

    /// The addressee is moved; his address at the new place is reported two days later.
    record TransferredNoAddress(String place, String address) implements Incident {}

    /// The addressee was released before it was given to him.
    record Released() implements Incident {}

    /// The addressee cannot be given it, for the reason that only protection officers read.
    record CannotBeGiven(Reason reason) implements Incident {}

    /// Why a parcel cannot be given.
    enum Reason {
        REFUSED,
        IN_HOSPITAL,
        NOT_FOUND,
        DIED
    }

    /// What an examiner takes out.
    ///
    /// @param became `returned_to_sender`, `kept_under_receipt` or `perished`
    record Removal(String description, String rule, String became) {}

    /// The place to which the addressee is moved.
    default Optional<String> newPlace() {
        return switch (this) {
            case Transferred moved -> Optional.of(moved.place());
            case TransferredNoAddress moved -> Optional.of(moved.place());
            case SealDiffers _, ContentsShort _, Lost _, ItemRemoved _, RemovalWithoutGround _ -> Optional.empty();
            case ExaminedTwice _, NoWitness _, HeldPastLimit _, Released _, CannotBeGiven _ -> Optional.empty();
        };
    }

    /// True when the place clerk reports on the day of arrival that it will not be given.
    default boolean isNeverGiven() {
        return switch (this) {
            case Released _, CannotBeGiven _ -> true;
            case SealDiffers _, ContentsShort _, Lost _, ItemRemoved _, RemovalWithoutGround _ -> false;
            case ExaminedTwice _, NoWitness _, HeldPastLimit _, Transferred _, TransferredNoAddress _ -> false;
        };
    }
}
