package org.homeward.node.xlsx;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A part of a workbook while it is unpacked. Stops a part that grows without measure, one that is not UTF-8 text,
/// and one that would make an XML reader hold or fetch more than it reads: a document type, a CDATA section, a tag
/// without end. No spreadsheet program writes any of these.
final class PartStream extends FilterInputStream {

    /// Unpacked bytes of all parts that are read. A sheet of 50,000 rows with 17 cells is about 60 MiB, its texts
    /// 64 more.
    static final long BYTES_MAX = 512L << 20;

    /// How much larger than its packed bytes a part may grow. Sheets pack to a tenth; deflate itself ends at
    /// 1,032.
    static final int RATIO_MAX = 150;

    private static final long RATIO_FROM_BYTES = 4L << 20; // A small part may repeat itself; it costs nothing.
    private static final int TAG_BYTES_MAX = 64 << 10; // The longest tag of a real sheet has some hundred bytes.

    /// What was unpacked of a file so far, all parts together.
    static final class Budget {
        private long spent;

        private void spend(long bytes) throws BookFault {
            spent += bytes;
            if (spent > BYTES_MAX) {
                throw tooLarge();
            }
        }
    }

    private enum In {
        TEXT,
        TAG,
        COMMENT
    }

    private final long packedBytes;
    private final Budget budget;
    private long read;
    private In where = In.TEXT;
    private int tagBytes;
    private int quote;
    private int last;

    PartStream(InputStream unpacked, long packedBytes, Budget budget) {
        super(unpacked);
        this.packedBytes = packedBytes;
        this.budget = budget;
    }

    private static BookFault tooLarge() {
        return new BookFault(
                "file.bomb",
                "Unpacked, this file grows far beyond what a list of 50,000 rows needs. It is not read further. Copy the"
                        + " rows into a new workbook and send that.");
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int got = super.read(into, offset, length);
        if (got <= 0) {
            return got;
        }
        read += got;
        budget.spend(got);
        if (read > RATIO_FROM_BYTES && read / Math.max(1, packedBytes) > RATIO_MAX) {
            throw tooLarge();
        }
        for (int at = offset; at < offset + got; at++) {
            look(into[at]);
        }
        return got;
    }

    private void look(int letter) throws BookFault {
        if (letter == 0) {
            throw BookFault.broken("a part is not text in UTF-8");
        }
        switch (where) {
            case TEXT -> {
                if (letter == '<') {
                    where = In.TAG;
                    tagBytes = 0;
                    quote = 0;
                }
            }
            case TAG -> inTag(letter);
            case COMMENT -> {
                bound();
                if (letter == '>' && last == '-') {
                    where = In.TEXT;
                }
            }
        }
        last = letter;
    }

    private void inTag(int letter) throws BookFault {
        bound();
        if (tagBytes == 2 && last == '!') {
            if (letter != '-') {
                throw new BookFault(
                        "file.xml",
                        "Inside, this file declares a document type or a section of raw text. No spreadsheet program"
                                + " writes that, and it is not read. Copy the rows into a new workbook and send that.");
            }
            where = In.COMMENT;
        } else if (quote != 0) {
            quote = letter == quote ? 0 : quote;
        } else if (letter == '"' || letter == '\'') {
            quote = letter;
        } else if (letter == '>') {
            where = In.TEXT;
        }
    }

    private void bound() throws BookFault {
        tagBytes++;
        if (tagBytes > TAG_BYTES_MAX) {
            throw new BookFault(
                    "file.xml",
                    "Inside, this file has a tag or a comment of more than " + (TAG_BYTES_MAX >> 10)
                            + " KiB. No spreadsheet program writes that, and it is not read.");
        }
    }

    @Override
    public long skip(long bytes) throws IOException {
        return super.read(new byte[(int) Math.min(bytes, TAG_BYTES_MAX)]);
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
