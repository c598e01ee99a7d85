package org.homeward.node.csv;

import java.util.List;

/// One row of a file, its cells in the order in which the reader asked for the columns, whatever their order in the
/// file.
///
/// @param line on which it starts, the header being line 1; in a workbook the number of the row
/// @param cells one a column; empty where the row was too short
/// @param cellCount how many cells the row had
/// @param columnCount how many the header has
public record CsvRow(int line, List<String> cells, int cellCount, int columnCount) {

    public CsvRow {
        cells = List.copyOf(cells);
    }

    /// Whether it has a cell for every column and no more. If not, nothing can be said about which cell is which.
    public boolean isWhole() {
        return cellCount == columnCount;
    }

    /// The line only.
    @Override
    public String toString() {
        return "line " + line;
    }
}
