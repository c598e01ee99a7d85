package org.homeward.node.wiring;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The three organisations of a round: the bureaus of the two sides, and the neutral intermediary between them.
public enum Side {
    A,
    B,
    NEUTRAL;

    /// As it is written in terms, envelopes and addresses: `a`, `b`, `neutral`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The side written so, if it is one.
    public static Optional<Side> of(String word) {
        return Arrays.stream(values()).filter(side -> side.word().equals(word)).findFirst();
    }

    /// The side written so.
    ///
    /// @throws IllegalArgumentException if there is none
    public static Side named(String word) {
        return of(word).orElseThrow(() -> new IllegalArgumentException(
                "a side is a, b or neutral, this is a word of " + word.length() + " characters"));
    }

    /// Whether this is one of the two bureaus.
    public boolean isBureau() {
        return this != NEUTRAL;
    }

    /// The other bureau.
    ///
    /// @throws IllegalStateException for the neutral, which has none
    public Side other() {
        return switch (this) {
            case A -> B;
            case B -> A;
            case NEUTRAL -> throw new IllegalStateException("the neutral has no other side; this indicates a bug");
        };
    }

    /// The two others, in the order a, b, neutral.
    public List<Side> others() {
        return Arrays.stream(values()).filter(side -> side != this).toList();
    }
}
