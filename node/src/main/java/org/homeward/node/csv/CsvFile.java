package org.homeward.node.csv;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Refusal;
import org.homeward.node.wiring.BufferStream;

/// A file of text as it was sent: at most 64 MiB of UTF-8 without a NUL, never held as one text.
final class CsvFile implements RowFile {

    private final ByteBuffer bytes;
    private final int from;

    private CsvFile(ByteBuffer bytes, int from) {
        this.bytes = bytes;
        this.from = from;
    }

    /// The file of these bytes, or the fault of its text. A mark of UTF-8 at the start (as some spreadsheets write
    /// it) is passed over; any other fault of the text refuses the file in a sentence that says where.
    static Answer<RowFile> of(ByteBuffer bytes) {
        return textFault(bytes)
                .<Answer<RowFile>>map(fault -> Answer.faulty(List.of(fault)))
                .orElseGet(() -> Answer.done(new CsvFile(bytes, TextCheck.markLength(bytes))));
    }

    private static Optional<Refusal> textFault(ByteBuffer bytes) {
        return switch (TextCheck.of(bytes)) {
            case TextCheck.Sound() -> Optional.empty();
            case TextCheck.OtherEncoding(var encoding) ->
                Optional.of(encoding(1, "The file is in " + encoding + ". Save it as CSV in UTF-8 and send it again."));
            case TextCheck.BrokenAt(var line) ->
                Optional.of(encoding(
                        line,
                        "Line " + line + " has bytes that are no UTF-8; the file is probably in an older encoding. Save"
                                + " it as CSV in UTF-8 and send it again."));
            case TextCheck.NulAt(var line) ->
                Optional.of(encoding(line, "Line " + line + " has a NUL character, so this is no CSV file in UTF-8."));
        };
    }

    private static Refusal encoding(int line, String sentence) {
        return new Refusal("file.encoding", "", Integer.toString(line), "", sentence);
    }

    @Override
    public Form form() {
        return Form.CSV;
    }

    @Override
    public ByteBuffer bytes() {
        return bytes.duplicate();
    }

    @Override
    public List<Refusal> rows(CsvColumns columns, RowReader reader) {
        return CsvRows.read(this, columns, reader);
    }

    Reader reader() {
        var rest = bytes.duplicate().position(bytes.position() + from);
        return new InputStreamReader(new BufferStream(rest), StandardCharsets.UTF_8);
    }

    /// The number of bytes only.
    @Override
    public String toString() {
        return bytes.remaining() + " bytes";
    }
}
