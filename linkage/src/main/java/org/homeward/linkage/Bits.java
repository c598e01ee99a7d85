package org.homeward.linkage;

/// Evidence in bits: logarithms of odds to the base 2.
final class Bits {

    private static final double LN2 = Math.log(2);
    private static final double STEPS = 64; // Finer steps than a 64th of a bit would let one record more move a weight.

    private Bits() {}

    static double log2(double value) {
        return Math.log(value) / LN2;
    }

    static double odds(double bits) {
        return Math.exp(bits * LN2);
    }

    static double rounded(double bits) {
        return Math.rint(bits * STEPS) / STEPS;
    }
}
