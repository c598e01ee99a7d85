package org.homeward.names;

import java.util.ArrayList;
import java.util.List;

/// Sorts the words of a whole name into its parts.
final class FullNameReader {

    private static final NameToken MISSING = new NameToken.Missing();

    private FullNameReader() {}

    static FullName read(String text) {
        var words = new ArrayList<String>();
        for (var word : text.replace(".", ". ").replace(",", " ").strip().split("\\s+", FullName.WORDS_MAX + 1)) {
            if (words.size() < FullName.WORDS_MAX && !word.isEmpty()) {
                words.add(word);
            }
        }
        var patronymic = words.stream()
                .filter(word -> Patronymics.read(word).isPresent())
                .findFirst();
        patronymic.ifPresent(words::remove);
        var surname = words.isEmpty() ? "" : words.getFirst();
        var given = words.size() < 2 ? "" : words.get(1);
        var parts = of(given, surname, patronymic.orElse(""));
        return new FullName(text, parts.given(), parts.patronymic(), parts.surnames(), parts.gender());
    }

    static FullName of(String given, String surname, String patronymic) {
        var surnames = surname.isBlank() ? List.<NameToken>of() : List.of(token(surname));
        return new FullName(
                (surname + " " + given + " " + patronymic).strip(),
                token(given),
                token(patronymic),
                surnames,
                genderOf(given, surname, patronymic));
    }

    private static NameToken token(String text) {
        var bare = text.strip();
        if (bare.isEmpty()) {
            return MISSING;
        }
        var letters = bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
        return letters.length() == 1 ? new NameToken.Initial(letters) : new NameToken.Written(bare);
    }

    private static Gender genderOf(String given, String surname, String patronymic) {
        var byFather = Patronymics.read(patronymic).map(Patronymic::gender).orElse(Gender.UNKNOWN);
        if (byFather != Gender.UNKNOWN) {
            return byFather;
        }
        var bySurname = Surnames.stem(surname).gender();
        return bySurname != Gender.UNKNOWN ? bySurname : GivenNames.gender(given);
    }
}
