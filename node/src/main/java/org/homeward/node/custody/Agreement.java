package org.homeward.node.custody;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.homeward.node.rounds.Fact;
import org.homeward.node.rounds.Facts;
import org.homeward.node.wiring.BusinessClock;
import org.homeward.node.wiring.Json;
import org.homeward.node.wiring.NodeSettings;
import org.homeward.node.wiring.Side;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// What follows at a node when both have signed a handover: custody passes, and what counts is noted. The same at
/// the giver, the receiver and the third node, each from the document whose signatures it checked itself.
@Component
class Agreement {

    private final Ledger ledger;
    private final CustodyRepository repository;
    private final Facts facts;
    private final Disputes disputes;
    private final BusinessClock clock;
    private final Side self;
    private final ApplicationEventPublisher events;

    Agreement(
            Ledger ledger,
            CustodyRepository repository,
            Facts facts,
            Disputes disputes,
            BusinessClock clock,
            NodeSettings settings,
            ApplicationEventPublisher events) {
        this.ledger = ledger;
        this.repository = repository;
        this.facts = facts;
        this.disputes = disputes;
        this.clock = clock;
        this.self = settings.side();
        this.events = events;
    }

    /// A document that both have signed.
    ///
    /// @param sha256 its digest
    /// @param lines exactly those whose digests stand in it
    /// @param firstHand whether this node is giver or receiver
    record Signed(
            Handover handover, HandoverDocument document, String sha256, List<SignedLine> lines, boolean firstHand) {
        Signed {
            lines = List.copyOf(lines);
        }

        private List<Line> read(Predicate<Line> which) {
            return lines.stream()
                    .map(signed -> signed.line().orElseThrow())
                    .filter(which)
                    .sorted(java.util.Comparator.comparing(Line::number))
                    .toList();
        }
    }

    /// Records that custody of the lines has passed.
    void conclude(Signed signed) {
        var all = signed.read(_ -> true);
        var numbers = all.stream().map(Line::number).toList();
        var known = ledger.lock(numbers);
        var standsAgainst = heldHere(signed, known);
        var texts = signed.lines().stream()
                .collect(java.util.stream.Collectors.toMap(SignedLine::itemNumber, line -> line));
        repository.appendDocument(
                signed.handover().round(), signed.sha256(), signed.document().receivedAt(), clock.instant());
        var entries = new ArrayList<Ledger.Entry>(all.size());
        for (var line : all) {
            if (known.containsKey(line.number())) {
                event(signed, line)
                        .forEach(event -> entries.add(new Ledger.Entry(
                                line.number(),
                                signed.handover().round(),
                                event,
                                "",
                                signed.sha256(),
                                text(texts, line))));
            }
        }
        ledger.append(known, entries);
        repository.unload(signed.handover().id(), numbers);
        known.keySet().removeAll(standsAgainst);
        note(signed, known);
        var passed = signed.read(line -> line.state().passes() && known.containsKey(line.number())).stream()
                .map(Line::number)
                .toList();
        events.publishEvent(new HandoverAgreed(
                signed.handover().round(),
                signed.handover().giver(),
                signed.handover().receiver(),
                signed.document().receivedAt(),
                passed));
    }

    // What two others say has passed between them while this node holds it is kept as a break, and counts nothing.
    private List<TravelNumber> heldHere(Signed signed, Map<TravelNumber, Standing> known) {
        return signed.firstHand()
                ? List.of()
                : known.values().stream()
                        .filter(standing -> standing.custody().place() instanceof Custody.Place.HeldBy(var party)
                                && party.side() == self)
                        .map(Standing::number)
                        .toList();
    }

    private static String text(Map<String, SignedLine> texts, Line line) {
        return Json.text(
                java.util.Objects.requireNonNull(texts.get(line.number().text())));
    }

    // A line that nobody scanned at the receiver stays with the giver; if both had opened it, under its new seal.
    private static List<CustodyEvent> event(Signed signed, Line line) {
        var handover = signed.handover();
        var at = signed.document().receivedAt();
        if (line.state().passes()) {
            return List.of(new CustodyEvent.HandedOver(
                    handover.giver(), handover.receiver(), line.expected(), signed.firstHand(), at));
        }
        return line.lastInspection().isEmpty()
                ? List.of()
                : List.of(new CustodyEvent.Resealed(handover.giver(), line.expected(), at));
    }

    // Only parcels between the organisations count; items taken from a parcel travel uncounted, and what passes inside
    // one side is known to its own node alone.
    private void note(Signed signed, Map<TravelNumber, Standing> known) {
        if (signed.handover().isInternal()) {
            return;
        }
        var noted = new ArrayList<Fact>();
        var disputed = new ArrayList<TravelNumber>();
        for (var line : signed.read(line -> line.state().passes() && known.containsKey(line.number()))) {
            var number = line.number();
            if (number.isParcel()) {
                kinds(signed.handover(), number)
                        .forEach(kind ->
                                noted.add(Fact.of(signed.handover().round(), number.home(), number.text(), kind)));
            }
            if (number.isParcel() && line.state() == Line.State.DISPUTED) {
                var rule = line.lastInspection().orElseThrow().rule();
                noted.add(new Fact(signed.handover().round(), number.home(), number.text(), Fact.Kind.DISPUTED, rule));
                disputed.add(number);
            }
        }
        facts.note(noted);
        disputes.open(signed.handover(), disputed);
    }

    private static List<Fact.Kind> kinds(Handover handover, TravelNumber number) {
        if (handover.giver().isNeutral()) {
            return List.of(handover.receiver().side() == number.home() ? Fact.Kind.CAME_HOME : Fact.Kind.RECEIVED);
        }
        return handover.giver().side() == number.home() ? List.of(Fact.Kind.HANDED_OVER) : List.of();
    }
}
