package org.homeward.linkage;

/// How many slips of the pen lie between two words: a letter changed, left out, put in, or swapped with its neighbour.
final class Slips {

    private Slips() {}

    /// Whether exactly one slip or none lies between them.
    static boolean oneApart(String a, String b) {
        int difference = a.length() - b.length();
        if (difference < -1 || difference > 1) {
            return false;
        }
        int start = 0;
        int shorter = Math.min(a.length(), b.length());
        while (start < shorter && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        int restA = a.length() - start - end;
        int restB = b.length() - start - end;
        if (restA <= 1 && restB <= 1) {
            return true;
        }
        return restA == 2
                && restB == 2
                && a.charAt(start) == b.charAt(start + 1)
                && a.charAt(start + 1) == b.charAt(start);
    }

    /// The number of slips between them, or `max + 1` if there are more than `max`.
    static int between(String a, String b, int max) {
        if (Math.abs(a.length() - b.length()) > max) {
            return max + 1;
        }
        var grid = new Grid(a, b);
        for (int i = 1; i <= a.length(); i++) {
            if (grid.fillRow(i) > max) {
                return max + 1;
            }
        }
        return Math.min(grid.last[b.length()], max + 1);
    }

    /// The last three rows of the table of distances between the starts of two words.
    private static final class Grid {

        private final String a;
        private final String b;
        private int[] before;
        private int[] last;
        private int[] row;

        Grid(String a, String b) {
            this.a = a;
            this.b = b;
            before = new int[b.length() + 1];
            last = new int[b.length() + 1];
            row = new int[b.length() + 1];
            for (int j = 0; j <= b.length(); j++) {
                last[j] = j;
            }
        }

        /// Fills the row of the first `i` letters and returns its least cell.
        int fillRow(int i) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                row[j] = cell(i, j);
                least = Math.min(least, row[j]);
            }
            int[] spare = before;
            before = last;
            last = row;
            row = spare;
            return least;
        }

        private int cell(int i, int j) {
            boolean same = a.charAt(i - 1) == b.charAt(j - 1);
            int least = Math.min(last[j] + 1, Math.min(row[j - 1] + 1, last[j - 1] + (same ? 0 : 1)));
            boolean swapped =
                    i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
            return swapped ? Math.min(least, before[j - 2] + 1) : least;
        }
    }
}
