package org.homeward.node.protection;

import java.time.Instant;
import java.util.Optional;
import org.homeward.node.wiring.Side;

/// A parcel that could not be given, as a protection officer sees it.
///
/// @param home whose families wait for it
/// @param reason one of the four words of [WithheldReason]
/// @param teller who tells the family, while somebody is agreed
/// @param telling that the family was told, while such a record stands
record Report(
        String itemNumber,
        String round,
        Side home,
        WithheldReason reason,
        String note,
        Instant reportedAt,
        Optional<Teller> teller,
        Optional<Told> telling) {

    /// Who tells the family, and who agreed it when.
    record Teller(String name, String agreedBy, Instant agreedAt) {}

    /// That the family was told.
    ///
    /// @param number of the record, for a withdrawal
    record Told(
            long number,
            String whom,
            String toldBy,
            Manner manner,
            Instant toldAt,
            String recordedBy,
            Instant recordedAt) {}

    /// Never the reason, never a name.
    @Override
    public String toString() {
        return itemNumber;
    }
}
