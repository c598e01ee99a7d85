package org.homeward.node.paper;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.homeward.node.accounts.Actor;
import org.homeward.node.accounts.Operation;
import org.homeward.node.accounts.SecondPerson;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Refusal;
import org.homeward.node.rounds.Rounds;
import org.homeward.node.wiring.BusinessClock;
import org.homeward.node.wiring.IdSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Enters what was done on paper: the deed is done with the time at which it happened, and what the sheet says is kept
/// beside it in the same transaction.
@Component
public class PaperEntries {

    static final int REASON_CHARS_MAX = 300; // A sentence or two.

    private final PaperRepository repository;
    private final Rounds rounds;
    private final SecondPerson second;
    private final BusinessClock clock;
    private final IdSource ids;

    PaperEntries(PaperRepository repository, Rounds rounds, SecondPerson second, BusinessClock clock, IdSource ids) {
        this.repository = repository;
        this.rounds = rounds;
        this.second = second;
        this.clock = clock;
        this.ids = ids;
    }

    /// Does a deed that may have been done on paper. Runs in the caller's transaction.
    ///
    /// @param paper what the sheet says; null for a deed that is done now
    /// @param deed does it, given when it happened
    public <T> Answer<T> entered(
            Actor actor, @Nullable Paper paper, PaperStep<T> step, Function<Instant, Answer<T>> deed) {
        if (paper == null) {
            return deed.apply(clock.instant());
        }
        var rule = new PaperRule(clock.instant(), firstDay(step.round()), step.notBefore());
        var objections = rule.objections(paper);
        if (!objections.isEmpty()) {
            return refused(objections);
        }
        if (rule.needsTwo(paper)) {
            var asked = String.join("/", step.round(), step.kind().word(), paper.sheet(), paper.happenedAt() + "");
            var missing = second.<T>missing(actor, step.operation(), asked);
            if (missing.isPresent()) {
                return missing.get();
            }
        }
        var answer = deed.apply(paper.happenedAt());
        if (answer instanceof Answer.Done<T>(var value)) {
            step.subjects()
                    .apply(value)
                    .forEach(subject -> repository.add(
                            entry(actor, step.round(), step.kind(), subject, paper, Optional.empty(), "")));
        }
        return answer;
    }

    private static <T> Answer<T> refused(List<Refusal> objections) {
        boolean isForm = objections.stream()
                .allMatch(one -> one.rule().equals("paper.sheet") || one.rule().equals("paper.witness"));
        return isForm ? Answer.faulty(objections) : Answer.refused(objections);
    }

    // Style 8: an entry has these parts; what would group them is the entry.
    private PaperEntry entry(
            Actor actor,
            String round,
            PaperStep.Kind kind,
            String subject,
            Paper paper,
            Optional<UUID> corrects,
            String reason) {
        return new PaperEntry(
                ids.next(),
                round,
                kind,
                subject,
                paper.happenedAt(),
                clock.instant(),
                actor.account(),
                paper.sheet().strip(),
                paper.witnessedBy().strip(),
                corrects,
                reason);
    }

    private Instant firstDay(String round) {
        return rounds.agreed(round)
                .map(agreed -> agreed.terms()
                        .intakeOpens()
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant())
                .orElse(Instant.EPOCH); // Where nothing is agreed, the deed itself is refused.
    }

    /// The later of two times, where there are any: the step before by what the feature knows, and by what was entered
    /// from paper.
    public Optional<Instant> lastOf(String round, String subject, Optional<Instant> known) {
        return Stream.concat(known.stream(), repository.last(round, subject).stream())
                .max(Instant::compareTo);
    }

    /// What was entered of a parcel, in the order in which it was entered.
    public List<PaperEntry> of(String number) {
        return repository.of(number);
    }

    /// A correction as it is asked for.
    ///
    /// @param entry which entry is wrong
    /// @param reason why, 1 to 300 characters
    record Correction(String entry, Paper paper, String reason) {}

    /// What was corrected.
    record Corrected(UUID entry) {}

    /// Keeps a later entry that corrects one; both are shown. Who corrects is of the people who may enter the step.
    Answer<Corrected> correct(Actor actor, Correction asked) {
        var found = read(asked.entry()).flatMap(repository::find);
        if (found.isEmpty()) {
            return Answer.absent("entry");
        }
        var wrong = found.get();
        if (repository.isCorrected(wrong.entry())) {
            return Answer.refused("paper.corrected", "This entry is corrected already; correct the newer one.");
        }
        var rule = new PaperRule(clock.instant(), firstDay(wrong.round()), Optional.empty());
        var objections = new ArrayList<>(rule.objections(asked.paper()));
        if (asked.reason().isBlank() || asked.reason().length() > REASON_CHARS_MAX) {
            objections.add(Refusal.at(
                    "paper.reason", "reason", asked.reason().length() + " characters", "1 to " + REASON_CHARS_MAX));
        }
        if (!objections.isEmpty()) {
            return Answer.faulty(objections);
        }
        if (rule.needsTwo(asked.paper())) {
            var missing = second.<Corrected>missing(
                    actor,
                    Operation.CORRECT_PAPER,
                    wrong.entry() + "/" + asked.paper().happenedAt());
            if (missing.isPresent()) {
                return missing.get();
            }
        }
        var entry = entry(
                actor,
                wrong.round(),
                wrong.kind(),
                wrong.subject(),
                asked.paper(),
                Optional.of(wrong.entry()),
                asked.reason());
        repository.add(entry);
        return Answer.done(new Corrected(entry.entry()));
    }

    private static Optional<UUID> read(String entry) {
        try {
            return Optional.of(UUID.fromString(entry));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
