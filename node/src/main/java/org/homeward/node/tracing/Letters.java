package org.homeward.node.tracing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Which letters of two writings differ, so that a reader sees them at once. Capitals and small letters are one.
final class Letters {

    private static final int CHARS_MAX = 200; // As long as a name may be; longer ones are shown unmarked.

    private Letters() {}

    /// A stretch of a writing.
    ///
    /// @param differs whether the other writing has something else there
    record Piece(String text, boolean differs) {}

    /// The stretches of the first writing beside the second.
    static List<Piece> of(String text, String other) {
        if (text.isEmpty() || other.isEmpty() || text.length() > CHARS_MAX || other.length() > CHARS_MAX) {
            return text.isEmpty() ? List.of() : List.of(new Piece(text, false));
        }
        var shared = shared(text.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT));
        if (count(shared) * 2 < Math.max(text.length(), other.length())) {
            return List.of(new Piece(text, true)); // Another word: single letters in common would only confuse.
        }
        var pieces = new ArrayList<Piece>();
        int from = 0;
        for (int at = 1; at <= text.length(); at++) {
            if (at == text.length() || shared[at] != shared[from]) {
                pieces.add(new Piece(text.substring(from, at), !shared[from]));
                from = at;
            }
        }
        return pieces;
    }

    private static int count(boolean[] shared) {
        int count = 0;
        for (boolean one : shared) {
            count += one ? 1 : 0;
        }
        return count;
    }

    /// Which letters of the first stand, in order, in the second too: a longest common subsequence.
    private static boolean[] shared(String text, String other) {
        var length = new int[text.length() + 1][other.length() + 1];
        for (int i = text.length() - 1; i >= 0; i--) {
            for (int j = other.length() - 1; j >= 0; j--) {
                length[i][j] = text.charAt(i) == other.charAt(j)
                        ? length[i + 1][j + 1] + 1
                        : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        var shared = new boolean[text.length()];
        int j = 0;
        for (int i = 0; i < text.length() && j < other.length(); ) {
            if (text.charAt(i) == other.charAt(j)) {
                shared[i++] = true;
                j++;
            } else if (length[i + 1][j] >= length[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return shared;
    }
}
