package org.homeward.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Two whole names side by side, part by part.
///
/// The value is a weighted mean of the parts both names have. What is missing on one side takes a share away,
/// because a namesake could hide there. A part that is another name in both takes more than its weight: brothers share
/// all but one, and two like parts do not outweigh it. Forms of a man against forms of a woman halve the value.
final class FullNameComparison {

    private static final double SURNAME_WEIGHT = 5;
    private static final double GIVEN_WEIGHT = 3;
    private static final double PATRONYMIC_WEIGHT = 2;
    private static final double MISSING_SHARE = 0.1;
    private static final double NO_SURNAME_SHARE = 0.3;
    private static final double INITIAL_AGREES = 0.9;
    private static final double INITIAL_DIFFERS = 0.1;
    private static final double ANOTHER_NAME_BELOW = 0.6; // Two names as far apart are other names, not a spelling.
    private static final double ANOTHER_NAME = 0.6;
    private static final double GENDERS_DIFFER = 0.5;
    private static final double ONE_OF_TWO_SURNAMES = 0.95;

    private final FullName left;
    private final FullName right;
    private final List<String> reasons = new ArrayList<>();
    private double sum;
    private double weight;
    private double missing;
    private double others = 1;

    FullNameComparison(FullName left, FullName right) {
        this.left = left;
        this.right = right;
    }

    Similarity similarity() {
        addSurnames();
        add(left.given(), right.given(), NamePart.GIVEN, GIVEN_WEIGHT, "given name");
        add(left.patronymic(), right.patronymic(), NamePart.PATRONYMIC, PATRONYMIC_WEIGHT, "patronymic");
        if (weight == 0) {
            return new Similarity(0, "The two names have no part in common that could be compared.");
        }
        var value = sum / weight * (1 - missing) * others;
        if (left.gender().contradicts(right.gender())) {
            value *= GENDERS_DIFFER;
            reasons.add("one is a man's name and one a woman's");
        }
        var why = String.join("; ", reasons);
        return new Similarity(value, why.substring(0, 1).toUpperCase(Locale.ROOT) + why.substring(1) + ".");
    }

    private void addSurnames() {
        if (left.surnames().isEmpty() || right.surnames().isEmpty()) {
            missing += left.surnames().isEmpty() && right.surnames().isEmpty() ? 0 : NO_SURNAME_SHARE;
            reasons.add("no surname to compare");
            return;
        }
        var best = new Similarity(0, "");
        for (var one : left.surnames()) {
            for (var other : right.surnames()) {
                var similarity = NameSimilarity.of(one.shown(), other.shown(), NamePart.SURNAME);
                best = similarity.value() > best.value() || best.why().isEmpty() ? similarity : best;
            }
        }
        var sameCount = left.surnames().size() == right.surnames().size();
        count(best.value() * (sameCount ? 1 : ONE_OF_TWO_SURNAMES), SURNAME_WEIGHT, "surname: " + inSentence(best));
    }

    private void add(NameToken one, NameToken other, NamePart part, double partWeight, String word) {
        if (!one.isThere() || !other.isThere()) {
            if (one.isThere() != other.isThere()) {
                missing += MISSING_SHARE;
                reasons.add(word + ": only one has it");
            }
            return;
        }
        if (one instanceof NameToken.Initial || other instanceof NameToken.Initial) {
            var agrees = initialAgrees(one, other, part);
            count(
                    agrees ? INITIAL_AGREES : INITIAL_DIFFERS,
                    partWeight,
                    word + (agrees ? ": the initial agrees" : ": the initial is of another name"));
            return;
        }
        var similarity = NameSimilarity.of(one.shown(), other.shown(), part);
        count(similarity.value(), partWeight, word + ": " + inSentence(similarity));
    }

    /// An initial agrees where the first sound of one is the first sound of the other, or of its cluster's head:
    /// the Н. of Николай agrees with Микола.
    private static boolean initialAgrees(NameToken one, NameToken other, NamePart part) {
        var starts = starts(other, part);
        return starts(one, part).chars().anyMatch(start -> starts.indexOf(start) >= 0);
    }

    /// The first sounds of a part: an initial has one, a written name one for each language's form.
    private static String starts(NameToken token, NamePart part) {
        var text = token.shown();
        var written = NameKeys.soundsOf(Spelling.of(text));
        var known = switch (part) {
            case GIVEN -> GivenNames.starts(text);
            case PATRONYMIC ->
                Patronymics.read(text)
                        .map(each -> each.fatherCluster().substring(0, 1))
                        .orElse("");
            case SURNAME, ANY -> "";
        };
        return (written.isEmpty() ? "" : written.substring(0, 1)) + known;
    }

    private void count(double value, double partWeight, String reason) {
        others *= value < ANOTHER_NAME_BELOW ? ANOTHER_NAME : 1;
        sum += value * partWeight;
        weight += partWeight;
        reasons.add(reason);
    }

    private static String inSentence(Similarity similarity) {
        var why = similarity.why();
        return why.substring(0, 1).toLowerCase(Locale.ROOT) + why.substring(1, why.length() - 1);
    }
}
