package org.homeward.node.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What the home bureau learns of a list: body of the envelope `held_list`, one page. There is no member for place,
/// health, address or regime.
///
/// @param round for which round; delivery codes differ from round to round
/// @param list names the list; all its pages carry it
/// @param kind `whole` or `later`
/// @param page from 1 to `pages`
/// @param lines at most 1,000, so that an envelope stays under a megabyte
record HeldListPage(String round, UUID list, String kind, int page, int pages, List<Line> lines) {

    static final int LINES_MAX = 1_000;

    /// A person, as far as the home bureau may know.
    record Line(
            String personRef,
            String serviceNumber,
            String surname,
            String givenName,
            String patronymic,
            Optional<LocalDate> birthDate,
            String rank,
            String deliveryCode) {

        Line {
            if (personRef.isBlank() || personRef.length() > HeldLine.REFERENCE_CHARS_MAX || deliveryCode.isBlank()) {
                throw new IllegalArgumentException("a line has a reference and a delivery code");
            }
        }

        /// The reference only.
        @Override
        public String toString() {
            return personRef;
        }
    }

    HeldListPage {
        lines = List.copyOf(lines);
        if (round.isBlank() || page < 1 || page > pages || lines.size() > LINES_MAX) {
            throw new IllegalArgumentException("a page is one of its list and has at most " + LINES_MAX + " lines");
        }
        if (HeldListKind.of(kind).isEmpty()) {
            throw new IllegalArgumentException("a list is whole or later");
        }
    }

    boolean isLast() {
        return page == pages;
    }
}
