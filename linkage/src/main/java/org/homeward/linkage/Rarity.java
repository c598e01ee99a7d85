package org.homeward.linkage;

/// How rare each group of values is among all records of a linkage, in bits: 10 for one record in 1,024.
final class Rarity {

    private static final double BELIEF_WEIGHT = 40; // Records that the belief about a kind of field counts as much as.

    private final Fields fields;
    private final int[][] counts;
    private final long[] stated;
    private final double[] mostBits;
    private float[][] bits = {};

    Rarity(Fields fields) {
        this.fields = fields;
        counts = new int[fields.size()][16];
        stated = new long[fields.size()];
        mostBits = new double[fields.size()];
    }

    static Rarity of(Vocabulary vocabulary, Table table) {
        var rarity = new Rarity(vocabulary.fields());
        for (int field = 0; field < vocabulary.size(); field++) {
            var comparison = vocabulary.comparison(field);
            for (int row = 0; row < table.rows(); row++) {
                rarity.count(field, comparison.group(table.code(field, row)), 1);
            }
        }
        return rarity;
    }

    void count(int field, int group, int more) {
        if (group != 0) {
            counts[field] = Growing.room(counts[field], group);
            counts[field][group] += more;
            stated[field] += more;
        }
    }

    /// Works out the bits of all groups at once; without it they are worked out one by one.
    void settle() {
        bits = new float[counts.length][];
        for (int field = 0; field < counts.length; field++) {
            bits[field] = new float[counts[field].length];
            for (int group = 1; group < counts[field].length; group++) {
                bits[field][group] = (float) workedOut(field, group);
            }
        }
    }

    double bits(int field, int group) {
        return bits.length == 0 || group >= bits[field].length ? workedOut(field, group) : bits[field][group];
    }

    int count(int field, int group) {
        return group < counts[field].length ? counts[field][group] : 0;
    }

    long stated(int field) {
        return stated[field];
    }

    /// States how rare a value of the field is if nothing is special about it. Rarity then only ever tells of values
    /// that are commoner than they should be: the first of January, the number 000000.
    void expect(int field, double bitsOfAnyValue) {
        mostBits[field] = bitsOfAnyValue;
    }

    /// The same for every date and number, by what strangers share of them.
    void expect(Model model) {
        for (int field = 0; field < mostBits.length; field++) {
            switch (model.fields().kind(field)) {
                case BIRTH_DATE, NUMBER -> expect(field, -Bits.log2(model.strangers(field, 1)));
                case SURNAME, GIVEN_NAME, PATRONYMIC, FULL_NAME, SEX, PLACE, CODE, WORDS, CATEGORY -> {}
            }
        }
    }

    /// How rare a value nobody else has is.
    double mostBits(int field) {
        return mostBits[field] > 0 ? mostBits[field] : amongNames(field, 0);
    }

    private double workedOut(int field, int group) {
        if (mostBits[field] > 0) {
            // The pair itself is left out: in short lists it would be most of what is counted.
            double others = Math.max(0, count(field, group) - 2) + BELIEF_WEIGHT * Bits.odds(-mostBits[field]);
            return Math.min(mostBits[field], Bits.log2((stated[field] + BELIEF_WEIGHT) / others));
        }
        return amongNames(field, count(field, group));
    }

    /// Among what everybody has one of. One more than counted: somebody of that name may be missing from the lists.
    private double amongNames(int field, int count) {
        double believed = BELIEF_WEIGHT * Expectation.ofStrangers(fields.kind(field))[1];
        return Bits.log2((stated[field] + BELIEF_WEIGHT + 1) / (count + believed + 1));
    }
}
