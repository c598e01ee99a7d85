package org.homeward.linkage;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// How often each pattern of levels and rarities occurs among the pairs compared. A million pairs make some thousand
/// patterns, and all that is learned is learned from these.
final class PatternCounts {

    /// One pattern and how many pairs have it.
    record Pattern(long levels, long rarities, long count) {}

    private long[] levels = new long[1024];
    private long[] rarities = new long[1024];
    private long[] counts = new long[1024];
    private int size;

    void add(long levelsOfPair, long raritiesOfPair, long count) {
        int mask = counts.length - 1;
        int slot = (int) Hashes.mix(levelsOfPair, raritiesOfPair) & mask;
        while (counts[slot] != 0 && (levels[slot] != levelsOfPair || rarities[slot] != raritiesOfPair)) {
            slot = slot + 1 & mask;
        }
        if (counts[slot] == 0) {
            levels[slot] = levelsOfPair;
            rarities[slot] = raritiesOfPair;
            size++;
        }
        counts[slot] += count;
        if (2 * size > counts.length) {
            grow();
        }
    }

    void addAll(PatternCounts other) {
        for (int slot = 0; slot < other.counts.length; slot++) {
            if (other.counts[slot] != 0) {
                add(other.levels[slot], other.rarities[slot], other.counts[slot]);
            }
        }
    }

    /// All patterns in a fixed order, so that sums over them come out the same to the last bit.
    List<Pattern> sorted() {
        return IntStream.range(0, counts.length)
                .filter(slot -> counts[slot] != 0)
                .mapToObj(slot -> new Pattern(levels[slot], rarities[slot], counts[slot]))
                .sorted(Comparator.comparingLong(Pattern::levels).thenComparingLong(Pattern::rarities))
                .toList();
    }

    private void grow() {
        long[] oldLevels = levels;
        long[] oldRarities = rarities;
        long[] oldCounts = counts;
        levels = new long[2 * oldCounts.length];
        rarities = new long[2 * oldCounts.length];
        counts = new long[2 * oldCounts.length];
        size = 0;
        for (int slot = 0; slot < oldCounts.length; slot++) {
            if (oldCounts[slot] != 0) {
                add(oldLevels[slot], oldRarities[slot], oldCounts[slot]);
            }
        }
    }

    @Override
    public String toString() {
        return "PatternCounts of " + size + " patterns, "
                + Arrays.stream(counts).sum() + " pairs";
    }
}
