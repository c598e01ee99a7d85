package org.homeward.node.people;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.homeward.node.csv.WrittenDate;

/// What a line of a list says of a person that can be read wrong: the field of an enquiry.
public enum ListedField {
    SURNAME,
    GIVEN_NAME,
    PATRONYMIC,
    BIRTH_DATE,
    SERVICE_NUMBER;

    private static final int CHARS_MAX = HeldLine.CELL_CHARS_MAX;

    /// As it is written in lists: `birth_date`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The field written so, if it is one.
    public static Optional<ListedField> of(String word) {
        return Arrays.stream(values())
                .filter(field -> field.word().equals(word))
                .findFirst();
    }

    /// All of them, in the order of a list.
    public static List<ListedField> all() {
        return List.of(values());
    }

    /// The value as lists keep it: days as `1989-12-31`, everything else as it is written.
    ///
    /// @param today by which a day of birth is not in the future
    /// @return empty if this can be no value of the field
    public Optional<String> read(String text, LocalDate today) {
        var value = text.strip();
        return switch (this) {
            case BIRTH_DATE -> WrittenDate.birth(value, today).map(LocalDate::toString);
            case SURNAME, GIVEN_NAME, PATRONYMIC ->
                Optional.of(value)
                        .filter(name -> name.length() <= CHARS_MAX)
                        .filter(name -> name.codePoints().anyMatch(Character::isLetter));
            case SERVICE_NUMBER ->
                Optional.of(value).filter(number -> !number.isEmpty() && number.length() <= CHARS_MAX);
        };
    }
}
