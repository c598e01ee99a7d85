package org.homeward.linkage;

/// Compares two rows field by field. What comes out is packed: four bits a field for the level reached, and four for
/// how rare the shared value is.
final class Comparing {

    static final int BITS = 4;
    static final int MASK = 15;
    static final double RARITY_STEP = 1.5; // 15 steps reach one in six million.

    private final Comparison[] comparisons;
    private final boolean[][] rarityCounts;
    private final Rarity rarity;
    private final int sex;
    private final int given;

    Comparing(Vocabulary vocabulary, Rarity rarity) {
        this.rarity = rarity;
        int fields = vocabulary.size();
        comparisons = new Comparison[fields];
        rarityCounts = new boolean[fields][MASK + 1];
        for (int field = 0; field < fields; field++) {
            comparisons[field] = vocabulary.comparison(field);
            for (int level = 1; level < comparisons[field].findings().size(); level++) {
                rarityCounts[field][level] =
                        vocabulary.fields().kind(field).rarityCounts() && comparisons[field].sharesGroup(level);
            }
        }
        sex = vocabulary.fields().first(FieldKind.SEX).orElse(-1);
        given = vocabulary.fields().first(FieldKind.GIVEN_NAME).orElse(-1);
    }

    int fields() {
        return comparisons.length;
    }

    int level(int field, int a, int b) {
        return comparisons[field].level(a, b);
    }

    boolean mayShareGroup(int field, int a, int b) {
        return comparisons[field].mayShareGroup(a, b);
    }

    static int level(long levels, int field) {
        return (int) (levels >>> (BITS * field)) & MASK;
    }

    /// The levels of all fields for two rows of a table.
    long levels(Table table, int left, int right) {
        long levels = 0;
        for (int field = 0; field < comparisons.length; field++) {
            long level = comparisons[field].level(table.code(field, left), table.code(field, right));
            levels |= level << (BITS * field);
        }
        return adjusted(levels);
    }

    /// A shared given name already says that the sexes agree, so that is not counted twice.
    long adjusted(long levels) {
        if (sex >= 0 && given >= 0 && level(levels, sex) == 1 && comparisons[given].sharesGroup(level(levels, given))) {
            return levels & ~((long) MASK << (BITS * sex));
        }
        return levels;
    }

    boolean countsRarity(int field, int level) {
        return rarityCounts[field][level];
    }

    /// How many records have what a value counts as one with.
    int count(int field, int code) {
        return rarity.count(field, comparisons[field].group(code));
    }

    /// How rare what two values share is, in bits; of two groups the commoner.
    double rarityBits(int field, int a, int b) {
        int groupA = comparisons[field].group(a);
        int groupB = comparisons[field].group(b);
        double bits = rarity.bits(field, groupA);
        return groupA == groupB ? bits : Math.min(bits, rarity.bits(field, groupB));
    }

    /// How rare the rarest value of a field is.
    double mostRarityBits(int field) {
        return rarity.mostBits(field);
    }

    /// The rarity of each field whose level says that a group is shared, in steps.
    long rarities(Table table, int left, int right, long levels) {
        long steps = 0;
        for (int field = 0; field < comparisons.length; field++) {
            if (countsRarity(field, level(levels, field))) {
                double bits = rarityBits(field, table.code(field, left), table.code(field, right));
                steps |= Math.min(MASK, Math.round(bits / RARITY_STEP)) << (BITS * field);
            }
        }
        return steps;
    }
}
