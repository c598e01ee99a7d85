package org.homeward.node.custody;

import java.time.Instant;
import org.homeward.node.wiring.Digest;
import org.homeward.node.wiring.Json;

/// One stretch of the neutral's way with one load. The commitment to it is the SHA-256 of this record's JSON; the
/// salt in it keeps anybody from guessing the places behind a commitment.
///
/// @param from where it began, in the delegate's words
/// @param to where it ended
/// @param salt 128 random bits in base64
record LegRecord(
        String leg,
        String round,
        String handover,
        String from,
        String to,
        Instant departedAt,
        Instant arrivedAt,
        String salt) {

    byte[] bytes() {
        return Json.bytes(this);
    }

    String commitment() {
        return Digest.of(bytes());
    }
}
