/// Files of rows that people bring and take away: CSV read whole with every fault at once, and CSV that is safe to
/// open in a spreadsheet.
///
/// **Words.** A *row* is one record of a file; its number is the line on which it starts. A *fault* is one thing wrong
/// with one cell.
///
/// **Rules kept here.** What is read is bounded in bytes, rows, columns and cells before it is understood ([CsvFile],
/// [CsvRows]). What is written starts no formula in a spreadsheet, and reads back as it was ([Formula]).
///
/// **Not here.** What the cells mean: each feature judges its own.
///
/// **Start reading at** [CsvRows], then [Formula].
@NullMarked
@ApplicationModule(allowedDependencies = {"wiring", "requests"})
package org.homeward.node.csv;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
