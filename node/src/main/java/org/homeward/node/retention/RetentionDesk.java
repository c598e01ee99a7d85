package org.homeward.node.retention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.homeward.node.accounts.Actor;
import org.homeward.node.accounts.Operation;
import org.homeward.node.accounts.SecondPerson;
import org.homeward.node.records.Emptied;
import org.homeward.node.records.RecordKind;
import org.homeward.node.records.Records;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Refusal;
import org.homeward.node.wiring.BusinessClock;
import org.homeward.node.wiring.IdSource;
import org.springframework.stereotype.Component;

/// Law: DP-6 (retention), DP-7 (deletion).
///
/// Where records about people are looked at again: kept on with a reason, or erased by two people with a ground. An
/// erased record's key is destroyed, what can be emptied in place is emptied in the same transaction, and the copies of
/// its round go with it. Facts, signatures, digests and counts are not touched.
@Component
class RetentionDesk {

    static final int RECORDS_MAX = 200_000; // Both sides of the largest round, four records a parcel.
    static final int KEPT_YEARS_MAX = 2; // A day of review that nobody in office sees again is none.

    private final RetentionRepository repository;
    private final Records records;
    private final List<Emptied> features;
    private final SecondPerson second;
    private final BusinessClock clock;
    private final IdSource ids;

    RetentionDesk(
            RetentionRepository repository,
            Records records,
            List<Emptied> features,
            SecondPerson second,
            BusinessClock clock,
            IdSource ids) {
        this.repository = repository;
        this.records = records;
        this.features = List.copyOf(features);
        this.second = second;
        this.clock = clock;
        this.ids = ids;
    }

    /// What is asked to be erased: one record, or everything of a round that is due.
    ///
    /// @param record one record; empty if a round is meant
    /// @param round empty if one record is meant
    /// @param ground one of [ErasureGround]
    record Asked(String record, String round, String ground) {}

    /// What was erased.
    ///
    /// @param records how many, with the copies of the rounds that went with them
    record Erased(UUID erasure, int records) {}

    /// Erases, when a second person asks for the same.
    Answer<Erased> erase(Actor actor, Asked asked) {
        var ground = ErasureGround.of(asked.ground());
        if (ground.isEmpty()) {
            return Answer.faulty("form.ground", "ground", asked.ground(), "one of the four grounds");
        }
        return asked.record().isEmpty() ? eraseRound(actor, asked) : eraseOne(actor, asked);
    }

    private Answer<Erased> eraseOne(Actor actor, Asked asked) {
        var found = read(asked.record()).flatMap(repository::find);
        if (found.isEmpty()) {
            return Answer.absent("record");
        }
        var one = found.get();
        if (one.isErased()) {
            return Answer.refused(List.of(Refusal.erased(one.erasedOn())));
        }
        var against = new ArrayList<Refusal>();
        boolean isPerson = one.kind() == RecordKind.HELD_PERSON;
        if (isPerson && repository.isHeld(one.subject())) {
            against.add(Refusal.of(
                    "erasure.still_held",
                    "This bureau holds him, and answers enquiries about him. Whoever is not held any more is left out of"
                            + " the next whole list."));
        }
        var rounds = isPerson
                ? repository.roundsOf(one.subject())
                : one.round().isEmpty() ? List.<String>of() : List.of(one.round());
        rounds.forEach(round -> against.addAll(against(round)));
        var all = new LinkedHashSet<>(List.of(one.record()));
        if (isPerson) {
            all.addAll(repository.labelsOf(one.subject(), RECORDS_MAX));
        }
        return against.isEmpty() ? erase(actor, asked, rounds, all) : Answer.refused(against);
    }

    private static Optional<UUID> read(String record) {
        try {
            return Optional.of(UUID.fromString(record));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private Answer<Erased> eraseRound(Actor actor, Asked asked) {
        if (asked.round().isEmpty()) {
            return Answer.faulty("form.round", "round", "", "a round, or one record");
        }
        var against = against(asked.round());
        if (!against.isEmpty()) {
            return Answer.refused(against);
        }
        var due = repository.due(new RetentionRepository.Filter(asked.round(), clock.today()), RECORDS_MAX);
        if (due.isEmpty()) {
            return Answer.refused("erasure.none_due", "No record of this round is due for review.");
        }
        return erase(actor, asked, List.of(asked.round()), new LinkedHashSet<>(due));
    }

    private List<Refusal> against(String round) {
        var standing = repository.standing(round);
        var against = new ArrayList<Refusal>();
        if (standing.open()) {
            against.add(Refusal.of("erasure.round_open", "The round " + round + " is not closed."));
        }
        if (standing.owed() > 0) {
            against.add(Refusal.at("erasure.duty_open", "round", "" + standing.owed(), "0"));
        }
        if (standing.disputed() > 0) {
            against.add(Refusal.at("erasure.dispute_open", "round", "" + standing.disputed(), "0"));
        }
        return against;
    }

    // Style 8: what is erased, with what and by whom; a type for the four would have no meaning of its own.
    private Answer<Erased> erase(Actor actor, Asked asked, List<String> rounds, Set<UUID> wanted) {
        var subject = String.join("/", asked.record(), asked.round(), asked.ground());
        var first = second.words(Operation.ERASE_RECORDS, subject).stream()
                .map(SecondPerson.Word::account)
                .filter(account -> !account.equals(actor.account()))
                .findFirst()
                .orElse("");
        var missing = second.<Erased>missing(actor, Operation.ERASE_RECORDS, subject);
        if (missing.isPresent()) {
            return missing.get();
        }
        wanted.addAll(repository.copies(rounds));
        var all = List.copyOf(wanted);
        rounds.forEach(round -> features.forEach(feature -> feature.erasing(round)));
        var erasure = ids.next();
        var now = clock.instant();
        records.destroy(all, erasure, now);
        features.forEach(feature -> feature.erased(all));
        repository.add(new RetentionRepository.Erasure(
                erasure, asked.round(), asked.ground(), first, actor.account(), now, all.size()));
        return Answer.done(new Erased(erasure, all.size()));
    }

    /// What is asked to be kept on.
    ///
    /// @param ground one of [KeepingGround]
    /// @param until the next day of review, after today and within two years
    record KeepOn(String record, String ground, LocalDate until) {}

    /// Until when it is kept.
    record Kept(LocalDate reviewOn) {}

    /// Keeps a record on, with the reason and the next day of review.
    Answer<Kept> keepOn(Actor actor, KeepOn asked) {
        var faults = new ArrayList<Refusal>();
        var today = clock.today();
        if (KeepingGround.of(asked.ground()).isEmpty()) {
            faults.add(Refusal.at("form.ground", "ground", asked.ground(), "one of the four reasons"));
        }
        if (!asked.until().isAfter(today) || asked.until().isAfter(today.plusYears(KEPT_YEARS_MAX))) {
            faults.add(Refusal.at(
                    "form.until",
                    "until",
                    asked.until().toString(),
                    "a day after " + today + " and not after " + today.plusYears(KEPT_YEARS_MAX)));
        }
        if (!faults.isEmpty()) {
            return Answer.faulty(faults);
        }
        var found = read(asked.record()).flatMap(repository::find);
        if (found.isEmpty()) {
            return Answer.absent("record");
        }
        if (found.get().isErased()) {
            return Answer.refused(List.of(Refusal.erased(found.get().erasedOn())));
        }
        repository.keepOn(new RetentionRepository.Reviewed(
                found.get().record(), asked.ground(), actor.account(), clock.instant(), asked.until()));
        return Answer.done(new Kept(asked.until()));
    }
}
