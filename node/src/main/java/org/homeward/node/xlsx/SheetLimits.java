package org.homeward.node.xlsx;

/// How much of a sheet is read. Each limit is the reader's, and what is above it refuses the file.
///
/// @param rowsMax rows with a value, the first included
/// @param columnsMax columns that may have a value
/// @param cellCharsMax characters of one cell
/// @param rowCharsMax characters of one row
public record SheetLimits(int rowsMax, int columnsMax, int cellCharsMax, int rowCharsMax) {}
