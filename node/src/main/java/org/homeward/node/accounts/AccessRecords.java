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
    private final BusinessClock clock;

    AccessRecords(AccountRepository repository, BusinessClock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /// Records that `actor` was shown `count` persons.
    public void read(Actor actor, Operation operation, Purpose purpose, String subject, int count) {
        repository.record(new Read(clock.instant(), actor.account(), operation.name(), purpose.name(), subject, count));
    }

    long count() {
        return repository.readsCount();
    }

    List<Read> page(int size, long offset) {
        return repository.reads(size, offset);
    }
}
