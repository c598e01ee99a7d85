package org.homeward.node.protection;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homeward.node.accounts.Actor;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Refusal;
import org.homeward.node.wiring.BusinessClock;
import org.springframework.stereotype.Component;

/// Where protection officers agree who tells a family, and record that it was told: in person or by telephone, never on
/// a page. What was recorded by mistake is withdrawn with a reason, and the family waits again.
///
/// Law: GC III art. 13 (P-01). The same for every reason: a deed outside the schema `protection` leaves a key and the
/// word `recorded`, no more. Policy: the home bureau tells its own families; the other bureau's officers tell theirs.
@Component
class TellingDesk {

    /// The longest name of a person who tells or was told.
    static final int NAME_CHARS_MAX = 100;

    /// The longest reason of a withdrawal: half a page.
    static final int REASON_CHARS_MAX = 1_000;

    /// Who tells a family.
    ///
    /// @param teller a name or a post, 1 to 100 characters
    record Agreement(String itemNumber, String teller) {
        @Override
        public String toString() {
            return itemNumber;
        }
    }

    /// A family that was told.
    ///
    /// @param whom who of the family; the relation is enough
    /// @param toldBy who told it
    /// @param manner `in_person` or `by_phone`
    /// @param toldAt when; not before the report and not in the future
    record Telling(String itemNumber, String whom, String toldBy, String manner, Instant toldAt) {
        @Override
        public String toString() {
            return itemNumber;
        }
    }

    /// What was recorded by mistake.
    ///
    /// @param reason 1 to 1,000 characters
    record Withdrawal(String itemNumber, String reason) {
        @Override
        public String toString() {
            return itemNumber;
        }
    }

    /// The answer, the same for every reason.
    record Verdict(String verdict) {
        static Answer<Verdict> recorded() {
            return Answer.done(new Verdict("recorded"));
        }
    }

    private static final String ABSENT = "report";

    private final ReasonRepository reasons;
    private final TellingRepository repository;
    private final BusinessClock clock;

    TellingDesk(ReasonRepository reasons, TellingRepository repository, BusinessClock clock) {
        this.reasons = reasons;
        this.repository = repository;
        this.clock = clock;
    }

    /// Agrees who tells the family; who was agreed before does not any more.
    Answer<Verdict> agree(Actor officer, Agreement asked) {
        if (reasons.ofOurs(asked.itemNumber()).isEmpty()) {
            return Answer.absent(ABSENT);
        }
        var fault = name("teller", asked.teller());
        if (fault.isPresent()) {
            return Answer.faulty(List.of(fault.get()));
        }
        repository.agree(asked, officer.account(), clock.instant());
        return Verdict.recorded();
    }

    /// Records that the family was told. Refused while such a record stands.
    Answer<Verdict> told(Actor officer, Telling asked) {
        repository.alone(asked.itemNumber());
        var report = reasons.ofOurs(asked.itemNumber());
        if (report.isEmpty()) {
            return Answer.absent(ABSENT);
        }
        var now = clock.instant();
        var faults = new ArrayList<Refusal>();
        name("whom", asked.whom()).ifPresent(faults::add);
        name("toldBy", asked.toldBy()).ifPresent(faults::add);
        if (Manner.of(asked.manner()).isEmpty()) {
            faults.add(Refusal.at("form.manner", "manner", asked.manner(), "in_person or by_phone"));
        }
        // A person writes minutes: what was reported at 10:14:30 may be told at 10:14.
        var earliest = report.get().reportedAt().truncatedTo(ChronoUnit.MINUTES);
        if (asked.toldAt().isBefore(earliest) || asked.toldAt().isAfter(now)) {
            faults.add(Refusal.at("form.toldAt", "toldAt", asked.toldAt().toString(), earliest + " to " + now));
        }
        if (!faults.isEmpty()) {
            return Answer.faulty(faults);
        }
        if (report.get().telling().isPresent()) {
            return Answer.refused("telling.stands", "It is recorded already that this family was told.");
        }
        repository.told(asked, officer.account(), now);
        return Verdict.recorded();
    }

    /// Withdraws the record that stands; the family waits again.
    Answer<Verdict> withdraw(Actor officer, Withdrawal asked) {
        repository.alone(asked.itemNumber());
        var report = reasons.ofOurs(asked.itemNumber());
        if (report.isEmpty()) {
            return Answer.absent(ABSENT);
        }
        if (asked.reason().isBlank() || asked.reason().length() > REASON_CHARS_MAX) {
            return Answer.faulty(
                    "form.withdrawal",
                    "reason",
                    asked.reason().length() + " characters",
                    "1 to " + REASON_CHARS_MAX + " characters");
        }
        var standing = report.get().telling();
        if (standing.isEmpty()) {
            return Answer.refused("telling.none", "Nothing is recorded that could be withdrawn.");
        }
        repository.withdraw(standing.get().number(), asked, officer.account(), clock.instant());
        return Verdict.recorded();
    }

    private static Optional<Refusal> name(String at, String text) {
        boolean isName = !text.isBlank()
                && text.length() <= NAME_CHARS_MAX
                && text.chars().noneMatch(Character::isISOControl);
        return isName
                ? Optional.empty()
                : Optional.of(Refusal.at(
                        "form." + at, at, text.length() + " characters", "1 to " + NAME_CHARS_MAX + " characters"));
    }
}
