package org.homeward.node.custody;

import java.util.ArrayList;
import java.util.List;
import org.homeward.node.wiring.Side;

/// Where a parcel stands, computed from its events. Immutable.
///
/// Rule: an event counts only when the current holder recorded it; nobody hands over what they do not hold. An
/// event from anyone else is not our error but evidence about them, so it is kept as a [Break] for a person to look
/// into. One exception: a handover that this node itself signed moves the parcel even if the handover before it is
/// not known here yet, because the signer saw it; the gap is a break too, until the missing event arrives and all
/// are read again in the order in which they happened.
///
/// @param home side of the home bureau
/// @param place where it is
/// @param way whether it goes out to the addressee, or back
/// @param wrapping sealed, with what the seal and the scales said last; or open
/// @param breaks events that could not be, in the order met
public record Custody(Side home, Place place, Way way, Wrapping wrapping, List<Break> breaks) {

    /// Where a parcel can be. All but [HeldBy] are final.
    public sealed interface Place {
        /// Somebody holds it and answers for it.
        record HeldBy(Party party) implements Place {}

        /// The addressee has it.
        record Delivered(Party by) implements Place {}

        /// Whoever held it last says that it is gone.
        record Lost(Party by) implements Place {}

        /// The home bureau signed for it when it came back.
        record CameHome() implements Place {}
    }

    /// Which way it goes.
    public enum Way {
        OUT,
        BACK
    }

    /// Closed or open.
    public sealed interface Wrapping {
        /// Sealed; whoever finds another seal or weight asks for an inspection.
        record Sealed(Reading reading) implements Wrapping {}

        /// Opened by the examination; whoever gives it next seals it.
        record Open() implements Wrapping {}
    }

    /// An event that could not be, and where the parcel was then.
    public record Break(CustodyEvent event, Place placeThen) {}

    public Custody {
        breaks = List.copyOf(breaks);
    }

    /// Before any event. A parcel was sealed by its home bureau and is there; an item taken from one is with the
    /// side that examined it.
    public static Custody begun(TravelNumber number, Wrapping wrapping) {
        return number.isParcel()
                ? new Custody(number.home(), new Place.HeldBy(Party.of(number.home())), Way.OUT, wrapping, List.of())
                : new Custody(
                        number.home(),
                        new Place.HeldBy(Party.of(number.detaining())),
                        Way.BACK,
                        new Wrapping.Open(),
                        List.of());
    }

    /// After all these, in the order in which they happened.
    public Custody after(List<CustodyEvent> events) {
        var custody = this;
        for (var event : events) {
            custody = custody.after(event);
        }
        return custody;
    }

    /// After one more event.
    public Custody after(CustodyEvent event) {
        return switch (event) {
            case CustodyEvent.HandedOver e when isHeldBy(e.from()) -> handedOver(e);
            case CustodyEvent.HandedOver e
            when e.firstHand() && isHeld() -> broken(event).handedOver(e);
            case CustodyEvent.Resealed e when isHeldBy(e.by()) -> wrapped(new Wrapping.Sealed(e.reading()));
            case CustodyEvent.Opened e when isHeldBy(e.by()) -> wrapped(new Wrapping.Open());
            case CustodyEvent.TurnedBack e when isHeldBy(e.by()) -> back();
            case CustodyEvent.TakenOut e when isHeldBy(Party.of(e.by().side())) -> at(new Place.HeldBy(e.by()));
            case CustodyEvent.Delivered e when isHeldBy(e.by()) -> at(new Place.Delivered(e.by()));
            case CustodyEvent.Lost e when isHeldBy(e.by()) -> at(new Place.Lost(e.by()));
            // Listed by name, not `default`, so that a new kind of event does not compile until placed above.
            case CustodyEvent.HandedOver _,
                    CustodyEvent.Resealed _,
                    CustodyEvent.Opened _,
                    CustodyEvent.TurnedBack _,
                    CustodyEvent.TakenOut _,
                    CustodyEvent.Delivered _,
                    CustodyEvent.Lost _ -> broken(event);
        };
    }

    /// Whether this party holds it now.
    public boolean isHeldBy(Party party) {
        return place.equals(new Place.HeldBy(party));
    }

    /// Whether somebody holds it.
    public boolean isHeld() {
        return place instanceof Place.HeldBy;
    }

    /// Whether its next step may be from here to there. Out: home bureau, neutral, receiving bureau, the place
    /// where the addressee is, from place to place only after him. Back: the same way in reverse.
    ///
    /// @param destination the place of detention where the addressee is; empty where no node knows or may know
    public boolean mayGo(Party from, Party to, String destination) {
        var detaining = Party.of(home.other());
        return switch (way) {
            case OUT ->
                (from.equals(Party.of(home)) && to.isNeutral())
                        || (from.isNeutral() && to.equals(detaining))
                        || (from.side() == home.other()
                                && to.isPlace()
                                && to.place().equals(destination));
            case BACK ->
                (from.isPlace() && to.equals(detaining))
                        || (from.equals(detaining) && to.isNeutral())
                        || (from.isNeutral() && to.equals(Party.of(home)));
        };
    }

    private Custody handedOver(CustodyEvent.HandedOver event) {
        boolean leavesReceivingSide =
                event.from().equals(Party.of(home.other())) && event.to().isNeutral();
        var isHome = event.to().equals(Party.of(home));
        return new Custody(
                home,
                isHome ? new Place.CameHome() : new Place.HeldBy(event.to()),
                leavesReceivingSide || isHome ? Way.BACK : way,
                new Wrapping.Sealed(event.reading()),
                breaks);
    }

    private Custody at(Place next) {
        return new Custody(home, next, way, wrapping, breaks);
    }

    private Custody back() {
        return new Custody(home, place, Way.BACK, wrapping, breaks);
    }

    private Custody wrapped(Wrapping next) {
        return new Custody(home, place, way, next, breaks);
    }

    private Custody broken(CustodyEvent event) {
        var all = new ArrayList<>(breaks);
        all.add(new Break(event, place));
        return new Custody(home, place, way, wrapping, all);
    }
}
