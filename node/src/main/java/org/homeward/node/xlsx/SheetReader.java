package org.homeward.node.xlsx;

/// Takes what is read of a workbook, in its order.
public interface SheetReader {

    /// Takes the name of the sheet that is read, before any row.
    void sheet(String name);

    /// Takes a row with a value.
    void row(SheetRow row);
}
