package org.homeward.bench;

/// The Levenshtein distance: letters to add, drop or exchange.
final class EditDistance {

    private EditDistance() {}

    static int of(String left, String right) {
        var row = new int[right.length() + 1];
        for (var at = 0; at < row.length; at++) {
            row[at] = at;
        }
        for (var down = 1; down <= left.length(); down++) {
            var diagonal = row[0];
            row[0] = down;
            for (var at = 1; at < row.length; at++) {
                var exchanged = diagonal + (left.charAt(down - 1) == right.charAt(at - 1) ? 0 : 1);
                diagonal = row[at];
                row[at] = Math.min(exchanged, Math.min(row[at], row[at - 1]) + 1);
            }
        }
        return row[right.length()];
    }
}
