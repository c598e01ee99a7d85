package org.homeward.node.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How a list of people held is meant.
enum HeldListKind {
    /// Everybody whom the bureau holds: who is not on it any more is gone, a status to explain.
    WHOLE,
    /// Some people more, or some again.
    LATER;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<HeldListKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
