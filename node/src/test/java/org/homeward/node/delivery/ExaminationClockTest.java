package org.homeward.node.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.homeward.node.delivery.ExaminationClock.Stop;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

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
    }

    @Test
    void it_stands_still_while_an_address_is_awaited() {
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
    }

    @Test
    void it_runs_out_as_much_later_as_it_stood_still() {
        assertThat(stopped().runsOut(LIMIT)).contains(hour(72));
        assertThat(stopped(new Stop(hour(10), Optional.of(hour(30))), new Stop(hour(20), Optional.of(hour(40))))
                        .runsOut(LIMIT))
                .contains(hour(102));
        assertThat(stopped(new Stop(hour(100), Optional.of(hour(110)))).runsOut(LIMIT))
                .contains(hour(72));
    }

    @Test
    void it_never_runs_out_while_an_open_wait_prevents_it() {
        assertThat(stopped(new Stop(hour(10), Optional.empty())).runsOut(LIMIT)).isEmpty();
        assertThat(stopped(new Stop(hour(80), Optional.empty())).runsOut(LIMIT)).contains(hour(72));
    }
}
