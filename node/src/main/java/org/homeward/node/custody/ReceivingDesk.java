package org.homeward.node.custody;

import java.util.List;
import org.homeward.node.accounts.Actor;
import org.homeward.node.peers.DocumentSignature;
import org.homeward.node.peers.Outbox;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Refusal;
import org.homeward.node.wiring.BusinessClock;
import org.homeward.node.wiring.Bytes;
import org.homeward.node.wiring.Digest;
import org.homeward.node.wiring.Json;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// What a receiver does: scans what he is offered, and signs the document.
@Component
class ReceivingDesk {

    private static final int FAULTS_MAX = 100; // As many as a clerk walks through; the count says the rest.

    private final HandoverRepository handovers;
    private final LineRepository lines;
    private final DocumentRepository documents;
    private final Ledger ledger;
    private final Custodians custodians;
    private final DocumentSignature.Signing signing;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    // Style 8: these are what a handover touches when it arrives; a record of them would only rename them.
    ReceivingDesk(
            HandoverRepository handovers,
            LineRepository lines,
            DocumentRepository documents,
            Ledger ledger,
            Custodians custodians,
            DocumentSignature.Signing signing,
            Outbox outbox,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.handovers = handovers;
        this.lines = lines;
        this.documents = documents;
        this.ledger = ledger;
        this.custodians = custodians;
        this.signing = signing;
        this.outbox = outbox;
        this.clock = clock;
        this.events = events;
    }

    /// Compares what the receiver reads with what the giver loaded. Whatever differs stands until both have opened
    /// it.
    Answer<Verdict> scanReceived(Actor actor, HandoverId id, Scan scan) {
        var found = handovers.forScan(id).filter(handover -> custodians.actsFor(actor, handover.receiver()));
        if (found.isEmpty()) {
            return Answer.absent("handover");
        }
        if (found.get().state() == Handover.State.LOADING) {
            return Answer.refused("handover.state", "The giver is still loading; wait until he offers it.");
        }
        var read = TravelNumber.read(scan.itemNumber());
        if (read.isEmpty()) {
            return Answer.done(Verdict.unknown());
        }
        var number = read.get();
        var line = lines.find(id, number);
        if (line.isEmpty()) {
            return Answer.done(ledger.find(number).isPresent() ? Verdict.notInHandover(number) : Verdict.unknown());
        }
        return compare(actor, found.get(), line.get(), scan);
    }

    private Answer<Verdict> compare(Actor actor, Handover handover, Line line, Scan scan) {
        var reading = scan.reading();
        var verdict = line.verdictOn(reading);
        if (verdict == Line.Verdict.SCANNED_BEFORE || !line.takesReading()) {
            return Answer.done(Verdict.of(line.number(), verdict));
        }
        if (handover.state() != Handover.State.OFFERED) {
            return Answer.refused(
                    "handover.state", "The receiver has signed; what was not scanned stays with the giver.");
        }
        var standing = ledger.find(line.number());
        if (standing.isEmpty()) {
            return Answer.done(Verdict.unknown());
        }
        // What the receiver himself holds, or nobody any more, cannot come to him: a second label of one number.
        if (!standing.get().custody().isHeld() || standing.get().custody().isHeldBy(handover.receiver())) {
            return Answer.done(Verdict.notHeld(line.number()));
        }
        if (line.turns().size() >= Line.TURNS_MAX) {
            return Answer.refused(
                    "handover.turns", "This line was read and inspected too often; leave it with the giver.");
        }
        var at = scan.at(clock);
        lines.turn(
                handover.id(),
                line,
                new Line.Turn.Read(reading, at),
                new LineRepository.Recorded(actor.account(), clock.instant()));
        if (verdict != Line.Verdict.AGREED) {
            events.publishEvent(new CustodyChange.InspectionOpened(line.number(), at));
        }
        return Answer.done(Verdict.of(line.number(), verdict));
    }

    record Received(long agreed, long oneSided, long inspected, long disputed) {}

    /// Signs for what was scanned. Lines that were not stay one-sided, with the giver.
    Answer<Received> receive(Actor actor, HandoverId id) {
        var found = handovers.forStep(id).filter(handover -> custodians.actsFor(actor, handover.receiver()));
        if (found.isEmpty()) {
            return Answer.absent("handover");
        }
        if (found.get().state() != Handover.State.OFFERED) {
            return Answer.refused(
                    "handover.state",
                    "It is " + found.get().state().word() + "; the receiver signs once, after it was offered.");
        }
        var all = lines.all(id);
        var differing = all.stream()
                .filter(line -> line.state() == Line.State.DIFFERING)
                .limit(FAULTS_MAX)
                .map(line -> new Refusal(
                        "handover.differing",
                        line.number().text(),
                        "",
                        "inspected, and scanned again under the new seal",
                        line.number() + " differs and is not inspected, or not scanned again since."))
                .toList();
        return differing.isEmpty() ? sign(actor, found.get(), all) : Answer.refused(differing);
    }

    private Answer<Received> sign(Actor actor, Handover handover, List<Line> all) {
        var signed = all.stream().map(SignedLine::of).toList();
        var now = clock.instant();
        var document = HandoverDocument.of(handover, signed, now);
        var bytes = document.bytes();
        var sha256 = Digest.of(bytes);
        var signature = Bytes.of(
                signing.sign(HandoverDocument.TYPE, bytes, actor.account(), now).json());
        documents.keep(
                new DocumentRepository.Kept(
                        sha256, HandoverDocument.TYPE, Bytes.of(bytes), Bytes.of(Json.bytes(signed))),
                now);
        documents.sign(
                new DocumentRepository.Signature(sha256, handover.receiver().text(), signature));
        handovers.step(handover.id(), Handover.State.RECEIVED, sha256);
        if (!handover.isInternal()) {
            outbox.send(
                    handover.giver().side(),
                    CustodyMessages.HANDOVER_RECEIVED,
                    new CustodyMessages.HandoverReceived(
                            handover.id().toString(), Base64Text.of(bytes), signed, Base64Text.of(signature.copy())));
        }
        return Answer.done(new Received(
                count(all, Line.State.AGREED),
                count(all, Line.State.ONE_SIDED),
                count(all, Line.State.INSPECTED),
                count(all, Line.State.DISPUTED)));
    }

    private static long count(List<Line> lines, Line.State state) {
        return lines.stream().filter(line -> line.state() == state).count();
    }
}
