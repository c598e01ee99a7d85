package org.homeward.linkage.program;

import java.util.List;
import java.util.Optional;
import org.homeward.linkage.FieldKind;
import org.homeward.linkage.ValueKinds;

/// What a column holds, by its first values: for headings that say nothing, and to check those that do.
final class ColumnContents {

    static final int SAMPLE_ROWS = 300;

    private static final double SURE = 0.8;
    private static final double PATRONYMICS_SURE = 0.6; // Lists of many peoples have many without one.
    private static final double DOUBTFUL = 0.2;
    private static final int VALUES_MIN = 5;

    private ColumnContents() {}

    /// What the values are, where their form alone shows it.
    static Optional<FieldKind> kind(List<String> values) {
        var stated = values.stream().filter(value -> !value.isEmpty()).toList();
        if (stated.size() < VALUES_MIN) {
            return Optional.empty();
        }
        if (share(stated, FieldKind.SEX) >= SURE) {
            return Optional.of(FieldKind.SEX);
        }
        if (share(stated, FieldKind.BIRTH_DATE) >= SURE) {
            return Optional.of(FieldKind.BIRTH_DATE);
        }
        if (share(stated, FieldKind.PATRONYMIC) >= PATRONYMICS_SURE) {
            return Optional.of(FieldKind.PATRONYMIC);
        }
        return Optional.empty();
    }

    /// Whether values can be what a heading promises; true where too few are stated to tell.
    static boolean canBe(FieldKind kind, List<String> values) {
        var stated = values.stream().filter(value -> !value.isEmpty()).toList();
        return stated.size() < VALUES_MIN
                || switch (kind) {
                    case SEX, BIRTH_DATE -> share(stated, kind) >= DOUBTFUL;
                    case SURNAME, GIVEN_NAME, PATRONYMIC, FULL_NAME, PLACE, NUMBER, CODE, WORDS, CATEGORY -> true;
                };
    }

    private static double share(List<String> values, FieldKind kind) {
        return values.stream()
                        .filter(value -> ValueKinds.looksLike(kind, value))
                        .count()
                / (double) values.size();
    }
}
