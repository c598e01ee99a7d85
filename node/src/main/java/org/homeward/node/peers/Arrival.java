package org.homeward.node.peers;

import java.time.Instant;
import org.homeward.node.wiring.Side;
import tools.jackson.databind.JsonNode;

/// How a feature reads one kind of envelope. Called inside the transaction that keeps the envelope: what it changes and
/// the receipt are committed together, once.
public interface Arrival {

    /// The kind it reads, as in `formats/envelopes.md`.
    String kind();

    /// Applies what arrived.
    ///
    /// @throws BadEnvelopeException if the body is not what its kind must be; it is kept as evidence
    /// and refused
    void arrived(Letter letter);

    /// An envelope that was opened and whose signature is its sender's.
    ///
    /// @param from who signed it
    /// @param sequence its number in the stream
    /// @param sentAt when the sender says he wrote it
    /// @param body the members of its kind
    record Letter(Side from, long sequence, Instant sentAt, JsonNode body) {}
}
