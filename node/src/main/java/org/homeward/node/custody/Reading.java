package org.homeward.node.custody;

import java.util.regex.Pattern;

/// What stands on a parcel's seal and what the scales say.
///
/// @param seal 1 to 20 of `A-Z 0-9 -`
/// @param weightGrams 1 to 50,000
/// @throws IllegalArgumentException outside that
public record Reading(String seal, int weightGrams) {

    static final int WEIGHT_GRAMS_MAX = 50_000; // Catches a slipped digit; the agreed limit is a term of the round.
    private static final Pattern SEAL = Pattern.compile("[A-Z0-9-]{1,20}");

    public Reading {
        if (!SEAL.matcher(seal).matches()) {
            throw new IllegalArgumentException(
                    "seal must be 1 to 20 of A-Z 0-9 -, this has " + seal.length() + " characters");
        }
        if (weightGrams < 1 || weightGrams > WEIGHT_GRAMS_MAX) {
            throw new IllegalArgumentException(
                    "weight must be 1.." + WEIGHT_GRAMS_MAX + " g, was " + weightGrams + " g");
        }
    }
}
