package org.homeward.linkage.program;

import org.homeward.linkage.FieldKind;
import org.homeward.names.FullName;
import org.homeward.names.NameToken;

/// Takes one part out of a whole name.
final class FullNames {

    private FullNames() {}

    static String part(String text, FieldKind kind) {
        var name = FullName.read(text);
        return switch (kind) {
            case SURNAME ->
                name.surnames().isEmpty() ? "" : name.surnames().getFirst().shown();
            case GIVEN_NAME -> shown(name.given());
            case PATRONYMIC -> shown(name.patronymic());
            case FULL_NAME, SEX, BIRTH_DATE, PLACE, NUMBER, CODE, WORDS, CATEGORY -> text;
        };
    }

    private static String shown(NameToken token) {
        return token.shown();
    }
}
