package org.homeward.node.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.homeward.node.requests.Refusal;

/// Reads the rows of a CSV file (RFC 4180: comma, double quotes) one by one.
final class CsvRows {

    private static final int BUFFER_CHARS = 262_144; // FastCSV wants a row to fit its buffer.

    private CsvRows() {}

    /// Gives every row to `reader`, in the order of the file. Answers what stops the file from being read; if that is
    /// anything, what was given so far must be forgotten.
    static List<Refusal> read(CsvFile file, CsvColumns columns, RowReader reader) {
        long line = 1;
        try (var records = open(file)) {
            var iterator = records.iterator();
            if (!iterator.hasNext()) {
                return List.of(Refusal.of("file.empty", "The file is empty. Its first line names the columns."));
            }
            var header = iterator.next().getFields();
            var faults = columns.faults(header);
            if (!faults.isEmpty()) {
                return faults;
            }
            var table = new Table(columns, header);
            reader.columns("", header);
            for (int count = 1; iterator.hasNext(); count++) {
                if (count > RowFile.ROWS_MAX) {
                    return List.of(Refusal.of(
                            "file.rows", "The file has more than " + RowFile.ROWS_MAX + " rows. Send it in parts."));
                }
                var next = iterator.next();
                line = next.getStartingLineNumber();
                reader.row(table.row(Math.toIntExact(line), next.getFields()));
            }
            return List.of();
        } catch (CsvParseException broken) {
            return List.of(new Refusal(
                    "file.row",
                    "",
                    Long.toString(line),
                    "",
                    "After the row that starts on line " + line
                            + " the file cannot be read as rows: a quotation mark is"
                            + " not closed or stands inside a cell, a cell is longer than " + RowFile.CELL_CHARS_MAX
                            + " characters, or a row has more than " + RowFile.COLUMNS_MAX + " cells."));
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from memory failed; this indicates a bug", impossible);
        }
    }

    private static CsvReader<CsvRecord> open(CsvFile file) {
        var handler = CsvRecordHandler.builder()
                .maxFields(RowFile.COLUMNS_MAX)
                .maxFieldSize(RowFile.CELL_CHARS_MAX)
                .maxRecordSize(RowFile.ROW_CHARS_MAX)
                .build();
        return CsvReader.builder()
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(BUFFER_CHARS)
                .build(handler, file.reader());
    }
}
