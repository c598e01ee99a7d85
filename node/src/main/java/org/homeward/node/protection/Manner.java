package org.homeward.node.protection;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How a family was told. There is no third way: not a page, not a message.
enum Manner {
    IN_PERSON,
    BY_PHONE;

    /// As REST and the form say it.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The manner of this word, if it is one.
    static Optional<Manner> of(String word) {
        return Arrays.stream(values())
                .filter(manner -> manner.word().equals(word))
                .findFirst();
    }

    /// Their words.
    static List<String> words() {
        return Arrays.stream(values()).map(Manner::word).toList();
    }
}
