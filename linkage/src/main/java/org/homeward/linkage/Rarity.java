package org.homeward.linkage;

/// How rare each group of values is among all records of a linkage, in bits: 10 for one record in 1,024.
final class Rarity {

    private final int[][] counts;
    private final long[] stated;
    private float[][] bits = {};

    Rarity(int fields) {
        counts = new int[fields][16];
        stated = new long[fields];
    }

    static Rarity of(Vocabulary vocabulary, Table table) {
        var rarity = new Rarity(vocabulary.size());
        for (int field = 0; field < vocabulary.size(); field++) {
            var comparison = vocabulary.comparison(field);
            for (int row = 0; row < table.rows(); row++) {
                rarity.count(field, comparison.group(table.columns()[field][row]), 1);
            }
        }
        rarity.settle();
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

    private double workedOut(int field, int group) {
        // One more than counted: somebody of that name may be missing from the lists.
        return Bits.log2((stated[field] + 1.0) / (count(field, group) + 1.0));
    }

    /// The chance that two random records that state the field share a group.
    double chanceOfSharing(int field) {
        double sum = 0;
        for (int group = 1; group < counts[field].length; group++) {
            double share = counts[field][group] / (double) Math.max(1, stated[field]);
            sum += share * share;
        }
        return sum;
    }
}
