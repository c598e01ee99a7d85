package org.homeward.node.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.node.accounts.AccessRecords;
import org.homeward.node.accounts.Actor;
import org.homeward.node.accounts.Operation;
import org.homeward.node.custody.Chronicle;
import org.homeward.node.custody.TravelNumber;
import org.homeward.node.desk.NoSuchPageException;
import org.homeward.node.packing.ItemNumber;
import org.homeward.node.packing.KnownParcel;
import org.homeward.node.packing.KnownParcels;
import org.homeward.node.people.HeldName;
import org.homeward.node.people.HeldPeople;
import org.homeward.node.rounds.Rounds;
import org.homeward.node.wiring.BusinessClock;
import org.springframework.stereotype.Component;

/// What those who are posted to a place of detention see of a parcel there, put together for a page. It changes
/// nothing, but records who read.
@Component
class PlaceView {

    private final PlaceParcelRepository parcels;
    private final PlaceWorkRepository work;
    private final ExaminationRepository examinations;
    private final ExaminationDesk desk;
    private final KnownParcels known;
    private final HeldPeople people;
    private final Rounds rounds;
    private final Chronicle chronicle;
    private final AccessRecords records;
    private final BusinessClock clock;

    // Style 8: a parcel at a place is known to as many; a record of them would only rename them.
    PlaceView(
            PlaceParcelRepository parcels,
            PlaceWorkRepository work,
            ExaminationRepository examinations,
            ExaminationDesk desk,
            KnownParcels known,
            HeldPeople people,
            Rounds rounds,
            Chronicle chronicle,
            AccessRecords records,
            BusinessClock clock) {
        this.parcels = parcels;
        this.work = work;
        this.examinations = examinations;
        this.desk = desk;
        this.known = known;
        this.people = people;
        this.rounds = rounds;
        this.chronicle = chronicle;
        this.records = records;
        this.clock = clock;
    }

    /// One parcel.
    ///
    /// @param packed as the manifest says it
    /// @param rules rulebook and contents, by which it is examined
    /// @param done its examination, if it was examined
    /// @param removed what was taken out
    /// @param delegates fellow prisoners whom the addressee delegated
    /// @param events what happened to it, as this node knows
    record Seen(
            PlaceParcel parcel,
            KnownParcel packed,
            Examination rules,
            Optional<ExaminationRepository.Done> done,
            List<ExaminationRepository.Removed> removed,
            List<String> delegates,
            List<Chronicle.Happened> events) {

        Seen {
            removed = List.copyOf(removed);
            delegates = List.copyOf(delegates);
            events = List.copyOf(events);
        }
    }

    /// The parcel of this number, if this person is posted where it is; for anybody else there is no such page.
    PlaceParcel mine(Actor actor, String number) {
        return ItemNumber.read(number)
                .flatMap(parcels::find)
                .filter(parcel -> actor.isPostedTo(parcel.place()))
                .orElseThrow(PlaceView::absent);
    }

    /// There is no such parcel here for whoever asked.
    static NoSuchPageException absent() {
        return new NoSuchPageException("parcel at this place");
    }

    /// A parcel as somebody reads it; that he does is recorded.
    Seen see(Actor actor, PlaceParcel parcel) {
        records.read(
                actor,
                Operation.SEE_PLACE_PARCELS,
                AccessRecords.Purpose.PARCEL,
                AccessRecords.Shown.of(parcel.round(), List.of(parcel.number().text())));
        var packed = known.find(parcel.number())
                .orElseThrow(() -> new IllegalStateException("a parcel that nobody packed; this indicates a bug"));
        return new Seen(
                parcel,
                packed,
                desk.examination(parcel),
                examinations.examination(parcel.number()),
                examinations.removals(parcel.number()),
                examinations.delegates(parcel.round(), parcel.personRef()),
                chronicle.of(TravelNumber.of(parcel.number())));
    }

    /// How the clocks of these stand, by number; none for what no place has signed for.
    Map<ItemNumber, ClockPart.Running> clocks(List<PlaceParcel> wanted) {
        var numbers = wanted.stream().map(PlaceParcel::number).toList();
        var stops = work.stops(numbers);
        var now = clock.instant();
        return wanted.stream()
                .filter(parcel -> parcel.receivedAt().isPresent())
                .collect(java.util.stream.Collectors.toMap(
                        PlaceParcel::number,
                        parcel -> new ClockPart.Running(
                                new ExaminationClock(
                                        parcel.receivedAt().orElseThrow(),
                                        stops.getOrDefault(parcel.number(), List.of())),
                                limit(parcel.round()),
                                now)));
    }

    /// The time that a round allows for examinations.
    Duration limit(String round) {
        return rounds.agreed(round)
                .map(agreed -> agreed.terms().examinationMax())
                .orElseThrow(() -> new IllegalStateException("a clock in a round nobody agreed; this indicates a bug"));
    }

    /// How an addressee is called.
    Optional<HeldName> name(String personRef) {
        return Optional.ofNullable(names(List.of(personRef)).get(personRef));
    }

    /// How these addressees are called.
    Map<String, HeldName> names(List<String> personRefs) {
        return people.names(personRefs);
    }
}
