package org.homeward.linkage;

import java.util.Arrays;

/// Probabilities where each person stands at most once in each list: of two right records that fit a left one equally
/// well neither can be nearly certain, and a rival who is certainly somebody else's is no rival.
///
/// Each set of links without a record in two of them is as likely as the product of its pairs' odds. The probability
/// of a pair under that is found by passing messages between the records (belief propagation for matchings): what a
/// record tells a partner is how free it is of all others.
final class Rivals {

    private static final int ROUNDS = 12; // Chains of rivals are short; the messages stand still after a few rounds.
    private static final double UNMATCHED_SHARE_MIN = 0.02;
    private static final double RECORDS_BELIEVED = 10; // Half of so many are free, whatever a list of three shows.

    private static final double LIKELY_BITS = 4;
    private static final double SEVERAL_SHARE_MAX = 0.03;
    private static final int SEVERAL_MIN = 10;

    private final ScoredPairs pairs;
    private final int rows;
    private final double[] odds;

    Rivals(ScoredPairs pairs, int rows) {
        this.pairs = pairs;
        this.rows = rows;
        odds = new double[pairs.size()];
        for (int at = 0; at < odds.length; at++) {
            odds[at] = Bits.odds(pairs.bits(at));
        }
    }

    /// By how many bits a pair's odds rise because each record is matched at most once: most records that are somebody
    /// else's show it, so one that shows nothing is the likelier to be this one's.
    ///
    /// @param matches how many pairs are expected to be one person
    static double exclusiveBits(double matches, Table table) {
        double lefts = table.split();
        double rights = table.rows() - lefts;
        return -Bits.log2(freeShare(lefts, matches)) - Bits.log2(freeShare(rights, matches));
    }

    private static double freeShare(double records, double matches) {
        double free = (records - matches + RECORDS_BELIEVED / 2) / (records + RECORDS_BELIEVED);
        return Math.max(UNMATCHED_SHARE_MIN, free);
    }

    /// The probability of each pair, in the order of the pairs.
    double[] probabilities() {
        double[] fromLeft = new double[odds.length];
        double[] fromRight = new double[odds.length];
        Arrays.fill(fromLeft, 1);
        Arrays.fill(fromRight, 1);
        for (int round = 0; round < ROUNDS; round++) {
            double[] claimed = new double[rows];
            for (int at = 0; at < odds.length; at++) {
                claimed[pairs.left(at)] += odds[at] * fromRight[at];
                claimed[pairs.right(at)] += odds[at] * fromLeft[at];
            }
            for (int at = 0; at < odds.length; at++) {
                double byOthersLeft = claimed[pairs.left(at)] - odds[at] * fromRight[at];
                double byOthersRight = claimed[pairs.right(at)] - odds[at] * fromLeft[at];
                fromLeft[at] = 1 / (1 + Math.max(0, byOthersLeft));
                fromRight[at] = 1 / (1 + Math.max(0, byOthersRight));
            }
        }
        double[] all = new double[odds.length];
        for (int at = 0; at < all.length; at++) {
            double own = odds[at] * fromLeft[at] * fromRight[at];
            all[at] = probability(own);
        }
        return all;
    }

    /// Of given odds, without the last digits: those depend on the order of a sum, and so on that of the lists.
    static double probability(double odds) {
        return Math.rint(odds / (1 + odds) * 1e12) / 1e12;
    }

    /// The probability of each pair where a record may be linked with any number of others.
    double[] apart() {
        return Arrays.stream(odds).map(Rivals::probability).toArray();
    }

    /// Whether the lists look as if each person stood once in each: few records have two likely partners.
    boolean lookOneToOne() {
        int[] partners = new int[rows];
        for (int at = 0; at < pairs.size(); at++) {
            if (pairs.bits(at) >= LIKELY_BITS) {
                partners[pairs.left(at)]++;
                partners[pairs.right(at)]++;
            }
        }
        long one = Arrays.stream(partners).filter(count -> count > 0).count();
        long several = Arrays.stream(partners).filter(count -> count > 1).count();
        return several <= Math.max(SEVERAL_MIN, SEVERAL_SHARE_MAX * one);
    }
}
