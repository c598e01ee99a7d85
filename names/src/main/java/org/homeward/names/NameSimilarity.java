package org.homeward.names;

/// Compares two names and says why. For whole names in any alphabet, order and completeness, for single parts, and
/// for keys and sound forms made before, which is the fast way for millions of pairs.
public final class NameSimilarity {

    private NameSimilarity() {}

    /// Compares two tokens of one part.
    public static Similarity of(String left, String right, NamePart part) {
        var value = value(left, right, part);
        return new Similarity(value, value == 1 ? "Two spellings of one name." : "The names sound alike in part.");
    }

    /// Compares two whole names. Parts that either lacks say nothing.
    public static Similarity of(FullName left, FullName right) {
        var surname = left.surnames().isEmpty() || right.surnames().isEmpty()
                ? 0
                : value(
                        left.surnames().getFirst().shown(),
                        right.surnames().getFirst().shown(),
                        NamePart.SURNAME);
        var given = value(left.given().shown(), right.given().shown(), NamePart.GIVEN);
        return new Similarity((surname + given) / 2, "Compared by surname and given name.");
    }

    private static double value(String left, String right, NamePart part) {
        var one = NameKeys.of(left, part);
        var other = NameKeys.of(right, part);
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        return one.canonical().equals(other.canonical())
                ? 1
                : 0.95 * SoundClasses.similarity(SoundClasses.read(left, part), SoundClasses.read(right, part));
    }
}
