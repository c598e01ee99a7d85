package org.homeward.linkage;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.homeward.names.GivenNames;
import org.homeward.names.NameKeys;
import org.homeward.names.NamePart;
import org.homeward.names.Patronymic;
import org.homeward.names.Patronymics;
import org.homeward.names.Reading;
import org.homeward.names.Surnames;

/// Reads the names of a list with the `names` library. The only place that knows its types.
final class NameReader {

    private static final int READINGS_MAX = 4; // The fifth likeliest reading of a token is noise.
    private static final int SKELETONS_MAX = 2; // A third would bring together more strangers than people.
    private static final int PARTS_MAX = 4; // More words than that in one part of a name are remarks.

    private NameReader() {}

    /// @param part a part of a name, or any other kind for words that are read like names: places, ranks
    static NameForm read(String value, FieldKind part) {
        var words = wordsOf(value);
        if (words.isEmpty()) {
            return NameForm.NONE;
        }
        var whole = String.join("-", words);
        var canonicals = new LinkedHashSet<String>();
        var skeletons = new LinkedHashSet<String>();
        canonicals.addAll(canonical(whole, part));
        for (Reading reading : NameKeys.readings(whole, partOf(part))) {
            if (canonicals.size() < READINGS_MAX) {
                canonicals.add(reading.key().canonical());
            }
            if (skeletons.size() < SKELETONS_MAX) {
                skeletons.add(reading.key().skeleton());
            }
        }
        canonicals.remove("");
        skeletons.remove("");
        if (canonicals.isEmpty()) {
            return NameForm.NONE;
        }
        var parts = words.size() == 1 ? List.<String>of() : partsOf(words, part);
        boolean initial = words.size() == 1 && words.getFirst().length() == 1;
        return new NameForm(List.copyOf(canonicals), List.copyOf(skeletons), firsts(whole, canonicals), parts, initial);
    }

    private static List<String> firsts(String token, SequencedSet<String> canonicals) {
        var firsts = new LinkedHashSet<String>();
        firsts.add(first(Character.toLowerCase(token.charAt(0))));
        canonicals.forEach(canonical -> firsts.add(first(canonical.charAt(0))));
        return List.copyOf(firsts);
    }

    /// The class of a first letter or sound: schemes disagree on s, z, c, sh; on g, h, k; on every vowel; and Mykola is
    /// Nikolay.
    private static String first(char letter) {
        return switch (letter) {
            case 'a', 'e', 'i', 'o', 'u', 'j', 'y', 'а', 'е', 'є', 'э', 'ё', 'и', 'і', 'ї', 'й', 'о', 'у', 'ю', 'я' ->
                "a";
            case 's', 'z', 'c', 'q', 'с', 'з', 'ц', 'ч', 'ш', 'щ', 'ж' -> "s";
            case 'g', 'h', 'k', 'г', 'ґ', 'х', 'к' -> "g";
            case 'm', 'n', 'м', 'н' -> "m";
            case 'v', 'f', 'w', 'в', 'ф' -> "v";
            case 'b', 'p', 'б', 'п' -> "b";
            case 'd', 't', 'д', 'т' -> "d";
            case 'l', 'л' -> "l";
            case 'r', 'р' -> "r";
            default -> String.valueOf(letter);
        };
    }

    private static List<String> wordsOf(String value) {
        var words = new ArrayList<String>();
        for (var word : value.split("[\\s.,;/()\\[\\]-]+", -1)) {
            if (words.size() < PARTS_MAX && word.codePoints().anyMatch(Character::isLetter)) {
                words.add(word);
            }
        }
        return words;
    }

    private static List<String> partsOf(List<String> words, FieldKind part) {
        var parts = new ArrayList<String>();
        for (var word : words) {
            parts.addAll(canonical(word, part));
        }
        return List.copyOf(parts);
    }

    private static SequencedSet<String> canonical(String token, FieldKind part) {
        var found = new LinkedHashSet<String>();
        switch (part) {
            case SURNAME -> found.add(Surnames.stem(token).stem());
            case GIVEN_NAME -> found.addAll(GivenNames.clusters(token));
            case PATRONYMIC ->
                found.add(Patronymics.read(token)
                        .map(Patronymic::fatherCluster)
                        .orElseGet(() -> NameKeys.of(token, NamePart.PATRONYMIC).canonical()));
            case FULL_NAME, SEX, BIRTH_DATE, PLACE, NUMBER, CODE, WORDS, CATEGORY ->
                found.add(NameKeys.of(token, NamePart.ANY).canonical());
        }
        return found;
    }

    private static NamePart partOf(FieldKind kind) {
        return switch (kind) {
            case SURNAME -> NamePart.SURNAME;
            case GIVEN_NAME -> NamePart.GIVEN;
            case PATRONYMIC -> NamePart.PATRONYMIC;
            case FULL_NAME, SEX, BIRTH_DATE, PLACE, NUMBER, CODE, WORDS, CATEGORY -> NamePart.ANY;
        };
    }
}
