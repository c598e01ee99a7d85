package org.homeward.node.delivery;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.homeward.node.accounts.Actor;
import org.homeward.node.custody.Party;
import org.homeward.node.custody.PlaceCustody;
import org.homeward.node.custody.TravelNumber;
import org.homeward.node.packing.ItemNumber;
import org.homeward.node.protection.WithheldReason;
import org.homeward.node.protection.WithheldReasons;
import org.homeward.node.requests.Answer;
import org.homeward.node.wiring.BusinessClock;
import org.homeward.node.wiring.NodeSettings;
import org.springframework.stereotype.Component;

/// What a place clerk does with one parcel: gives it to the addressee, or reports that it goes back.
@Component
class DeliveryDesk {

    private static final Set<String> AGAINST = Set.of("signature", "mark", "paper");
    private static final int WITNESS_CHARS_MAX = 100; // A name and a rank.

    private final PlaceParcelRepository parcels;
    private final ExaminationRepository repository;
    private final PlaceCustody custody;
    private final WithheldReasons reasons;
    private final ClockWatch watch;
    private final BusinessClock clock;
    private final NodeSettings settings;

    DeliveryDesk(
            PlaceParcelRepository parcels,
            ExaminationRepository repository,
            PlaceCustody custody,
            WithheldReasons reasons,
            ClockWatch watch,
            BusinessClock clock,
            NodeSettings settings) {
        this.parcels = parcels;
        this.repository = repository;
        this.custody = custody;
        this.reasons = reasons;
        this.watch = watch;
        this.clock = clock;
        this.settings = settings;
    }

    /// How it was given.
    ///
    /// @param against `signature`, `mark` or `paper`, the last entered later
    /// @param witnessedBy who saw it; needed for paper, else may be empty
    record Given(String against, String witnessedBy) {}

    record Verdict(String verdict) {}

    /// The addressee has it, against his signature or mark, or on paper that is entered later with who witnessed
    /// it.
    Answer<Verdict> deliver(Actor clerk, String round, ItemNumber number, Given given, Instant happenedAt) {
        if (!AGAINST.contains(given.against())) {
            return Answer.faulty("delivery.against", "against", given.against(), "signature, mark or paper");
        }
        boolean paper = given.against().equals("paper");
        if (given.witnessedBy().length() > WITNESS_CHARS_MAX
                || (paper && given.witnessedBy().isBlank())) {
            return Answer.faulty(
                    "delivery.witness", "witnessedBy", "", "for paper, who witnessed it, at most 100 characters");
        }
        var found = mine(clerk, round, number);
        if (found.isEmpty()) {
            return Answer.absent("parcel at this place");
        }
        var parcel = found.get();
        if (parcel.state() == PlaceParcel.State.DELIVERED) {
            return Answer.done(new Verdict("delivered_before"));
        }
        if (parcel.state() != PlaceParcel.State.EXAMINED) {
            return Answer.refused(
                    "delivery.state",
                    "It is " + parcel.state().word()
                            + "; a parcel is given after its examination. Nothing was recorded.");
        }
        if (repository.examinedAt(number).filter(happenedAt::isBefore).isPresent()) {
            return Answer.refused("delivery.early", "It cannot have been given before it was examined.");
        }
        repository.deliver(number, given, clerk.account(), happenedAt, clock.instant());
        parcels.state(number, PlaceParcel.State.DELIVERED, happenedAt);
        custody.delivered(TravelNumber.of(number), at(parcel), happenedAt, clerk.account());
        return Answer.done(new Verdict("delivered"));
    }

    /// The addressee was released before it was given to him: it goes home.
    ///
    /// @param at when that was found
    Answer<Verdict> released(Actor clerk, String round, ItemNumber number, Instant at) {
        return back(clerk, round, number, new Ending(PlaceParcel.State.RELEASED, at));
    }

    /// It cannot be given. The reason goes to protection and is not known here; everything else is the same for
    /// each.
    Answer<Verdict> cannotBeGiven(Actor clerk, String round, ItemNumber number, WithheldReason reason, String note) {
        var answer = back(clerk, round, number, new Ending(PlaceParcel.State.CANNOT_BE_GIVEN, clock.instant()));
        if (answer instanceof Answer.Done<Verdict>) {
            reasons.write(round, number.text(), number.side(), reason, note);
        }
        return answer;
    }

    private record Ending(PlaceParcel.State state, Instant at) {}

    private Answer<Verdict> back(Actor clerk, String round, ItemNumber number, Ending ending) {
        var found = mine(clerk, round, number);
        if (found.isEmpty()) {
            return Answer.absent("parcel at this place");
        }
        var parcel = found.get();
        if (parcel.state().isSettled()) {
            return Answer.refused("delivery.state", "It has an outcome already. Nothing was recorded.");
        }
        if (parcel.state() == PlaceParcel.State.ANNOUNCED) {
            return Answer.refused("delivery.state", "The place has not signed for it yet; sign for it, then report.");
        }
        if (parcel.receivedAt().filter(ending.at()::isBefore).isPresent()) {
            return Answer.refused("delivery.early", "It cannot have come back before the place signed for it.");
        }
        watch.escalateIfLate(parcel, ending.at());
        parcels.state(number, ending.state(), ending.at());
        custody.turnedBack(TravelNumber.of(number), at(parcel), ending.at(), clerk.account());
        return Answer.done(new Verdict("recorded"));
    }

    private Optional<PlaceParcel> mine(Actor clerk, String round, ItemNumber number) {
        return parcels.lock(number).filter(parcel -> parcel.round().equals(round) && clerk.isPostedTo(parcel.place()));
    }

    private Party at(PlaceParcel parcel) {
        return Party.at(settings.side(), parcel.place());
    }
}
