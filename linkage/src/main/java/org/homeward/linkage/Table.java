package org.homeward.linkage;

import java.util.Arrays;

/// The rows that one linkage is about: those of the left list, then those of the right; or those of one list.
///
/// The cells of a row lie side by side, so that comparing two rows touches two places of memory and no more.
final class Table {

    private final int fields;
    private final int split;
    private int[] cells;
    private int rows;

    /// @param split rows below it are the left list's; 0 where there is one list only
    private Table(int fields, int rows, int split) {
        this.fields = fields;
        this.rows = rows;
        this.split = split;
        this.cells = new int[fields * rows];
    }

    static Table of(PersonList left, PersonList right) {
        // With an empty list there is nobody to find; a split at 0 would mean one list only.
        int rows = left.size() == 0 ? 0 : left.size() + right.size();
        var table = new Table(left.vocabulary().size(), rows, left.size());
        if (rows > 0) {
            left.moveTo(table, 0);
            right.moveTo(table, left.size());
        }
        return table;
    }

    static Table of(PersonList list) {
        var table = new Table(list.vocabulary().size(), list.size(), 0);
        list.moveTo(table, 0);
        return table;
    }

    /// A table of one list that grows as rows are placed.
    static Table growing(int fields) {
        return new Table(fields, 0, 0);
    }

    int fields() {
        return fields;
    }

    int code(int field, int row) {
        return cells[row * fields + field];
    }

    /// Rows may be put right in place before anything is compared.
    void put(int field, int row, int code) {
        cells[row * fields + field] = code;
    }

    /// Writes a whole row, behind the last one if need be.
    void place(int row, int[] codes) {
        int end = (row + 1) * fields;
        if (end > cells.length) {
            cells = Arrays.copyOf(cells, Math.max(end, cells.length + (cells.length >> 1)));
        }
        System.arraycopy(codes, 0, cells, row * fields, fields);
        rows = Math.max(rows, row + 1);
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
        System.arraycopy(cells, row * fields, codes, 0, fields);
    }
}
