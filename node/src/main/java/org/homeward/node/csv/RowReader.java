package org.homeward.node.csv;

import java.util.List;

/// Takes what is read of a file, in its order.
public interface RowReader {

    /// Takes a row.
    void row(CsvRow row);

    /// Takes the columns that the file names, before any row.
    ///
    /// @param sheet of a workbook that they stand in; empty for CSV
    /// @param written as they are written
    default void columns(String sheet, List<String> written) {}
}
