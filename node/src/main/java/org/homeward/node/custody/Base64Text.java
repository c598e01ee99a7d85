package org.homeward.node.custody;

import java.util.Base64;
import org.homeward.log.Envelope;
import org.homeward.log.UnreadableEnvelopeException;
import org.homeward.node.peers.BadEnvelopeException;

/// Documents and signatures inside the JSON of an envelope.
final class Base64Text {

    private Base64Text() {}

    static String of(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /// @throws IllegalArgumentException if it is no base64
    static byte[] bytes(String text) {
        return Base64.getDecoder().decode(text);
    }

    /// @throws BadEnvelopeException if it is no signature
    static Envelope envelope(String text) {
        try {
            return Envelope.read(bytes(text));
        } catch (UnreadableEnvelopeException unreadable) {
            throw new BadEnvelopeException("The signature cannot be read.", unreadable);
        }
    }
}
