package org.homeward.node.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Refusal;
import org.homeward.node.wiring.Digest;

/// A file of text as it was sent: at most 64 MiB of UTF-8 without a NUL. It is kept as bytes and never as one text.
public final class CsvFile {

    /// A whole round of 50,000 rows with long contents is about 50 MB; more is another file.
    public static final int BYTES_MAX = 64 << 20;

    private final byte[] bytes;
    private final int from;

    private CsvFile(byte[] bytes, int from) {
        this.bytes = bytes;
        this.from = from;
    }

    /// Reads to the end, or to one byte past the limit. A mark of UTF-8 at the start (as some spreadsheets write it) is
    /// passed over; any other fault of the text refuses the file in a sentence that says where.
    ///
    /// @throws IOException if the sender stops sending
    public static Answer<CsvFile> read(InputStream body) throws IOException {
        return of(body.readNBytes(BYTES_MAX + 1));
    }

    static Answer<CsvFile> of(byte[] bytes) {
        if (bytes.length > BYTES_MAX) {
            return refused("file.size", "The file is larger than 64 MiB. Send it in parts.");
        }
        return textFault(bytes)
                .<Answer<CsvFile>>map(fault -> refused(fault.rule(), fault.sentence()))
                .orElseGet(() -> Answer.done(new CsvFile(bytes, TextCheck.markLength(bytes))));
    }

    private static Optional<Refusal> textFault(byte[] bytes) {
        return switch (TextCheck.of(bytes)) {
            case TextCheck.Sound() -> Optional.empty();
            case TextCheck.OtherEncoding(var encoding) ->
                Optional.of(Refusal.of(
                        "file.encoding",
                        "The file is in " + encoding + ". Save it as CSV in UTF-8 and send it again."));
            case TextCheck.BrokenAt(var line) ->
                Optional.of(Refusal.of(
                        "file.encoding",
                        "Line " + line + " has bytes that are no UTF-8; the file is probably in an older encoding. Save"
                                + " it as CSV in UTF-8 and send it again."));
            case TextCheck.NulAt(var line) ->
                Optional.of(Refusal.of(
                        "file.encoding", "Line " + line + " has a NUL character, so this is no CSV file in UTF-8."));
        };
    }

    private static Answer<CsvFile> refused(String rule, String sentence) {
        return new Answer.Refused<>(Answer.Why.INPUT, java.util.List.of(Refusal.of(rule, sentence)));
    }

    /// SHA-256 of the bytes as sent, 64 hex digits.
    public String sha256() {
        return Digest.of(bytes);
    }

    Reader reader() {
        return new InputStreamReader(
                new ByteArrayInputStream(bytes, from, bytes.length - from), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
