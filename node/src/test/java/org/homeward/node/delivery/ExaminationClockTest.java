package org.homeward.node.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
<<<<<<< HEAD
import java.util.List;
import java.util.Optional;
import org.homeward.node.delivery.ExaminationClock.Stop;
=======
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
>>>>>>> main
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

<<<<<<< HEAD
@DisplayName("GC III art. 76, C-16: delivery is not delayed under the pretext of examination")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExaminationClockTest {

    private static final Instant SIGNED = Instant.parse("2026-11-19T08:00:00Z");
    private static final Duration LIMIT = Duration.ofDays(3);

    private static Instant hour(int hours) {
        return SIGNED.plus(Duration.ofHours(hours));
    }

    private static ExaminationClock stopped(Stop... stops) {
        return new ExaminationClock(SIGNED, List.of(stops));
    }

    @Test
    void at_the_agreed_hour_the_limit_is_reached_and_not_exceeded() {
        assertThat(stopped().exceeds(LIMIT, hour(72))).isFalse();
    }

    @Test
    void a_microsecond_later_it_is_exceeded() {
        assertThat(stopped().exceeds(LIMIT, hour(72).plusNanos(1_000))).isTrue();
=======
@DisplayName("GC III art. 76, C-16: the clock of a parcel runs from the place's signature and escalates when exceeded")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExaminationClockTest {

    private static final Instant START = Instant.parse("2026-11-19T09:00:00Z");
    private static final Duration LIMIT = Duration.ofDays(3);

    @Test
    void at_the_limit_it_does_not_escalate_and_a_second_later_it_does() {
        var clock = new ExaminationClock(START, List.of());

        assertThat(clock.exceeds(LIMIT, START.plus(LIMIT))).isFalse();
        assertThat(clock.exceeds(LIMIT, START.plus(LIMIT).plusSeconds(1))).isTrue();
>>>>>>> main
    }

    @Test
    void it_stands_still_while_an_address_is_awaited() {
<<<<<<< HEAD
        var clock = stopped(new Stop(hour(0), Optional.of(hour(48))));

        assertThat(clock.exceeds(LIMIT, hour(120))).isFalse();
        assertThat(clock.exceeds(LIMIT, hour(121))).isTrue();
    }

    @Test
    void it_stands_still_as_long_as_nobody_ends_the_wait() {
        assertThat(stopped(new Stop(hour(10), Optional.empty())).ran(hour(500))).isEqualTo(Duration.ofHours(10));
    }

    @Test
    void two_waits_at_once_count_once() {
        var clock = stopped(new Stop(hour(10), Optional.of(hour(30))), new Stop(hour(20), Optional.of(hour(40))));

        assertThat(clock.ran(hour(50))).isEqualTo(Duration.ofHours(20));
    }

    @Test
    void a_wait_before_the_place_signed_counts_nothing() {
        assertThat(stopped(new Stop(hour(-20), Optional.of(hour(-10)))).ran(hour(5)))
                .isEqualTo(Duration.ofHours(5));
=======
        var clock = new ExaminationClock(START, List.of(stop(10, 58)));

        assertThat(clock.ran(START.plus(Duration.ofHours(100)))).isEqualTo(Duration.ofHours(52));
    }

    @Test
    void it_stands_still_as_long_as_a_stop_has_no_end() {
        var clock = new ExaminationClock(
                START, List.of(new ExaminationClock.Stop(START.plus(Duration.ofHours(5)), Optional.empty())));

        assertThat(clock.ran(START.plus(Duration.ofHours(500)))).isEqualTo(Duration.ofHours(5));
    }

    @Test
    void two_stops_that_overlap_are_not_counted_twice() {
        var clock = new ExaminationClock(START, List.of(stop(10, 30), stop(20, 40)));

        assertThat(clock.ran(START.plus(Duration.ofHours(50)))).isEqualTo(Duration.ofHours(20));
    }

    @Test
    void before_it_started_it_did_not_run() {
        assertThat(new ExaminationClock(START, List.of()).ran(START.minusSeconds(60)))
                .isZero();
    }

    @Test
    void the_order_of_stops_does_not_matter_and_it_never_runs_backwards() {
        for (long seed = 1; seed <= 200; seed++) {
            var random = new Random(seed);
            var stops = new ArrayList<ExaminationClock.Stop>();
            for (int count = random.nextInt(6); count > 0; count--) {
                int from = random.nextInt(100);
                stops.add(stop(from, from + random.nextInt(30)));
            }
            var one = new ExaminationClock(START, stops);
            Collections.shuffle(stops, random);
            var other = new ExaminationClock(START, stops);
            var before = Duration.ZERO;
            for (int hour = 0; hour <= 150; hour += 3) {
                var at = START.plus(Duration.ofHours(hour));
                assertThat(one.ran(at)).as("seed %d, hour %d", seed, hour).isEqualTo(other.ran(at));
                assertThat(one.ran(at)).isBetween(before, Duration.ofHours(hour));
                before = one.ran(at);
            }
        }
    }

    private static ExaminationClock.Stop stop(int fromHour, int toHour) {
        return new ExaminationClock.Stop(
                START.plus(Duration.ofHours(fromHour)), Optional.of(START.plus(Duration.ofHours(toHour))));
>>>>>>> main
    }
}
