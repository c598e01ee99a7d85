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

    private CsvText() {}

    /// The bytes of a file with this header and these rows, every cell neutralised.
    public static byte[] of(List<String> header, Iterable<List<String>> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(bytes, StandardCharsets.UTF_8)) {
            writer.writeRecord(header);
            for (var row : rows) {
                writer.writeRecord(row.stream().map(Formula::neutral).toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory failed; this indicates a bug", impossible);
        }
        return bytes.toByteArray();
    }
}
