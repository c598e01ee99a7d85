package org.homeward.node.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A day as people write it in lists: `1989-12-31` or `31.12.1989`. A day that no calendar has is none.
public final class WrittenDate {

    /// What is said to be expected.
    public static final String FORM = "a day as 1989-12-31 or 31.12.1989, from 1900 to today";

    private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
    private static final Pattern DOTTED = Pattern.compile("([0-9]{2})\\.([0-9]{2})\\.([0-9]{4})");
    private static final int YEAR_MIN = 1900; // Nobody who is held was born before.

    private WrittenDate() {}

    /// The day of birth written so; empty if it is missing, unreadable, impossible, before 1900 or after `today`.
    public static Optional<LocalDate> birth(String text, LocalDate today) {
        return read(text.strip()).filter(day -> day.getYear() >= YEAR_MIN && !day.isAfter(today));
    }

    /// The day written so; empty if it is missing, unreadable or on no calendar.
    ///
    /// @param text without white space around it
    public static Optional<LocalDate> read(String text) {
        var iso = ISO.matcher(text);
        if (iso.matches()) {
            return day(iso, 1, 2, 3);
        }
        var dotted = DOTTED.matcher(text);
        return dotted.matches() ? day(dotted, 3, 2, 1) : Optional.empty();
    }

    private static Optional<LocalDate> day(Matcher found, int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(number(found, year), number(found, month), number(found, day)));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
