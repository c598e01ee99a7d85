package org.homeward.names;

import java.util.Locale;

/// Gives the Latin letters of a row the capitals of the Cyrillic letters they stand for.
final class Capitals {

    private static final char TIE = '͡';

    private Capitals() {}

    /// The row's Latin as it stands for the letters of `text` from `at`: small for a small letter; all capitals where
    /// a neighbour is a capital too; else one capital, and a second where the scheme has capitals under a tie.
    static String asIn(String text, int at, SchemeRow row, boolean underTie) {
        var latin = row.latin();
        if (latin.isEmpty() || !Character.isUpperCase(text.charAt(at))) {
            return latin;
        }
        var after = at + row.letters().length();
        var isAmongCapitals = (after < text.length() && Character.isLetter(text.charAt(after)))
                ? Character.isUpperCase(text.charAt(after))
                : isAfterCapital(text, at);
        return isAmongCapitals ? latin.toUpperCase(Locale.ROOT) : withOneCapital(latin, underTie);
    }

    private static boolean isAfterCapital(String text, int at) {
        var before = at - 1;
        while (before >= 0 && Spelling.isApostrophe(text.charAt(before))) {
            before--;
        }
        return before >= 0 && Character.isUpperCase(text.charAt(before));
    }

    private static String withOneCapital(String latin, boolean underTie) {
        var first = 0;
        while (first < latin.length() - 1 && !Character.isLetter(latin.charAt(first))) {
            first++;
        }
        var end = first + 1;
        if (underTie && end + 1 < latin.length() && latin.charAt(end) == TIE) {
            end += 2;
        }
        return latin.substring(0, first) + latin.substring(first, end).toUpperCase(Locale.ROOT) + latin.substring(end);
    }
}
