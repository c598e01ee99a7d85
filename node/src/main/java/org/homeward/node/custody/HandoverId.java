package org.homeward.node.custody;

import java.util.Optional;
import java.util.UUID;

/// Names one handover on every node that takes part in it.
public record HandoverId(UUID value) {

    static Optional<HandoverId> read(String text) {
        try {
            return Optional.of(new HandoverId(UUID.fromString(text)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
