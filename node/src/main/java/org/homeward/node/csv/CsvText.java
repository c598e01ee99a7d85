package org.homeward.node.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Writes CSV in UTF-8 that is safe to open in a spreadsheet.
public final class CsvText {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CsvWriter writer =
            CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(bytes, StandardCharsets.UTF_8);

    private CsvText() {}

    /// A file in the making that has this header and no row yet.
    public static CsvText begin(List<String> header) {
        var file = new CsvText();
        file.writer.writeRecord(header);
        return file;
    }

    /// The bytes of a file with this header and these rows, every cell neutralised.
    public static byte[] of(List<String> header, Iterable<List<String>> rows) {
        var file = begin(header);
        rows.forEach(file::row);
        return file.end();
    }

    /// Adds a row, every cell neutralised.
    public void row(List<String> cells) {
        writer.writeRecord(cells.stream().map(Formula::neutral).toList());
    }

    /// The bytes of the whole file; nothing can be added after.
    public byte[] end() {
        try {
            writer.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory failed; this indicates a bug", impossible);
        }
        return bytes.toByteArray();
    }
}
