package org.homeward.demo.input;

/// One row of a side's intake file.
///
/// @param side the home bureau
/// @param row the line number in the file, the header being line 1; at least 2
public record RowKey(Party side, int row) implements Comparable<RowKey> {

    @Override
    public int compareTo(RowKey other) {
        var bySide = side.compareTo(other.side);
        return bySide != 0 ? bySide : Integer.compare(row, other.row);
    }

    @Override
    public String toString() {
        return side.word() + row;
    }
}
