package org.homeward.node.rounds;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a rule of a rulebook says about the items it decides.
public enum Decision {
    /// Accepted; nothing may be removed under it.
    ALLOWED,
    /// Accepted; an item that does not meet the condition may be removed at the examination.
    CONDITIONAL,
    /// Accepted up to a number of pieces.
    LIMITED,
    /// Refused.
    PROHIBITED,
    /// Accepted with a warning; the examiner decides.
    ASK;

    /// As it is written in a rulebook.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Decision> of(String word) {
        return Arrays.stream(values())
                .filter(decision -> decision.word().equals(word))
                .findFirst();
    }
}
