package org.homeward.names;

import java.util.Arrays;

/// The weights of the twelve shorter patterns around a letter, added up beforehand for the letters a to z, so that a
/// reading adds seven rows of one length instead of looking twelve patterns up. It changes no result.
///
/// A family of patterns depends on the letter and two more characters, and has a row for each combination of those.
/// Rows that would hold only noughts are one row, at the start.
final class NeighbourWeights {

    private static final int LETTERS = 26;
    private static final int SYMBOLS = LETTERS + 2; // And two for the edges of a word; one of them for no sound yet.
    private static final String EXTRA = "^$";

    // Each pattern is the name of its way, then x and y where the family's two characters
    // stand; s and t instead where they are sounds.
    private static final String[][] FAMILIES = {
        {"A", "By", "Cx", "Exy"}, // The letters before and after.
        {"Dxy"}, // The two letters after.
        {"Fxy"}, // The two letters before.
        {"Js", "Kys"}, // The last sound, and the letter after.
        {"Pxt"}, // The letter before, and the last sound.
        {"Nxy"}, // The last two letters of the word.
        {"Qx", "Ryx"} // The manner, and the letter after.
    };

    private final int[][] starts = new int[FAMILIES.length][LETTERS * SYMBOLS * SYMBOLS];
    private int[] sums = new int[1 << 18];
    private int length = LatinSounds.CHOICES_MAX;

    NeighbourWeights(LatinReadings table) {
        for (var letter = 'a'; letter <= 'z'; letter++) {
            for (var family = 0; family < FAMILIES.length; family++) {
                for (var pair = 0; pair < SYMBOLS * SYMBOLS; pair++) {
                    var place = (letter - 'a') * SYMBOLS * SYMBOLS + pair;
                    starts[family][place] = add(table, FAMILIES[family], letter, pair);
                }
            }
        }
    }

    private int add(LatinReadings table, String[] family, char letter, int pair) {
        var row = new int[table.sounds(letter).length];
        for (var pattern : family) {
            table.addWeights(LatinContext.codeOf(written(pattern, letter, pair)), row);
        }
        if (Arrays.stream(row).allMatch(weight -> weight == 0)) {
            return 0;
        }
        if (length + LatinSounds.CHOICES_MAX > sums.length) {
            sums = Arrays.copyOf(sums, 2 * sums.length);
        }
        System.arraycopy(row, 0, sums, length, row.length);
        length += row.length;
        return length - row.length;
    }

    private static String written(String pattern, char letter, int pair) {
        var written = new StringBuilder().append(pattern.charAt(0)).append(letter);
        for (var at = 1; at < pattern.length(); at++) {
            var isFirst = pattern.charAt(at) == 'x' || pattern.charAt(at) == 's';
            var isSound = pattern.charAt(at) == 's' || pattern.charAt(at) == 't';
            var symbol = character(isFirst ? pair / SYMBOLS : pair % SYMBOLS);
            written.append(isSound && symbol == LatinContext.BEFORE ? LatinContext.NO_SOUND : symbol);
        }
        return written.toString();
    }

    /// Puts the sums for one letter into `into`, `count` of them. False, and nothing put, where a character that
    /// counts is not a to z or an edge of the word.
    boolean put(LatinContext context, int at, char sound, int[] into, int count) {
        var before = index(context.letterAt(at - 1));
        var before2 = index(context.letterAt(at - 2));
        var after = index(context.letterAt(at + 1));
        var after2 = index(context.letterAt(at + 2));
        var last = index(context.lastLetter(1));
        var last2 = index(context.lastLetter(2));
        var letter = context.letterAt(at) - 'a';
        if ((before | before2 | after | after2 | last | last2) < 0 || letter < 0 || letter >= LETTERS) {
            return false;
        }
        var said = index(sound);
        var neighbours = starts[0][place(letter, before, after)];
        var right = starts[1][place(letter, after, after2)];
        var left = starts[2][place(letter, before, before2)];
        var soundAfter = starts[3][place(letter, said, after)];
        var soundBefore = starts[4][place(letter, before, said)];
        var end = starts[5][place(letter, last, last2)];
        var manner = starts[6][place(letter, index(context.manner()), after)];
        for (var choice = 0; choice < count; choice++) {
            into[choice] = sums[neighbours + choice]
                    + sums[right + choice]
                    + sums[left + choice]
                    + sums[soundAfter + choice]
                    + sums[soundBefore + choice]
                    + sums[end + choice]
                    + sums[manner + choice];
        }
        return true;
    }

    private static int place(int letter, int one, int other) {
        return (letter * SYMBOLS + one) * SYMBOLS + other;
    }

    private static int index(char symbol) {
        if (symbol >= 'a' && symbol <= 'z') {
            return symbol - 'a';
        }
        return switch (symbol) {
            case LatinContext.BEFORE, LatinContext.NO_SOUND -> LETTERS;
            case LatinContext.AFTER -> LETTERS + 1;
            default -> -1;
        };
    }

    private static char character(int index) {
        return index < LETTERS ? (char) ('a' + index) : EXTRA.charAt(index - LETTERS);
    }
}
