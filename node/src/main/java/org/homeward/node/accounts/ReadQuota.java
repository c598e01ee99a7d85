package org.homeward.node.accounts;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/// How many people one account may read in a day: names, in lists or one by one. What stands in a worklist without
/// names, and a batch that is confirmed at once, counts as one (DP-1).
///
/// Policy: the numbers are a day's honest work of each role and some more. Whoever needs more asks the operator for a
/// colleague, not for a larger number.
@Component
class ReadQuota {

    private static final int COMPARING = 1_000; // A tracing officer compares lists: half a round in a day.
    private static final int AT_PLACE = 500; // A place of detention holds some hundred people.
    private static final int AT_COUNTER = 500; // A counter sees some two hundred families in a day.
    private static final int PROTECTING = 200; // Withheld reasons of a bad round.
    private static final int OTHERS = 100; // Nobody else's work is to read people.

    private static final Duration DAY = Duration.ofDays(1);

    private final AccountRepository reads;

    ReadQuota(AccountRepository reads) {
        this.reads = reads;
    }

    static int of(Role role) {
        return switch (role) {
            case TRACING_OFFICER -> COMPARING;
            case PLACE_CLERK, EXAMINER -> AT_PLACE;
            case INTAKE_CLERK -> AT_COUNTER;
            case PROTECTION_OFFICER -> PROTECTING;
            case ROUND_OFFICER, PRISONERS_REPRESENTATIVE, DELEGATE, AUDITOR, OPERATOR -> OTHERS;
        };
    }

    /// Refuses to show `count` more people to this account today.
    ///
    /// @throws ReadQuotaException if that were more than its role may read in a day (UTC)
    void check(Actor actor, int count, Instant now) {
        var today = now.atZone(ZoneOffset.UTC)
                .toLocalDate()
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        int read = reads.countedAfter(actor.account(), today.minusNanos(1_000));
        if (read + count > of(actor.role())) {
            throw new ReadQuotaException(of(actor.role()), read, today.plus(DAY));
        }
    }
}
