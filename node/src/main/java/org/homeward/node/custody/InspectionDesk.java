package org.homeward.node.custody;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.node.accounts.Actor;
import org.homeward.node.packing.KnownParcel;
import org.homeward.node.packing.KnownParcels;
import org.homeward.node.peers.Outbox;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Refusal;
import org.homeward.node.wiring.BusinessClock;
import org.homeward.node.wiring.IdSource;
import org.homeward.node.wiring.Side;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Joint inspection: giver and receiver open a parcel together, count every item, and seal it anew. Entered by the
/// bureau that gives or receives, because the neutral has no contents.
///
/// Law: GC III art. 76 (C-14): this is no examination. Nothing is removed, and nobody's one examination is used up.
@Component
class InspectionDesk {

    private static final int PIECES_MAX = 100_000; // A slipped digit.
    private static final int DELEGATE_CHARS_MAX = 40; // As long as an account may be.

    private final HandoverRepository handovers;
    private final LineRepository lines;
    private final Ledger ledger;
    private final Custodians custodians;
    private final KnownParcels parcels;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final IdSource ids;
    private final ApplicationEventPublisher events;

    // Style 8: these are what an inspection touches; a record of them would only rename them.
    InspectionDesk(
            HandoverRepository handovers,
            LineRepository lines,
            Ledger ledger,
            Custodians custodians,
            KnownParcels parcels,
            Outbox outbox,
            BusinessClock clock,
            IdSource ids,
            ApplicationEventPublisher events) {
        this.handovers = handovers;
        this.lines = lines;
        this.ledger = ledger;
        this.custodians = custodians;
        this.parcels = parcels;
        this.outbox = outbox;
        this.clock = clock;
        this.ids = ids;
        this.events = events;
    }

    /// What the clerk enters.
    ///
    /// @param counted every line of the contents
    /// @param delegate account of the delegate who was present; empty where the neutral has no part
    record Entered(
            String itemNumber,
            List<InspectionRecord.Counted> counted,
            String newSeal,
            int newWeightGrams,
            boolean settled,
            @Nullable String delegate,
            @Nullable Instant happenedAt) {

        Entered {
            requireNonNull(itemNumber, "itemNumber");
            counted = List.copyOf(requireNonNull(counted, "counted"));
            requireNonNull(newSeal, "newSeal");
        }
    }

    record Inspected(String inspection, List<InspectionRecord.Missing> missing, String digest) {}

    /// Enters an inspection.
    Answer<Inspected> inspect(Actor actor, HandoverId id, Entered entered) {
        var bureau = Party.of(custodians.side());
        var found = handovers
                .forScan(id)
                .filter(_ -> custodians.actsFor(actor, bureau))
                .filter(handover ->
                        handover.giver().equals(bureau) || handover.receiver().equals(bureau) || handover.isInternal());
        var number = TravelNumber.read(entered.itemNumber());
        if (found.isEmpty() || number.isEmpty() || !number.get().isParcel()) {
            return Answer.absent(found.isEmpty() ? "handover" : "parcel");
        }
        var handover = found.get();
        if (handover.state() == Handover.State.RECEIVED || handover.state() == Handover.State.AGREED) {
            return Answer.refused("handover.state", "The receiver has signed; an inspection comes before that.");
        }
        var standing = ledger.find(number.get());
        if (standing.isEmpty()) {
            return Answer.absent("parcel");
        }
        var line = lines.find(id, number.get()).or(() -> unloaded(handover, standing.get()));
        if (line.isEmpty()) {
            return Answer.refused("inspection.not_here", "The parcel is neither loaded here nor held by the giver.");
        }
        return inspect(actor, handover, line.get(), entered);
    }

    // A giver's own scan that differs is not loaded; it is opened before it is.
    private static Optional<Line> unloaded(Handover handover, Standing standing) {
        boolean isHere = handover.state() == Handover.State.LOADING
                && standing.custody().isHeldBy(handover.giver())
                && standing.loadedIn().isEmpty();
        return isHere && standing.custody().wrapping() instanceof Custody.Wrapping.Sealed(var known)
                ? Optional.of(new Line(standing.number(), known, Instant.EPOCH, "", List.of()))
                : Optional.empty();
    }

    private Answer<Inspected> inspect(Actor actor, Handover handover, Line line, Entered entered) {
        var contents = parcels.contents(line.number().parcel());
        boolean isLoaded = !line.salt().isEmpty();
        var faults = faults(handover, line, contents, entered);
        if (!isLoaded && !entered.settled()) {
            faults.add(Refusal.at("inspection.settled", "settled", "false", "true, where the giver alone found it"));
        }
        if (!faults.isEmpty()) {
            return Answer.faulty(faults);
        }
        var record = record(handover, line, contents, entered);
        var resealed = new Reading(record.newSeal(), record.newWeightGrams());
        var rule = record.settled()
                ? ""
                : line.openRule(resealed, !record.missing().isEmpty());
        var digest = record.digest();
        var recorded = new LineRepository.Recorded(actor.account(), clock.instant());
        lines.keepInspection(handover.round(), digest, line.number(), record.bytes(), recorded.at());
        if (isLoaded) {
            var turn = new Line.Turn.Inspected(resealed, record.settled(), rule, digest, record.happenedAt());
            lines.turn(handover.id(), line, turn, recorded);
            send(handover, record, turn);
            events.publishEvent(new CustodyChange.InspectionClosed(line.number(), record.happenedAt()));
        } else {
            reseal(actor, handover, line.number(), resealed, record.happenedAt());
        }
        if (!handover.isInternal()) {
            outbox.send(
                    custodians.side().other(),
                    CustodyMessages.INSPECTION_LINES,
                    new CustodyMessages.InspectionLines(
                            handover.round(), record.itemNumber(), Base64Text.of(record.bytes())));
        }
        return Answer.done(new Inspected(digest, record.missing(), digest));
    }

    private void reseal(Actor actor, Handover handover, TravelNumber number, Reading resealed, Instant at) {
        var locked = ledger.lock(List.of(number));
        var event = new CustodyEvent.Resealed(handover.giver(), resealed, at);
        ledger.append(locked, List.of(new Ledger.Entry(number, handover.round(), event, actor.account(), "", "")));
    }

    // The neutral has the parcel in hand and reads the new seal next; of the contents it learns nothing.
    private void send(Handover handover, InspectionRecord record, Line.Turn.Inspected turn) {
        if (handover.giver().isNeutral() || handover.receiver().isNeutral()) {
            outbox.send(
                    Side.NEUTRAL,
                    CustodyMessages.INSPECTION_NOTED,
                    new CustodyMessages.InspectionNoted(
                            record.handover(),
                            record.itemNumber(),
                            record.newSeal(),
                            record.newWeightGrams(),
                            turn.settled(),
                            turn.rule(),
                            turn.digest(),
                            turn.at()));
        }
    }

    private InspectionRecord record(Handover handover, Line line, List<KnownParcel.Content> contents, Entered entered) {
        var pieces = new HashMap<Integer, Integer>();
        entered.counted().forEach(counted -> pieces.put(counted.line(), counted.pieces()));
        var missing = contents.stream()
                .filter(content -> pieces.getOrDefault(content.line(), 0) < content.pieces())
                .map(content -> new InspectionRecord.Missing(
                        content.line(),
                        content.description(),
                        content.pieces() - pieces.getOrDefault(content.line(), 0)))
                .toList();
        return new InspectionRecord(
                handover.id().toString(),
                line.number().text(),
                entered.counted(),
                missing,
                entered.newSeal(),
                entered.newWeightGrams(),
                entered.settled(),
                delegate(entered),
                clock.happened(entered.happenedAt()),
                ids.salt());
    }

    private static String delegate(Entered entered) {
        var delegate = entered.delegate();
        return delegate == null ? "" : delegate;
    }

    private static List<Refusal> faults(
            Handover handover, Line line, List<KnownParcel.Content> contents, Entered entered) {
        var faults = new ArrayList<Refusal>();
        var resealed = new Reading(entered.newSeal(), entered.newWeightGrams());
        if (resealed.seal().equals(line.expected().seal())) {
            faults.add(
                    Refusal.at("form.seal", "newSeal", resealed.seal(), "another seal than the one that was opened"));
        }
        boolean needsDelegate = !handover.isInternal();
        var delegate = delegate(entered);
        if (delegate.length() > DELEGATE_CHARS_MAX || (needsDelegate && delegate.isBlank())) {
            faults.add(
                    Refusal.at("form.delegate", "delegate", delegate, "the account of the delegate who was present"));
        }
        if (line.turns().size() >= Line.TURNS_MAX) {
            faults.add(Refusal.of("handover.turns", "This line was inspected too often; leave it with the giver."));
        }
        faults.addAll(countFaults(contents, entered.counted()));
        return faults;
    }

    private static List<Refusal> countFaults(
            List<KnownParcel.Content> contents, List<InspectionRecord.Counted> counted) {
        var faults = new ArrayList<Refusal>();
        Map<Integer, Integer> times = new HashMap<>();
        for (var each : counted) {
            times.merge(each.line(), 1, Integer::sum);
            if (each.pieces() < 0 || each.pieces() > PIECES_MAX) {
                faults.add(Refusal.at("form.pieces", "line " + each.line(), each.pieces() + "", "0.." + PIECES_MAX));
            }
        }
        for (var content : contents) {
            int found = Optional.ofNullable(times.remove(content.line())).orElse(0);
            if (found != 1) {
                faults.add(Refusal.at(
                        "inspection.counted", "line " + content.line(), found + " counts", "every line counted once"));
            }
        }
        times.keySet().stream()
                .sorted()
                .forEach(line ->
                        faults.add(Refusal.at("inspection.counted", "line " + line, "", "a line of the contents")));
        return faults;
    }
}
