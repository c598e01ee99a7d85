package org.homeward.node.obligations;

import java.time.Instant;
import org.homeward.node.wiring.Side;

/// Somebody was told that a duty is late.
///
/// @param round of which round; empty for a duty of the node itself
/// @param duty which
/// @param owedBy who owes it, and whose role of that duty sees this
/// @param raisedBy whose node noticed
/// @param raisedAt when
/// @param late how many parcels (or pallets, consignments, people, envelopes) it concerned then, at least 1
/// @param dueAt when the oldest of them was due
record Reminder(String round, Duty duty, Side owedBy, Side raisedBy, Instant raisedAt, long late, Instant dueAt) {

    Reminder {
        if (late < 1) {
            throw new IllegalArgumentException("a reminder concerns at least 1, was " + late);
        }
    }
}
