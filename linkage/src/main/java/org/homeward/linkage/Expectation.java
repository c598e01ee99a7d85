package org.homeward.linkage;

/// What is believed about each kind of field before any list is seen. Lists of thousands outweigh it; a list of twenty
/// is judged by it alone.
final class Expectation {

    /// How many pairs the belief counts as much as.
    static final double WEIGHT = 40;

    private Expectation() {}

    /// How often two records of one person reach each level, where both state the field; the first is not used.
    static double[] ofOnePerson(FieldKind kind) {
        return switch (kind) {
            case SURNAME, FULL_NAME -> new double[] {0, .82, .06, .05, .03, .01, .005, .015, .01};
            case GIVEN_NAME -> new double[] {0, .84, .04, .03, .02, .01, .04, .01, .01};
            case PATRONYMIC -> new double[] {0, .82, .04, .04, .02, .01, .05, .01, .01};
            case BIRTH_DATE -> new double[] {0, .86, .015, .025, .03, .015, .025, .004, .01, .004, .012};
            case PLACE -> new double[] {0, .72, .08, .10, .03, .07};
            case NUMBER -> new double[] {0, .90, .06, .001, .039};
            case CODE -> new double[] {0, .75, .08, .10, .07};
            case WORDS -> new double[] {0, .60, .15, .10, .15};
            case SEX, CATEGORY -> new double[] {0, .97, .03};
        };
    }

    /// The same for two records of two people taken at random.
    static double[] ofStrangers(FieldKind kind) {
        return switch (kind) {
            case SURNAME, FULL_NAME -> new double[] {0, .0015, .0003, .001, .003, .0005, .0005, .03, .9632};
            case GIVEN_NAME -> new double[] {0, .03, .002, .003, .01, .001, .01, .1, .844};
            case PATRONYMIC -> new double[] {0, .03, .002, .003, .01, .001, .01, .1, .844};
            case BIRTH_DATE -> new double[] {0, 7e-5, 6e-5, .0008, .005, .002, .0003, .002, .02, .13, .83977};
            case PLACE -> new double[] {0, .02, .01, .01, .03, .93};
            case NUMBER -> new double[] {0, 1e-6, 4e-5, .0001, .999859};
            case CODE -> new double[] {0, .001, .001, .02, .978};
            case WORDS -> new double[] {0, .005, .005, .03, .96};
            case SEX, CATEGORY -> new double[] {0, .5, .5};
        };
    }
}
