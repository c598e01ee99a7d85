package org.homeward.linkage;

/// How many true pairs share no key at all, judged by how many share only one or only two.
///
/// Chao's estimator of unseen kinds (1987): about f1 * f1 / (2 * f2). It takes the rules for independent, which they
/// are not quite: it is a lower bound of what is missed.
final class BlockingRecall {

    private static final int PAIRS_MAX = 20_000; // More pairs make the estimate no steadier.
    private static final double LIKELY = 0.5;

    private BlockingRecall() {}

    static double estimate(ScoredPairs pairs, double[] probabilities, Blocking blocking) {
        int step = 1 + pairs.size() / (4 * PAIRS_MAX);
        long all = 0;
        long byOne = 0;
        long byTwo = 0;
        for (int at = 0; at < probabilities.length; at += step) {
            if (probabilities[at] < LIKELY) {
                continue;
            }
            int meeting = blocking.rulesMeeting(pairs.left(at), pairs.right(at));
            all++;
            byOne += meeting <= 1 ? 1 : 0;
            byTwo += meeting == 2 ? 1 : 0;
        }
        if (all == 0) {
            return 1;
        }
        double missed = byOne * (byOne - 1.0) / (2 * (byTwo + 1.0));
        return all / (all + Math.max(0, missed));
    }
}
