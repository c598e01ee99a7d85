package org.homeward.node.custody;

import java.time.Instant;
import java.util.List;
import org.homeward.node.wiring.Digest;
import org.homeward.node.wiring.Json;

/// What both found when they opened a parcel together. Its digest stands in the handover's line; the record itself
/// is for the two bureaus.
///
/// @param counted every line of the contents with the pieces found
/// @param missing lines with fewer pieces than the family listed
/// @param delegate account of the delegate who was present; empty inside one side
/// @param salt 128 random bits in base64
record InspectionRecord(
        String handover,
        String itemNumber,
        List<Counted> counted,
        List<Missing> missing,
        String newSeal,
        int newWeightGrams,
        boolean settled,
        String delegate,
        Instant happenedAt,
        String salt) {

    /// Pieces found of one line.
    record Counted(int line, int pieces) {}

    /// Pieces not found of one line.
    record Missing(int line, String description, int pieces) {}

    InspectionRecord {
        counted = List.copyOf(counted);
        missing = List.copyOf(missing);
    }

    byte[] bytes() {
        return Json.bytes(this);
    }

    String digest() {
        return Digest.of(bytes());
    }
}
