package org.homeward.node.csv;

/// One thing wrong with one cell of a file, or of a parcel at the counter.
///
/// @param row line of the file on which the row starts; 0 where there is no file
/// @param column name of the column
/// @param found what stands there, shortened to 60 characters
/// @param expected what would have been accepted
/// @param rule identifier of the rule, e.g. `form.count`
public record CsvFault(int row, String column, String found, String expected, String rule) {

    private static final int FOUND_CHARS_MAX = 60; // Enough to recognise the cell; a whole letter is not quoted back.

    public CsvFault {
        if (found.length() > FOUND_CHARS_MAX) {
            found = found.substring(0, FOUND_CHARS_MAX) + "…";
        }
    }

    /// In one line, for a person who corrects the row.
    public String sentence() {
        return rule + ": " + column + ": expected " + expected + ", found “" + found + "”";
    }

    /// Never what was found.
    @Override
    public String toString() {
        return rule + " in row " + row;
    }
}
