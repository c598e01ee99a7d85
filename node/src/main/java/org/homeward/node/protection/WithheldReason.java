package org.homeward.node.protection;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Why a parcel could not be given. Nobody but a protection officer learns which of the four it was.
public enum WithheldReason {
    REFUSED,
    IN_HOSPITAL,
    NOT_FOUND,
    DIED;

    /// As the place clerk's form says it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The reason of this word, if it is one.
    public static Optional<WithheldReason> of(String word) {
        return Arrays.stream(values())
                .filter(reason -> reason.word().equals(word))
                .findFirst();
    }
}
