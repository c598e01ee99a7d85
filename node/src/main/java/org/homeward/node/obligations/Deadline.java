package org.homeward.node.obligations;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.homeward.node.rounds.Terms;

/// By when a duty is done: so long after its trigger, or on a day that all three signed in the terms.
///
/// A duty is late when its deadline has passed, not when it is reached.
public sealed interface Deadline {

    /// So long after the trigger.
    ///
    /// @param grace zero or more; where the law says "without delay" and the like, a policy of ours
    record Within(Duration grace) implements Deadline {}

    /// On a day of the terms.
    record OnDay(Day day) implements Deadline {}

    /// After as many hours as the terms allow an examination to wait (C-16); time during which the clock stood still is
    /// not counted.
    record ExaminationHours() implements Deadline {}

    /// The days of the terms on which something is due, in UTC.
    enum Day {
        /// The last day at the counter has ended.
        INTAKE_CLOSED("intake_closes"),
        /// The day of the handover begins.
        HANDOVER_BEGINS("handover_on, its beginning"),
        /// The day of the handover has ended.
        HANDOVER_ENDED("handover_on"),
        /// The day of completion has ended.
        COMPLETION_ENDED("completes_by");

        private final String term;

        Day(String term) {
            this.term = term;
        }

        Instant in(Terms terms) {
            return switch (this) {
                case INTAKE_CLOSED -> endOf(terms.intakeCloses());
                case HANDOVER_BEGINS -> endOf(terms.handoverOn().minusDays(1));
                case HANDOVER_ENDED -> endOf(terms.handoverOn());
                case COMPLETION_ENDED -> endOf(terms.completesBy());
            };
        }

        private static Instant endOf(LocalDate day) {
            return day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        }
    }

    /// So many days after the trigger.
    static Deadline days(int days) {
        return new Within(Duration.ofDays(days));
    }

    /// The instant at which everything under this deadline is due, where it is one instant for all.
    default Optional<Instant> fixed(Terms terms) {
        return switch (this) {
            case OnDay(var day) -> Optional.of(day.in(terms));
            case Within _, ExaminationHours _ -> Optional.empty();
        };
    }

    /// How long after its trigger a single thing is due.
    default Optional<Duration> grace(Optional<Terms> terms) {
        return switch (this) {
            case Within(var grace) -> Optional.of(grace);
            case ExaminationHours _ -> terms.map(Terms::examinationMax);
            case OnDay _ -> Optional.empty();
        };
    }

    /// As it is written over REST: `P2D`, or the term of the round.
    default String text() {
        return switch (this) {
            case Within(var grace) -> grace.isZero() ? "P0D" : "P" + grace.toDays() + "D";
            case OnDay(var day) -> day.term;
            case ExaminationHours _ -> "examination_hours_max";
        };
    }
}
