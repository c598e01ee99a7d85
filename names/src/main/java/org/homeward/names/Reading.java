package org.homeward.names;

/// One way to read a token, and how likely it is among all ways.
///
/// @param key the keys of the token read this way
/// @param likelihood above 0, at most 1; the likelihoods of one token's readings sum to at most 1
public record Reading(NameKey key, double likelihood) {

    public Reading {
        if (!(likelihood > 0 && likelihood <= 1)) {
            throw new IllegalArgumentException("likelihood must be above 0 and at most 1, was " + likelihood);
        }
    }
}
