package org.homeward.node.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Whether bytes are text in UTF-8, and if not, on which line they stop being it.
sealed interface TextCheck {

    /// It is UTF-8 without a NUL.
    record Sound() implements TextCheck {}

    /// Its first bytes are another encoding's mark.
    record OtherEncoding(String encoding) implements TextCheck {}

    /// The first bytes that are no UTF-8 are on this line, counted from 1.
    record BrokenAt(int line) implements TextCheck {}

    /// The first NUL is on this line; PostgreSQL keeps none in a text.
    record NulAt(int line) implements TextCheck {}

    /// Characters looked at at once; the text is never whole in memory.
    int WINDOW_CHARS = 16_384;

    static TextCheck of(ByteBuffer bytes) {
        if (starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xFE, 0xFF)) {
            return new OtherEncoding("UTF-16");
        }
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var input = bytes.duplicate();
        var window = CharBuffer.allocate(WINDOW_CHARS);
        int line = 1;
        while (true) {
            var result = decoder.decode(input, window, true);
            window.flip();
            while (window.hasRemaining()) {
                char letter = window.get();
                if (letter == 0) {
                    return new NulAt(line);
                }
                if (letter == '\n') {
                    line++;
                }
            }
            if (result.isError()) {
                return new BrokenAt(line);
            }
            if (result.isUnderflow()) {
                return new Sound();
            }
            window.clear();
        }
    }

    /// Bytes of the mark that some programs set before UTF-8: 3 or 0.
    static int markLength(ByteBuffer bytes) {
        return starts(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    }

    private static boolean starts(ByteBuffer bytes, int... mark) {
        if (bytes.remaining() < mark.length) {
            return false;
        }
        for (int at = 0; at < mark.length; at++) {
            if ((bytes.get(bytes.position() + at) & 0xFF) != mark[at]) {
                return false;
            }
        }
        return true;
    }
}
