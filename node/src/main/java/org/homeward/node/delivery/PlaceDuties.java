package org.homeward.node.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homeward.node.rounds.Rounds;
import org.springframework.stereotype.Component;

/// What this side's places owe by the Conventions, for `obligations`.
@Component
public class PlaceDuties {

    // Policy: GC III art. 48 says "without delay" and art. 125 "at once or very shortly after"; we count a day as that.
    private static final Duration WITHOUT_DELAY = Duration.ofDays(1);

    private final DutyRepository repository;
    private final Rounds rounds;

    PlaceDuties(DutyRepository repository, Rounds rounds) {
        this.repository = repository;
        this.rounds = rounds;
    }

    /// One duty.
    ///
    /// @param rule as in `docs/law.md`
    /// @param article as cited
    /// @param parcels how many it concerns, at least 1
    /// @param dueAt when the first of them is due
    public record Due(String rule, String article, long parcels, Instant dueAt) {}

    /// What is owed in a round, in the order of the rules; nothing where nothing waits.
    public List<Due> of(String round) {
        var max = rounds.agreed(round).map(agreed -> agreed.terms().examinationMax());
        var owed = new ArrayList<Due>();
        max.flatMap(limit -> due("C-16", "GC III art. 76", repository.forExamination(round), limit))
                .ifPresent(owed::add);
        due("C-20", "GC III art. 125", repository.forReceipts(round), WITHOUT_DELAY)
                .ifPresent(owed::add);
        due("T-01", "GC III art. 48", repository.forAddress(round), Duration.ZERO)
                .ifPresent(owed::add);
        due("T-02", "GC III art. 48", repository.forForwarding(round), WITHOUT_DELAY)
                .ifPresent(owed::add);
        return owed;
    }

    private static Optional<Due> due(String rule, String article, DutyRepository.Waiting waiting, Duration after) {
        return waiting.since()
                .filter(_ -> waiting.parcels() > 0)
                .map(since -> new Due(rule, article, waiting.parcels(), since.plus(after)));
    }
}
