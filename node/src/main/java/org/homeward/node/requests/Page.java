package org.homeward.node.requests;

import java.util.List;

/// One page of a list: its number from 1, its size, how many there are in all, and the rows.
///
/// @param <T> a row
public record Page<T>(int page, int size, long total, List<T> rows) {

    /// Which page is asked for.
    ///
    /// @param page 1 and up
    /// @param size 1 to 1,000: a thousand rows are the most a screen, a printer or a courier's file wants at once
    public record Asked(int page, int size) {

        /// The most rows of one page.
        public static final int SIZE_MAX = 1_000;

        private static final int PAGE_MAX = 1_000_000; // Keeps the offset far from overflow.

        public Asked {
            if (page < 1 || page > PAGE_MAX) {
                throw new IllegalArgumentException("page must be 1.." + PAGE_MAX + ", was " + page);
            }
            if (size < 1 || size > SIZE_MAX) {
                throw new IllegalArgumentException("size must be 1.." + SIZE_MAX + ", was " + size);
            }
        }

        /// Rows before this page.
        public long offset() {
            return (long) (page - 1) * size;
        }
    }

    public Page {
        rows = List.copyOf(rows);
    }

    /// The page asked for of a list that is short enough to be read whole.
    public static <T> Page<T> cut(Asked asked, List<T> all) {
        int from = (int) Math.min(asked.offset(), all.size());
        return of(asked, all.size(), all.subList(from, Math.min(all.size(), from + asked.size())));
    }

    /// The page asked for.
    public static <T> Page<T> of(Asked asked, long total, List<T> rows) {
        return new Page<>(asked.page(), asked.size(), total, rows);
    }
}
