package org.homeward.node.people;

/// A list of the other side is here whole. Published in the transaction that kept its last page.
///
/// @param round for which round
public record ListArrived(String round) {}
