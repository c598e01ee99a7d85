package org.homeward.node.obligations;

import java.time.Instant;
import java.util.Optional;

/// What one side owes under one duty at this moment, late or not yet.
///
/// @param duty which
/// @param owedBy the side that owes it, `a`, `b` or `neutral`
/// @param open how many parcels (or pallets, consignments, people, envelopes) it concerns, at least 1
/// @param late how many of these are late, 0 to `open`
/// @param dueAt when the first of them is or was due; empty while every clock of it stands still
public record Owed(Duty duty, String owedBy, long open, long late, Optional<Instant> dueAt) {

    /// Whether any of it is late.
    public boolean isLate() {
        return late > 0;
    }
}
