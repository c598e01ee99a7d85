package org.homeward.names;

/// A Cyrillic word that a Latin one may stand for.
///
/// @param cyrillic small letters
/// @param likelihood above 0, at most 1, among the originals of the same answer
public record Original(String cyrillic, double likelihood) {}
