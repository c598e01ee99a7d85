package org.homeward.node.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.homeward.node.requests.Refusal;

/// Reads the rows of a CSV file (RFC 4180: comma, double quotes) one by one.
public final class CsvRows {

    /// The most parcels that a side can agree on for one round.
    public static final int ROWS_MAX = 50_000;

    /// Three times the columns of the widest file we read; a row of more is a file that lost its line ends.
    static final int COLUMNS_MAX = 60;

    /// The longest cell: contents of 500 lines of 60 characters, and as much again.
    static final int CELL_CHARS_MAX = 60_000;

    private static final int ROW_CHARS_MAX = 200_000; // Bounds what an open quotation mark can swallow.
    private static final int BUFFER_CHARS = 262_144; // FastCSV wants a row to fit its buffer.

    private final CsvColumns columns;
    private final List<Integer> places;
    private final int columnCount;

    private CsvRows(CsvColumns columns, List<String> header) {
        this.columns = columns;
        this.places = columns.places(header);
        this.columnCount = header.size();
    }

    /// Gives every row to `reader`, in the order of the file. Answers what stops the file from being read; if that is
    /// anything, what was given so far must be forgotten.
    public static List<Refusal> read(CsvFile file, CsvColumns columns, Consumer<CsvRow> reader) {
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
            var rows = new CsvRows(columns, header);
            for (int count = 1; iterator.hasNext(); count++) {
                if (count > ROWS_MAX) {
                    return List.of(
                            Refusal.of("file.rows", "The file has more than " + ROWS_MAX + " rows. Send it in parts."));
                }
                var next = iterator.next();
                line = next.getStartingLineNumber();
                reader.accept(rows.row(next));
            }
            return List.of();
        } catch (CsvParseException broken) {
            return List.of(Refusal.of(
                    "file.row",
                    "After the row that starts on line " + line
                            + " the file cannot be read as rows: a quotation mark is"
                            + " not closed or stands inside a cell, a cell is longer than " + CELL_CHARS_MAX
                            + " characters, or a row has more than " + COLUMNS_MAX + " cells."));
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from memory failed; this indicates a bug", impossible);
        }
    }

    private static CsvReader<CsvRecord> open(CsvFile file) {
        var handler = CsvRecordHandler.builder()
                .maxFields(COLUMNS_MAX)
                .maxFieldSize(CELL_CHARS_MAX)
                .maxRecordSize(ROW_CHARS_MAX)
                .build();
        return CsvReader.builder()
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(BUFFER_CHARS)
                .build(handler, file.reader());
    }

    private CsvRow row(CsvRecord found) {
        var cells = new ArrayList<String>(columns.names().size());
        for (int place : places) {
            cells.add(place < found.getFieldCount() ? Formula.read(found.getField(place)) : "");
        }
        return new CsvRow(Math.toIntExact(found.getStartingLineNumber()), cells, found.getFieldCount(), columnCount);
    }
}
