package org.homeward.node.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Refusal;
import org.homeward.node.wiring.Digest;

/// A file of text as it was sent: at most 64 MiB of UTF-8 without a NUL. It is kept as bytes outside the heap, so that
/// a large file leaves room for the work of others, and never as one text.
public final class CsvFile {

    /// A whole round of 50,000 rows with long contents is about 50 MB; more is another file.
    public static final int BYTES_MAX = 64 << 20;

    private static final int CHUNK_BYTES = 64 << 10; // What a socket gives at once.

    private final ByteBuffer bytes;
    private final int from;

    private CsvFile(ByteBuffer bytes, int from) {
        this.bytes = bytes;
        this.from = from;
    }

    /// Reads to the end, or to one byte past the limit. A mark of UTF-8 at the start (as some spreadsheets write it) is
    /// passed over; any other fault of the text refuses the file in a sentence that says where.
    ///
    /// @throws IOException if the sender stops sending
    public static Answer<CsvFile> read(InputStream body) throws IOException {
        var kept = room(CHUNK_BYTES);
        int size = 0;
        var chunk = new byte[CHUNK_BYTES];
        for (int read = body.read(chunk); read >= 0 && size <= BYTES_MAX; read = body.read(chunk)) {
            if (size + read > kept.capacity()) {
                kept = room(Math.min(2 * kept.capacity(), BYTES_MAX + CHUNK_BYTES))
                        .put(kept.flip());
            }
            kept.put(chunk, 0, read);
            size += read;
        }
        return of(kept.flip());
    }

    // Given back when nobody holds the file any more; the JVM bounds all such room together.
    private static ByteBuffer room(int bytes) {
        return ByteBuffer.allocateDirect(bytes);
    }

    static Answer<CsvFile> of(byte[] bytes) {
        return of(ByteBuffer.wrap(bytes));
    }

    private static Answer<CsvFile> of(ByteBuffer bytes) {
        if (bytes.remaining() > BYTES_MAX) {
            return refused("file.size", "The file is larger than 64 MiB. Send it in parts.");
        }
        return textFault(bytes)
                .<Answer<CsvFile>>map(fault -> refused(fault.rule(), fault.sentence()))
                .orElseGet(() -> Answer.done(new CsvFile(bytes, TextCheck.markLength(bytes))));
    }

    private static Optional<Refusal> textFault(ByteBuffer bytes) {
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
        return Digest.of(bytes.duplicate());
    }

    Reader reader() {
        var rest = bytes.duplicate().position(bytes.position() + from);
        return new InputStreamReader(new Bytes(rest), StandardCharsets.UTF_8);
    }

    /// What is left of a buffer, as a stream.
    private static final class Bytes extends InputStream {

        private final ByteBuffer rest;

        Bytes(ByteBuffer rest) {
            this.rest = rest;
        }

        @Override
        public int read() {
            return rest.hasRemaining() ? rest.get() & 0xFF : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (!rest.hasRemaining()) {
                return length == 0 ? 0 : -1;
            }
            int read = Math.min(length, rest.remaining());
            rest.get(into, offset, read);
            return read;
        }
    }

    @Override
    public String toString() {
        return bytes.remaining() + " bytes";
    }
}
