package org.homeward.names;

/// The weights that the letter itself and its next neighbour on either side give, added up beforehand for the
/// letters a to z. Half of all additions of a reading are these, and this saves making them again for every word.
final class NeighbourWeights {

    private static final int LETTERS = 26;
    private static final int NEIGHBOURS = LETTERS + 2; // And the two edges of a word.

    private final int[][] sums = new int[LETTERS * NEIGHBOURS * NEIGHBOURS][];

    NeighbourWeights(LatinReadings table) {
        for (var letter = 'a'; letter <= 'z'; letter++) {
            for (var left = 0; left < NEIGHBOURS; left++) {
                for (var right = 0; right < NEIGHBOURS; right++) {
                    sums[at(letter - 'a', left, right)] = sums(table, letter, character(left), character(right));
                }
            }
        }
    }

    private static int[] sums(LatinReadings table, char letter, char left, char right) {
        var sums = new int[table.sounds(letter).length];
        for (var pattern :
                new String[] {"A" + letter, "B" + letter + right, "C" + letter + left, "E" + letter + left + right}) {
            table.addWeights(LatinContext.codeOf(pattern), sums);
        }
        return sums;
    }

    /// Puts the sums into `into`; false, and nothing put, where one of the letters is not a to z or an edge.
    boolean put(char left, char letter, char right, int[] into) {
        var leftAt = index(left);
        var rightAt = index(right);
        if (letter < 'a' || letter > 'z' || leftAt < 0 || rightAt < 0) {
            return false;
        }
        var row = sums[at(letter - 'a', leftAt, rightAt)];
        System.arraycopy(row, 0, into, 0, row.length);
        return true;
    }

    private static int at(int letter, int left, int right) {
        return (letter * NEIGHBOURS + left) * NEIGHBOURS + right;
    }

    private static int index(char letter) {
        if (letter >= 'a' && letter <= 'z') {
            return letter - 'a';
        }
        return letter == LatinContext.BEFORE ? LETTERS : letter == LatinContext.AFTER ? LETTERS + 1 : -1;
    }

    private static char character(int index) {
        if (index < LETTERS) {
            return (char) ('a' + index);
        }
        return index == LETTERS ? LatinContext.BEFORE : LatinContext.AFTER;
    }
}
