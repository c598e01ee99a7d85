package org.homeward.linkage;

import java.util.Arrays;

/// Which rows have a key, where rows come and go one by one: a hash table of keys, and for each a chain of rows.
final class KeyChains {

    private static final int END = -1;
    private static final double LOAD_MAX = 0.66;

    private long[] keys = new long[1024];
    private int[] heads = filled(1024);
    private int[] counts = new int[1024];
    private int used;

    private int[] rows = new int[1024];
    private int[] next = new int[1024];
    private int links;
    private int free = END;

    private static int[] filled(int size) {
        int[] cells = new int[size];
        Arrays.fill(cells, END);
        return cells;
    }

    /// How many rows have the key.
    int count(long key) {
        return counts[slot(key)];
    }

    /// Adds a row to the key's chain and returns how many rows it has now.
    int add(long key, int row) {
        if (used >= LOAD_MAX * keys.length) {
            grow();
        }
        int slot = slot(key);
        if (counts[slot] == 0 && keys[slot] != key) {
            keys[slot] = key;
            used++;
        }
        int link = newLink();
        rows[link] = row;
        next[link] = heads[slot];
        heads[slot] = link;
        return ++counts[slot];
    }

    /// Takes a row out of the key's chain, if it is there.
    void remove(long key, int row) {
        int slot = slot(key);
        int before = END;
        for (int link = heads[slot]; link != END; link = next[link]) {
            if (rows[link] == row) {
                if (before == END) {
                    heads[slot] = next[link];
                } else {
                    next[before] = next[link];
                }
                next[link] = free;
                free = link;
                counts[slot]--;
                return;
            }
            before = link;
        }
    }

    /// The rows of a key, in no order that matters.
    int[] rows(long key) {
        int slot = slot(key);
        int[] found = new int[counts[slot]];
        int at = 0;
        for (int link = heads[slot]; link != END; link = next[link]) {
            found[at++] = rows[link];
        }
        return found;
    }

    private int newLink() {
        if (free != END) {
            int link = free;
            free = next[link];
            return link;
        }
        rows = Growing.room(rows, links);
        next = Growing.room(next, links);
        return links++;
    }

    // A key whose last row was removed keeps its slot, or the keys behind it could not be found.
    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key >>> 20) & mask;
        while (keys[slot] != key && keys[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldHeads = heads;
        int[] oldCounts = counts;
        keys = new long[2 * oldKeys.length];
        heads = filled(2 * oldKeys.length);
        counts = new int[2 * oldKeys.length];
        used = 0;
        for (int old = 0; old < oldKeys.length; old++) {
            if (oldCounts[old] > 0) {
                int slot = slot(oldKeys[old]);
                keys[slot] = oldKeys[old];
                heads[slot] = oldHeads[old];
                counts[slot] = oldCounts[old];
                used++;
            }
        }
    }
}
