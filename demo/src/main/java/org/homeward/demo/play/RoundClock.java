package org.homeward.demo.play;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.homeward.demo.input.Party;
import org.homeward.demo.wire.Form;

/// The simulated time of a round, the same at all three nodes and only ever forward.
///
/// While somebody waits for the nodes to reach each other the clock moves on by a minute every 100 ms, because the
/// nodes' second tries to a peer read it. It does not run past the evening while it may still be the same day.
final class RoundClock {

    /// Nobody waits longer for anything between nodes; a node that was killed is long back by then.
    private static final Duration WAIT_MAX = Duration.ofMinutes(10);

    private static final long LOOK_MILLIS = 15;
    private static final long MINUTE_EVERY_MILLIS = 100;

    /// After so long the evening no longer holds the clock: a node may wait for tomorrow to try again.
    private static final Duration EVENING_HOLDS = Duration.ofMinutes(1);

    private static final LocalTime EVENING = LocalTime.of(23, 50);

    private final Staff staff;
    private final ReentrantLock moving = new ReentrantLock();
    private volatile Instant now;
    private long movedAtNanos = System.nanoTime();

    RoundClock(Staff staff, Instant start) {
        this.staff = staff;
        this.now = start;
    }

    Instant now() {
        return now;
    }

    LocalDate today() {
        return now.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /// Sets all three nodes to an instant; where it has passed, nothing changes.
    void reach(Instant instant) {
        moving.lock();
        try {
            if (instant.isBefore(now)) {
                return;
            }
            now = instant;
            for (var party : Party.values()) {
                var form = Form.of("now", instant.toString());
                staff.operator(party).put("/simulation/clock", instant.toString(), form);
            }
            movedAtNanos = System.nanoTime();
        } finally {
            moving.unlock();
        }
    }

    /// Returns when every envelope has arrived: the day may move on.
    void settle() {
        await("every outbox is empty", this::isQuiet);
    }

    private boolean isQuiet() {
        // Twice, because an envelope that arrives may be answered at a node that was already asked.
        for (var party : List.of(Party.A, Party.NEUTRAL, Party.B, Party.A, Party.NEUTRAL, Party.B)) {
            if (waiting(party) > 0) {
                return false;
            }
        }
        return true;
    }

    private long waiting(Party party) {
        return staff.reader(party).read("/api/outbox").path("waiting").asLong(0);
    }

    /// Returns when the condition holds.
    ///
    /// @throws Stopped when it does not within ten minutes
    void await(String what, BooleanSupplier condition) {
        var begun = System.nanoTime();
        while (!condition.getAsBoolean()) {
            var waited = Duration.ofNanos(System.nanoTime() - begun);
            if (waited.compareTo(WAIT_MAX) > 0) {
                throw new Stopped(
                        "Waited " + WAIT_MAX.toMinutes() + " minutes, and still not: " + what + "." + outboxes());
            }
            pause();
            moveOnByAMinute(waited);
        }
    }

    private void moveOnByAMinute(Duration waited) {
        if (!moving.tryLock()) {
            return;
        }
        try {
            var isTime = System.nanoTime() - movedAtNanos > MINUTE_EVERY_MILLIS * 1_000_000;
            var isEvening = !now.atZone(ZoneOffset.UTC).toLocalTime().isBefore(EVENING);
            var isHeld = isEvening && waited.compareTo(EVENING_HOLDS) < 0;
            if (isTime && !isHeld && areAllThere()) {
                reach(now.plus(Duration.ofMinutes(1)));
            }
        } finally {
            moving.unlock();
        }
    }

    private boolean areAllThere() {
        for (var party : Party.values()) {
            if (!staff.operator(party).isThere()) {
                return false;
            }
        }
        return true;
    }

    private String outboxes() {
        var said = new StringBuilder();
        for (var party : Party.values()) {
            said.append("\n  outbox of ").append(party.word()).append(": ").append(waiting(party));
            for (var peer : staff.reader(party).read("/api/peers").path("rows")) {
                said.append("; to ").append(peer.path("side").asString("?"));
                said.append(": ").append(peer.path("lastError").asString("no error"));
            }
        }
        return said.toString();
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_MILLIS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Stopped("stopped while waiting for the nodes");
        }
    }
}
