package org.homeward.node.accounts;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.homeward.node.requests.Page;
import org.homeward.node.wiring.BusinessClock;
import org.springframework.stereotype.Component;

/// Who read whose record, when and for what purpose (DP-1). Written with every read of persons, never changed.
@Component
public class AccessRecords {

    /// One read.
    ///
    /// @param subject of which list, round or decision it is, as an id; never a name, may be empty
    /// @param count how many persons it showed
    /// @param lines references of whom or what it showed, as many as were asked for
    /// @param lineCount how many references it has in all
    public record Read(
            Instant at,
            String account,
            String operation,
            String purpose,
            String subject,
            int count,
            List<String> lines,
            int lineCount) {
        public Read {
            lines = List.copyOf(lines);
        }
    }

    /// What is shown.
    ///
    /// @param subject of which list, round or decision, as an id; never a name, may be empty
    /// @param lines references of the persons or parcels shown, never names
    /// @param persons how many persons that is, 0 and up
    public record Shown(String subject, List<String> lines, int persons) {
        public Shown {
            lines = List.copyOf(lines);
        }

        /// One person for each line.
        public static Shown of(String subject, List<String> lines) {
            return new Shown(subject, lines, lines.size());
        }
    }

    /// Which reads are looked for.
    ///
    /// @param account by whom; empty for everybody
    /// @param reference whose record, by the reference of a person or parcel; empty for all
    /// @param purpose empty for every purpose
    /// @param from the first instant
    /// @param until the instant before which
    public record Asked(String account, String reference, Optional<Purpose> purpose, Instant from, Instant until) {}

    /// Why persons are read (DP-1).
    public enum Purpose {
        RESTORING_FAMILY_LINKS,
        BUREAU_NOTIFICATION,
        PARCEL,
        AUDIT;

        /// The purpose of this name, if it is one.
        public static Optional<Purpose> of(String name) {
            return Arrays.stream(values())
                    .filter(purpose -> purpose.name().equals(name))
                    .findFirst();
        }
    }

    private final AccountRepository repository;
    private final ReadAlerts alerts;
    private final ReadQuota quota;
    private final BusinessClock clock;

    AccessRecords(AccountRepository repository, ReadAlerts alerts, ReadQuota quota, BusinessClock clock) {
        this.repository = repository;
        this.alerts = alerts;
        this.quota = quota;
        this.clock = clock;
    }

    /// Records that `actor` is shown `count` persons, each of whom counts. Called before they are shown.
    ///
    /// @throws org.homeward.node.requests.LimitExceededException if his role may not read so many today
    public void read(Actor actor, Operation operation, Purpose purpose, String subject, int count) {
        read(actor, operation, purpose, new Shown(subject, List.of(), count));
    }

    /// The same, with the references of those who are shown.
    ///
    /// @throws org.homeward.node.requests.LimitExceededException if his role may not read so many today
    public void read(Actor actor, Operation operation, Purpose purpose, Shown shown) {
        var now = clock.instant();
        quota.check(actor, shown.persons(), now);
        repository.record(read(actor, operation, purpose, shown, now), shown.persons());
        alerts.look(actor.account(), now);
    }

    // Style 8: the five belong to one row.
    private static Read read(Actor actor, Operation operation, Purpose purpose, Shown shown, Instant now) {
        return new Read(
                now,
                actor.account(),
                operation.name(),
                purpose.name(),
                shown.subject(),
                shown.persons(),
                shown.lines(),
                shown.lines().size());
    }

    /// Records that `actor` was shown a worklist of `count` lines, by references and without names, or decided a batch:
    /// it counts as one.
    public void worklist(Actor actor, Operation operation, Purpose purpose, String subject, int count) {
        worklist(actor, operation, purpose, new Shown(subject, List.of(), count));
    }

    /// The same, with the references of those it is about.
    public void worklist(Actor actor, Operation operation, Purpose purpose, Shown shown) {
        repository.record(read(actor, operation, purpose, shown, clock.instant()), shown.persons() == 0 ? 0 : 1);
    }

    /// How many reads are found.
    public long count(Asked asked) {
        return repository.readsCount(asked);
    }

    /// A page of them, the newest first.
    ///
    /// @param lines how many references of each read at most
    public List<Read> page(Asked asked, Page.Asked page, int lines) {
        return repository.reads(asked, page, lines);
    }
}
