package org.homeward.linkage;

import java.util.Arrays;

/// Finds the row of an id: eight bytes an id, and no copy of it.
final class IdIndex {

    private static final long LOW = 0xFFFFFFFFL;

    private final Linkage.Ids ids;
    private final long[] hashesAndRows;

    /// Of the rows from `from` to below `to`.
    IdIndex(Linkage.Ids ids, int from, int to) {
        this.ids = ids;
        hashesAndRows = new long[to - from];
        for (int row = from; row < to; row++) {
            hashesAndRows[row - from] = hash(ids.of(row)) | row;
        }
        Arrays.sort(hashesAndRows);
    }

    /// The first row of that id, or -1.
    int row(String id) {
        long wanted = hash(id);
        int at = Arrays.binarySearch(hashesAndRows, wanted);
        for (at = at < 0 ? -at - 1 : at; at < hashesAndRows.length && (hashesAndRows[at] & ~LOW) == wanted; at++) {
            int row = (int) hashesAndRows[at];
            if (ids.of(row).equals(id)) {
                return row;
            }
        }
        return -1;
    }

    private static long hash(String id) {
        return Hashes.of(id) & ~LOW;
    }
}
