package org.homeward.names.program;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/// The lines of a text, one at a time. A line ends with a line feed, with or without a carriage return before it.
final class Lines {

    /// Characters of a line that are kept; what is longer is no name, and a file without line ends must not fill the
    /// memory.
    static final int LINE_MAX = 100_000;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader reader;
    private final char[] block = new char[1 << 15];
    private int length;
    private int at;
    private boolean isFirst = true;

    Lines(Reader reader) {
        this.reader = reader;
    }

    /// The next line without its end, or empty at the end of the text.
    Optional<String> next() throws IOException {
        var line = new StringBuilder();
        var hasAny = false;
        while (fill()) {
            hasAny = true;
            var end = at;
            while (end < length && block[end] != '\n') {
                end++;
            }
            line.append(block, at, Math.min(end - at, LINE_MAX - Math.min(LINE_MAX, line.length())));
            at = end;
            if (at < length) {
                at++;
                return Optional.of(ended(line));
            }
        }
        return hasAny ? Optional.of(ended(line)) : Optional.empty();
    }

    private boolean fill() throws IOException {
        if (at == length) {
            length = Math.max(0, reader.read(block));
            at = 0;
        }
        return at < length;
    }

    private String ended(StringBuilder line) {
        if (isFirst && !line.isEmpty() && line.charAt(0) == BYTE_ORDER_MARK) {
            line.deleteCharAt(0);
        }
        isFirst = false;
        if (!line.isEmpty() && line.charAt(line.length() - 1) == '\r') {
            line.setLength(line.length() - 1);
        }
        return line.toString();
    }
}
