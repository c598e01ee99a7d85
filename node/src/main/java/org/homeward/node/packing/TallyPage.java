package org.homeward.node.packing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// What the others count of an intake: body of the envelope `intake_tally`, one page. A line is an id without meaning
/// and a word; nothing is said about people.
///
/// @param round which round
/// @param page from 1 to `pages`
/// @param lines at most 1,000
record TallyPage(String round, int page, int pages, List<Line> lines) {

    static final int LINES_MAX = 1_000;

    /// What became of what was handed in.
    enum Word {
        /// Accepted, and its addressee confirmed.
        TAKEN_IN,
        /// Refused and not corrected.
        REFUSED,
        /// Accepted, and kept because nobody on a list was confirmed to be the addressee.
        UNMATCHED;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Word written(String text) {
            return Arrays.stream(values())
                    .filter(word -> word.text().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("a word of the tally is one of three"));
        }
    }

    /// One that was handed in.
    record Line(UUID intake, String word) {
        Line {
            Word.written(word);
        }
    }

    TallyPage {
        lines = List.copyOf(lines);
        Travelling.checkPage(round, page, pages, lines.size(), LINES_MAX);
    }
}
