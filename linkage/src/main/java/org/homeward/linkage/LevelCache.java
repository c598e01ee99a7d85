package org.homeward.linkage;

import java.util.concurrent.atomic.AtomicLongArray;

/// The levels already worked out for pairs of distinct values, so that each such pair is compared once.
///
/// Bounded: when a run of slots is full, the newcomer replaces one; a level lost that way is worked out again. Several
/// threads may use it: a cell holds both codes and the level in one long, and every thread would write the same.
final class LevelCache {

    private static final int CELLS_START = 1 << 14;
    private static final int CELLS_MAX = 1 << 22; // 32 MB a field.
    private static final int RUN = 8;
    private static final int CODE_BITS = 29; // Enough for 536 million distinct values.
    private static final int LEVEL_BITS = 6;
    private static final long LEVEL_MASK = (1 << LEVEL_BITS) - 1;

    private volatile AtomicLongArray cells = new AtomicLongArray(CELLS_START);

    /// The level of a pair of codes, the lower first, or -1 if it is not known.
    int get(int low, int high) {
        var now = cells;
        long wanted = key(low, high);
        int mask = now.length() - 1;
        int slot = slot(wanted, mask);
        for (int at = 0; at < RUN; at++) {
            long cell = now.getOpaque(slot + at & mask);
            if (cell >>> LEVEL_BITS == wanted) {
                return (int) (cell & LEVEL_MASK);
            }
            if (cell == 0) {
                return -1;
            }
        }
        return -1;
    }

    void put(int low, int high, int level) {
        var now = cells;
        long key = key(low, high);
        int mask = now.length() - 1;
        int slot = slot(key, mask);
        for (int at = 0; at < RUN; at++) {
            if (now.getOpaque(slot + at & mask) == 0) {
                now.setOpaque(slot + at & mask, key << LEVEL_BITS | level);
                return;
            }
        }
        if (now.length() < CELLS_MAX) {
            grow(now);
            return;
        }
        now.setOpaque(slot + (int) (key >>> 40 & RUN - 1) & mask, key << LEVEL_BITS | level);
    }

    private synchronized void grow(AtomicLongArray full) {
        if (cells.length() == full.length()) {
            var larger = new AtomicLongArray(4 * full.length());
            copy(full, larger);
            cells = larger;
        }
    }

    private static void copy(AtomicLongArray from, AtomicLongArray to) {
        int mask = to.length() - 1;
        for (int at = 0; at < from.length(); at++) {
            long cell = from.getOpaque(at);
            long key = cell >>> LEVEL_BITS;
            if (cell == 0) {
                continue;
            }
            int slot = slot(key, mask);
            for (int step = 0; step < RUN; step++) {
                if (to.getOpaque(slot + step & mask) == 0) {
                    to.setOpaque(slot + step & mask, cell);
                    break;
                }
            }
        }
    }

    private static long key(int low, int high) {
        return (long) low << CODE_BITS | high;
    }

    private static int slot(long key, int mask) {
        long h = key * 0x9E3779B97F4A7C15L;
        return (int) (h >>> 32) & mask;
    }
}
