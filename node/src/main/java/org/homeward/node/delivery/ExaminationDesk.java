package org.homeward.node.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homeward.node.accounts.Actor;
import org.homeward.node.custody.Party;
import org.homeward.node.custody.PlaceCustody;
import org.homeward.node.custody.TravelNumber;
import org.homeward.node.packing.ItemNumber;
import org.homeward.node.packing.KnownParcels;
import org.homeward.node.people.HeldPeople;
import org.homeward.node.people.HeldPerson;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Refusal;
import org.homeward.node.rounds.Rounds;
import org.homeward.node.wiring.BusinessClock;
import org.homeward.node.wiring.IdSource;
import org.homeward.node.wiring.NodeSettings;
import org.springframework.stereotype.Component;

/// The one examination at the place of detention (GC III art. 76): once (C-14), with a witness (C-15), and nothing
/// taken out without a ground in the rulebook.
@Component
class ExaminationDesk {

    private static final int REMOVALS_MAX = TravelNumber.TAKEN_MAX;

    private final PlaceParcelRepository parcels;
    private final ExaminationRepository repository;
    private final KnownParcels known;
    private final HeldPeople people;
    private final Rounds rounds;
    private final PlaceCustody custody;
    private final ClockWatch watch;
    private final WitnessWanted wanted;
    private final BusinessClock clock;
    private final IdSource ids;
    private final NodeSettings settings;

    // Style 8: an examination touches parcel, contents, person, rulebook, custody and clock; these are they.
    ExaminationDesk(
            PlaceParcelRepository parcels,
            ExaminationRepository repository,
            KnownParcels known,
            HeldPeople people,
            Rounds rounds,
            PlaceCustody custody,
            ClockWatch watch,
            WitnessWanted wanted,
            BusinessClock clock,
            IdSource ids,
            NodeSettings settings) {
        this.parcels = parcels;
        this.repository = repository;
        this.known = known;
        this.people = people;
        this.rounds = rounds;
        this.custody = custody;
        this.watch = watch;
        this.wanted = wanted;
        this.clock = clock;
        this.ids = ids;
        this.settings = settings;
    }

    record Delegated(String delegation) {}

    /// Records that an addressee delegated a fellow prisoner to attend the examination of what comes for him.
    Answer<Delegated> delegate(Actor clerk, String round, String personRef, String fellowRef) {
        var person = people.find(personRef).filter(held -> clerk.isPostedTo(held.place()));
        var fellow = people.find(fellowRef);
        if (person.isEmpty() || fellow.isEmpty()) {
            return Answer.absent("person at this place");
        }
        if (personRef.equals(fellowRef)
                || !fellow.get().place().equals(person.get().place())) {
            return Answer.refused(
                    "C-15",
                    "A fellow prisoner at the same place attends for the addressee; this is another place, or the"
                            + " addressee himself.");
        }
        var id = ids.next();
        repository.delegate(id, round, personRef, fellowRef, clerk.account(), clock.instant());
        return Answer.done(new Delegated(id.toString()));
    }

    /// What an examiner reports.
    ///
    /// @param witness who was present; empty if nobody was
    /// @param happenedAt when
    record Report(ItemNumber number, Optional<Witness> witness, List<Removal> removals, Instant happenedAt) {
        Report {
            removals = List.copyOf(removals);
        }

        /// The same at another time.
        Report at(Instant at) {
            return new Report(number, witness, removals, at);
        }
    }

    record RemovedItem(int line, String rule, String became, String number) {}

    record Examined(String verdict, List<RemovedItem> removals) {}

    /// Records the examination.
    Answer<Examined> examine(Actor examiner, String round, Report report) {
        var locked = parcels.lock(report.number())
                .filter(parcel -> parcel.round().equals(round) && examiner.isPostedTo(parcel.place()));
        if (locked.isEmpty()) {
            return Answer.absent("parcel at this place");
        }
        var parcel = locked.get();
        var objections = objections(parcel, report);
        if (objections.stream().anyMatch(objection -> objection.rule().equals("C-15"))) {
            wanted.since(parcel.number(), clock.instant());
        }
        if (!objections.isEmpty()) {
            return refused(objections);
        }
        watch.escalateIfLate(parcel, report.happenedAt());
        var removed = numbered(parcel.number(), report.removals());
        repository.keep(
                new ExaminationRepository.Done(
                        parcel.number(),
                        report.witness().orElseThrow(),
                        examiner.account(),
                        report.happenedAt(),
                        clock.instant()),
                removed);
        parcels.state(parcel.number(), PlaceParcel.State.EXAMINED, report.happenedAt());
        open(parcel, removed, examiner, report.happenedAt());
        return Answer.done(new Examined(
                "examined",
                removed.stream()
                        .map(one -> new RemovedItem(
                                one.what().line(),
                                one.what().rule(),
                                one.what().became().word(),
                                one.number()))
                        .toList()));
    }

    /// Says what [#examine] would refuse, and records nothing: for the page on which the examiner checks his answers.
    Answer<Report> check(PlaceParcel parcel, Report report) {
        var objections = objections(parcel, report);
        return objections.isEmpty() ? Answer.done(report) : refused(objections);
    }

    private static <T> Answer<T> refused(List<Refusal> objections) {
        boolean isForm = objections.stream().allMatch(objection -> Examination.isFault(objection.rule()));
        return isForm ? Answer.faulty(objections) : Answer.refused(objections);
    }

    private List<Refusal> objections(PlaceParcel parcel, Report report) {
        var state = stateObjection(parcel);
        if (state.isPresent()) {
            return List.of(state.get());
        }
        if (parcel.receivedAt().filter(report.happenedAt()::isBefore).isPresent()) {
            return List.of(
                    Refusal.of("examination.early", "It cannot have been examined before the place signed for it."));
        }
        var objections = new ArrayList<Refusal>();
        if (report.witness().filter(witness -> isWitness(parcel, witness)).isEmpty()) {
            objections.add(Refusal.of(
                    "C-15",
                    "GC III art. 76: a parcel is opened in the presence of the addressee or of a fellow prisoner whom he"
                            + " delegated. Nothing was recorded; the parcel stays sealed."));
        }
        if (report.removals().size() > REMOVALS_MAX) {
            objections.add(
                    Refusal.at("removal.count", "removals", report.removals().size() + "", "at most " + REMOVALS_MAX));
        } else if (!report.removals().isEmpty()) {
            objections.addAll(examination(parcel).objections(report.removals()));
        }
        return objections;
    }

    /// The rules by which this parcel is examined, and what is in it.
    Examination examination(PlaceParcel parcel) {
        // By the version of the day on which it was handed in, as at the counter.
        var rulebook = known.find(parcel.number())
                .flatMap(packed -> rounds.agreed(parcel.round(), packed.termsVersion()))
                .orElseThrow(() -> new IllegalStateException("a parcel of no agreed round; this indicates a bug"))
                .rulebookFor(settings.side());
        var missing = custody.missing(TravelNumber.of(parcel.number()));
        return Examination.of(rulebook, known.contents(parcel.number()), missing);
    }

    private Optional<Refusal> stateObjection(PlaceParcel parcel) {
        return switch (parcel.state()) {
            case RECEIVED -> Optional.empty();
            case EXAMINED, DELIVERED -> Optional.of(twice(parcel));
            case ANNOUNCED -> Optional.of(Refusal.of("delivery.state", "The place has not signed for it yet."));
            case CANNOT_BE_GIVEN, RELEASED, LOST ->
                Optional.of(Refusal.of("delivery.state", "It is on its way back and is not examined."));
        };
    }

    private Refusal twice(PlaceParcel parcel) {
        boolean asPrisonerOfWar = people.find(parcel.personRef())
                .map(HeldPerson::regime)
                .map(HeldPerson.Regime::isTreatedAsPrisonerOfWar)
                .orElse(true);
        return asPrisonerOfWar
                ? Refusal.of(
                        "C-14",
                        "GC III art. 76: each of the two Powers examines a consignment once only; this side has examined"
                                + " it. Nothing was recorded.")
                : Refusal.of(
                        "policy.C-14",
                        "Policy: what comes for civilians is examined once by each side, as GC III art. 76 has it for"
                                + " prisoners of war. Nothing was recorded.");
    }

    private boolean isWitness(PlaceParcel parcel, Witness witness) {
        return switch (witness.kind()) {
            case ADDRESSEE -> witness.personRef().equals(parcel.personRef());
            case DELEGATE -> repository.isDelegated(parcel.round(), parcel.personRef(), witness.personRef());
        };
    }

    private static List<ExaminationRepository.Removed> numbered(ItemNumber number, List<Removal> removals) {
        var removed = new ArrayList<ExaminationRepository.Removed>();
        for (var removal : removals) {
            int at = removed.size() + 1;
            var name = switch (removal.became()) {
                case RETURNED_TO_SENDER -> new TravelNumber(number, at).text();
                case KEPT_UNDER_RECEIPT -> number.text() + "-K" + at;
                case PERISHED -> "";
            };
            removed.add(new ExaminationRepository.Removed(at, removal, name));
        }
        return removed;
    }

    private void open(PlaceParcel parcel, List<ExaminationRepository.Removed> removed, Actor by, Instant at) {
        var place = Party.at(settings.side(), parcel.place());
        custody.opened(TravelNumber.of(parcel.number()), place, at, by.account());
        for (var one : removed) {
            if (one.what().became() == Removal.Became.RETURNED_TO_SENDER) {
                custody.takenOut(new TravelNumber(parcel.number(), one.removal()), place, at, by.account());
            }
        }
    }
}
