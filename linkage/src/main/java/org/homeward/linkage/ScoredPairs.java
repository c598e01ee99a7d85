package org.homeward.linkage;

import java.util.Arrays;
import java.util.List;

/// Pairs of rows with the odds, in bits, that they are one person.
final class ScoredPairs {

    private int[] lefts = new int[64];
    private int[] rights = new int[64];
    private double[] bits = new double[64];
    private int size;

    void add(int left, int right, double odds) {
        if (size == lefts.length) {
            lefts = Arrays.copyOf(lefts, 2 * size);
            rights = Arrays.copyOf(rights, 2 * size);
            bits = Arrays.copyOf(bits, 2 * size);
        }
        lefts[size] = left;
        rights[size] = right;
        bits[size++] = odds;
    }

    int size() {
        return size;
    }

    int left(int at) {
        return lefts[at];
    }

    int right(int at) {
        return rights[at];
    }

    double bits(int at) {
        return bits[at];
    }

    /// The same pairs with the same number of bits added to each.
    ScoredPairs raised(double by) {
        var raised = new ScoredPairs();
        for (int at = 0; at < size; at++) {
            raised.add(lefts[at], rights[at], bits[at] + by);
        }
        return raised;
    }

    static ScoredPairs joined(List<ScoredPairs> parts) {
        var all = new ScoredPairs();
        for (var part : parts) {
            for (int at = 0; at < part.size; at++) {
                all.add(part.lefts[at], part.rights[at], part.bits[at]);
            }
        }
        return all;
    }
}
