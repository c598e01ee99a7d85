package org.homeward.node.xlsx;

import java.util.List;

/// One row of a sheet that has a value.
///
/// @param number in the sheet, 1 and up
/// @param cells from column A to the last that has a value; empty where a cell is
public record SheetRow(int number, List<String> cells) {

    public SheetRow {
        cells = List.copyOf(cells);
    }

    /// The number only: cells are about people.
    @Override
    public String toString() {
        return "row " + number;
    }
}
