package org.homeward.linkage;

import java.util.Comparator;
import java.util.stream.IntStream;

/// The odds that two rows are one person, against all other stories together.
final class Scorer {

    /// Odds below this are not kept: with the best of rivals gone they would still be no match.
    static final double BITS_MIN = -8;

    static final double NOTHING = Double.NEGATIVE_INFINITY;

    private final Comparing comparing;
    private final int fields;
    private final double[][][] weights;
    private final boolean[][] agrees;
    private final double[] priorBits;
    private final double[] bestLeft;
    private final double[] bestUnshared;
    private final int[] order;

    Scorer(Model model, Comparing comparing) {
        this.comparing = comparing;
        this.fields = comparing.fields();
        weights = new double[Story.values().length][fields][Comparing.MASK + 1];
        agrees = new boolean[Story.values().length][fields];
        priorBits = new double[Story.values().length];
        for (var story : Story.values()) {
            int at = story.place();
            priorBits[at] = Bits.rounded(Bits.log2(model.prior(story)));
            for (int field = 0; field < fields; field++) {
                agrees[at][field] = story.role(model.fields().kind(field)) == Story.Role.AGREES;
                int levels = model.fields().kind(field).findings().size();
                for (int level = 1; level < levels; level++) {
                    weights[at][field][level] = model.bits(story, field, level, comparing.countsRarity(field, level));
                }
            }
        }
        order = IntStream.range(0, fields)
                .boxed()
                .sorted(Comparator.comparingInt(field -> effort(model.fields().kind(field))))
                .mapToInt(Integer::intValue)
                .toArray();
        bestLeft = bestLeft();
        bestUnshared = bestUnshared();
    }

    /// What is cheap to compare and decides much comes first, so that most pairs need no more.
    private static int effort(FieldKind kind) {
        return switch (kind) {
            case BIRTH_DATE -> 0;
            case SEX, CATEGORY -> 1;
            case NUMBER -> 2;
            case GIVEN_NAME -> 3;
            case PATRONYMIC -> 4;
            case CODE -> 5;
            case PLACE -> 6;
            case SURNAME, FULL_NAME -> 7;
            case WORDS -> 8;
        };
    }

    /// For each step of the order, the most evidence that it and those after it can bring.
    private double[] bestLeft() {
        double[] best = new double[fields + 1];
        for (int step = fields - 1; step >= 0; step--) {
            int field = order[step];
            double most = 0;
            for (int level = 1; level <= Comparing.MASK; level++) {
                double rarity = comparing.countsRarity(field, level) ? comparing.mostRarityBits(field) : 0;
                most = Math.max(most, weights[0][field][level] + rarity);
            }
            best[step] = best[step + 1] + most;
        }
        return best;
    }

    /// For each field, the most evidence that two values can bring that are not of one group.
    private double[] bestUnshared() {
        double[] best = new double[fields];
        for (int field = 0; field < fields; field++) {
            for (int level = 1; level <= Comparing.MASK; level++) {
                if (!comparing.countsRarity(field, level)) {
                    best[field] = Math.max(best[field], weights[0][field][level]);
                }
            }
        }
        return best;
    }

    double priorBits() {
        return priorBits[0];
    }

    /// The odds in bits, or [#NOTHING] if they are below [#BITS_MIN].
    double bits(Table table, int left, int right) {
        double bits = priorBits[0];
        long levels = 0;
        for (int step = 0; step < fields; step++) {
            int field = order[step];
            int a = table.code(field, left);
            int b = table.code(field, right);
            if (bits + bestUnshared[field] + bestLeft[step + 1] < BITS_MIN && !comparing.mayShareGroup(field, a, b)) {
                return NOTHING;
            }
            int level = comparing.level(field, a, b);
            bits += weights[0][field][level];
            if (comparing.countsRarity(field, level)) {
                bits += comparing.rarityBits(field, a, b);
            }
            if (bits + bestLeft[step + 1] < BITS_MIN) {
                return NOTHING;
            }
            levels |= (long) level << (Comparing.BITS * field);
        }
        double against = against(table, left, right, comparing.adjusted(levels));
        return against < BITS_MIN ? NOTHING : against;
    }

    private double against(Table table, int left, int right, long levels) {
        double same = bits(Story.SAME_PERSON, table, left, right, levels);
        double others = 1;
        for (var story : Story.values()) {
            if (story != Story.SAME_PERSON) {
                others += Bits.odds(bits(story, table, left, right, levels));
            }
        }
        return same - Bits.log2(others);
    }

    /// The odds in bits, however low they are.
    double allBits(Table table, int left, int right) {
        return against(table, left, right, comparing.levels(table, left, right));
    }

    // Style 8: five parameters; two rows of a table, their levels and the story are read in the innermost loop.
    private double bits(Story story, Table table, int left, int right, long levels) {
        int at = story.place();
        double bits = priorBits[at];
        for (int field = 0; field < fields; field++) {
            int level = Comparing.level(levels, field);
            bits += weights[at][field][level];
            if (agrees[at][field] && comparing.countsRarity(field, level)) {
                bits += comparing.rarityBits(field, table.code(field, left), table.code(field, right));
            }
        }
        return bits;
    }

    /// What one field adds, in bits, rarity included.
    double bitsOfField(Table table, int left, int right, int field) {
        long levels = comparing.levels(table, left, right);
        int level = Comparing.level(levels, field);
        double rarity = comparing.countsRarity(field, level)
                ? comparing.rarityBits(field, table.code(field, left), table.code(field, right))
                : 0;
        return weights[0][field][level] + rarity;
    }

    /// By how many bits one person explains two rows better than relatives do.
    double bitsOverRelatives(Table table, int left, int right) {
        long levels = comparing.levels(table, left, right);
        double relatives = 0;
        for (var story : Story.values()) {
            if (story != Story.SAME_PERSON) {
                relatives += Bits.odds(bits(story, table, left, right, levels));
            }
        }
        return bits(Story.SAME_PERSON, table, left, right, levels) - Bits.log2(relatives);
    }

    /// What the likeliest other story takes away, in bits, never positive.
    double bitsOfFamily(Table table, int left, int right) {
        long levels = comparing.levels(table, left, right);
        double others = 1;
        for (var story : Story.values()) {
            if (story != Story.SAME_PERSON) {
                others += Bits.odds(bits(story, table, left, right, levels));
            }
        }
        return -Bits.log2(others);
    }
}
