package org.homeward.linkage;

import java.util.List;

/// What a column of a list says about a person; decides how two values of it are compared.
public enum FieldKind {
    /// Family name.
    SURNAME,
    /// First name; may be an initial.
    GIVEN_NAME,
    /// Name after the father; may be an initial.
    PATRONYMIC,
    /// Surname, given name and patronymic in one column, in any order. It is split into those three on reading.
    FULL_NAME,
    /// `m` or `f` in one of the usual spellings.
    SEX,
    /// A day, a month or a year of birth.
    BIRTH_DATE,
    /// A town, or a town and its region after a comma.
    PLACE,
    /// A number that belongs to one person: service number, document number.
    NUMBER,
    /// A code shared by many, whose start means something: a postcode.
    CODE,
    /// Free words in any order: a street, an occupation, a rank, a title.
    WORDS,
    /// One word out of a short list.
    CATEGORY;

    /// The findings two values of this kind can lead to; the first is always [Finding#NOT_STATED].
    public List<Finding> findings() {
        return switch (this) {
            case SURNAME, GIVEN_NAME, PATRONYMIC, FULL_NAME -> NameComparison.FINDINGS;
            case BIRTH_DATE -> DateComparison.FINDINGS;
            case PLACE -> PlaceComparison.FINDINGS;
            case NUMBER, CODE -> CodeComparison.FINDINGS;
            case WORDS -> WordsComparison.FINDINGS;
            case SEX, CATEGORY -> CategoryComparison.FINDINGS;
        };
    }

    boolean isName() {
        return this == SURNAME || this == GIVEN_NAME || this == PATRONYMIC;
    }

    /// Whether two people who share a value of this kind are likelier to be one person when the value is rare.
    boolean rarityCounts() {
        return switch (this) {
            case SURNAME, GIVEN_NAME, PATRONYMIC, FULL_NAME, BIRTH_DATE, PLACE, NUMBER, CODE, WORDS -> true;
            case SEX, CATEGORY -> false;
        };
    }
}
