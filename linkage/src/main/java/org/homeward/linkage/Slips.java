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

    private static final int WORD_MAX = 64;
    private static final int LETTERS = 128;

    /// The number of slips between them, or `max + 1` if there are more than `max`.
    static int between(String a, String b, int max) {
        if (Math.abs(a.length() - b.length()) > max) {
            return max + 1;
        }
        if (a.isEmpty() || a.length() > WORD_MAX || !isPlain(a) || !isPlain(b)) {
            return new Grid(a, b).between(max);
        }
        return Math.min(inParallel(a, b), max + 1);
    }

    private static boolean isPlain(String word) {
        for (int at = 0; at < word.length(); at++) {
            if (word.charAt(at) >= LETTERS) {
                return false;
            }
        }
        return true;
    }

    /// The whole column of the table of distances at once, a bit for each letter of `a`: Hyyrö 2003, after Myers 1999.
    private static int inParallel(String a, String b) {
        long[] where = new long[LETTERS];
        for (int at = 0; at < a.length(); at++) {
            where[a.charAt(at)] |= 1L << at;
        }
        long last = 1L << (a.length() - 1);
        long up = -1L;
        long down = 0;
        long before = 0;
        long whereBefore = 0;
        int slips = a.length();
        for (int at = 0; at < b.length(); at++) {
            long same = where[b.charAt(at)];
            long swapped = ((~before & same) << 1) & whereBefore;
            before = (((same & up) + up) ^ up) | same | down | swapped;
            long more = down | ~(before | up);
            long less = before & up;
            slips += (more & last) != 0 ? 1 : 0;
            slips -= (less & last) != 0 ? 1 : 0;
            more = (more << 1) | 1;
            less <<= 1;
            up = less | ~(before | more);
            down = more & before;
            whereBefore = same;
        }
        return slips;
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

        int between(int max) {
            for (int i = 1; i <= a.length(); i++) {
                if (fillRow(i) > max) {
                    return max + 1;
                }
            }
            return Math.min(last[b.length()], max + 1);
        }

        /// Fills the row of the first `i` letters and returns its least cell.
        private int fillRow(int i) {
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
