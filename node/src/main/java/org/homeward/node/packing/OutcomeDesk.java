package org.homeward.node.packing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homeward.node.intake.HandedInParcels;
import org.homeward.node.requests.Page;
import org.homeward.node.rounds.Outcome;
import org.homeward.node.rounds.Outcomes;
import org.homeward.node.tracing.Addressees;
import org.homeward.node.wiring.NodeSettings;
import org.homeward.node.wiring.Side;
import org.springframework.stereotype.Component;

/// What became of everything that was handed in at this bureau, row by row. Nobody says an outcome; each follows from
/// what was done.
@Component
class OutcomeDesk {

    private static final Outcome UNDER_WAY = new Outcome(Outcome.Word.UNDER_WAY, "");

    private final HandedInParcels handedIn;
    private final Addressees addressees;
    private final PackingRepository packing;
    private final Outcomes outcomes;
    private final Side self;

    OutcomeDesk(
            HandedInParcels handedIn,
            Addressees addressees,
            PackingRepository packing,
            Outcomes outcomes,
            NodeSettings settings) {
        this.handedIn = handedIn;
        this.addressees = addressees;
        this.packing = packing;
        this.outcomes = outcomes;
        this.self = settings.side();
    }

    /// A row and what became of it.
    ///
    /// @param row line of the file, 0 for a parcel from the counter
    /// @param warnings of a delivered parcel, joined by `;`
    /// @param detail the item number, or empty
    record Line(
            int row, String parcelRef, String outcome, String rule, String warnings, String personRef, String detail) {}

    /// One page, in the order in which they were handed in.
    Page<Line> page(String round, Page.Asked asked) {
        var rows = handedIn.rows(round, asked.size(), asked.offset());
        var byNumber = outcomes.of(round, self);
        var unmatched = packing.isClosed(round) ? unmatched(round) : Map.<String, String>of();
        var lines = rows.stream().map(row -> line(row, byNumber, unmatched)).toList();
        return Page.of(asked, handedIn.count(round), lines);
    }

    private Map<String, String> unmatched(String round) {
        var rules = new HashMap<String, String>();
        List<Addressees.Unmatched> waiting = addressees.unmatched(round);
        waiting.forEach(one -> rules.put(one.parcelRef(), one.rule()));
        return rules;
    }

    private static Line line(HandedInParcels.Row row, Map<String, Outcome> byNumber, Map<String, String> unmatched) {
        if (row.isRefused()) {
            return line(row, "refused_at_intake", row.rules());
        }
        var rule = unmatched.get(row.parcelRef());
        if (row.itemNumber().isEmpty() && rule != null) {
            return line(row, "unmatched", rule);
        }
        var outcome = byNumber.getOrDefault(row.itemNumber(), UNDER_WAY);
        return line(row, outcome.word().text(), outcome.rule());
    }

    private static Line line(HandedInParcels.Row row, String outcome, String rule) {
        boolean isDelivered = outcome.equals(Outcome.Word.DELIVERED.text());
        return new Line(
                row.row(),
                row.parcelRef(),
                outcome,
                rule,
                isDelivered ? row.warnings() : "",
                row.personRef(),
                row.itemNumber());
    }
}
