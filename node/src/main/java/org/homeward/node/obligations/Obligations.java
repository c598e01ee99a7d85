package org.homeward.node.obligations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.homeward.node.rounds.RoundRegister;
import org.homeward.node.rounds.Terms;
import org.homeward.node.wiring.BusinessClock;
import org.homeward.node.wiring.NodeSettings;
import org.springframework.stereotype.Component;

/// What is owed in a round at this moment, and what of it is late: as far as this node can tell from what it recorded.
/// Duties of the node itself, which belong to no round, stand in every round's list.
@Component
public class Obligations {

    private final ObligationRepository repository;
    private final RoundRegister rounds;
    private final BusinessClock clock;
    private final NodeSettings settings;

    Obligations(ObligationRepository repository, RoundRegister rounds, BusinessClock clock, NodeSettings settings) {
        this.repository = repository;
        this.rounds = rounds;
        this.clock = clock;
        this.settings = settings;
    }

    /// What is late, longest first; empty if nothing is.
    public List<Obligation> late(String round) {
        return owed(round).stream()
                .filter(Owed::isLate)
                .map(owed -> new Obligation(
                        owed.duty(), owed.owedBy(), owed.late(), owed.dueAt().orElseThrow()))
                .toList();
    }

    /// What is owed, late or not yet: what is or was due first stands first.
    public List<Owed> owed(String round) {
        return owed(round, clock.instant());
    }

    List<Owed> owed(String round, Instant now) {
        var terms = rounds.find(round).map(RoundRegister.Entry::terms);
        var owed = new ArrayList<>(repository.owed(round, clocks(terms), now, settings.side()));
        owed.sort(Comparator.comparing((Owed one) -> one.dueAt().orElse(Instant.MAX))
                .thenComparing(Owed::duty)
                .thenComparing(Owed::owedBy));
        return owed;
    }

    // A duty whose deadline stands in terms that nobody has written yet cannot be owed.
    private static List<ObligationRepository.DutyClock> clocks(Optional<Terms> terms) {
        var clocks = new ArrayList<ObligationRepository.DutyClock>();
        for (var duty : Duty.values()) {
            var fixed = terms.flatMap(agreed -> duty.deadline().fixed(agreed));
            var grace = duty.deadline().grace(terms);
            if (fixed.isPresent() || grace.isPresent()) {
                clocks.add(new ObligationRepository.DutyClock(duty, fixed, grace));
            }
        }
        return clocks;
    }
}
