package org.homeward.linkage;

/// The rows that one linkage is about: those of the left list, then those of the right; or those of one list.
final class Table {

    private final int[][] columns;
    private final int rows;
    private final int split;

    /// @param columns the codes, one array for each field
    /// @param split rows below it are the left list's; 0 where there is one list only
    private Table(int[][] columns, int rows, int split) {
        this.columns = columns;
        this.rows = rows;
        this.split = split;
    }

    static Table of(PersonList left, PersonList right) {
        // With an empty list there is nobody to find; a split at 0 would mean one list only.
        int rows = left.size() == 0 ? 0 : left.size() + right.size();
        return new Table(left.joined(right), rows, left.size());
    }

    static Table of(PersonList list) {
        return new Table(list.copied(), list.size(), 0);
    }

    static Table over(int[][] columns, int rows) {
        return new Table(columns, rows, 0);
    }

    /// The codes themselves, for the innermost loops; rows may be put right in place before anything is compared.
    int[][] columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    int split() {
        return split;
    }

    /// How many rows are looked at from the left.
    int lefts() {
        return split == 0 ? rows : split;
    }

    /// How many pairs there are in all.
    double pairs() {
        return split == 0 ? 0.5 * rows * (rows - 1.0) : (double) split * (rows - split);
    }

    void codes(int row, int[] codes) {
        for (int field = 0; field < codes.length; field++) {
            codes[field] = columns[field][row];
        }
    }
}
