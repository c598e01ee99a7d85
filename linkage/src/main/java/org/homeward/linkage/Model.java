package org.homeward.linkage;

import java.util.Arrays;

/// What has been learned about two lists: how often each field's levels are reached by one person and by strangers, and
/// how common each [Story] is among all pairs. Nothing of any person is in it.
final class Model {

    private static final double APART = 0.03; // How much rarer than chance it is that siblings share a given name.
    private static final double CHANCE_MIN = 1e-9;

    private final Fields fields;
    private final double[][] onePerson;
    private final double[][] strangers;
    private final double[] priors;

    /// @param onePerson for each field and level, the probability for one person; level 0 is not used
    /// @param strangers the same for two people
    /// @param priors for each story, its share of all pairs
    Model(Fields fields, double[][] onePerson, double[][] strangers, double[] priors) {
        this.fields = fields;
        this.onePerson = onePerson;
        this.strangers = strangers;
        this.priors = priors;
    }

    /// What is believed before any list was seen, for lists of so many pairs.
    static Model expected(Fields fields, double pairs, double matches) {
        double[][] one = new double[fields.size()][];
        double[][] two = new double[fields.size()][];
        for (int field = 0; field < fields.size(); field++) {
            one[field] = Expectation.ofOnePerson(fields.kind(field));
            two[field] = Expectation.ofStrangers(fields.kind(field));
        }
        double share = matches / Math.max(1, pairs);
        return new Model(fields, one, two, new double[] {share, 0.01 * share, 0.2 * share, 0.2 * share});
    }

    Fields fields() {
        return fields;
    }

    double onePerson(int field, int level) {
        return onePerson[field][level];
    }

    double strangers(int field, int level) {
        return strangers[field][level];
    }

    double prior(Story story) {
        return priors[story.place()];
    }

    Model withPriors(double[] other) {
        return new Model(fields, onePerson, strangers, other);
    }

    Model withStrangers(double[][] counted) {
        return new Model(fields, onePerson, counted, priors);
    }

    Model with(double[][] onePersonLearned, double[] priorsLearned) {
        return new Model(fields, onePersonLearned, strangers, priorsLearned);
    }

    /// Evidence of a level for a story against chance, in bits, rarity left aside: where it counts, the chance of
    /// sharing is the rarity's to say.
    double bits(Story story, int field, int level, boolean countsRarity) {
        if (level == 0) {
            return 0;
        }
        return switch (story.role(fields.kind(field))) {
            case CHANCE -> 0;
            case APART -> isSame(field, level) ? Bits.log2(APART) : 0;
            case AGREES ->
                Bits.rounded(Bits.log2(onePerson[field][level])
                        - (countsRarity ? 0 : Bits.log2(Math.max(CHANCE_MIN, strangers[field][level]))));
        };
    }

    private boolean isSame(int field, int level) {
        return switch (fields.kind(field).findings().get(level)) {
            case SAME, SOUNDS_SAME -> true;
            case NOT_STATED,
                    DAY_MONTH_SWAPPED,
                    ONE_SLIP,
                    SIMILAR,
                    PART_SAME,
                    INITIAL_AGREES,
                    RESEMBLES,
                    SAME_MONTH,
                    YEAR_SLIP,
                    SAME_DAY_OF_YEAR,
                    SAME_YEAR,
                    CLOSE_YEARS,
                    SAME_REGION,
                    DIFFERENT,
                    RELATIVES_AGREE_TOO,
                    OTHERS_FIT,
                    NOBODY_ELSE_FITS,
                    CHANCE,
                    NUMBER_AGAINST_NAMES -> false;
        };
    }

    /// Only the priors; the rest is long.
    @Override
    public String toString() {
        return "Model with priors " + Arrays.toString(priors);
    }
}
