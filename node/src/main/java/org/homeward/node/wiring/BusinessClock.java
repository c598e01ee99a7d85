package org.homeward.node.wiring;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// The time by which the node's work is dated: the machine's, or a played one that only moves forward.
///
/// Instants are whole microseconds, as PostgreSQL keeps them, so that what was signed is what is read back.
public final class BusinessClock extends Clock {

    /// Where a played clock starts: before any round.
    static final Instant PLAYED_START = Instant.parse("2000-01-01T00:00:00Z");

    private final Clock machine;
    private final boolean simulated;
    private volatile Instant played = PLAYED_START;

    private BusinessClock(Clock machine, boolean simulated) {
        this.machine = machine;
        this.simulated = simulated;
    }

    /// The machine's clock.
    public static BusinessClock real() {
        return new BusinessClock(Clock.systemUTC(), false);
    }

    /// A played clock; it stands still until [#moveTo].
    public static BusinessClock simulated() {
        return new BusinessClock(Clock.systemUTC(), true);
    }

    /// Whether time is played.
    public boolean isSimulated() {
        return simulated;
    }

    /// Moves the played clock. Says whether it moved: never backwards.
    ///
    /// @throws IllegalStateException if the clock is real
    public synchronized boolean moveTo(Instant now) {
        if (!simulated) {
            throw new IllegalStateException("a real clock is not moved; this indicates a bug");
        }
        if (now.isBefore(played)) {
            return false;
        }
        played = now;
        return true;
    }

    /// Today by this clock, in UTC: dates of terms are whole days there.
    public LocalDate today() {
        return LocalDate.ofInstant(instant(), ZoneOffset.UTC);
    }

    /// When something happened in the world, as somebody says it did: never later than now, and now where he says
    /// nothing.
    ///
    /// @throws IllegalArgumentException if it is later than now
    public Instant happened(@Nullable Instant said) {
        var now = instant();
        if (said == null) {
            return now;
        }
        if (said.isAfter(now)) {
            throw new IllegalArgumentException("happenedAt must not be later than now, " + now + ", was " + said);
        }
        return said.truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public Instant instant() {
        var now = simulated ? played : machine.instant();
        return now.truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("business time is UTC; screens choose the reader's zone");
    }
}
