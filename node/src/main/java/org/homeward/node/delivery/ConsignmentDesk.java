package org.homeward.node.delivery;

import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.homeward.node.accounts.Actor;
import org.homeward.node.accounts.Role;
import org.homeward.node.custody.PlaceCustody;
import org.homeward.node.peers.DocumentSignature;
import org.homeward.node.peers.Outbox;
import org.homeward.node.requests.Answer;
import org.homeward.node.rounds.Facts;
import org.homeward.node.wiring.BusinessClock;
import org.homeward.node.wiring.Bytes;
import org.homeward.node.wiring.Json;
import org.homeward.node.wiring.NodeSettings;
import org.springframework.stereotype.Component;

/// The two receipts that close a consignment (GC III art. 125, C-20): the prisoners' representative's and the
/// guarding authority's, under the same bytes. Refused while a parcel of it has no outcome.
@Component
class ConsignmentDesk {

    static final String KIND = "consignment_receipts";
    static final int KINDS = 2;

    /// What home bureau and neutral get.
    ///
    /// @param document the bytes in base64
    record Closed(String document, String representative, String authority) {}

    private final ConsignmentRepository repository;
    private final DocumentSignature.Signing signing;
    private final Outbox outbox;
    private final Facts facts;
    private final PlaceCustody custody;
    private final BusinessClock clock;
    private final NodeSettings settings;

    ConsignmentDesk(
            ConsignmentRepository repository,
            DocumentSignature.Signing signing,
            Outbox outbox,
            Facts facts,
            PlaceCustody custody,
            BusinessClock clock,
            NodeSettings settings) {
        this.repository = repository;
        this.signing = signing;
        this.outbox = outbox;
        this.facts = facts;
        this.custody = custody;
        this.clock = clock;
        this.settings = settings;
    }

    record Standing(List<String> receipts, boolean closed) {}

    /// Signs the receipt that this person may sign.
    Answer<Standing> sign(Actor signer, String round, String consignment) {
        var place = repository.place(round, consignment).filter(signer::isPostedTo);
        if (place.isEmpty()) {
            return Answer.absent("consignment at this place");
        }
        repository.lock(round, consignment);
        var lines = repository.lines(round, consignment);
        long open = lines.stream()
                .filter(line -> !PlaceParcel.State.named(line.state()).isSettled())
                .count();
        if (open > 0) {
            return Answer.refused(
                    "C-20",
                    "GC III art. 125: the receipts say what became of every parcel; " + open + " of " + lines.size()
                            + " have no outcome yet. Nothing was signed.");
        }
        var document = ReceiptDocument.of(round, consignment, lines, repository.removals(round, consignment));
        var bytes = Json.bytes(document);
        var now = clock.instant();
        var kind = kind(signer.role());
        var envelope = signing.sign(ReceiptDocument.TYPE, bytes, signer.account(), now);
        boolean isNew = repository.keep(
                round,
                consignment,
                new ConsignmentRepository.Receipt(kind, Bytes.of(bytes), Bytes.of(envelope.json())),
                signer.account(),
                now);
        var receipts = repository.receipts(round, consignment);
        if (isNew && receipts.size() == KINDS) {
            close(document, bytes, receipts);
        }
        return Answer.done(new Standing(
                receipts.stream().map(ConsignmentRepository.Receipt::kind).toList(), receipts.size() == KINDS));
    }

    /// The kind of receipt that somebody of this role signs.
    static String kind(Role role) {
        return role == Role.PRISONERS_REPRESENTATIVE ? "representative" : "authority";
    }

    private void close(ReceiptDocument document, byte[] bytes, List<ConsignmentRepository.Receipt> receipts) {
        if (!receipts.stream().allMatch(receipt -> receipt.document().equals(Bytes.of(bytes)))) {
            throw new IllegalStateException("two receipts under different bytes; this indicates a bug");
        }
        facts.note(document.facts(settings.side()));
        custody.keep(new PlaceCustody.Receipts(
                document.round(),
                settings.side(),
                ReceiptDocument.TYPE,
                Bytes.of(bytes),
                receipts.stream()
                        .collect(Collectors.toMap(
                                ConsignmentRepository.Receipt::kind, ConsignmentRepository.Receipt::envelope)),
                clock.instant()));
        var base64 = Base64.getEncoder();
        outbox.sendToBoth(
                KIND,
                new Closed(
                        base64.encodeToString(bytes),
                        base64.encodeToString(envelope(receipts, "representative")),
                        base64.encodeToString(envelope(receipts, "authority"))));
    }

    private static byte[] envelope(List<ConsignmentRepository.Receipt> receipts, String kind) {
        return receipts.stream()
                .filter(receipt -> receipt.kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .envelope()
                .copy();
    }
}
