package org.homeward.node.desk;

import java.time.LocalDate;
import java.util.Optional;

/// Work of one kind that waits for somebody.
///
/// @param key its sentence is `waits.<key>`, with the count as `n`
/// @param href where it is done
/// @param count how many, 0 and up; with 0 it is not shown
/// @param oldest since which day the oldest waits, where that is known
/// @param due by which day all must be done, where a day is agreed
/// @param late whether that day, or the agreed time of the oldest, has passed
public record Waiting(
        String key, String href, long count, Optional<LocalDate> oldest, Optional<LocalDate> due, boolean late) {

    public Waiting {
        if (count < 0) {
            throw new IllegalArgumentException("what waits must be 0 or more, was " + count);
        }
    }

    /// Work without a date.
    public static Waiting undated(String key, String href, long count) {
        return new Waiting(key, href, count, Optional.empty(), Optional.empty(), false);
    }

    /// Work that has waited since a day.
    public static Waiting since(String key, String href, long count, LocalDate oldest) {
        return new Waiting(key, href, count, Optional.of(oldest), Optional.empty(), false);
    }

    /// Work that must be done by the end of a day.
    public static Waiting by(String key, String href, long count, LocalDate due, LocalDate today) {
        return new Waiting(key, href, count, Optional.empty(), Optional.of(due), today.isAfter(due));
    }
}
