package org.homeward.linkage;

import java.util.List;

/// Which records are worth comparing: those that share one value of each atom.
///
/// @param ways what two records must share, all of it, in one of these ways: a name may stand in either of two columns
/// @param refinements what they must share besides, any one of it, where too many share the atoms
record BlockingRule(List<List<Atom>> ways, List<Atom> refinements) {

    private static final int KEYS_MAX = 8; // A rule whose atoms all have several readings: the likeliest of them.

    BlockingRule {
        ways = List.copyOf(ways);
        refinements = List.copyOf(refinements);
    }

    /// Writes the keys of a record behind the first `count` of `keys`.
    ///
    /// @return how many keys there are now
    int keys(int[] codes, long seed, long[] keys, int count) {
        int to = count;
        for (var way : ways) {
            keys[to] = seed;
            to = keys(way, codes, keys, to);
        }
        return to;
    }

    private static int keys(List<Atom> atoms, int[] codes, long[] keys, int from) {
        int to = from + 1;
        for (var atom : atoms) {
            long[] shared = atom.of(codes[atom.field()]);
            if (shared.length == 0) {
                return from;
            }
            int made = to - from;
            for (int way = shared.length - 1; way >= 0; way--) {
                for (int at = 0; at < made && way * made + at < KEYS_MAX; at++) {
                    keys[from + way * made + at] = Hashes.mix(keys[from + at], shared[way]);
                }
            }
            to = from + Math.min(made * shared.length, KEYS_MAX);
        }
        return to;
    }

    /// Writes the keys below an overfull one.
    int refined(int[] codes, long key, long[] keys, int count) {
        int to = count;
        for (int at = 0; at < refinements.size(); at++) {
            var atom = refinements.get(at);
            for (long shared : atom.of(codes[atom.field()])) {
                if (to < keys.length) {
                    keys[to++] = Hashes.mix(Hashes.mix(key, at + 1), shared);
                }
            }
        }
        return to;
    }
}
