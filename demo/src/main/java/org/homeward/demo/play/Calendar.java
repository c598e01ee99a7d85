package org.homeward.demo.play;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.homeward.demo.input.Terms;

/// When what happens in a played round, from the dates of its terms. Days and hours are UTC.
///
/// @param lostAfterDays days after the handover on which losses may be declared
/// @param signWithinDays days after the completion until the statement may be closed without a signature
/// @param examinationHoursMax the longest that a parcel may wait for its examination
record Calendar(
        LocalDate intakeOpens,
        LocalDate intakeCloses,
        LocalDate handoverOn,
        LocalDate completesBy,
        int lostAfterDays,
        int signWithinDays,
        int examinationHoursMax) {

    /// The seals are put on over so many days between the opening and the close of intake.
    static final int SEALING_DAYS = 4;

    /// Before the terms are signed nobody knows more than the first day.
    static final Calendar UNKNOWN =
            new Calendar(LocalDate.EPOCH, LocalDate.EPOCH, LocalDate.EPOCH, LocalDate.EPOCH, 0, 0, 1);

    // Parcels come to the places in the morning where they may wait that long, and otherwise as late as they must.
    private static final int WAIT_HOURS_USUAL = 22;
    private static final int HOURS_FROM_MORNING_TO_MIDNIGHT = 14;

    /// @throws org.homeward.demo.input.UnreadableRound where the terms lack a date or a number of days
    static Calendar of(Terms terms) {
        return new Calendar(
                terms.date("intake_opens"),
                terms.date("intake_closes"),
                terms.date("handover_on"),
                terms.date("completes_by"),
                terms.number("lost_after_days"),
                terms.number("sign_within_days"),
                Math.max(1, terms.number("examination_hours_max")));
    }

    Instant lists() {
        return at(intakeOpens, 8);
    }

    Instant intake() {
        return at(intakeOpens, 9);
    }

    /// @param share 0 to [#SEALING_DAYS] - 1
    Instant sealing(int share) {
        return at(intakeOpens.plusDays(intakeDays() * share / SEALING_DAYS), 10);
    }

    Instant laterLists() {
        return at(intakeOpens.plusDays(intakeDays() * 3 / 4), 12);
    }

    private long intakeDays() {
        return Math.max(0, intakeCloses.toEpochDay() - intakeOpens.toEpochDay());
    }

    Instant tracing() {
        return at(intakeCloses, 16);
    }

    Instant packing() {
        return at(handoverOn.minusDays(1), 8);
    }

    Instant toNeutral() {
        return at(handoverOn, 8);
    }

    Instant firstLegEnds() {
        return at(handoverOn.plusDays(1), 16);
    }

    Instant lastLegEnds() {
        return at(handoverOn.plusDays(2), 7);
    }

    Instant toReceiving() {
        return at(handoverOn.plusDays(2), 8);
    }

    /// On the third day, and no longer before the examination of the fourth than a parcel may wait.
    Instant arrival() {
        return examination().minus(Duration.ofHours(waitHours()));
    }

    Instant examination() {
        return at(handoverOn.plusDays(4), Math.max(0, waitHours() - HOURS_FROM_MORNING_TO_MIDNIGHT));
    }

    private int waitHours() {
        return Math.min(WAIT_HOURS_USUAL, examinationHoursMax);
    }

    Instant addressesKnown() {
        return at(handoverOn.plusDays(5), 10);
    }

    Instant placesGiveBack() {
        return at(handoverOn.plusDays(10), 8);
    }

    Instant homewardToNeutral() {
        return at(handoverOn.plusDays(10), 12);
    }

    Instant homewardToHome() {
        return at(handoverOn.plusDays(12), 8);
    }

    /// In the evening, when the agreed days have passed since whatever hour of the handover.
    Instant losses() {
        return at(handoverOn.plusDays(lostAfterDays), 18);
    }

    Instant disclosure() {
        return at(completesBy, 19);
    }

    Instant closing() {
        return at(completesBy, 20);
    }

    Instant closingWithoutSignature() {
        return at(completesBy.plusDays(signWithinDays + 1L), 8);
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).toInstant(ZoneOffset.UTC);
    }
}
