package org.homeward.node.peers;

import org.homeward.node.wiring.Side;

/// What a node answers to an envelope, and signs.
///
/// @param digest SHA-256 of the carried payload
/// @param verdict what became of it
/// @param reason for a refused one, a sentence; else empty
record Receipt(String stream, String from, String to, long sequence, String digest, Verdict verdict, String reason) {

    static final String TYPE = "application/vnd.homeward.receipt.v1+json";

    enum Verdict {
        RECEIVED,
        REFUSED,
        CARRIED
    }

    static Receipt of(Carried.Address address, String digest, Verdict verdict, String reason) {
        return new Receipt(
                address.stream().word(),
                address.from().word(),
                address.to().word(),
                address.sequence(),
                digest,
                verdict,
                reason);
    }

    Carried.Address address() {
        var known = Stream.of(stream).orElseThrow(() -> new BadEnvelopeException("A receipt names an unknown stream."));
        return new Carried.Address(known, Side.named(from), Side.named(to), sequence);
    }
}
