/// Reads one sheet of a workbook (XLSX, ECMA-376) as rows of text, and writes one.
///
/// **Words.** A *part* is one file inside the workbook, which is a ZIP file. *Shared strings* is the part that
/// holds the texts of all sheets once. A *row* is a row of the sheet that has a value; its number is the sheet's.
///
/// **Rules kept here.** Nothing is computed, fetched or run: a formula, a macro or a link to elsewhere refuses the
/// file in a sentence. What a file can make this node hold or read is bounded before it is held ([ZipParts],
/// [PartStream], [SharedStrings]). What a person sees in a cell is what is read: a date as a day, a number without
/// `.0`, a text as it was typed ([CellStyles]).
///
/// **Not here.** What the columns are and what the cells mean: `csv`, and the features.
///
/// **Start reading at** [Workbook], then [Sheet].
@NullMarked
@ApplicationModule(allowedDependencies = {"wiring", "requests"})
package org.homeward.node.xlsx;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
