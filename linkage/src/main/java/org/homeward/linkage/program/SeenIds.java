package org.homeward.linkage.program;

/// Which ids a file has had so far, by a 64-bit hash: eight bytes an id and no more.
final class SeenIds {

    private long[] hashes = new long[1 << 12];
    private int count;

    /// Notes an id; false if it was there before.
    boolean add(String id) {
        if (2 * count > hashes.length) {
            grow();
        }
        long hash = hash(id);
        int slot = slot(hash);
        if (hashes[slot] == hash) {
            return false;
        }
        hashes[slot] = hash;
        count++;
        return true;
    }

    private static long hash(String id) {
        long hash = 0x9E3779B97F4A7C15L;
        for (int at = 0; at < id.length(); at++) {
            hash = (hash ^ id.charAt(at)) * 0x100000001B3L;
            hash ^= hash >>> 29;
        }
        return hash == 0 ? 1 : hash;
    }

    private int slot(long hash) {
        int mask = hashes.length - 1;
        int slot = (int) ((hash * 0xBF58476D1CE4E5B9L) >>> 33) & mask;
        while (hashes[slot] != 0 && hashes[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] old = hashes;
        hashes = new long[2 * old.length];
        for (long hash : old) {
            if (hash != 0) {
                hashes[slot(hash)] = hash;
            }
        }
    }
}
