package org.homeward.node.accounts;

import java.time.Instant;
import java.util.List;
import org.homeward.node.wiring.BusinessClock;
import org.springframework.stereotype.Component;

/// Who read whose record, when and for what purpose (DP-1). Written with every read of persons, never changed.
@Component
public class AccessRecords {

    /// One read.
    ///
    /// @param subject which record or list, as an id; never a name
    /// @param count how many persons it showed
    public record Read(Instant at, String account, String operation, String purpose, String subject, int count) {}

    /// Why persons are read (DP-1).
    public enum Purpose {
        RESTORING_FAMILY_LINKS,
        BUREAU_NOTIFICATION,
        PARCEL,
        AUDIT
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
        var now = clock.instant();
        quota.check(actor, count, now);
        var read = new Read(now, actor.account(), operation.name(), purpose.name(), subject, count);
        repository.record(read, count);
        alerts.look(actor.account(), now);
    }

    /// Records that `actor` was shown a worklist of `count` lines, by references and without names, or decided a batch:
    /// it counts as one.
    public void worklist(Actor actor, Operation operation, Purpose purpose, String subject, int count) {
        var read = new Read(clock.instant(), actor.account(), operation.name(), purpose.name(), subject, count);
        repository.record(read, count == 0 ? 0 : 1);
    }

    long count() {
        return repository.readsCount();
    }

    List<Read> page(int size, long offset) {
        return repository.reads(size, offset);
    }
}
