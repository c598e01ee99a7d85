package org.homeward.linkage;

import java.util.Arrays;

/// Growth of the arrays that hold one cell for each distinct value.
final class Growing {

    private Growing() {}

    static int[] room(int[] cells, int size) {
        return size < cells.length ? cells : Arrays.copyOf(cells, Math.max(size + 1, 2 * cells.length));
    }

    static long[] room(long[] cells, int size) {
        return size < cells.length ? cells : Arrays.copyOf(cells, Math.max(size + 1, 2 * cells.length));
    }

    static <T> T[] room(T[] cells, int size) {
        return size < cells.length ? cells : Arrays.copyOf(cells, Math.max(size + 1, 2 * cells.length));
    }
}
