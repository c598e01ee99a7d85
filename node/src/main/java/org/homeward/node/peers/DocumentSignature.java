package org.homeward.node.peers;

import java.time.Instant;
import java.util.Optional;
import org.homeward.log.Envelope;
import org.homeward.node.wiring.Digest;
import org.homeward.node.wiring.Json;
import org.homeward.node.wiring.Side;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/// A person's signature under a document, made with his node's key: the document is named by its SHA-256 and its type,
/// and the person's account stands in what is signed.
///
/// @param account who signed, as his node knows him
/// @param at when, by his node's clock
/// @param documentSha256 which bytes, 64 hex digits
/// @param documentType media type of the document, so that bytes of one kind are never taken for another
public record DocumentSignature(String account, Instant at, String documentSha256, String documentType) {

    static final String TYPE = "application/vnd.homeward.signature.v1+json";

    /// Makes and checks signatures under documents.
    @Component
    public static class Signing {

        private final Peers peers;

        Signing(Peers peers) {
            this.peers = peers;
        }

        /// This node's signature, for the person who gives it.
        public Envelope sign(String documentType, byte[] document, String account, Instant at) {
            var signature = new DocumentSignature(account, at, Digest.of(document), documentType);
            return peers.sign(TYPE, Json.bytes(signature));
        }

        /// What the signature says, if `side`'s pinned key made it and it is under exactly this document.
        public Optional<DocumentSignature> check(Side side, Envelope envelope, String documentType, byte[] document) {
            if (!TYPE.equals(envelope.type()) || !peers.isSignedBy(side, envelope)) {
                return Optional.empty();
            }
            try {
                var signature = Json.read(envelope.body(), DocumentSignature.class);
                return signature.documentType().equals(documentType)
                                && signature.documentSha256().equals(Digest.of(document))
                        ? Optional.of(signature)
                        : Optional.empty();
            } catch (JacksonException noSignature) {
                return Optional.empty();
            }
        }
    }
}
