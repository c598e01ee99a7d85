package org.homeward.node.obligations;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.homeward.node.custody.PlaceCustody;
import org.homeward.node.delivery.PlaceDuties;
import org.homeward.node.rounds.Rounds;
import org.homeward.node.wiring.BusinessClock;
import org.homeward.node.wiring.NodeSettings;
import org.springframework.stereotype.Component;

/// What is owed in a round, as this node knows it.
@Component
public class Obligations {

    private static final Obligation.Duty COMPLETION = new Obligation.Duty("C-09", "GC III art. 72");

    private final PlaceDuties duties;
    private final PlaceCustody custody;
    private final Rounds rounds;
    private final BusinessClock clock;
    private final NodeSettings settings;

    Obligations(PlaceDuties duties, PlaceCustody custody, Rounds rounds, BusinessClock clock, NodeSettings settings) {
        this.duties = duties;
        this.custody = custody;
        this.rounds = rounds;
        this.clock = clock;
        this.settings = settings;
    }

    /// All of them, the earliest first; nothing for a round that is not agreed.
    public List<Obligation> of(String round) {
        var agreed = rounds.agreed(round);
        if (agreed.isEmpty()) {
            return List.of();
        }
        var now = clock.instant();
        // A duty of a day is due when that day ends.
        Instant complete = agreed.get()
                .terms()
                .completesBy()
                .plusDays(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant()
                .minusNanos(1_000);
        var owed = new ArrayList<Obligation>();
        custody.held(round)
                .forEach((side, parcels) -> owed.add(Obligation.of(COMPLETION, side, parcels, complete, now)));
        duties.of(round)
                .forEach(due -> owed.add(Obligation.of(
                        new Obligation.Duty(due.rule(), due.article()),
                        settings.side(),
                        due.parcels(),
                        due.dueAt(),
                        now)));
        owed.sort(Comparator.comparing(Obligation::dueAt)
                .thenComparing(Obligation::rule)
                .thenComparing(Obligation::owedBy));
        return owed;
    }
}
