package org.homeward.node.retention;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Why a record that is due is kept on (DP-6).
enum KeepingGround {
    /// The person is still held (GC III art. 122: his bureau answers enquiries about him).
    STILL_HELD,
    /// A family or a side claims something about the parcel.
    CLAIM_OPEN,
    /// Somebody asks where he is, and is not answered yet.
    ENQUIRY_OPEN,
    /// A court or a commission asked for it.
    PROCEEDINGS;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<KeepingGround> of(String word) {
        return Arrays.stream(values())
                .filter(ground -> ground.word().equals(word))
                .findFirst();
    }
}
