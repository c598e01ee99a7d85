package org.homeward.node.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How long a parcel has waited for its examination at the place of detention. Immutable.
///
/// Law: GC III art. 76, delivery shall not be delayed under the pretext of difficulties of censorship (C-16). The
/// clock starts when the place signs, stands still while an inspection is open or an address is awaited, and
/// escalates when the agreed limit is exceeded, not when it is reached.
///
/// @param startedAt when the place signed for the parcel
/// @param stops times during which it stood still; an open one has no end; they may overlap
record ExaminationClock(Instant startedAt, List<Stop> stops) {

    /// A time during which the clock stands still.
    record Stop(Instant since, Optional<Instant> until) {}

    ExaminationClock {
        stops = List.copyOf(stops);
    }

    /// How long it ran until `at`, never negative.
    Duration ran(Instant at) {
        var ran = Duration.ZERO;
        var running = startedAt;
        var inOrder = stops.stream()
                .sorted(java.util.Comparator.comparing(Stop::since))
                .toList();
        for (var stop : inOrder) {
            var since = stop.since().isAfter(at) ? at : stop.since();
            if (since.isAfter(running)) {
                ran = ran.plus(Duration.between(running, since));
            }
            var until = stop.until().filter(end -> end.isBefore(at)).orElse(at);
            running = until.isAfter(running) ? until : running;
        }
        return at.isAfter(running) ? ran.plus(Duration.between(running, at)) : ran;
    }

    /// When it has run as long as the limit, if none of its open stops prevents that.
    Optional<Instant> runsOut(Duration limit) {
        var left = limit;
        var running = startedAt;
        var inOrder = stops.stream()
                .sorted(java.util.Comparator.comparing(Stop::since))
                .toList();
        for (var stop : inOrder) {
            var ran = stop.since().isAfter(running) ? Duration.between(running, stop.since()) : Duration.ZERO;
            if (ran.compareTo(left) >= 0) {
                break;
            }
            left = left.minus(ran);
            if (stop.until().isEmpty()) {
                return Optional.empty();
            }
            running = stop.until().get().isAfter(running) ? stop.until().get() : running;
        }
        return Optional.of(running.plus(left));
    }

    /// How much of the agreed time is left at `at`; negative once it is exceeded.
    Duration left(Duration limit, Instant at) {
        return limit.minus(ran(at));
    }

    /// Whether it stands still at `at`.
    boolean standsStill(Instant at) {
        return stops.stream()
                .anyMatch(stop -> !stop.since().isAfter(at)
                        && stop.until().filter(end -> !end.isAfter(at)).isEmpty());
    }

    /// Whether it ran longer than the limit.
    boolean exceeds(Duration limit, Instant at) {
        return ran(at).compareTo(limit) > 0;
    }
}
