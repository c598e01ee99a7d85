package org.homeward.names;

/// A scheme in which a token or a list may be written.
///
/// @param scheme the scheme
/// @param likelihood above 0, at most 1, among the schemes of the same answer
public record SchemeGuess(Scheme scheme, double likelihood) {}
