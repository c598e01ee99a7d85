package org.homeward.node.custody;

import java.util.List;
import java.util.Optional;
import org.homeward.node.peers.DocumentSignature;
import org.homeward.node.wiring.Json;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/// One line of a handover, shown and proved without the others: the line, the document in which its digest stands,
/// and both signatures under the document.
///
/// @param document the document's bytes in base64
/// @param receiverSignature DSSE envelope in base64
/// @param giverSignature DSSE envelope in base64
record LineProof(String document, SignedLine line, String receiverSignature, String giverSignature) {

    /// What a good proof shows.
    record Shown(HandoverDocument document, Line line) {}

    /// Makes and checks proofs.
    @Component
    static class Proving {

        private final DocumentRepository documents;
        private final DocumentSignature.Signing signing;

        Proving(DocumentRepository documents, DocumentSignature.Signing signing) {
            this.documents = documents;
            this.signing = signing;
        }

        /// The proof of this number's line in a document that this node keeps with both signatures.
        Optional<LineProof> prove(String sha256, TravelNumber number) {
            var kept = documents.find(sha256).filter(document -> document.type().equals(HandoverDocument.TYPE));
            if (kept.isEmpty()) {
                return Optional.empty();
            }
            var document = Json.read(kept.get().body().copy(), HandoverDocument.class);
            var signatures = documents.signatures(List.of(sha256));
            var receivers = of(signatures, document.to());
            var givers = of(signatures, document.from());
            return CountersigningDesk.lines(kept.get()).stream()
                    .filter(line -> line.itemNumber().equals(number.text()))
                    .filter(_ -> receivers.isPresent() && givers.isPresent())
                    .findFirst()
                    .map(line -> new LineProof(
                            Base64Text.of(kept.get().body().copy()),
                            line,
                            receivers.orElseThrow(),
                            givers.orElseThrow()));
        }

        private static Optional<String> of(List<DocumentRepository.Signature> signatures, String party) {
            return signatures.stream()
                    .filter(signature -> signature.party().equals(party))
                    .map(signature -> Base64Text.of(signature.envelope().copy()))
                    .findFirst();
        }

        /// What the proof shows; empty if the line's digest does not stand in the document, the line cannot be, or
        /// giver or receiver did not sign it.
        Optional<Shown> check(LineProof proof) {
            var bytes = Base64Text.bytes(proof.document());
            final HandoverDocument document;
            try {
                document = Json.read(bytes, HandoverDocument.class);
            } catch (JacksonException noDocument) {
                return Optional.empty();
            }
            return proof.line()
                    .line()
                    .filter(_ -> document.lines().contains(proof.line().digest()))
                    .filter(_ -> isSigned(document.to(), proof.receiverSignature(), bytes))
                    .filter(_ -> isSigned(document.from(), proof.giverSignature(), bytes))
                    .map(line -> new Shown(document, line));
        }

        private boolean isSigned(String party, String signature, byte[] document) {
            return Party.read(party)
                    .flatMap(signer -> signing.check(
                            signer.side(), Base64Text.envelope(signature), HandoverDocument.TYPE, document))
                    .isPresent();
        }
    }
}
