package org.homeward.log;

import java.io.Serial;

/// Bytes that are no envelope. The message says at which byte, what was found and what was expected, never the
/// contents.
public final class UnreadableEnvelopeException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    UnreadableEnvelopeException(int at, String expected) {
        super("no envelope: at byte " + at + " expected " + expected);
    }
}
