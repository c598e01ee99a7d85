package org.homeward.linkage;

import java.util.Arrays;

/// Pairs of a blocking key and a row that has it, sorted by a radix sort: stable, and in time linear in their number.
final class Postings {

    private static final int RADIX_BITS = 11;
    private static final int BUCKETS = 1 << RADIX_BITS;
    private static final int PASSES = 4; // The leading 44 bits of a hash; what they leave apart is put right after.
    private static final int SHIFT_FROM = 64 - PASSES * RADIX_BITS;

    private long[] keys = new long[1024];
    private int[] rows = new int[1024];
    private int size;

    void add(long key, int row) {
        if (size == rows.length) {
            keys = Arrays.copyOf(keys, size + (size >> 1));
            rows = Arrays.copyOf(rows, size + (size >> 1));
        }
        keys[size] = key;
        rows[size++] = row;
    }

    /// Takes all out again.
    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    long[] keys() {
        return keys;
    }

    int[] rows() {
        return rows;
    }

    /// Sorts by key, unsigned; rows of one key keep the order in which they were added.
    void sort() {
        long[] fromKeys = keys;
        int[] fromRows = rows;
        long[] toKeys = new long[size];
        int[] toRows = new int[size];
        for (int pass = 0; pass < PASSES; pass++) {
            int shift = SHIFT_FROM + pass * RADIX_BITS;
            int[] place = places(fromKeys, shift);
            for (int at = 0; at < size; at++) {
                int to = place[(int) (fromKeys[at] >>> shift) & BUCKETS - 1]++;
                toKeys[to] = fromKeys[at];
                toRows[to] = fromRows[at];
            }
            long[] spareKeys = fromKeys;
            int[] spareRows = fromRows;
            fromKeys = toKeys;
            fromRows = toRows;
            toKeys = spareKeys;
            toRows = spareRows;
        }
        keys = fromKeys;
        rows = fromRows;
        putRight();
    }

    /// Keys that agree in their leading bits only stand in the order they came in: an insertion sort over what is
    /// sorted but for a few of those.
    private void putRight() {
        for (int at = 1; at < size; at++) {
            long key = keys[at];
            int row = rows[at];
            int to = at;
            while (to > 0 && Long.compareUnsigned(keys[to - 1], key) > 0) {
                keys[to] = keys[to - 1];
                rows[to] = rows[to - 1];
                to--;
            }
            keys[to] = key;
            rows[to] = row;
        }
    }

    private int[] places(long[] from, int shift) {
        int[] place = new int[BUCKETS];
        for (int at = 0; at < size; at++) {
            place[(int) (from[at] >>> shift) & BUCKETS - 1]++;
        }
        int sum = 0;
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            int count = place[bucket];
            place[bucket] = sum;
            sum += count;
        }
        return place;
    }
}
