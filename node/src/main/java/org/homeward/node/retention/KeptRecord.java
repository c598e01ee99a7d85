package org.homeward.node.retention;

import java.time.LocalDate;
import java.util.UUID;
import org.homeward.node.records.RecordKind;

/// A record as those see it who look after it: what it is and by which reference, never what it says.
///
/// @param round of which round; empty for a person held and for what belongs to none
/// @param subject the parcel's, person's or item's reference; empty for the copies of a round
/// @param purpose for which it is kept (DP-1)
/// @param reviewOn the day from which it is due
/// @param erasedOn empty while it is kept
record KeptRecord(
        UUID record,
        RecordKind kind,
        String round,
        String subject,
        String purpose,
        LocalDate keptSince,
        LocalDate reviewOn,
        String erasedOn) {

    boolean isErased() {
        return !erasedOn.isEmpty();
    }
}
