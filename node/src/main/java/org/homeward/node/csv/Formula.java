package org.homeward.node.csv;

import java.util.regex.Pattern;

/// Keeps what families wrote from being run as a formula when a CSV file of ours is opened in a spreadsheet.
///
/// A cell that starts with `= + - @`, tab, CR or LF is written with an apostrophe before it, and reading takes that
/// apostrophe away again. Left as they are: a signed number and a telephone number (a sign, then digits with single
/// spaces and at most one decimal mark), because they compute nothing and must come back to the family as they were.
/// A cell that already starts with apostrophes before such a character gets one more, so that reading gives back
/// exactly what was written.
public final class Formula {

    private static final Pattern STARTS_ONE = Pattern.compile("'*[=+\\-@\\t\\r\\n].*", Pattern.DOTALL);
    private static final Pattern NEUTRALISED = Pattern.compile("'+[=+\\-@\\t\\r\\n].*", Pattern.DOTALL);
    private static final Pattern PLAIN_NUMBER = Pattern.compile("[+-][0-9]+( [0-9]+)*([.,][0-9]+)?");

    private Formula() {}

    /// The cell as it is written into a file.
    public static String neutral(String cell) {
        return STARTS_ONE.matcher(cell).matches() && !PLAIN_NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }

    /// The cell as it was before it was written.
    public static String read(String cell) {
        return NEUTRALISED.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
