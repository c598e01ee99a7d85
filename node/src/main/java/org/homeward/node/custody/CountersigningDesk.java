package org.homeward.node.custody;

import java.util.Arrays;
import java.util.List;
import org.homeward.node.accounts.Actor;
import org.homeward.node.peers.DocumentSignature;
import org.homeward.node.peers.Outbox;
import org.homeward.node.requests.Answer;
import org.homeward.node.wiring.BusinessClock;
import org.homeward.node.wiring.Bytes;
import org.homeward.node.wiring.Json;
import org.springframework.stereotype.Component;

/// What a giver does last: signs the same bytes as the receiver. With that, custody has passed.
@Component
class CountersigningDesk {

    private final HandoverRepository handovers;
    private final DocumentRepository documents;
    private final Agreement agreement;
    private final Custodians custodians;
    private final DocumentSignature.Signing signing;
    private final Outbox outbox;
    private final BusinessClock clock;

    CountersigningDesk(
            HandoverRepository handovers,
            DocumentRepository documents,
            Agreement agreement,
            Custodians custodians,
            DocumentSignature.Signing signing,
            Outbox outbox,
            BusinessClock clock) {
        this.handovers = handovers;
        this.documents = documents;
        this.agreement = agreement;
        this.custodians = custodians;
        this.signing = signing;
        this.outbox = outbox;
        this.clock = clock;
    }

    record Countersigned(String state) {}

    /// Countersigns. That the document says of the giver what he scanned was checked when it arrived.
    Answer<Countersigned> countersign(Actor actor, HandoverId id) {
        var found = handovers.forStep(id).filter(handover -> custodians.actsFor(actor, handover.giver()));
        if (found.isEmpty()) {
            return Answer.absent("handover");
        }
        var handover = found.get();
        if (handover.state() != Handover.State.RECEIVED) {
            return Answer.refused(
                    "handover.state",
                    "It is " + handover.state().word() + "; the giver signs once, after the receiver.");
        }
        var kept = documents
                .find(handover.document())
                .orElseThrow(() -> new IllegalStateException("a signed document is gone; this indicates a bug"));
        var bytes = kept.body().copy();
        var signature = signing.sign(HandoverDocument.TYPE, bytes, actor.account(), clock.instant())
                .json();
        documents.sign(
                new DocumentRepository.Signature(kept.sha256(), handover.giver().text(), Bytes.of(signature)));
        handovers.step(id, Handover.State.AGREED, kept.sha256());
        var document = Json.read(bytes, HandoverDocument.class);
        var lines = lines(kept);
        agreement.conclude(new Agreement.Signed(handover, document, kept.sha256(), lines, true));
        if (!handover.isInternal()) {
            send(handover, bytes, lines, signature);
        }
        return Answer.done(new Countersigned(Handover.State.AGREED.word()));
    }

    private void send(Handover handover, byte[] document, List<SignedLine> lines, byte[] signature) {
        var receivers = documents.signatures(List.of(handover.document())).stream()
                .filter(each -> each.party().equals(handover.receiver().text()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a signature is gone; this indicates a bug"));
        outbox.sendToBoth(
                CustodyMessages.HANDOVER_AGREED,
                new CustodyMessages.HandoverAgreed(
                        handover.id().toString(),
                        Base64Text.of(document),
                        lines,
                        Base64Text.of(receivers.envelope().copy()),
                        Base64Text.of(signature)));
    }

    static List<SignedLine> lines(DocumentRepository.Kept document) {
        return Arrays.asList(Json.read(document.lines().copy(), SignedLine[].class));
    }
}
