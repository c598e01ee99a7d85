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

    int row(int at) {
        return rows[at];
    }

    /// The first place in a block whose row is not below `row`.
    int firstFrom(int block, int row) {
        int at = Arrays.binarySearch(rows, starts[block], starts[block + 1], row);
        return at >= 0 ? at : -at - 1;
    }

    /// Builds the blocks of keys and the rows that have them.
    ///
    /// @param split rows below it are one list's, the others the other's; 0 if all are one list's
    static Blocks of(Postings postings, int split) {
        postings.sort();
        long[] keys = postings.keys();
        int[] rows = postings.rows();
        int kept = 0;
        int blocks = 0;
        long[] blockKeys = new long[16];
        int[] starts = new int[17];
        int end;
        for (int at = 0; at < postings.size(); at = end) {
            end = at + 1;
            while (end < postings.size() && keys[end] == keys[at]) {
                end++;
            }
            if (end - at == 1 || (split > 0 && (rows[at] >= split || rows[end - 1] < split))) {
                continue;
            }
            blockKeys = Growing.room(blockKeys, blocks);
            starts = Growing.room(starts, blocks + 1);
            blockKeys[blocks++] = keys[at];
            System.arraycopy(rows, at, rows, kept, end - at);
            kept += end - at;
            starts[blocks] = kept;
        }
        return new Blocks(
                Arrays.copyOf(blockKeys, blocks), Arrays.copyOf(starts, blocks + 1), Arrays.copyOf(rows, kept));
    }
}
