package org.homeward.linkage;

/// 64-bit hashes that are the same on every machine and in every run.
final class Hashes {

    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private Hashes() {}

    static long of(CharSequence text) {
        long hash = PRIME;
        for (int at = 0; at < text.length(); at++) {
            hash = (hash ^ text.charAt(at)) * 0x100000001B3L;
        }
        return spread(hash);
    }

    static long mix(long hash, long more) {
        return spread(hash * 31 + more + PRIME);
    }

    static long spread(long value) {
        long z = value;
        z = (z ^ z >>> 33) * 0xFF51AFD7ED558CCDL;
        z = (z ^ z >>> 33) * 0xC4CEB9FE1A85EC53L;
        return z ^ z >>> 33;
    }
}
