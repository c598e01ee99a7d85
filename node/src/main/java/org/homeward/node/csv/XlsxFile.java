package org.homeward.node.csv;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homeward.node.requests.Refusal;
import org.homeward.node.xlsx.SheetLimits;
import org.homeward.node.xlsx.SheetReader;
import org.homeward.node.xlsx.SheetRow;
import org.homeward.node.xlsx.Workbook;

/// A workbook as it was sent. Its first row with a value names the columns.
final class XlsxFile implements RowFile {

    private static final SheetLimits LIMITS = new SheetLimits(ROWS_MAX + 1, COLUMNS_MAX, CELL_CHARS_MAX, ROW_CHARS_MAX);

    private final ByteBuffer bytes;

    XlsxFile(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    @Override
    public Form form() {
        return Form.XLSX;
    }

    @Override
    public ByteBuffer bytes() {
        return bytes.duplicate();
    }

    @Override
    public List<Refusal> rows(CsvColumns columns, RowReader reader) {
        var given = new Given(columns, reader);
        var stopped = Workbook.read(bytes.duplicate(), columns.sheet(), LIMITS, given);
        if (!stopped.isEmpty()) {
            return stopped;
        }
        return given.isEmpty()
                ? List.of(Refusal.of("file.empty", "The file is empty. Its first row names the columns."))
                : given.faults;
    }

    /// What the sheet gave so far.
    private static final class Given implements SheetReader {

        private final CsvColumns columns;
        private final RowReader reader;
        private final List<Refusal> faults = new ArrayList<>();
        private String sheet = "";
        private Optional<Table> table = Optional.empty();

        Given(CsvColumns columns, RowReader reader) {
            this.columns = columns;
            this.reader = reader;
        }

        boolean isEmpty() {
            return table.isEmpty() && faults.isEmpty();
        }

        @Override
        public void sheet(String name) {
            sheet = name;
        }

        @Override
        public void row(SheetRow row) {
            if (table.isPresent()) {
                reader.row(table.get().sheetRow(row.number(), row.cells()));
            } else if (faults.isEmpty()) {
                faults.addAll(columns.faults(row.cells()));
                if (faults.isEmpty()) {
                    table = Optional.of(new Table(columns, row.cells()));
                    reader.columns(sheet, row.cells());
                }
            }
        }
    }

    /// The number of bytes only.
    @Override
    public String toString() {
        return bytes.remaining() + " bytes";
    }
}
