package org.homeward.node.retention;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Why a record is erased (DP-6, DP-7). One word of four and no free text, which would say something about him again.
enum ErasureGround {
    /// What it was kept for is done.
    PURPOSE_FULFILLED,
    /// The person asked for it.
    ASKED_BY_PERSON,
    /// The family asked for it.
    ASKED_BY_FAMILY,
    /// It should not have been kept.
    NO_LEGAL_BASIS;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ErasureGround> of(String word) {
        return Arrays.stream(values())
                .filter(ground -> ground.word().equals(word))
                .findFirst();
    }
}
