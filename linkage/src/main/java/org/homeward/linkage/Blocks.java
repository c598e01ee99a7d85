package org.homeward.linkage;

import java.util.Arrays;

/// Which rows share a key: the rows of all blocks in one array, and each block's key and start. Rows of a block ascend.
///
/// Blocks of one row, and in a linkage of two lists blocks of one side, are left out. A block is found through a
/// directory of the leading bits of its key.
final class Blocks {

    static final int NONE = -1;

    private final long[] keys;
    private final int[] starts;
    private final int[] rows;
    private final int[] directory;
    private final int directoryShift;

    private Blocks(long[] keys, int[] starts, int[] rows) {
        this.keys = keys;
        this.starts = starts;
        this.rows = rows;
        int bits = Math.max(1, 32 - Integer.numberOfLeadingZeros(keys.length >>> 2));
        this.directoryShift = 64 - bits;
        this.directory = new int[(1 << bits) + 1];
        int at = 0;
        for (int bucket = 0; bucket < directory.length; bucket++) {
            while (at < keys.length && keys[at] >>> directoryShift < bucket) {
                at++;
            }
            directory[bucket] = at;
        }
    }

    /// Where the block of a key is, or [#NONE].
    int find(long key) {
        int bucket = (int) (key >>> directoryShift);
        for (int at = directory[bucket]; at < directory[bucket + 1]; at++) {
            if (keys[at] == key) {
                return at;
            }
        }
        return NONE;
    }

    int count() {
        return keys.length;
    }

    long key(int block) {
        return keys[block];
    }

    int start(int block) {
        return starts[block];
    }

    int end(int block) {
        return starts[block + 1];
    }

    /// Whether its rows were taken out because there were too many.
    boolean isOverfull(int block) {
        return starts[block] == starts[block + 1];
    }

    int row(int at) {
        return rows[at];
    }

    /// The first place in a block whose row is not below `row`.
    int firstFrom(int block, int row) {
        int at = Arrays.binarySearch(rows, starts[block], starts[block + 1], row);
        return at >= 0 ? at : -at - 1;
    }

    /// How many rows a block has.
    int size(int block) {
        return starts[block + 1] - starts[block];
    }

    /// The same blocks, but those of more than `rowsMax` rows without their rows: they are overfull.
    Blocks emptied(int rowsMax) {
        int[] startsLeft = new int[starts.length];
        int[] rowsLeft = new int[rows.length];
        int kept = 0;
        for (int block = 0; block < keys.length; block++) {
            int size = size(block) > rowsMax ? 0 : size(block);
            System.arraycopy(rows, starts[block], rowsLeft, kept, size);
            kept += size;
            startsLeft[block + 1] = kept;
        }
        return new Blocks(keys, startsLeft, Arrays.copyOf(rowsLeft, kept));
    }

    /// How many pairs meet in a block.
    long pairs(int block, int split) {
        long lefts = (long) firstFrom(block, split) - starts[block];
        return split == 0 ? (long) size(block) * (size(block) - 1) / 2 : lefts * (size(block) - lefts);
    }

    /// Builds the blocks of keys and the rows that have them.
    ///
    /// @param split rows below it are one list's, the others the other's; 0 if all are one list's
    static Blocks of(Postings postings, int split) {
        var gathering = new Gathering(split, Integer.MAX_VALUE);
        gathering.addAll(postings);
        return gathering.blocks();
    }

    /// Gathers blocks one after another. Those of one row, of one side, or of more than `rowsMax` rows are left out.
    static final class Gathering {

        private final int split;
        private final int rowsMax;
        private final Postings blocks = new Postings();
        private int[] starts = new int[16];
        private int[] rows = new int[16];
        private int size;

        Gathering(int split, int rowsMax) {
            this.split = split;
            this.rowsMax = rowsMax;
        }

        /// Adds the blocks of keys that none of those added before has.
        void addAll(Postings postings) {
            postings.sort();
            long[] keys = postings.keys();
            int end;
            for (int at = 0; at < postings.size(); at = end) {
                end = at + 1;
                while (end < postings.size() && keys[end] == keys[at]) {
                    end++;
                }
                add(postings, at, end);
            }
        }

        private void add(Postings postings, int from, int to) {
            int[] all = postings.rows();
            boolean oneSided = split > 0 && (all[from] >= split || all[to - 1] < split);
            if (to - from == 1 || to - from > rowsMax || oneSided) {
                return;
            }
            starts = Growing.room(starts, blocks.size() + 1);
            rows = Growing.room(rows, size + to - from);
            System.arraycopy(all, from, rows, size, to - from);
            blocks.add(postings.keys()[from], blocks.size());
            size += to - from;
            starts[blocks.size()] = size;
        }

        Blocks blocks() {
            blocks.sort();
            int count = blocks.size();
            int[] inOrder = new int[size];
            int[] startsInOrder = new int[count + 1];
            for (int at = 0; at < count; at++) {
                int block = blocks.rows()[at];
                int length = starts[block + 1] - starts[block];
                System.arraycopy(rows, starts[block], inOrder, startsInOrder[at], length);
                startsInOrder[at + 1] = startsInOrder[at] + length;
            }
            return new Blocks(Arrays.copyOf(blocks.keys(), count), startsInOrder, inOrder);
        }
    }
}
