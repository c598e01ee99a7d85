package org.homeward.linkage;

/// The sentences of the evidence. They quote no value, so that they may stand in a file or a log of decisions.
final class Wording {

    static final String FAMILY = "What agrees would agree between relatives too, or between twins.";
    static final String RIVALS = "Somebody else on the lists fits one of the two nearly as well.";
    static final String NO_RIVALS = "Nobody else on the lists fits either of the two.";
    static final String CHANCE = "How rarely two records taken at random are one person.";

    private static final double RARE_BITS = 2;

    private Wording() {}

    /// @param rarityBits how rare the shared value is, in bits; negative where that does not count
    static String of(Field field, Finding finding, double rarityBits) {
        var name = capital(field.name().replace('_', ' '));
        var sentence = switch (finding) {
            case NOT_STATED -> name + ": not stated on both sides.";
            case SAME -> same(field.kind(), name);
            case SOUNDS_SAME -> name + ": another spelling or form of the same.";
            case DAY_MONTH_SWAPPED -> name + ": day and month have changed places.";
            case ONE_SLIP -> name + ": one slip of the pen apart.";
            case SIMILAR -> name + ": a few letters apart.";
            case PART_SAME -> name + ": what both state agrees; one states less.";
            case INITIAL_AGREES -> name + ": the initial agrees.";
            case RESEMBLES -> name + ": about half of the letters agree.";
            case SAME_MONTH -> name + ": the same year and month, another day.";
            case YEAR_SLIP -> name + ": the same day, and a year one slip away.";
            case SAME_DAY_OF_YEAR -> name + ": the same day of another year.";
            case SAME_YEAR -> name + ": the same year, another day.";
            case CLOSE_YEARS -> name + ": at most three years apart.";
            case SAME_REGION -> name + ": the same region or start only.";
            case DIFFERENT -> name + ": different.";
        };
        return rarityBits >= RARE_BITS ? sentence + " About " + share(rarityBits) + " have it." : sentence;
    }

    /// The finding in a word or three, for a line of a file.
    static String word(Finding finding) {
        return finding.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    private static String same(FieldKind kind, String name) {
        return switch (kind) {
            case SURNAME, GIVEN_NAME, PATRONYMIC, FULL_NAME, PLACE -> name + ": the same, in whatever spelling.";
            case SEX, BIRTH_DATE, NUMBER, CODE, WORDS, CATEGORY -> name + ": the same.";
        };
    }

    private static String share(double bits) {
        double one = Bits.odds(bits);
        double power = Math.pow(10, Math.max(0, Math.floor(Math.log10(one)) - 1));
        return "one in %,.0f".formatted(Math.rint(one / power) * power);
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
