package org.homeward.node.custody;

import java.time.Instant;
import java.util.List;

/// Both have signed a handover, and custody has passed. Published inside the transaction that recorded it.
///
/// @param round of which round
/// @param from the giver
/// @param to the receiver
/// @param receivedAt when the receiver signed
/// @param passed what passed, in the order of the numbers; lines that stayed with the giver are not here
public record HandoverAgreed(String round, Party from, Party to, Instant receivedAt, List<TravelNumber> passed) {
    public HandoverAgreed {
        passed = List.copyOf(passed);
    }
}
