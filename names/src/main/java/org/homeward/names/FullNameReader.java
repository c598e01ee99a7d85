package org.homeward.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Sorts the words of a whole name into its parts, whatever their order.
///
/// What a word is: an initial by its full stop or single letter; a patronymic by its ending, if the father's name is
/// known or two other words are there; a given name by the table. What is left over is the surname. Where nothing
/// tells, the word with a surname's ending is the surname, and else the last one.
final class FullNameReader {

    private static final NameToken MISSING = new NameToken.Missing();

    // A longer text is no name of a person; its first words are read.
    private static final int TEXT_MAX = 1_000;

    private static final int INITIAL_LETTERS_MAX = 4; // Shch.
    // On sound letters: -енко, -ов, -ський, -ський's woman, -ук, -ин, -ич, -ак, -ик, -ян, -дзе, -швілі.
    private static final Pattern SURNAME_LIKE = Pattern.compile(".+(inko|ova?|ski|ska|uk|ina?|iw|ak|ik|an|dsi|wvili)");

    private final List<NameToken> words = new ArrayList<>();

    private FullNameReader() {}

    static FullName read(String text) {
        var reader = new FullNameReader();
        var cut = text.length() > TEXT_MAX ? text.substring(0, TEXT_MAX) : text;
        var comma = cut.indexOf(',');
        if (comma > 0 && comma < cut.length() - 1) {
            var surnames = wordsOf(cut.substring(0, comma));
            reader.words.addAll(wordsOf(cut.substring(comma + 1).replace(',', ' ')));
            if (isSurnames(surnames)) {
                return reader.named(text, surnames);
            }
            reader.words.addAll(0, surnames);
        } else {
            reader.words.addAll(wordsOf(cut.replace(',', ' ')));
        }
        return reader.named(text, List.of());
    }

    private static boolean isSurnames(List<NameToken> words) {
        return !words.isEmpty() && words.size() <= 2 && words.stream().allMatch(NameToken.Written.class::isInstance);
    }

    private static List<NameToken> wordsOf(String text) {
        var words = new ArrayList<NameToken>();
        for (var word : text.replace(".", ". ").strip().split("\\s+", -1)) {
            if (words.size() < FullName.WORDS_MAX && word.codePoints().anyMatch(Character::isLetter)) {
                words.add(token(word));
            }
        }
        return words;
    }

    static FullName of(String given, String surname, String patronymic) {
        var surnames = wordsOf(surname.length() > TEXT_MAX ? surname.substring(0, TEXT_MAX) : surname);
        var original = Stream.of(surname, given, patronymic)
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .reduce("", (all, each) -> all.isEmpty() ? each : all + " " + each);
        return named(original, token(given), token(patronymic), surnames);
    }

    private FullName named(String original, List<NameToken> knownSurnames) {
        var father = takePatronymic(!knownSurnames.isEmpty());
        var given = takeGiven(father, knownSurnames.isEmpty());
        var patronymic = father.orElseGet(() -> takeInitial().orElse(MISSING));
        var surnames = new ArrayList<>(knownSurnames);
        words.stream().filter(NameToken.Written.class::isInstance).forEach(surnames::add);
        return named(original, given, patronymic, surnames);
    }

    private static FullName named(String original, NameToken given, NameToken patronymic, List<NameToken> surnames) {
        return new FullName(original, given, patronymic, surnames, genderOf(given, patronymic, surnames));
    }

    private Optional<NameToken> takePatronymic(boolean surnameIsKnown) {
        var written = words.stream().filter(NameToken.Written.class::isInstance).count();
        for (var at = words.size() - 1; at >= 0; at--) {
            var word = words.get(at);
            if (word instanceof NameToken.Written(var text) && isPatronymic(text, at, written > 2 || surnameIsKnown)) {
                words.remove(at);
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    private boolean isPatronymic(String text, int at, boolean hasOthers) {
        if (Patronymics.read(text).isEmpty()) {
            return false;
        }
        var followsGiven =
                at > 0 && words.get(at - 1) instanceof NameToken.Written(var before) && GivenNames.isKnown(before);
        return followsGiven ? Patronymics.isOfKnownFather(text) || hasOthers : hasOthers && at > 0;
    }

    private NameToken takeGiven(Optional<NameToken> father, boolean surnameIsNeeded) {
        for (var at = 0; at < words.size(); at++) {
            if (words.get(at) instanceof NameToken.Written(var text) && GivenNames.isKnown(text)) {
                return words.remove(at);
            }
        }
        var initial = takeInitial();
        if (initial.isPresent()) {
            return initial.get();
        }
        if (words.isEmpty() || (words.size() == 1 && surnameIsNeeded && father.isEmpty())) {
            return MISSING;
        }
        if (words.size() == 1) {
            return surnameIsNeeded ? MISSING : words.removeFirst();
        }
        var firstIsSurname = looksLikeSurname(words.getFirst());
        if (firstIsSurname != looksLikeSurname(words.get(1))) {
            return words.remove(firstIsSurname ? 1 : 0);
        }
        // The order of lists with patronymics is surname, given name, patronymic.
        return words.remove(father.isPresent() ? 1 : 0);
    }

    private static boolean looksLikeSurname(NameToken word) {
        return SURNAME_LIKE
                .matcher(NameKeys.soundsOf(Spelling.of(word.shown())))
                .matches();
    }

    private Optional<NameToken> takeInitial() {
        var found = words.stream().filter(NameToken.Initial.class::isInstance).findFirst();
        found.ifPresent(words::remove);
        return found;
    }

    private static NameToken token(String text) {
        var bare = text.strip();
        if (bare.codePoints().noneMatch(Character::isLetter)) {
            return MISSING;
        }
        var hasStop = bare.endsWith(".");
        var letters = hasStop ? bare.substring(0, bare.length() - 1) : bare;
        var isShort = letters.codePointCount(0, letters.length()) == 1
                || (hasStop && letters.length() <= INITIAL_LETTERS_MAX);
        return isShort ? new NameToken.Initial(letters.toUpperCase(Locale.ROOT)) : new NameToken.Written(letters);
    }

    private static Gender genderOf(NameToken given, NameToken patronymic, List<NameToken> surnames) {
        var said = new ArrayList<Gender>();
        if (patronymic instanceof NameToken.Written(var text)) {
            Patronymics.read(text).map(Patronymic::gender).ifPresent(said::add);
        }
        if (given instanceof NameToken.Written(var text)) {
            said.add(GivenNames.gender(text));
        }
        surnames.forEach(surname -> said.add(Surnames.stem(surname.shown()).gender()));
        var distinct =
                said.stream().filter(each -> each != Gender.UNKNOWN).distinct().toList();
        return distinct.size() == 1 ? distinct.getFirst() : Gender.UNKNOWN;
    }
}
