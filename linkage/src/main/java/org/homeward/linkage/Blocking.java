package org.homeward.linkage;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;

/// Which pairs of a table are worth comparing. Each pair is met once, however many keys it shares.
///
/// A block of more than `blockMax` rows is not dropped but refined: its rows must share one thing more.
final class Blocking {

    private static final long PAIRS_A_ROW_MAX = 300L; // Met several times each: well below 95 candidate pairs a record.
    private static final long PAIRS_MAX = 60_000_000; // A minute of one processor; of a million 95 % still meet.
    private static final int BLOCK_MAX_LEAST = 20;
    private static final int SAMPLED_ROWS = 500_000; // Of more rows in overfull blocks a sample tells enough.
    private static final int SAMPLED_ONE_IN = 4;
    private static final int REFINED_FACTOR = 4; // A refined block shares more, so it may be larger.

    private final BlockingRules rules;
    private final Table table;
    private final int threads;
    private final List<Blocks> base;
    private final List<Blocks> refined;

    Blocking(BlockingRules rules, Table table, LinkSettings settings) {
        this.rules = rules;
        this.table = table;
        this.threads = settings.threads();
        var whole = ofEachRule(this::baseBlocks);
        int blockMax = blockMax(whole, settings.blockMax());
        this.refined = ofEachRule(rule -> refinedBlocks(rule, whole.get(rule), blockMax));
        this.base = whole.stream().map(blocks -> blocks.emptied(blockMax)).toList();
    }

    /// The most rows of a block that keep the candidate pairs within bounds.
    private int blockMax(List<Blocks> whole, int wanted) {
        long pairsMax = Math.min(PAIRS_MAX, PAIRS_A_ROW_MAX * table.rows());
        int blockMax = wanted;
        while (blockMax > BLOCK_MAX_LEAST && pairsExpected(whole, blockMax) > pairsMax) {
            blockMax = Math.max(BLOCK_MAX_LEAST, blockMax * 2 / 3);
        }
        return blockMax;
    }

    private long pairsExpected(List<Blocks> whole, int blockMax) {
        var pairs = new AtomicLong();
        Parallel.each(rules.size(), threads, rule -> pairs.addAndGet(pairsExpected(rule, whole.get(rule), blockMax)));
        return pairs.get();
    }

    /// Counted for blocks that are not overfull; of those that are, for one in so many.
    private long pairsExpected(int rule, Blocks blocks, int blockMax) {
        long pairs = 0;
        long overfullRows = 0;
        for (int block = 0; block < blocks.count(); block++) {
            if (blocks.size(block) > blockMax) {
                overfullRows += blocks.size(block);
            } else {
                pairs += blocks.pairs(block, table.split());
            }
        }
        int oneIn = overfullRows > SAMPLED_ROWS ? SAMPLED_ONE_IN : 1;
        var below = gathered(rule, blocks, blockMax, oneIn);
        for (int block = 0; block < below.count(); block++) {
            pairs += oneIn * below.pairs(block, table.split());
        }
        return pairs;
    }

    private List<Blocks> ofEachRule(IntFunction<Blocks> ofRule) {
        var blocks = new Blocks[rules.size()];
        Parallel.each(rules.size(), threads, rule -> blocks[rule] = ofRule.apply(rule));
        return List.of(blocks);
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

    private Blocks refinedBlocks(int rule, Blocks blocks, int blockMax) {
        return gathered(rule, blocks, blockMax, 1);
    }

    /// The blocks below overfull ones, one overfull block after another; of one in so many of them.
    private Blocks gathered(int rule, Blocks blocks, int blockMax, int oneIn) {
        var gathering = new Blocks.Gathering(table.split(), REFINED_FACTOR * blockMax);
        var postings = new Postings();
        int[] codes = new int[table.fields()];
        long[] keys = new long[BlockingRules.KEYS_MAX];
        int overfull = 0;
        for (int block = 0; block < blocks.count(); block++) {
            if (blocks.size(block) <= blockMax || overfull++ % oneIn != 0) {
                continue;
            }
            postings.clear();
            for (int at = blocks.start(block); at < blocks.end(block); at++) {
                table.codes(blocks.row(at), codes);
                int count = rules.all().get(rule).refined(codes, blocks.key(block), keys, 0);
                for (int key = 0; key < count; key++) {
                    postings.add(keys[key], blocks.row(at));
                }
            }
            gathering.addAll(postings);
        }
        return gathering.blocks();
    }

    /// An upper bound of the candidate pairs: those that share several keys are counted for each.
    long pairsAtMost() {
        long pairs = 0;
        for (var blocks : List.of(base, refined)) {
            for (var ofRule : blocks) {
                for (int block = 0; block < ofRule.count(); block++) {
                    pairs += ofRule.pairs(block, table.split());
                }
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
            if (!blocks.isOverfull(block)) {
                collect(blocks, block, row);
                return;
            }
            var finer = refined.get(rule);
            int keyCount = rules.all().get(rule).refined(codes, key, below, 0);
            for (int at = 0; at < keyCount; at++) {
                int inner = finer.find(below[at]);
                if (inner != Blocks.NONE) {
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
        if (block == Blocks.NONE || !base.get(rule).isOverfull(block)) {
            return block != Blocks.NONE;
        }
        long[] lefts = new long[BlockingRules.KEYS_MAX];
        long[] rights = new long[BlockingRules.KEYS_MAX];
        int leftCount = rules.all().get(rule).refined(leftCodes, key, lefts, 0);
        int rightCount = rules.all().get(rule).refined(rightCodes, key, rights, 0);
        var finer = refined.get(rule);
        for (int at = 0; at < leftCount; at++) {
            if (finer.find(lefts[at]) != Blocks.NONE && has(rights, rightCount, lefts[at])) {
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
