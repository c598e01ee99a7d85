package org.homeward.node.custody;

import java.time.Instant;
import java.util.List;
import org.homeward.node.accounts.Actor;
import org.homeward.node.peers.Outbox;
import org.homeward.node.requests.Answer;
import org.homeward.node.rounds.Rounds;
import org.homeward.node.wiring.BusinessClock;
import org.homeward.node.wiring.IdSource;
import org.springframework.stereotype.Component;

/// What a giver does: opens a handover, loads it, offers it.
@Component
class GivingDesk {

    private final HandoverRepository handovers;
    private final LineRepository lines;
    private final Ledger ledger;
    private final Custodians custodians;
    private final Rounds rounds;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final IdSource ids;

    // Style 8: these are what a handover touches when it leaves; a record of them would only rename them.
    GivingDesk(
            HandoverRepository handovers,
            LineRepository lines,
            Ledger ledger,
            Custodians custodians,
            Rounds rounds,
            Outbox outbox,
            BusinessClock clock,
            IdSource ids) {
        this.handovers = handovers;
        this.lines = lines;
        this.ledger = ledger;
        this.custodians = custodians;
        this.rounds = rounds;
        this.outbox = outbox;
        this.clock = clock;
        this.ids = ids;
    }

    record Opened(String handover) {}

    /// Opens a handover.
    ///
    /// @param from the giver; empty where the account gives for one party only
    Answer<Opened> open(Actor actor, String round, String to, String from) {
        var receiver = Party.read(to);
        if (receiver.isEmpty()) {
            return Answer.faulty("form.party", "to", to, "a, b, neutral or <side>:<place>");
        }
        var giver = custodians.party(actor, from);
        if (giver.isEmpty()) {
            return Answer.faulty("form.party", "from", from, "a party for which this account gives");
        }
        if (!giver.get().mayHandTo(receiver.get())) {
            return Answer.refused("handover.way", "There is no way from " + giver.get() + " to " + to + ".");
        }
        if (rounds.agreed(round).isEmpty()) {
            return Answer.absent("agreed round");
        }
        var handover = new Handover(
                new HandoverId(ids.next()),
                round,
                giver.get(),
                receiver.get(),
                Handover.State.LOADING,
                clock.instant(),
                actor.account(),
                "");
        handovers.add(handover);
        return Answer.done(new Opened(handover.id().toString()));
    }

    /// Scans a parcel into the load. Whatever the verdict, no record of an unknown number is made.
    Answer<Verdict> scanGiven(Actor actor, HandoverId id, Scan scan) {
        var found = handovers.forScan(id).filter(handover -> custodians.actsFor(actor, handover.giver()));
        if (found.isEmpty()) {
            return Answer.absent("handover");
        }
        var number = TravelNumber.read(scan.itemNumber());
        var standing = number.flatMap(ledger::find);
        if (standing.isEmpty()) {
            return Answer.done(Verdict.unknown());
        }
        if (standing.get().loadedIn().filter(id::equals).isPresent()) {
            return Answer.done(Verdict.scannedBefore(number.orElseThrow()));
        }
        return found.get().state() == Handover.State.LOADING
                ? load(actor, found.get(), standing.get(), scan)
                : Answer.refused("handover.state", "Loading has ended; open another handover for what comes later.");
    }

    private Answer<Verdict> load(Actor actor, Handover handover, Standing standing, Scan scan) {
        var number = standing.number();
        if (!standing.round().equals(handover.round())) {
            return Answer.done(Verdict.wrongWay(number));
        }
        if (!standing.custody().isHeldBy(handover.giver())
                || standing.loadedIn().isPresent()) {
            return Answer.done(Verdict.notHeld(number));
        }
        if (!standing.custody().mayGo(handover.giver(), handover.receiver(), standing.destination())) {
            return Answer.done(Verdict.wrongWay(number));
        }
        var reading = scan.reading();
        if (!standing.isAsKnown(reading)) {
            return Answer.done(Verdict.differsFromKnown(number, standing.hasOtherSeal(reading)));
        }
        var line = new Line(number, reading, scan.at(clock), ids.salt(), List.of());
        if (lines.load(handover, line, new LineRepository.Recorded(actor.account(), clock.instant()))) {
            return Answer.done(Verdict.scanned(number));
        }
        return lines.count(handover.id()) >= HandoverDocument.LINES_MAX
                ? Answer.refused(
                        "handover.full",
                        "A handover has at most " + HandoverDocument.LINES_MAX + " lines; open another.")
                : Answer.done(Verdict.notHeld(number));
    }

    record Offered(int lines) {}

    /// Ends the loading. The receiver's node learns of it.
    Answer<Offered> offer(Actor actor, HandoverId id) {
        var found = handovers.forStep(id).filter(handover -> custodians.actsFor(actor, handover.giver()));
        if (found.isEmpty()) {
            return Answer.absent("handover");
        }
        var handover = found.get();
        if (handover.state() != Handover.State.LOADING) {
            return Answer.refused("handover.state", "This handover was offered before.");
        }
        var loaded = lines.all(id);
        if (loaded.isEmpty()) {
            return Answer.refused("handover.empty", "Nothing is loaded; scan first.");
        }
        handovers.step(id, Handover.State.OFFERED, "");
        if (!handover.isInternal()) {
            outbox.send(handover.receiver().side(), CustodyMessages.HANDOVER_OFFERED, message(handover, loaded));
        }
        return Answer.done(new Offered(loaded.size()));
    }

    private static CustodyMessages.HandoverOffered message(Handover handover, List<Line> loaded) {
        return new CustodyMessages.HandoverOffered(
                handover.id().toString(),
                handover.round(),
                handover.giver().text(),
                handover.receiver().text(),
                handover.openedAt(),
                loaded.stream().map(GivingDesk::offered).toList());
    }

    private static CustodyMessages.Offered offered(Line line) {
        Instant givenAt = line.givenAt();
        return new CustodyMessages.Offered(
                line.number().text(), line.given().seal(), line.given().weightGrams(), givenAt, line.salt());
    }
}
