package org.homeward.node.accounts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Slows guessing down: after 10 wrong passwords an account rests for 15 minutes by the machine's clock, not the played
/// one. Kept in memory: a restart forgives, and an operator can restart.
@Component
class SignInLimit {

    static final int FAILURES_MAX = 10; // A tired clerk mistypes three times; a guesser needs thousands.
    static final Duration REST = Duration.ofMinutes(15);
    private static final int ACCOUNTS_MAX = 10_000; // Invented account names must not fill the memory.

    private record Failures(int count, Instant last) {}

    private final InstantSource machine;
    private final Map<String, Failures> failures = new LinkedHashMap<>();

    @Autowired
    SignInLimit() {
        this(InstantSource.system());
    }

    SignInLimit(InstantSource machine) {
        this.machine = machine;
    }

    synchronized boolean mayTry(String account) {
        var known = failures.get(account);
        if (known == null || known.count() < FAILURES_MAX) {
            return true;
        }
        if (known.last().plus(REST).isAfter(machine.instant())) {
            return false;
        }
        failures.remove(account);
        return true;
    }

    synchronized void failed(String account) {
        var before = failures.remove(account);
        failures.put(account, new Failures(before == null ? 1 : before.count() + 1, machine.instant()));
        if (failures.size() > ACCOUNTS_MAX) {
            failures.remove(failures.keySet().iterator().next());
        }
    }

    synchronized void succeeded(String account) {
        failures.remove(account);
    }
}
