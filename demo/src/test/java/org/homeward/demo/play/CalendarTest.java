package org.homeward.demo.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.homeward.demo.input.Sheet;
import org.homeward.demo.input.Terms;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The calendar of a played round")
@DisplayNameGeneration(ReplaceUnderscores.class)
class CalendarTest {

    private static Calendar calendar(int examinationHoursMax) {
        return Calendar.of(Terms.read(Sheet.of("""
                {"round": "r", "intake_opens": "2026-09-15", "intake_closes": "2026-10-31",
                 "handover_on": "2026-11-16", "completes_by": "2026-12-19",
                 "lost_after_days": 30, "sign_within_days": 14, "examination_hours_max": %d}
                """.formatted(examinationHoursMax))));
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate();
    }

    @Test
    void goes_by_the_days_after_the_handover() {
        var calendar = calendar(72);

        assertThat(day(calendar.packing())).isEqualTo("2026-11-15");
        assertThat(day(calendar.toNeutral())).isEqualTo("2026-11-16");
        assertThat(day(calendar.toReceiving())).isEqualTo("2026-11-18");
        assertThat(day(calendar.arrival())).isEqualTo("2026-11-19");
        assertThat(day(calendar.examination())).isEqualTo("2026-11-20");
        assertThat(day(calendar.placesGiveBack())).isEqualTo("2026-11-26");
        assertThat(day(calendar.homewardToHome())).isEqualTo("2026-11-28");
    }

    @Test
    void declares_losses_on_the_first_day_and_closes_on_the_agreed_one() {
        var calendar = calendar(72);

        assertThat(day(calendar.losses())).isEqualTo("2026-12-16");
        assertThat(Duration.between(calendar.toNeutral(), calendar.losses())).isGreaterThan(Duration.ofDays(30));
        assertThat(day(calendar.closing())).isEqualTo("2026-12-19");
        assertThat(day(calendar.closingWithoutSignature())).isEqualTo("2027-01-03");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 11, 15, 22, 23, 72, 500})
    void lets_no_parcel_wait_longer_for_its_examination_than_agreed(int hours) {
        var calendar = calendar(hours);

        assertThat(Duration.between(calendar.arrival(), calendar.examination()))
                .isLessThanOrEqualTo(Duration.ofHours(hours));
        assertThat(day(calendar.arrival())).isEqualTo("2026-11-19");
        assertThat(day(calendar.examination())).isEqualTo("2026-11-20");
    }

    @Test
    void seals_between_the_opening_and_the_close_of_intake() {
        var calendar = calendar(72);

        for (var share = 0; share < Calendar.SEALING_DAYS; share++) {
            assertThat(calendar.sealing(share)).isAfter(calendar.intake()).isBefore(calendar.tracing());
        }
    }
}
