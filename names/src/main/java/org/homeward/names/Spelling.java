package org.homeward.names;

import java.text.Normalizer;
import java.util.Locale;

/// One token made ready for reading: lower case, one alphabet, no apostrophes, no accents of stress.
///
/// Letters that look alike in the two alphabets are folded towards the alphabet of the token's other letters, and
/// the zero and the three of poor recognition are read as О and З. Hyphens stay, between parts only.
///
/// @param script the alphabet the letters belong to
/// @param letters lower-case letters and single inner hyphens, at most [NameKeys#TOKEN_MAX]
record Spelling(Script script, String letters) {

    private static final Spelling NONE = new Spelling(Script.NONE, "");

    // Letters that both alphabets print alike, in capitals or in small letters; each stands below its twin.
    private static final String CYRILLIC_ALIKE = "аеорсухіїјѕткмвнё";
    private static final String LATIN_ALIKE = "aeopcyxiïjstkmbhë";

    // One letter that belongs to one alphabet only outweighs all that are alike in a token.
    private static final int CERTAIN = 2 * NameKeys.TOKEN_MAX;

    static Spelling of(String token) {
        if (isPlain(token)) {
            return plain(token);
        }
        var cut = token.length() > 2 * NameKeys.TOKEN_MAX ? token.substring(0, 2 * NameKeys.TOKEN_MAX) : token;
        var letters = lettersOf(cut);
        if (letters.isEmpty()) {
            return NONE;
        }
        var script = scriptOf(letters);
        // The small form of the Turkish İ has its dot apart.
        var small = letters.toLowerCase(Locale.ROOT).replace("\u0307", "");
        var folded = switch (script) {
            case CYRILLIC -> fold(small, LATIN_ALIKE, CYRILLIC_ALIKE, 'о', 'з');
            case LATIN -> fold(small, CYRILLIC_ALIKE, LATIN_ALIKE, 'o', 'z');
            case OTHER, NONE -> small;
        };
        return new Spelling(script, folded);
    }

    private static boolean isPlain(String token) {
        if (token.isEmpty() || token.length() > NameKeys.TOKEN_MAX) {
            return false;
        }
        var first = token.charAt(0);
        return first < 'Ѐ' ? allBetween(token, 'a', 'z') : allBetween(token, 'а', 'ґ');
    }

    private static boolean allBetween(String token, char low, char high) {
        for (var at = 0; at < token.length(); at++) {
            var letter = Character.toLowerCase(token.charAt(at));
            if (letter < low || letter > high) {
                return false;
            }
        }
        return true;
    }

    private static Spelling plain(String token) {
        var script = token.charAt(0) < 'Ѐ' ? Script.LATIN : Script.CYRILLIC;
        return new Spelling(script, token.toLowerCase(Locale.ROOT));
    }

    private static String lettersOf(String token) {
        var unmarked = new StringBuilder(token.length());
        token.codePoints().filter(c -> !isApostrophe(c)).forEach(unmarked::appendCodePoint);
        var composed = Normalizer.normalize(unmarked, Normalizer.Form.NFKC);
        var letters = new StringBuilder(composed.length());
        composed.codePoints().forEach(c -> append(letters, c));
        if (!letters.isEmpty() && letters.charAt(letters.length() - 1) == '-') {
            letters.setLength(letters.length() - 1);
        }
        if (letters.codePoints().noneMatch(Character::isLetter)) {
            return "";
        }
        if (letters.length() > NameKeys.TOKEN_MAX) {
            var end = Character.isHighSurrogate(letters.charAt(NameKeys.TOKEN_MAX - 1)) ? 1 : 0;
            letters.setLength(NameKeys.TOKEN_MAX - end);
        }
        return letters.toString();
    }

    private static void append(StringBuilder letters, int c) {
        if (Character.isLetter(c) || c == '0' || c == '3') {
            letters.appendCodePoint(c);
        } else if (isDivider(c) && !letters.isEmpty() && letters.charAt(letters.length() - 1) != '-') {
            letters.append('-');
        }
    }

    private static boolean isDivider(int c) {
        return Character.getType(c) == Character.DASH_PUNCTUATION || Character.isWhitespace(c) || c == 0x2212;
    }

    /// Apostrophes, primes and modifier letters by which the schemes write ь, ъ and the Ukrainian apostrophe.
    static boolean isApostrophe(int c) {
        return switch (c) {
            case '\'', '"', '`', '´', '’', '‘', '“', '”', '′', '″', 'ʹ', 'ʺ', 'ʼ', 'ʻ', 'ˈ', 'ʾ', 'ʿ', 'ˮ', '·' -> true;
            default -> false;
        };
    }

    /// The alphabet of most letters that belong to one only; where there are none, of most letters.
    private static Script scriptOf(String letters) {
        var vote = 0;
        var other = 0;
        for (var at = 0; at < letters.length(); at++) {
            var letter = letters.charAt(at);
            switch (Script.of(letter)) {
                case CYRILLIC -> vote += isAlike(letter, CYRILLIC_ALIKE, "вкмтн") ? 1 : CERTAIN;
                case LATIN -> vote -= isAlike(letter, LATIN_ALIKE, "bkmth") ? 1 : CERTAIN;
                case OTHER -> other++;
                case NONE -> {}
            }
        }
        if (2 * other > letters.length()) {
            return Script.OTHER;
        }
        return vote > 0 ? Script.CYRILLIC : Script.LATIN;
    }

    private static boolean isAlike(char letter, String alike, String unlikeWhenSmall) {
        return alike.indexOf(Character.toLowerCase(letter)) >= 0 && unlikeWhenSmall.indexOf(letter) < 0;
    }

    private static String fold(String letters, String from, String to, char nought, char three) {
        var folded = letters.toCharArray();
        for (var at = 0; at < folded.length; at++) {
            var found = from.indexOf(folded[at]);
            if (found >= 0) {
                folded[at] = to.charAt(found);
            } else if (folded[at] == '0') {
                folded[at] = nought;
            } else if (folded[at] == '3') {
                folded[at] = three;
            }
        }
        return new String(folded);
    }
}
