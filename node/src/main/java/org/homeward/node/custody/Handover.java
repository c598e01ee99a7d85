package org.homeward.node.custody;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// One passing of custody from a giver to a receiver.
///
/// @param openedBy account that opened it at the giver's node; empty elsewhere
/// @param document digest of the signed document; empty before the receiver has signed
record Handover(
        HandoverId id,
        String round,
        Party giver,
        Party receiver,
        State state,
        Instant openedAt,
        String openedBy,
        String document) {

    /// How far it is.
    enum State {
        /// The giver scans.
        LOADING,
        /// The receiver scans.
        OFFERED,
        /// The receiver has signed.
        RECEIVED,
        /// Both have signed, and custody has passed.
        AGREED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<State> of(String word) {
            return Arrays.stream(values())
                    .filter(state -> state.word().equals(word))
                    .findFirst();
        }
    }

    /// Whether it stays inside one side, so that no other node learns of it: places of detention are secret.
    boolean isInternal() {
        return giver.side() == receiver.side();
    }
}
