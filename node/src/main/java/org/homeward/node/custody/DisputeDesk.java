package org.homeward.node.custody;

import java.time.Instant;
import java.util.List;
import org.homeward.node.accounts.Actor;
import org.homeward.node.peers.Arrival;
import org.homeward.node.peers.BadEnvelopeException;
import org.homeward.node.peers.DocumentSignature;
import org.homeward.node.peers.Outbox;
import org.homeward.node.requests.Answer;
import org.homeward.node.wiring.BusinessClock;
import org.homeward.node.wiring.Bytes;
import org.homeward.node.wiring.Digest;
import org.homeward.node.wiring.Json;
import org.homeward.node.wiring.Side;
import org.springframework.stereotype.Component;

/// A difference that an inspection left open. Giver and receiver each record that it is settled; with both it is.
@Component
class DisputeDesk implements Arrival {

    static final String TYPE = "application/vnd.homeward.settlement.v1+json";

    private static final int REASON_CHARS_MAX = 2_000; // A page; more is a letter.

    private final Ledger ledger;
    private final CustodyRepository repository;
    private final HandoverRepository handovers;
    private final DisputeRepository disputes;
    private final Disputes open;
    private final DocumentRepository documents;
    private final Custodians custodians;
    private final DocumentSignature.Signing signing;
    private final Outbox outbox;
    private final BusinessClock clock;

    // Style 8: these are what a dispute touches; a record of them would only rename them.
    DisputeDesk(
            Ledger ledger,
            CustodyRepository repository,
            HandoverRepository handovers,
            DisputeRepository disputes,
            Disputes open,
            DocumentRepository documents,
            Custodians custodians,
            DocumentSignature.Signing signing,
            Outbox outbox,
            BusinessClock clock) {
        this.ledger = ledger;
        this.repository = repository;
        this.handovers = handovers;
        this.disputes = disputes;
        this.open = open;
        this.documents = documents;
        this.custodians = custodians;
        this.signing = signing;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// What a party signs. Its reasons stay with it.
    record Settlement(String itemNumber, String round, String handover, String side, Instant settledAt) {}

    record Settled(boolean settled) {}

    /// Records that for this side the difference is settled.
    Answer<Settled> settle(Actor actor, String round, String itemNumber, String reason) {
        if (reason.isBlank() || reason.length() > REASON_CHARS_MAX) {
            return Answer.faulty(
                    "form.reason",
                    "reason",
                    reason.length() + " characters",
                    "1 to " + REASON_CHARS_MAX + " characters");
        }
        var standing = TravelNumber.read(itemNumber)
                .flatMap(
                        number -> ledger.lock(List.of(number)).values().stream().findFirst())
                .filter(known -> known.round().equals(round));
        if (standing.isEmpty()) {
            return Answer.absent("parcel");
        }
        var handover = standing.get().disputedIn().flatMap(handovers::find);
        if (handover.isEmpty()) {
            return Answer.refused("dispute.none", "No difference about this parcel is open.");
        }
        var side = custodians.side();
        if (!isParty(handover.get(), side) || custodians.texts(actor).isEmpty()) {
            return Answer.refused("dispute.not_party", "Giver and receiver settle it; this side is neither.");
        }
        var number = standing.get().number();
        var settlement =
                new Settlement(number.text(), round, handover.get().id().toString(), side.word(), clock.instant());
        var word = new DisputeRepository.Word(handover.get().id(), number, side, actor.account(), reason);
        if (!disputes.keep(word, settlement.settledAt())) {
            return Answer.refused("dispute.settled_here", "This side recorded that before; the other has not yet.");
        }
        var bytes = Json.bytes(settlement);
        var signature = signing.sign(TYPE, bytes, actor.account(), settlement.settledAt())
                .json();
        keep(settlement, Bytes.of(bytes), Bytes.of(signature));
        outbox.sendToBoth(
                CustodyMessages.DISPUTE_SETTLED,
                new CustodyMessages.DisputeSettled(Base64Text.of(bytes), Base64Text.of(signature)));
        return Answer.done(new Settled(open.settleIfBoth(handover.get(), number)));
    }

    private void keep(Settlement settlement, Bytes document, Bytes signature) {
        var sha256 = Digest.of(document.copy());
        var now = clock.instant();
        documents.keep(new DocumentRepository.Kept(sha256, TYPE, document, Bytes.of(new byte[0])), now);
        documents.sign(new DocumentRepository.Signature(sha256, settlement.side(), signature));
        repository.appendDocument(settlement.round(), sha256, settlement.settledAt(), now);
    }

    private static boolean isParty(Handover handover, Side side) {
        return handover.giver().side() == side || handover.receiver().side() == side;
    }

    @Override
    public String kind() {
        return CustodyMessages.DISPUTE_SETTLED;
    }

    @Override
    public void arrived(Letter letter) {
        var said = Json.read(letter.body(), CustodyMessages.DisputeSettled.class);
        var bytes = Base64Text.bytes(said.document());
        var settlement = Json.read(bytes, Settlement.class);
        var signature = Base64Text.envelope(said.signature());
        var signed = signing.check(letter.from(), signature, TYPE, bytes);
        var number = TravelNumber.read(settlement.itemNumber());
        var id = HandoverId.read(settlement.handover());
        if (signed.isEmpty()
                || number.isEmpty()
                || id.isEmpty()
                || !settlement.side().equals(letter.from().word())) {
            throw new BadEnvelopeException("It is no settlement by the sender.");
        }
        keep(settlement, Bytes.of(bytes), Bytes.of(signature.json()));
        disputes.keep(
                new DisputeRepository.Word(
                        id.get(), number.get(), letter.from(), signed.get().account(), ""),
                clock.instant());
        ledger.lock(List.of(number.get()));
        // A third node may hear of the settlement before the handover; then the handover's arrival settles it.
        handovers.find(id.get()).ifPresent(handover -> open.settleIfBoth(handover, number.get()));
    }
}
