package org.homeward.demo.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Writes `outcomes.csv`: a line per intake row.
final class OutcomesFile {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private OutcomesFile() {}

    static void write(Path file, List<OutcomeRow> rows) throws IOException {
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
            csv.writeRecord(OutcomeRow.COLUMNS);
            for (var row : rows) {
                csv.writeRecord(row.values().stream().map(OutcomesFile::neutral).toList());
            }
        }
    }

    /// The value with an apostrophe before whatever a spreadsheet would take for a formula.
    static String neutral(String value) {
        return !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }
}
