package org.homeward.node.custody;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.homeward.node.wiring.BusinessClock;
import org.jspecify.annotations.Nullable;

/// What a scanner sends.
///
/// @param happenedAt when, not later than now; without it, now
record Scan(
        String itemNumber,
        String seal,
        int weightGrams,
        @Nullable Instant happenedAt) {

    Scan {
        requireNonNull(itemNumber, "itemNumber");
        requireNonNull(seal, "seal");
    }

    /// @throws IllegalArgumentException if the seal or the weight is none
    Reading reading() {
        return new Reading(seal, weightGrams);
    }

    /// @throws IllegalArgumentException if it is later than now
    Instant at(BusinessClock clock) {
        return clock.happened(happenedAt);
    }
}
