package org.homeward.demo.play;

import java.util.List;
import java.util.SplittableRandom;

/// What is left to chance in a played round, the same for the same seed whatever the order of deeds.
///
/// @param seed of the run
record Luck(long seed) {

    /// True in about `percent` of a hundred cases.
    boolean falls(String question, int percent) {
        return of(question).nextInt(100) < percent;
    }

    /// One of several; the list is not empty.
    <T> T oneOf(String question, List<T> choices) {
        return choices.get(of(question).nextInt(choices.size()));
    }

    private SplittableRandom of(String question) {
        return new SplittableRandom(seed * 31 + spread(question));
    }

    private static long spread(String words) {
        var sum = 1_125_899_906_842_597L; // A prime, so that short questions do not fall together.
        for (var at = 0; at < words.length(); at++) {
            sum = 31 * sum + words.charAt(at);
        }
        return sum;
    }
}
