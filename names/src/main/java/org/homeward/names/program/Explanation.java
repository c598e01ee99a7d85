package org.homeward.names.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.homeward.names.FullName;
import org.homeward.names.GivenNames;
import org.homeward.names.NameKeys;
import org.homeward.names.NamePart;
import org.homeward.names.NameSimilarity;
import org.homeward.names.NameToken;
import org.homeward.names.Patronymics;
import org.homeward.names.Surnames;
import org.homeward.names.WritingSystem;

/// Text for people about one name or two.
final class Explanation {

    private static final int GUESSES_SHOWN = 3;

    private Explanation() {}

    static String of(String text) {
        var name = FullName.read(text);
        var lines = new ArrayList<String>();
        lines.add("name        " + name.original());
        for (var surname : name.surnames()) {
            addPart(lines, surname, NamePart.SURNAME, "surname");
        }
        addPart(lines, name.given(), NamePart.GIVEN, "given name");
        addPart(lines, name.patronymic(), NamePart.PATRONYMIC, "patronymic");
        if (lines.size() == 1) {
            lines.add("no letters that could be a name");
        }
        lines.add("the forms   " + name.gender().toString().toLowerCase(Locale.ROOT));
        return lines.stream().collect(Collectors.joining("\n", "", "\n"));
    }

    private static void addPart(List<String> lines, NameToken token, NamePart part, String word) {
        switch (token) {
            case NameToken.Missing _ -> {}
            case NameToken.Initial(var letter) -> lines.add("%-12s%s (only the initial)".formatted(word, letter));
            case NameToken.Written(var text) -> addWritten(lines, text, part, word);
        }
    }

    private static void addWritten(List<String> lines, String text, NamePart part, String word) {
        lines.add("%-12s%s".formatted(word, text));
        lines.add("  written   " + writing(text));
        var key = NameKeys.of(text, part);
        lines.add("  keys      canonical " + key.canonical() + ", skeleton " + key.skeleton());
        NameKeys.readings(text, part).stream()
                .skip(1)
                .limit(GUESSES_SHOWN)
                .forEach(each -> lines.add("  or rather canonical %s (%.0f %%)"
                        .formatted(each.key().canonical(), 100 * each.likelihood())));
        switch (part) {
            case SURNAME -> lines.add("  stem      " + Surnames.stem(text).stem());
            case GIVEN -> lines.add("  cluster   " + String.join(" or ", GivenNames.clusters(text)));
            case PATRONYMIC ->
                Patronymics.read(text).ifPresent(each -> lines.add("  father    cluster " + each.fatherCluster()));
            case ANY -> {}
        }
    }

    private static String writing(String text) {
        var writing = WritingSystem.of(text);
        var guesses = writing.schemes().stream()
                .limit(GUESSES_SHOWN)
                .map(guess -> "%s (%.0f %%)".formatted(guess.scheme().id(), 100 * guess.likelihood()))
                .collect(Collectors.joining(", "));
        var script = writing.script().toString().toLowerCase(Locale.ROOT);
        var mixed = writing.mixed() ? ", with look-alikes of another alphabet" : "";
        return switch (writing.script()) {
            case CYRILLIC -> script + ", " + language(writing) + mixed;
            case LATIN -> script + mixed + (guesses.isEmpty() ? ", in no scheme" : ", perhaps " + guesses);
            case OTHER -> "in an alphabet that is not read here; the keys equal only those of the same letters";
            case NONE -> "without letters";
        };
    }

    private static String language(WritingSystem writing) {
        return switch (writing.language()) {
            case UKRAINIAN -> "with Ukrainian letters";
            case RUSSIAN -> "with Russian letters";
            case UNKNOWN -> "with letters that both languages have";
        };
    }

    static String ofTwo(String left, String right) {
        var whole = NameSimilarity.of(FullName.read(left), FullName.read(right));
        var isOneWord = !left.strip().contains(" ") && !right.strip().contains(" ");
        var similarity = isOneWord ? NameSimilarity.of(left, right, NamePart.ANY) : whole;
        return "%.2f  %s%n".formatted(similarity.value(), similarity.why()).replace(System.lineSeparator(), "\n");
    }
}
