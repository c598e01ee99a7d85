package org.homeward.node.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.homeward.node.custody.TravelNumber;
import org.homeward.node.packing.ItemNumber;
import org.homeward.node.peers.BadEnvelopeException;
import org.homeward.node.rounds.Fact;
import org.homeward.node.wiring.Side;

/// What both receipts of a consignment are signed under (GC III art. 125, C-20): what became of each parcel, in one
/// word and the rules of removals. No person, no place, no reason.
///
/// What came for a released man goes after him (GC III art. 119, R-21).
///
/// @param round of which round
/// @param consignment by its delivery code
/// @param lines in the order of the item numbers
record ReceiptDocument(String round, String consignment, List<Line> lines) {

    static final String TYPE = "application/vnd.homeward.receipts.v1+json";

    /// One parcel.
    ///
    /// @param outcome `delivered`, `undeliverable`, `released` or `lost`
    /// @param removals what was taken out
    record Line(String itemNumber, String outcome, List<Taken> removals) {
        Line {
            removals = List.copyOf(removals);
        }
    }

    /// One thing that was taken out: under which rule, and what became of it. Not what it was.
    record Taken(String rule, String became) {}

    ReceiptDocument {
        lines = List.copyOf(lines);
    }

    static ReceiptDocument of(
            String round,
            String consignment,
            List<ConsignmentRepository.Line> kept,
            Map<String, List<Taken>> removals) {
        return new ReceiptDocument(
                round,
                consignment,
                kept.stream()
                        .map(line -> new Line(
                                line.itemNumber(),
                                outcome(PlaceParcel.State.named(line.state())),
                                removals.getOrDefault(line.itemNumber(), List.of())))
                        .toList());
    }

    private static String outcome(PlaceParcel.State state) {
        return switch (state) {
            case DELIVERED -> "delivered";
            case CANNOT_BE_GIVEN -> "undeliverable";
            case RELEASED -> "released";
            case LOST -> "lost";
            case ANNOUNCED, RECEIVED, EXAMINED ->
                throw new IllegalStateException("a receipt for a parcel without outcome; this indicates a bug");
        };
    }

    /// Which parcels their addressees have.
    List<TravelNumber> delivered() {
        return lines.stream()
                .filter(line -> line.outcome().equals("delivered"))
                .flatMap(line -> TravelNumber.read(line.itemNumber()).stream())
                .sorted()
                .toList();
    }

    /// What follows for the counts, at whichever node has checked both signatures.
    ///
    /// @param detaining the side that signed
    /// @throws BadEnvelopeException if a parcel is none that this side could give
    List<Fact> facts(Side detaining) {
        var facts = new ArrayList<Fact>();
        for (var line : lines) {
            var home = ItemNumber.read(line.itemNumber())
                    .map(ItemNumber::side)
                    .filter(side -> side.other() == detaining)
                    .orElseThrow(
                            () -> new BadEnvelopeException("A receipt names a parcel that this side cannot give."));
            switch (line.outcome()) {
                case "delivered" -> {
                    facts.add(Fact.of(round, home, line.itemNumber(), Fact.Kind.DELIVERED));
                    line.removals().stream()
                            .map(Taken::rule)
                            .distinct()
                            .forEach(rule ->
                                    facts.add(new Fact(round, home, line.itemNumber(), Fact.Kind.REMOVED, rule)));
                }
                case "undeliverable" ->
                    facts.add(new Fact(round, home, line.itemNumber(), Fact.Kind.UNDELIVERABLE, "reason_withheld"));
                case "released" -> facts.add(new Fact(round, home, line.itemNumber(), Fact.Kind.RELEASED, "R-21"));
                case "lost" -> {
                    // The declaration itself says so, signed by the custodian; the receipt adds nothing to count.
                }
                default -> throw new BadEnvelopeException("A receipt says an outcome that is none.");
            }
        }
        return facts;
    }
}
