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
            if (skeletons.size() < READINGS_MAX) {
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
        firsts.add(first(NameKeys.of(token, NamePart.ANY).canonical()));
        canonicals.forEach(canonical -> firsts.add(first(canonical)));
        firsts.remove("");
        return List.copyOf(firsts);
    }

    /// The class of a first sound: schemes disagree on s, z, c, sh; on g, h, k; on every vowel; and Mykola is Nikolay.
    private static String first(String canonical) {
        if (canonical.isEmpty()) {
            return "";
        }
        return switch (canonical.charAt(0)) {
            case 'a', 'e', 'i', 'o', 'u', 'j' -> "a";
            case 's', 'z', 'c', 'w', 'y', 'q' -> "s";
            case 'g', 'h', 'k' -> "g";
            case 'm', 'n' -> "m";
            default -> canonical.substring(0, 1);
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
