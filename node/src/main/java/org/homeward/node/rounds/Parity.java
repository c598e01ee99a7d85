package org.homeward.node.rounds;

/// One side's line of the parity report. A report: nothing is held, slowed or refused by it (GC III art. 13, G4).
///
/// @param agreed the quota
/// @param handedOver signed by home bureau and neutral
/// @param delivered the receipts of C-20 have arrived at this node
public record Parity(long agreed, long handedOver, long delivered) {}
