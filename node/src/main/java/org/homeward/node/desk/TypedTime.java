package org.homeward.node.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;

/// A day and a time of day as people type them, `03.12.2026 14:05`, in UTC, the node's time.
public final class TypedTime {

    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d.M.uuuu H:mm").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm");

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter DAY_WRITTEN = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private TypedTime() {}

    /// The instant that is written so; empty if none is.
    public static Optional<Instant> read(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text.strip().replaceAll("[\\s,]+", " "), TYPED)
                    .toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }

    /// The day that is written so, `03.12.2026`; empty if none is.
    public static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip(), DAY));
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }

    /// A day as it is typed.
    public static String dayText(LocalDate day) {
        return DAY_WRITTEN.format(day);
    }

    /// As it is typed.
    public static String text(Instant at) {
        return WRITTEN.format(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
    }
}
