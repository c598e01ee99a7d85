package org.homeward.linkage;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/// The blocking of an index whose rows come and go. It meets the same rows as [Blocking] would: an overfull block is
/// refined, and what was refined once is kept up for the time it is overfull again.
final class LiveBlocking {

    private static final int REFINED_FACTOR = 4;

    private final BlockingRules rules;
    private final int blockMax;
    private final KeyChains base = new KeyChains();
    private final KeyChains refined = new KeyChains();
    private final Set<Long> everOverfull = new HashSet<>();
    private final long[] keys = new long[BlockingRules.KEYS_MAX];
    private final long[] below = new long[BlockingRules.KEYS_MAX];

    /// Where the codes of a row are to be read.
    interface Rows {
        void codes(int row, int[] codes);
    }

    private final Rows rows;
    private final int[] spare;

    LiveBlocking(BlockingRules rules, int fields, int blockMax, Rows rows) {
        this.rules = rules;
        this.blockMax = blockMax;
        this.rows = rows;
        this.spare = new int[fields];
    }

    void add(int row, int[] codes) {
        for (int rule = 0; rule < rules.size(); rule++) {
            int count = rules.keys(rule, codes, keys, 0);
            for (int at = 0; at < count; at++) {
                int now = base.add(keys[at], row);
                if (everOverfull.contains(keys[at])) {
                    refine(rule, keys[at], row, codes);
                } else if (now > blockMax) {
                    everOverfull.add(keys[at]);
                    for (int other : base.rows(keys[at])) {
                        rows.codes(other, spare);
                        refine(rule, keys[at], other, spare);
                    }
                }
            }
        }
    }

    private void refine(int rule, long key, int row, int[] codes) {
        int count = rules.all().get(rule).refined(codes, key, below, 0);
        for (int at = 0; at < count; at++) {
            refined.add(below[at], row);
        }
    }

    void remove(int row, int[] codes) {
        for (int rule = 0; rule < rules.size(); rule++) {
            int count = rules.keys(rule, codes, keys, 0);
            for (int at = 0; at < count; at++) {
                base.remove(keys[at], row);
                if (everOverfull.contains(keys[at])) {
                    int finer = rules.all().get(rule).refined(codes, keys[at], below, 0);
                    for (int inner = 0; inner < finer; inner++) {
                        refined.remove(below[inner], row);
                    }
                }
            }
        }
    }

    /// Adds to `found` the rows that meet a record with these codes.
    void candidates(int[] codes, BitSet found) {
        for (int rule = 0; rule < rules.size(); rule++) {
            int count = rules.keys(rule, codes, keys, 0);
            for (int at = 0; at < count; at++) {
                if (base.count(keys[at]) <= blockMax) {
                    Arrays.stream(base.rows(keys[at])).forEach(found::set);
                } else {
                    finer(rule, keys[at], codes, found);
                }
            }
        }
    }

    private void finer(int rule, long key, int[] codes, BitSet found) {
        int count = rules.all().get(rule).refined(codes, key, below, 0);
        for (int at = 0; at < count; at++) {
            if (refined.count(below[at]) <= REFINED_FACTOR * blockMax) {
                Arrays.stream(refined.rows(below[at])).forEach(found::set);
            }
        }
    }
}
