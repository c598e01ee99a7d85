package org.homeward.demo.input;

import java.util.List;
import java.util.Locale;

/// One of the three organisations of a round: the bureaus of side a and side b, and the neutral.
public enum Party {
    A,
    B,
    NEUTRAL;

    /// The two bureaus, in the order in which a round names them.
    public static final List<Party> BUREAUS = List.of(A, B);

    /// The word by which nodes and files name it: `a`, `b` or `neutral`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The bureau on the other side.
    ///
    /// @throws IllegalArgumentException for the neutral, who has no other side
    public Party other() {
        return switch (this) {
            case A -> B;
            case B -> A;
            case NEUTRAL -> throw new IllegalArgumentException("the neutral has no other side");
        };
    }
}
