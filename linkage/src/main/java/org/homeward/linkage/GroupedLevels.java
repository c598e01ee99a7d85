package org.homeward.linkage;

import java.util.function.IntBinaryOperator;

/// The levels of pairs of values of one field: none where one side states nothing, the first where both are of one
/// group, and else what comparing them comes to, which is worked out once for each pair of values that stay.
final class GroupedLevels {

    static final int NOT_STATED = 0;
    static final int SAME = 1;
    static final int UNDECIDED = -1;

    private final Grouping grouping = new Grouping();
    private final LevelCache cache = new LevelCache();
    private final IntBinaryOperator slowly;
    private int known;
    private int settled;

    /// @param slowly compares two values of different groups, by their codes, the lower first
    GroupedLevels(IntBinaryOperator slowly) {
        this.slowly = slowly;
    }

    Grouping grouping() {
        return grouping;
    }

    int level(int a, int b) {
        int level = byGroup(a, b);
        return level == UNDECIDED ? compared(a, b) : level;
    }

    /// [#NOT_STATED], [#SAME], or [#UNDECIDED] if the groups do not tell.
    int byGroup(int a, int b) {
        int groupA = grouping.group(a);
        int groupB = grouping.group(b);
        if (groupA == 0 || groupB == 0) {
            return NOT_STATED;
        }
        return groupA == groupB ? SAME : UNDECIDED;
    }

    /// The level of two values of different groups.
    int compared(int a, int b) {
        int low = Math.min(a, b);
        int high = Math.max(a, b);
        int level = cache.get(low, high);
        if (level < 0) {
            level = slowly.applyAsInt(low, high);
            if (high <= settled) {
                cache.put(low, high, level);
            }
        }
        return level;
    }

    /// How many values it knows the group of.
    int known() {
        return known;
    }

    /// All values of a dictionary of that size have a group now.
    void knows(int size) {
        known = size;
    }

    /// What is known now stays.
    void settle() {
        settled = known;
    }

    /// Forgets all values newer than the first `size`; whether there were any.
    boolean forget(int size) {
        if (known <= size) {
            return false;
        }
        grouping.truncate(size);
        known = size;
        return true;
    }
}
