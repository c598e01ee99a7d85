package org.homeward.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Which pairs of a table are worth comparing. Each pair is met once, however many keys it shares.
///
/// A block of more than `blockMax` rows is not dropped but refined: its rows must share one thing more.
final class Blocking {

    private static final long PAIRS_A_ROW_MAX = 300L; // Met several times each: well below 95 candidate pairs a record.
    private static final long PAIRS_MAX = 150_000_000; // About a minute of two processors.
    private static final int BLOCK_MAX_LEAST = 20;
    private static final int REFINED_FACTOR =
            4; // A refined block shares more, so it may be larger before it is dropped.

    private final BlockingRules rules;
    private final Table table;
    private final List<Blocks> base = new ArrayList<>();
    private final List<Blocks> refined = new ArrayList<>();
    private int blockMax;

    Blocking(BlockingRules rules, Table table, int blockMax) {
        this.rules = rules;
        this.table = table;
        this.blockMax = blockMax;
        for (int rule = 0; rule < rules.size(); rule++) {
            base.add(baseBlocks(rule));
        }
        refine();
        long pairsMax = Math.min(PAIRS_MAX, PAIRS_A_ROW_MAX * table.rows());
        while (pairsAtMost() > pairsMax && this.blockMax > BLOCK_MAX_LEAST) {
            this.blockMax = Math.max(BLOCK_MAX_LEAST, this.blockMax / 2);
            refine();
        }
    }

    private void refine() {
        refined.clear();
        for (int rule = 0; rule < rules.size(); rule++) {
            refined.add(refinedBlocks(rule, base.get(rule)));
        }
    }

    private Blocks baseBlocks(int rule) {
        var postings = new Postings();
        int[] codes = new int[table.fields()];
        long[] keys = new long[BlockingRules.KEYS_MAX];
        for (int row = 0; row < table.rows(); row++) {
            table.codes(row, codes);
            int count = rules.keys(rule, codes, keys, 0);
            for (int at = 0; at < count; at++) {
                postings.add(keys[at], row);
            }
        }
        return Blocks.of(postings, table.split());
    }

    private Blocks refinedBlocks(int rule, Blocks blocks) {
        var postings = new Postings();
        int[] codes = new int[table.fields()];
        long[] keys = new long[BlockingRules.KEYS_MAX];
        for (int block = 0; block < blocks.count(); block++) {
            if (!isOverfull(blocks, block)) {
                continue;
            }
            for (int at = blocks.start(block); at < blocks.end(block); at++) {
                table.codes(blocks.row(at), codes);
                int count = rules.all().get(rule).refined(codes, blocks.key(block), keys, 0);
                for (int key = 0; key < count; key++) {
                    postings.add(keys[key], blocks.row(at));
                }
            }
        }
        return Blocks.of(postings, table.split());
    }

    private boolean isOverfull(Blocks blocks, int block) {
        return blocks.end(block) - blocks.start(block) > blockMax;
    }

    /// An upper bound of the candidate pairs: those that share several keys are counted for each.
    long pairsAtMost() {
        long pairs = 0;
        for (int rule = 0; rule < rules.size(); rule++) {
            pairs += pairsOf(base.get(rule), blockMax) + pairsOf(refined.get(rule), REFINED_FACTOR * blockMax);
        }
        return pairs;
    }

    private long pairsOf(Blocks blocks, int rowsMax) {
        long pairs = 0;
        for (int block = 0; block < blocks.count(); block++) {
            long rows = (long) blocks.end(block) - blocks.start(block);
            if (rows <= rowsMax) {
                long lefts = (long) blocks.firstFrom(block, table.split()) - blocks.start(block);
                pairs += table.split() == 0 ? rows * (rows - 1) / 2 : lefts * (rows - lefts);
            }
        }
        return pairs;
    }

    Scan scan() {
        return new Scan();
    }

    /// One thread's walk over the candidates of one row after another.
    final class Scan {

        private final int[] codes = new int[table.fields()];
        private final long[] keys = new long[BlockingRules.KEYS_MAX];
        private final long[] below = new long[BlockingRules.KEYS_MAX];
        private final int[] seenBy = new int[table.rows()];
        private int[] found = new int[256];
        private int count;
        private int from;
        private int to;

        /// The rows to compare with `row`: right rows for a left one, later rows within one list. Each once.
        int candidates(int row) {
            return between(row, table.split() == 0 ? row + 1 : table.split(), table.rows());
        }

        /// All rows that `row` meets, on whichever side it stands: right rows for a left one and left for a right one.
        int neighbours(int row) {
            boolean isRight = table.split() > 0 && row >= table.split();
            return between(row, isRight ? 0 : table.split(), isRight ? table.split() : table.rows());
        }

        private int between(int row, int fromRow, int toRow) {
            from = fromRow;
            to = toRow;
            count = 0;
            table.codes(row, codes);
            for (int rule = 0; rule < rules.size(); rule++) {
                int keyCount = rules.keys(rule, codes, keys, 0);
                for (int at = 0; at < keyCount; at++) {
                    visit(rule, keys[at], row);
                }
            }
            return count;
        }

        int candidate(int at) {
            return found[at];
        }

        private void visit(int rule, long key, int row) {
            var blocks = base.get(rule);
            int block = blocks.find(key);
            if (block == Blocks.NONE) {
                return;
            }
            if (!isOverfull(blocks, block)) {
                collect(blocks, block, row);
                return;
            }
            var finer = refined.get(rule);
            int keyCount = rules.all().get(rule).refined(codes, key, below, 0);
            for (int at = 0; at < keyCount; at++) {
                int inner = finer.find(below[at]);
                if (inner != Blocks.NONE && finer.end(inner) - finer.start(inner) <= REFINED_FACTOR * blockMax) {
                    collect(finer, inner, row);
                }
            }
        }

        private void collect(Blocks blocks, int block, int row) {
            int end = to == table.rows() ? blocks.end(block) : blocks.firstFrom(block, to);
            for (int at = blocks.firstFrom(block, from); at < end; at++) {
                int other = blocks.row(at);
                if (seenBy[other] != row + 1 && other != row) {
                    seenBy[other] = row + 1;
                    if (count == found.length) {
                        found = Arrays.copyOf(found, 2 * count);
                    }
                    found[count++] = other;
                }
            }
        }
    }

    /// Whether two rows are candidates, and by how many rules they meet.
    int rulesMeeting(int left, int right) {
        int[] leftCodes = new int[table.fields()];
        int[] rightCodes = new int[table.fields()];
        table.codes(left, leftCodes);
        table.codes(right, rightCodes);
        int meeting = 0;
        for (int rule = 0; rule < rules.size(); rule++) {
            meeting += meet(rule, leftCodes, rightCodes) ? 1 : 0;
        }
        return meeting;
    }

    private boolean meet(int rule, int[] leftCodes, int[] rightCodes) {
        long[] lefts = new long[BlockingRules.KEYS_MAX];
        long[] rights = new long[BlockingRules.KEYS_MAX];
        int leftCount = rules.keys(rule, leftCodes, lefts, 0);
        int rightCount = rules.keys(rule, rightCodes, rights, 0);
        for (int at = 0; at < leftCount; at++) {
            if (has(rights, rightCount, lefts[at]) && meet(rule, lefts[at], leftCodes, rightCodes)) {
                return true;
            }
        }
        return false;
    }

    private boolean meet(int rule, long key, int[] leftCodes, int[] rightCodes) {
        int block = base.get(rule).find(key);
        if (block == Blocks.NONE || !isOverfull(base.get(rule), block)) {
            return block != Blocks.NONE;
        }
        long[] lefts = new long[BlockingRules.KEYS_MAX];
        long[] rights = new long[BlockingRules.KEYS_MAX];
        int leftCount = rules.all().get(rule).refined(leftCodes, key, lefts, 0);
        int rightCount = rules.all().get(rule).refined(rightCodes, key, rights, 0);
        var finer = refined.get(rule);
        for (int at = 0; at < leftCount; at++) {
            int inner = finer.find(lefts[at]);
            if (inner != Blocks.NONE
                    && has(rights, rightCount, lefts[at])
                    && finer.end(inner) - finer.start(inner) <= REFINED_FACTOR * blockMax) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(long[] keys, int count, long wanted) {
        for (int at = 0; at < count; at++) {
            if (keys[at] == wanted) {
                return true;
            }
        }
        return false;
    }
}
