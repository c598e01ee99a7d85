package org.homeward.node.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Refusal;
import org.homeward.node.wiring.Digest;
import org.homeward.node.xlsx.Workbook;

/// A file of rows as it was sent: CSV, or a workbook (XLSX) if its first bytes say so. It is kept as bytes outside the
/// heap, so that a large file leaves room for the work of others.
public sealed interface RowFile permits CsvFile, XlsxFile {

    /// A whole round of 50,000 rows with long contents is about 50 MB; more is another file.
    int BYTES_MAX = 64 << 20;

    /// The most parcels that a side can agree on for one round.
    int ROWS_MAX = 50_000;

    /// Three times the columns of the widest file we read; a row of more is a file that lost its line ends.
    int COLUMNS_MAX = 60;

    /// The longest cell: contents of 500 lines of 60 characters, and as much again.
    int CELL_CHARS_MAX = 60_000;

    /// Bounds what an open quotation mark can swallow.
    int ROW_CHARS_MAX = 200_000;

    /// What kind of file it is.
    enum Form {
        CSV,
        XLSX;

        /// As a file's name ends.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Reads to the end, or to one byte past the limit.
    ///
    /// @throws IOException if the sender stops sending
    static Answer<RowFile> read(InputStream body) throws IOException {
        return of(SentBytes.read(body));
    }

    /// The file of these bytes, or what is wrong with it as a whole.
    static Answer<RowFile> of(ByteBuffer bytes) {
        if (bytes.remaining() > BYTES_MAX) {
            return Answer.faulty(List.of(Refusal.of("file.size", "The file is larger than 64 MiB. Send it in parts.")));
        }
        return Workbook.isOne(bytes) ? Answer.done(new XlsxFile(bytes)) : CsvFile.of(bytes);
    }

    /// What kind of file it is.
    Form form();

    /// The bytes as sent; reading them moves nobody else's place in them.
    ByteBuffer bytes();

    /// Gives every row to `reader`, in the order of the file. Answers what stops the file from being read; if that is
    /// anything, what was given so far must be forgotten.
    List<Refusal> rows(CsvColumns columns, RowReader reader);

    /// SHA-256 of the bytes as sent, 64 hex digits.
    default String sha256() {
        return Digest.of(bytes());
    }
}
