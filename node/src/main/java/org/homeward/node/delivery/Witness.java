package org.homeward.node.delivery;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Who is present when a parcel is opened: the addressee, or a fellow prisoner whom he delegated (GC III art. 76,
/// C-15).
///
/// @param kind which of the two
/// @param personRef his line of the list
record Witness(Kind kind, String personRef) {

    /// The two whom the law names.
    enum Kind {
        ADDRESSEE,
        DELEGATE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> of(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst();
        }
    }
}
