package org.homeward.node.delivery;

import java.time.Duration;
import java.time.Instant;
import org.homeward.node.desk.State;
import org.homeward.node.desk.Words;

/// The clock of a parcel as a page shows it.
///
/// @param receivedAt when the place signed
/// @param endsAt when the agreed time ends; empty while the clock stands still
/// @param state how much time is left, in shape and words
record ClockPart(String receivedAt, String endsAt, State state) {

    /// A clock, its limit, and the time at which it is looked at.
    record Running(ExaminationClock clock, Duration limit, Instant now) {

        Duration left() {
            return clock.left(limit, now);
        }

        boolean isLate() {
            return clock.exceeds(limit, now);
        }
    }

    static ClockPart of(Words words, Running running) {
        var left = running.left();
        boolean still = running.clock().standsStill(running.now());
        return new ClockPart(
                words.dateAndTime(running.clock().startedAt()),
                still ? "" : words.dateAndTime(running.now().plus(left)),
                state(words, running, still));
    }

    private static State state(Words words, Running running, boolean still) {
        if (running.isLate()) {
            return new State(
                    State.Shape.LATE,
                    words.say("clock.late", "at", span(words, running.left().negated())));
        }
        if (still) {
            return new State(State.Shape.WAITS, words.say("clock.still"));
        }
        return new State(State.Shape.WAY, words.say("clock.left", "at", span(words, running.left())));
    }

    private static String span(Words words, Duration span) {
        return span.toHours() == 0 ? words.say("clock.underAnHour") : words.duration(span);
    }
}
