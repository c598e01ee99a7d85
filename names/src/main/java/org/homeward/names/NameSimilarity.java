package org.homeward.names;

/// Compares two names and says why. For whole names in any alphabet, order and completeness, and for single parts.
/// For millions of pairs, make keys and sound forms once and compare those: [SoundClasses].
///
/// The value is 1 if and only if the canonical keys are equal and not empty. It is symmetric.
public final class NameSimilarity {

    private static final double SHORT_FORM = 0.95;
    private static final double OTHER_GENDER = 0.9;
    private static final double OTHER_CHILD = 0.3;
    private static final double ANOTHER_READING = 0.85;
    private static final double BY_SOUND_MAX = 0.9;

    private NameSimilarity() {}

    /// Compares two tokens of one part.
    public static Similarity of(String left, String right, NamePart part) {
        var one = NameKeys.of(left, part);
        var other = NameKeys.of(right, part);
        if (one.isEmpty() || other.isEmpty()) {
            return new Similarity(0, "One of the two has no letters, so there is nothing to compare.");
        }
        if (one.canonical().equals(other.canonical())) {
            return new Similarity(1, sameName(left, right));
        }
        if (isUnread(left) || isUnread(right)) {
            return new Similarity(0, "One of the two is in an alphabet that is not read here.");
        }
        return different(left, right, part, one, other);
    }

    /// Compares two whole names. Parts that either lacks say nothing, but leave the answer less sure.
    public static Similarity of(FullName left, FullName right) {
        return new FullNameComparison(left, right).similarity();
    }

    private static Similarity different(String left, String right, NamePart part, NameKey one, NameKey other) {
        var byRule = switch (part) {
            case GIVEN -> byCluster(left, right);
            case SURNAME -> byStem(left, right);
            case PATRONYMIC -> byFather(left, right);
            case ANY -> NONE;
        };
        if (byRule.value() > 0) {
            return byRule;
        }
        var byReading = Math.max(chance(left, part, other), chance(right, part, one));
        var bySound = BY_SOUND_MAX * SoundClasses.similarity(SoundClasses.of(one), SoundClasses.of(other));
        if (byReading > 0 && ANOTHER_READING + 0.1 * byReading > bySound) {
            return new Similarity(
                    ANOTHER_READING + 0.1 * byReading, "Another way to read the Latin spelling gives the other name.");
        }
        return new Similarity(bySound, bySoundInWords(bySound));
    }

    private static final Similarity NONE = new Similarity(0, "");

    private static Similarity byCluster(String left, String right) {
        var shared = GivenNames.clusters(left).stream().anyMatch(GivenNames.clusters(right)::contains);
        return shared ? new Similarity(SHORT_FORM, "A short or fond form of the same given name.") : NONE;
    }

    private static Similarity byStem(String left, String right) {
        var one = Surnames.stem(left);
        var other = Surnames.stem(right);
        return one.stem().equals(other.stem())
                ? new Similarity(OTHER_GENDER, "The same surname, once in a man's and once in a woman's form.")
                : NONE;
    }

    private static Similarity byFather(String left, String right) {
        var one = Patronymics.read(left);
        var other = Patronymics.read(right);
        return one.isPresent()
                        && other.isPresent()
                        && one.get().fatherCluster().equals(other.get().fatherCluster())
                ? new Similarity(OTHER_CHILD, "Children of a father of the same name, but one a son, one a daughter.")
                : NONE;
    }

    private static double chance(String token, NamePart part, NameKey wanted) {
        return NameKeys.readings(token, part).stream()
                .filter(reading -> reading.key().canonical().equals(wanted.canonical()))
                .mapToDouble(Reading::likelihood)
                .max()
                .orElse(0);
    }

    private static String sameName(String left, String right) {
        if (left.equals(right)) {
            return "Written the same.";
        }
        var one = Spelling.of(left).script();
        var other = Spelling.of(right).script();
        if (one != other) {
            return "Two spellings of one name, one in Cyrillic and one in Latin letters.";
        }
        return one == Script.LATIN
                ? "Two spellings of one name in Latin letters."
                : "Two spellings of one name in the same alphabet.";
    }

    private static boolean isUnread(String token) {
        return Spelling.of(token).script() == Script.OTHER;
    }

    private static String bySoundInWords(double value) {
        if (value >= 0.8) {
            return "Different names by their keys that sound nearly alike: a slip or an unusual spelling is possible.";
        }
        return value >= 0.6 ? "Different names that sound alike in part." : "Different names.";
    }
}
