package org.homeward.linkage;

/// Two lines that are one person, or may be.
///
/// @param probability 0 to 1
/// @param zone [Zone#MATCH] or [Zone#REVIEW]; what is neither is not kept
public record Link(String leftId, String rightId, double probability, Zone zone) {}
