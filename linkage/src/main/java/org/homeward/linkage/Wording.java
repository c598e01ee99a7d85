package org.homeward.linkage;

/// The sentences of the evidence. They quote no value, so that they may stand in a file or a log of decisions.
final class Wording {

    private static final double RARE_BITS = 2;

    private Wording() {}

    /// @param oneIn how rare the shared value is; 0 where that does not count
    static String of(Field field, Finding finding, long oneIn) {
        var name = capital(field.name().replace('_', ' '));
        var sentence = sentence(field.kind(), name, finding);
        return oneIn == 0 ? sentence : sentence + " About one in %,d have it.".formatted(oneIn);
    }

    /// The sentence of a finding that is of no one field.
    static String of(Finding finding) {
        return sentence(FieldKind.WORDS, "", finding);
    }

    private static String sentence(FieldKind kind, String name, Finding finding) {
        return switch (finding) {
            case NOT_STATED -> name + ": one side or both do not state it.";
            case SAME -> same(kind, name);
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
            case RELATIVES_AGREE_TOO -> "What agrees would agree between relatives too, or between twins.";
            case OTHERS_FIT -> "Somebody else on the lists fits one of the two nearly as well.";
            case NOBODY_ELSE_FITS -> "Nobody else on the lists fits either of the two.";
            case CHANCE -> "How rarely two records taken at random are one person.";
            case NUMBER_AGAINST_NAMES ->
                "Number and birth date agree and the names do not. Only papers or a question can tell.";
        };
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

    /// One in how many has a value of that rarity, in two figures; 0 where it is too common to be worth a word.
    static long oneIn(double rarityBits) {
        if (rarityBits < RARE_BITS) {
            return 0;
        }
        double one = Bits.odds(rarityBits);
        double power = Math.pow(10, Math.max(0, Math.floor(Math.log10(one)) - 1));
        return (long) (Math.rint(one / power) * power);
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
