package org.homeward.node.delivery;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Pieces of one line that an examiner takes out of a parcel under one rule.
///
/// @param line of the contents, from 1
/// @param pieces how many, at least 1
/// @param rule of the receiving side's rulebook
/// @param became what became of them
record Removal(int line, int pieces, String rule, Became became) {

    /// What became of what was taken out.
    enum Became {
        /// It goes home under a number of its own.
        RETURNED_TO_SENDER,
        /// The place keeps it and gives a receipt.
        KEPT_UNDER_RECEIPT,
        /// It was spoilt and was destroyed.
        PERISHED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Became> of(String word) {
            return Arrays.stream(values())
                    .filter(became -> became.word().equals(word))
                    .findFirst();
        }
    }
}
