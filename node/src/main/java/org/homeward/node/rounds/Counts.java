package org.homeward.node.rounds;

import java.util.SortedMap;

/// The figures of one side in a round. The outcomes of the parcels handed to the neutral sum to `handedOver`.
///
/// @param agreed the quota
/// @param takenIn accepted at the counter
/// @param refused at the counter and not corrected
/// @param unmatched kept, because nobody on a list was confirmed to be the addressee
/// @param handedOver signed by home bureau and neutral
/// @param delivered whole
/// @param deliveredWithRemovals delivered, something taken out
/// @param returned signed for by the home bureau after the addressee's release
/// @param undeliverable could not be given
/// @param lost declared by the custodian
/// @param disputed a difference left open
/// @param underWay none of these yet
/// @param removals parcels by the rule under which something was taken out
public record Counts(
        long agreed,
        long takenIn,
        long refused,
        long unmatched,
        long handedOver,
        long delivered,
        long deliveredWithRemovals,
        long returned,
        long undeliverable,
        long lost,
        long disputed,
        long underWay,
        SortedMap<String, Long> removals) {}
