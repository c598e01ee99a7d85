package org.homeward.demo.input;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A file as somebody handed it in: its bytes go to a node unchanged, and its rows can be read here.
public final class Sheet {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final byte[] bytes;

    /// @param bytes the file's content; copied
    public Sheet(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /// The sheet of a text, in UTF-8.
    public static Sheet of(String text) {
        return new Sheet(text.getBytes(StandardCharsets.UTF_8));
    }

    /// The file's content; a copy.
    public byte[] bytes() {
        return bytes.clone();
    }

    /// The file's content as UTF-8, without a byte order mark.
    public String text() {
        var text = new String(bytes, StandardCharsets.UTF_8);
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    /// Its rows below the header, read with commas and double quotes; a short or long row is read as far as it goes.
    ///
    /// @throws de.siegmar.fastcsv.reader.CsvParseException where the text is no CSV at all
    List<NamedCsvRecord> rows() {
        return CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(text())
                .stream()
                .toList();
    }

    /// The value in a column; empty where the row is too short or the column is missing.
    static String value(NamedCsvRecord row, String column) {
        return row.findField(column).orElse("").strip();
    }
}
