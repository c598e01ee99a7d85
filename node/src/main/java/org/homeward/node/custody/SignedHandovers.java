package org.homeward.node.custody;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.homeward.log.Envelope;
import org.homeward.log.UnreadableEnvelopeException;
import org.homeward.log.VerifyingKey;
import org.homeward.node.desk.Words;
import org.homeward.node.peers.Peers;
import org.homeward.node.requests.Page;
import org.homeward.node.wiring.Bytes;
import org.springframework.stereotype.Component;

/// The handovers of a round as signed documents, each signature checked anew against the key that is pinned for its
/// side. For whoever audits a round.
@Component
public class SignedHandovers {

    /// Giver or receiver.
    public static final class Who {
        private final Party party;

        private Who(Party party) {
            this.party = party;
        }

        /// As a page says it.
        public String said(Words words) {
            return HandoverParts.party(words, party);
        }
    }

    /// A handover.
    ///
    /// @param sha256 digest of the document; empty while nobody has signed
    /// @param signatures of giver and receiver, also those that are not there
    public record Row(String handover, Who from, Who to, String sha256, List<Signature> signatures) {
        public Row {
            signatures = List.copyOf(signatures);
        }
    }

    /// A party's signature.
    ///
    /// @param fingerprint of the key that is pinned for its side; empty if none is
    /// @param holds whether that key made it; empty while there is none
    public record Signature(Who party, String fingerprint, Optional<Boolean> holds) {}

    private final HandoverRepository handovers;
    private final DocumentRepository documents;
    private final Peers peers;

    SignedHandovers(HandoverRepository handovers, DocumentRepository documents, Peers peers) {
        this.handovers = handovers;
        this.documents = documents;
        this.peers = peers;
    }

    /// A page of a round's handovers, oldest first.
    public Page<Row> page(String round, Page.Asked asked) {
        var which = new HandoverRepository.Asked(round, "", List.of());
        var page = handovers.page(which, asked).stream()
                .flatMap(listed -> HandoverId.read(listed.handover()).flatMap(handovers::find).stream())
                .toList();
        var signed =
                documents
                        .signatures(page.stream()
                                .map(Handover::document)
                                .filter(sha256 -> !sha256.isEmpty())
                                .toList())
                        .stream()
                        .collect(Collectors.groupingBy(DocumentRepository.Signature::document));
        return Page.of(
                asked,
                handovers.count(which),
                page.stream().map(one -> row(one, signed)).toList());
    }

    private Row row(Handover handover, Map<String, List<DocumentRepository.Signature>> signed) {
        var its = signed.getOrDefault(handover.document(), List.of());
        return new Row(
                handover.id().toString(),
                new Who(handover.giver()),
                new Who(handover.receiver()),
                handover.document(),
                List.of(signature(handover.giver(), its), signature(handover.receiver(), its)));
    }

    private Signature signature(Party party, List<DocumentRepository.Signature> signed) {
        var fingerprint = peers.key(party.side()).map(VerifyingKey::fingerprint).orElse("");
        var holds = signed.stream()
                .filter(one -> one.party().equals(party.text()))
                .findFirst()
                .map(one -> holds(party, one.envelope()));
        return new Signature(new Who(party), fingerprint, holds);
    }

    private boolean holds(Party party, Bytes envelope) {
        try {
            return peers.isSignedBy(party.side(), Envelope.read(envelope.copy()));
        } catch (UnreadableEnvelopeException altered) {
            return false; // What is no envelope any more proves nothing; the page says so.
        }
    }
}
