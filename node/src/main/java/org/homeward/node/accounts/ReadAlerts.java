package org.homeward.node.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.node.requests.Answer;
import org.homeward.node.wiring.BusinessClock;
import org.homeward.node.wiring.IdSource;
import org.springframework.stereotype.Component;

/// Shows the auditor who read unusually many people: 200 or more within an hour. Nobody is stopped by it, and one alert
/// an account and hour is enough. What was read in a worklist or decided in a batch counts once.
///
/// Law: protection against public curiosity (GC III art. 13, P-01).
@Component
public class ReadAlerts {

    /// A clerk at a counter looks up some thirty people in an hour; two hundred are a list being copied.
    static final int PERSONS_AN_HOUR = 200;

    static final Duration WINDOW = Duration.ofHours(1);
    private static final int FINDING_CHARS_MAX = 2_000; // A page.

    private final AccountRepository reads;
    private final ReadAlertRepository repository;
    private final IdSource ids;
    private final BusinessClock clock;

    ReadAlerts(AccountRepository reads, ReadAlertRepository repository, IdSource ids, BusinessClock clock) {
        this.reads = reads;
        this.repository = repository;
        this.ids = ids;
        this.clock = clock;
    }

    /// Somebody read; raises an alert if that was one too many.
    void look(String account, Instant now) {
        int persons = reads.countedAfter(account, now.minus(WINDOW));
        if (persons >= PERSONS_AN_HOUR) {
            repository.raise(ids.next(), account, now, persons, now.minus(WINDOW));
        }
    }

    /// An alert that was looked into.
    public record Reviewed(String alert) {}

    /// An auditor says what he found. Refused about himself.
    public Answer<Reviewed> review(Actor auditor, UUID alert, String finding) {
        var about = repository.account(alert);
        if (about.isEmpty()) {
            return Answer.absent("alert");
        }
        if (finding.isBlank() || finding.length() > FINDING_CHARS_MAX) {
            return Answer.faulty(
                    "form.finding",
                    "finding",
                    finding.length() + " characters",
                    "1 to " + FINDING_CHARS_MAX + " characters");
        }
        if (about.get().equals(auditor.account())) {
            return Answer.refused("alert.own", "This alert is about your own reads; another auditor looks into it.");
        }
        return repository.review(alert, auditor.account(), clock.instant(), finding)
                ? Answer.done(new Reviewed(alert.toString()))
                : Answer.refused("alert.reviewed", "Somebody has looked into this alert; what he found stands.");
    }

    /// Alerts that nobody has looked into.
    ///
    /// @param count how many
    /// @param oldest when the oldest was raised; empty if there is none
    public record Waiting(long count, Optional<Instant> oldest) {}

    /// How many wait for an auditor, and since when.
    public Waiting waiting() {
        return repository.waiting();
    }

    /// Those that nobody has looked into, the oldest first.
    public List<ReadAlert> open(int most) {
        return repository.open(most);
    }

    /// Those that somebody has looked into, the newest first.
    public List<ReadAlert> reviewed(int most) {
        return repository.reviewed(most);
    }

    long count() {
        return repository.count();
    }

    List<ReadAlert> page(int size, long offset) {
        return repository.page(size, offset);
    }
}
