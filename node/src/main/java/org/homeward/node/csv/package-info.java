/// Files of rows that people bring and take away: CSV or a workbook read whole with every fault at once, and files
/// that are safe to open in a spreadsheet.
///
/// **Words.** A *row* is one record of a file; its number is the line on which it starts. A *fault* is one thing
/// wrong with one cell.
///
/// **Rules kept here.** Which of the two a file is, its first bytes say. What is read is bounded in bytes, rows,
/// columns and cells before it is understood, and is the same rows to whoever judges them ([RowFile], [Table]).
/// What is written starts no formula in a spreadsheet, and reads back as it was ([Formula]).
///
/// **Not here.** What is inside a workbook: `xlsx`. What the cells mean: each feature judges its own.
///
/// **Start reading at** [RowFile], then [Formula].
@NullMarked
@ApplicationModule(allowedDependencies = {"wiring", "requests", "xlsx"})
package org.homeward.node.csv;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
