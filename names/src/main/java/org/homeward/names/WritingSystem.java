package org.homeward.names;

import java.util.List;

/// How one token is written.
///
/// @param script the alphabet, after look-alike letters have been folded
/// @param language what the Cyrillic letters say; [Language#UNKNOWN] for every other alphabet
/// @param mixed true where the token as written had letters of both alphabets, or digits among its letters
/// @param schemes for a Latin token the schemes it may be written in, the most likely first; else empty
public record WritingSystem(Script script, Language language, boolean mixed, List<SchemeGuess> schemes) {

    private static final String UKRAINIAN_ONLY = "іїєґ";
    private static final String RUSSIAN_ONLY = "ыэёъ";

    public WritingSystem {
        schemes = List.copyOf(schemes);
    }

    /// Reads how a token is written. Any text gets an answer.
    public static WritingSystem of(String token) {
        var spelling = Spelling.of(token);
        return new WritingSystem(
                spelling.script(),
                languageOf(spelling),
                isMixed(token),
                spelling.script() == Script.LATIN ? SchemeGuesses.of(token) : List.of());
    }

    private static Language languageOf(Spelling spelling) {
        if (spelling.script() != Script.CYRILLIC) {
            return Language.UNKNOWN;
        }
        var ukrainian = count(spelling.letters(), UKRAINIAN_ONLY);
        var russian = count(spelling.letters(), RUSSIAN_ONLY);
        if (ukrainian == russian) {
            return Language.UNKNOWN;
        }
        return ukrainian > russian ? Language.UKRAINIAN : Language.RUSSIAN;
    }

    private static long count(String letters, String wanted) {
        return letters.chars().filter(letter -> wanted.indexOf(letter) >= 0).count();
    }

    private static boolean isMixed(String token) {
        var scripts = token.codePoints()
                .limit(NameKeys.TOKEN_MAX)
                .mapToObj(Script::of)
                .filter(script -> script != Script.NONE)
                .distinct()
                .count();
        return scripts > 1 || (scripts == 1 && token.chars().anyMatch(c -> c >= '0' && c <= '9'));
    }
}
