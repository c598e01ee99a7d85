package org.homeward.node.accounts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Slows guessing down: after 10 wrong passwords an account rests for 15 minutes, after 100 an address does, by the
/// machine's clock, not the played one. Kept in memory: a restart forgives, and an operator can restart.
///
/// No account is locked for good by wrong passwords: whoever knows its name could lock its owner out.
@Component
class SignInLimit {

    static final int FAILURES_MAX = 10; // A tired clerk mistypes three times; a guesser needs thousands.
    static final Duration REST = Duration.ofMinutes(15);
    private static final int ACCOUNTS_MAX = 10_000; // Invented account names must not fill the memory.

    /// A bureau of fifty clerks stands behind one address; half of them mistype twice on the first day.
    static final int FAILURES_FROM_MAX = 100;

    private record Failures(int count, Instant last) {}

    private final InstantSource machine;
    private final Map<String, Failures> failures = new LinkedHashMap<>();
    private final Map<String, Failures> failuresFrom = new LinkedHashMap<>();

    @Autowired
    SignInLimit() {
        this(InstantSource.system());
    }

    SignInLimit(InstantSource machine) {
        this.machine = machine;
    }

    synchronized boolean mayTry(String account) {
        return mayTry(failures, account, FAILURES_MAX);
    }

    synchronized boolean mayTryFrom(String address) {
        return mayTry(failuresFrom, address, FAILURES_FROM_MAX);
    }

    private boolean mayTry(Map<String, Failures> counted, String key, int most) {
        var known = counted.get(key);
        if (known == null || known.count() < most) {
            return true;
        }
        if (known.last().plus(REST).isAfter(machine.instant())) {
            return false;
        }
        counted.remove(key);
        return true;
    }

    synchronized void failed(String account) {
        failed(failures, account);
    }

    synchronized void failedFrom(String address) {
        failed(failuresFrom, address);
    }

    // What failed long ago is forgotten: the clerks of one address mistype every day.
    private void failed(Map<String, Failures> counted, String key) {
        var now = machine.instant();
        var before = counted.remove(key);
        int kept = before == null || before.last().plus(REST).isBefore(now) ? 0 : before.count();
        counted.put(key, new Failures(kept + 1, now));
        if (counted.size() > ACCOUNTS_MAX) {
            counted.remove(counted.keySet().iterator().next());
        }
    }

    synchronized void succeeded(String account) {
        failures.remove(account);
    }
}
