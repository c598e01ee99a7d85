package org.homeward.node.csv;

import java.util.ArrayList;
import java.util.List;

/// Puts the cells of a file's rows into the order in which the reader asked for the columns. CSV and workbooks meet
/// here: what comes out is judged without asking which it was.
final class Table {

    private final List<Integer> places;
    private final int columnCount;

    /// @param header a header without faults
    Table(CsvColumns columns, List<String> header) {
        this.places = columns.places(header);
        this.columnCount = header.size();
    }

    CsvRow row(int line, List<String> found) {
        return row(line, found, found.size());
    }

    /// A row of a sheet, which ends with its last value: cells that are not there are empty ones.
    CsvRow sheetRow(int number, List<String> found) {
        return row(number, found, Math.max(columnCount, found.size()));
    }

    private CsvRow row(int line, List<String> found, int cellCount) {
        var cells = new ArrayList<String>(places.size());
        for (int place : places) {
            cells.add(place < found.size() ? Formula.read(found.get(place)) : "");
        }
        return new CsvRow(line, cells, cellCount, columnCount);
    }
}
