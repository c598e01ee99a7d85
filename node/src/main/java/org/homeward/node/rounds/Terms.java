package org.homeward.node.rounds;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.homeward.node.wiring.Side;

/// What both bureaus agreed, and the neutral countersigned. There is no member for a charge to family or addressee, and
/// none for a hold: neither can be agreed (GC III art. 74, C-12; art. 71, C-03).
///
/// @param round its name, 1 to 40 of `a-z 0-9 -`
/// @param organisations the names of the three, as each node must have them
/// @param limitsProposedBy who proposed quota and limits (GC III art. 72, C-08): `neutral` or `protecting_power`
/// @param agreedOn the day of signing
/// @param intakeOpens first day at the counter
/// @param intakeCloses last day at the counter
/// @param handoverOn the day on which parcels go to the neutral
/// @param completesBy the day by which the round is complete (GC III art. 72, C-09)
/// @param quotaPerSide parcels a side, 1 to 50,000
/// @param weightMinGrams an estimate: lighter is a warning
/// @param weightMaxGrams heavier is refused
/// @param examinationMax the longest a parcel may wait for examination at the place (C-16)
/// @param lostAfterDays after the handover a parcel that is not there may be declared lost
/// @param signWithinDays after `completesBy`; then the statement closes without a missing signature
public record Terms(
        String round,
        Map<Side, String> organisations,
        String limitsProposedBy,
        LocalDate agreedOn,
        LocalDate intakeOpens,
        LocalDate intakeCloses,
        LocalDate handoverOn,
        LocalDate completesBy,
        int quotaPerSide,
        int weightMinGrams,
        int weightMaxGrams,
        Duration examinationMax,
        int lostAfterDays,
        int signWithinDays) {

    public Terms {
        organisations = Map.copyOf(organisations);
    }

    /// The first day on which a custodian may declare a parcel lost.
    public LocalDate lossFrom() {
        return handoverOn.plusDays(lostAfterDays);
    }

    /// The last day on which the closing statement waits for a missing signature.
    public LocalDate signBy() {
        return completesBy.plusDays(signWithinDays);
    }

    /// The organisation's name on a side.
    public String organisation(Side side) {
        return organisations.getOrDefault(side, side.word());
    }
}
