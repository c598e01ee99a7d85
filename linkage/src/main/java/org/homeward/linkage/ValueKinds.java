package org.homeward.linkage;

import org.homeward.names.Patronymics;

/// Tells by its form what a single value may be. Only dates, sexes and patronymics have a form of their own.
public final class ValueKinds {

    private ValueKinds() {}

    /// Whether the form of a value is that of the kind; false for kinds without one.
    public static boolean looksLike(FieldKind kind, String value) {
        return switch (kind) {
            case BIRTH_DATE -> value.length() > 4 && DateForm.isFull(DateForm.read(value));
            case SEX -> Sex.isKnown(value);
            case PATRONYMIC -> Patronymics.read(value).isPresent();
            case SURNAME, GIVEN_NAME, FULL_NAME, PLACE, NUMBER, CODE, WORDS, CATEGORY -> false;
        };
    }
}
