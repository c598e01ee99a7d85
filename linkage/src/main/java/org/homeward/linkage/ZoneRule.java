package org.homeward.linkage;

import java.util.List;
import java.util.stream.IntStream;

/// Which zone a pair belongs to: by what it costs to be wrong, but for two kinds of pair that no odds confirm in a
/// batch. A brother or twin may fit as well, however free of rivals both records are. And equal number and birth date
/// with names that speak against it is another person's number or another person's name: somebody looks at it, however
/// low the odds.
final class ZoneRule {

    private static final double RELATIVES_BITS_MIN = 1; // One person must explain a match twice as well as relatives.
    private static final int NUMBER_SHARED_MAX = 4; // A number that more records have is a placeholder.

    private final Linkage.Basis basis;
    private final int birthDate;
    private final int[] numbers;
    private final int[] names;

    ZoneRule(Linkage.Basis basis) {
        this.basis = basis;
        this.birthDate = fields().first(FieldKind.BIRTH_DATE).orElse(-1);
        this.numbers = fieldsWhere(FieldKind.NUMBER);
        this.names = fieldsWhere(FieldKind.SURNAME, FieldKind.GIVEN_NAME, FieldKind.PATRONYMIC, FieldKind.FULL_NAME);
    }

    private Fields fields() {
        return basis.vocabulary().fields();
    }

    private int[] fieldsWhere(FieldKind... kinds) {
        return IntStream.range(0, fields().size())
                .filter(field -> List.of(kinds).contains(fields().kind(field)))
                .toArray();
    }

    Zone zone(Costs costs, int left, int right, double probability) {
        if (isNumberAgainstNames(left, right)) {
            return Zone.REVIEW;
        }
        var zone = costs.zone(probability);
        boolean mayBeRelative =
                zone == Zone.MATCH && basis.scorer().bitsOverRelatives(basis.table(), left, right) < RELATIVES_BITS_MIN;
        return mayBeRelative ? Zone.REVIEW : zone;
    }

    /// Whether number and birth date are equal and the names speak against one person: surname or given name is
    /// different, or all parts of the name together are evidence against.
    boolean isNumberAgainstNames(int left, int right) {
        return birthDate >= 0
                && sharesNumber(left, right)
                && finding(birthDate, left, right) == Finding.SAME
                && namesSpeakAgainst(left, right);
    }

    private boolean sharesNumber(int left, int right) {
        for (int number : numbers) {
            int code = basis.table().code(number, left);
            if (code != ValueDictionary.NONE // Most pairs are told by this alone.
                    && finding(number, left, right) == Finding.SAME
                    && basis.comparing().count(number, code) <= NUMBER_SHARED_MAX) {
                return true;
            }
        }
        return false;
    }

    private boolean namesSpeakAgainst(int left, int right) {
        double bits = 0;
        for (int name : names) {
            if (fields().kind(name) != FieldKind.PATRONYMIC && finding(name, left, right) == Finding.DIFFERENT) {
                return true;
            }
            bits += basis.scorer().bitsOfField(basis.table(), left, right, name);
        }
        return bits < 0;
    }

    private Finding finding(int field, int left, int right) {
        int level = basis.comparing()
                .level(field, basis.table().code(field, left), basis.table().code(field, right));
        return fields().kind(field).findings().get(level);
    }
}
