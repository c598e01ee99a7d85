package org.homeward.node.peers;

import java.io.Serial;

/// What a peer sent cannot be what it claims to be. The message says why without quoting contents; it goes back to the
/// peer in the receipt.
public final class BadEnvelopeException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    /// With a sentence that the sender may read.
    public BadEnvelopeException(String sentence) {
        super(sentence);
    }

    /// With what revealed it.
    public BadEnvelopeException(String sentence, Exception cause) {
        super(sentence, cause);
    }
}
