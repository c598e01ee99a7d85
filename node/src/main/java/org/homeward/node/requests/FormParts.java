package org.homeward.node.requests;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// The parts of a form with a file (RFC 7578), one after the other, as they come in. Nothing is kept but one buffer.
final class FormParts {

    private static final int BUFFER_BYTES = 64 << 10; // What a socket gives at once.
    private static final int HEAD_BYTES_MAX = 4 << 10; // A name of 200 letters, twice over, and a content type.

    private final InputStream body;
    private final byte[] delimiter;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int from;
    private int to;

    FormParts(InputStream body, String boundary) {
        this.body = body;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.UTF_8);
        buffer[0] = '\r'; // The first delimiter stands at the very start, without the line end before it.
        buffer[1] = '\n';
        to = 2;
    }

    /// The head of the next part; empty if there is none. The part before must have been read to its end.
    String nextHead() throws IOException {
        if (read(new byte[1], 0, 1) >= 0) {
            throw new IOException("a form begins with its boundary");
        }
        from += delimiter.length;
        int first = next();
        int second = next();
        if (first == '-' && second == '-') {
            return "";
        }
        if (first != '\r' || second != '\n') {
            throw new IOException("a boundary ends its line");
        }
        var head = new java.io.ByteArrayOutputStream();
        while (!endsHead(head)) {
            if (head.size() == HEAD_BYTES_MAX) {
                throw new IOException("the head of a part is longer than " + HEAD_BYTES_MAX + " bytes");
            }
            head.write(next());
        }
        return head.toString(StandardCharsets.UTF_8);
    }

    private static boolean endsHead(java.io.ByteArrayOutputStream head) {
        return head.size() >= 4 && head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n");
    }

    private int next() throws IOException {
        if (from == to && !fill()) {
            throw new EOFException("a form ends in the middle");
        }
        return buffer[from++];
    }

    private boolean fill() throws IOException {
        System.arraycopy(buffer, from, buffer, 0, to - from);
        to -= from;
        from = 0;
        int got = body.read(buffer, to, buffer.length - to);
        to += Math.max(got, 0);
        return got >= 0;
    }

    /// What is in this part, at most `length` bytes; -1 at its end.
    int read(byte[] into, int offset, int length) throws IOException {
        while (true) {
            int at = delimiterAt();
            int ready = (at >= 0 ? at : to - delimiter.length + 1) - from;
            if (ready > 0) {
                int given = Math.min(ready, length);
                System.arraycopy(buffer, from, into, offset, given);
                from += given;
                return given;
            }
            if (at >= 0) {
                return -1;
            }
            if (!fill()) {
                throw new EOFException("a form ends in the middle");
            }
        }
    }

    private int delimiterAt() {
        for (int at = from; at <= to - delimiter.length; at++) {
            if (buffer[at] == '\r'
                    && java.util.Arrays.equals(buffer, at, at + delimiter.length, delimiter, 0, delimiter.length)) {
                return at;
            }
        }
        return -1;
    }

    /// The part as a stream that ends where it ends.
    InputStream stream() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                var one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return length == 0 ? 0 : FormParts.this.read(into, offset, length);
            }
        };
    }
}
