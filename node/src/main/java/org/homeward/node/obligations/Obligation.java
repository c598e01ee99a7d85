package org.homeward.node.obligations;

import java.time.Instant;

/// A duty of a round that is late.
///
/// @param duty which
/// @param owedBy the side that owes it, `a`, `b` or `neutral`
/// @param parcels how many parcels (or pallets, consignments, people, envelopes) it concerns, at least 1
/// @param dueAt when the oldest of them was due
public record Obligation(Duty duty, String owedBy, long parcels, Instant dueAt) {}
