package org.homeward.node.peers;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Two streams run between each pair of nodes, each with its own numbers.
public enum Stream {
    /// Everything but the other.
    GENERAL,
    /// Notices to protection officers. Whatever depends on their contents is kept in the schema `protection`.
    PROTECTION;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Stream> of(String word) {
        return Arrays.stream(values())
                .filter(stream -> stream.word().equals(word))
                .findFirst();
    }
}
