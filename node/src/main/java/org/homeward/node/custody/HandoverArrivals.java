package org.homeward.node.custody;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.homeward.log.Envelope;
import org.homeward.node.peers.Arrival;
import org.homeward.node.peers.BadEnvelopeException;
import org.homeward.node.peers.DocumentSignature;
import org.homeward.node.wiring.BusinessClock;
import org.homeward.node.wiring.Bytes;
import org.homeward.node.wiring.Digest;
import org.homeward.node.wiring.Json;
import org.homeward.node.wiring.NodeSettings;
import org.homeward.node.wiring.Side;
import org.springframework.stereotype.Component;

/// What other nodes say about handovers. Nothing is believed that this node has not checked itself: signatures,
/// digests, and that a document says of the giver what the giver scanned.
@Component
class HandoverArrivals {

    private final HandoverRepository handovers;
    private final LineRepository lines;
    private final DocumentRepository documents;
    private final Ledger ledger;
    private final Agreement agreement;
    private final DocumentSignature.Signing signing;
    private final BusinessClock clock;
    private final Side self;

    // Style 8: these are what a handover touches on a receiving node; a record of them would only rename them.
    HandoverArrivals(
            HandoverRepository handovers,
            LineRepository lines,
            DocumentRepository documents,
            Ledger ledger,
            Agreement agreement,
            DocumentSignature.Signing signing,
            BusinessClock clock,
            NodeSettings settings) {
        this.handovers = handovers;
        this.lines = lines;
        this.documents = documents;
        this.ledger = ledger;
        this.agreement = agreement;
        this.signing = signing;
        this.clock = clock;
        this.self = settings.side();
    }

    /// A giver ended his loading, and the receiver is here.
    void offered(Arrival.Letter letter) {
        var said = Json.read(letter.body(), CustodyMessages.HandoverOffered.class);
        var giver = Party.read(said.from()).filter(party -> party.side() == letter.from());
        var receiver = Party.read(said.to()).filter(party -> party.side() == self);
        if (giver.isEmpty()
                || receiver.isEmpty()
                || giver.get().isPlace()
                || !giver.get().mayHandTo(receiver.get())) {
            throw new BadEnvelopeException("There is no such way for a handover.");
        }
        if (said.lines().isEmpty() || said.lines().size() > HandoverDocument.LINES_MAX) {
            throw new BadEnvelopeException("A handover has 1 to " + HandoverDocument.LINES_MAX + " lines.");
        }
        var handover = new Handover(
                id(said.handover()),
                said.round(),
                giver.get(),
                receiver.get(),
                Handover.State.OFFERED,
                said.openedAt(),
                "",
                "");
        if (handovers.find(handover.id()).isPresent()) {
            throw new BadEnvelopeException("A handover of that id is known here.");
        }
        var loaded = new ArrayList<Line>(said.lines().size());
        var numbers = new HashSet<TravelNumber>();
        for (var offered : said.lines()) {
            var line = line(offered);
            if (!numbers.add(line.number())) {
                throw new BadEnvelopeException("A number stands on two lines.");
            }
            loaded.add(line);
        }
        handovers.add(handover);
        lines.add(handover.id(), loaded, new LineRepository.Recorded("", clock.instant()));
        ledger.lock(numbers);
    }

    private static Line line(CustodyMessages.Offered offered) {
        var number = TravelNumber.read(offered.itemNumber())
                .orElseThrow(() -> new BadEnvelopeException("A line has no number."));
        return new Line(
                number,
                new Reading(offered.seal(), offered.weightGrams()),
                offered.givenAt(),
                offered.salt(),
                List.of());
    }

    /// The receiver signed, and the giver is here.
    void received(Arrival.Letter letter) {
        var said = Json.read(letter.body(), CustodyMessages.HandoverReceived.class);
        var handover = handovers
                .forStep(id(said.handover()))
                .filter(known ->
                        known.giver().side() == self && known.receiver().side() == letter.from())
                .orElseThrow(() -> new BadEnvelopeException("No such handover was offered."));
        if (handover.state() != Handover.State.OFFERED) {
            throw new BadEnvelopeException("The handover is " + handover.state().word() + ".");
        }
        var bytes = Base64Text.bytes(said.document());
        document(bytes, said.lines(), handover);
        checkGiversPart(handover.id(), said.lines());
        var signature = Base64Text.envelope(said.signature());
        checkSignature(handover.receiver(), signature, bytes);
        var sha256 = keep(bytes, said.lines());
        sign(sha256, handover.receiver(), signature);
        handovers.step(handover.id(), Handover.State.RECEIVED, sha256);
    }

    /// Both signed, and this node is the receiver's or the third.
    void agreed(Arrival.Letter letter) {
        var said = Json.read(letter.body(), CustodyMessages.HandoverAgreed.class);
        var bytes = Base64Text.bytes(said.document());
        var known = handovers.forStep(id(said.handover()));
        var handover = known.orElseGet(() -> stranger(Json.read(bytes, HandoverDocument.class)));
        if (handover.giver().side() != letter.from() || handover.isInternal()) {
            throw new BadEnvelopeException("The giver sends this, and he is another.");
        }
        var document = document(bytes, said.lines(), handover);
        var receivers = Base64Text.envelope(said.receiverSignature());
        var givers = Base64Text.envelope(said.giverSignature());
        checkSignature(handover.receiver(), receivers, bytes);
        checkSignature(handover.giver(), givers, bytes);
        var sha256 = Digest.of(bytes);
        boolean isOurs = handover.receiver().side() == self;
        if (isOurs
                && (handover.state() != Handover.State.RECEIVED
                        || !handover.document().equals(sha256))) {
            throw new BadEnvelopeException("This node signed no such document.");
        }
        if (!isOurs && known.isPresent()) {
            throw new BadEnvelopeException("This handover was agreed before.");
        }
        if (known.isEmpty()) {
            handovers.add(handover);
        }
        keep(bytes, said.lines());
        sign(sha256, handover.receiver(), receivers);
        sign(sha256, handover.giver(), givers);
        handovers.step(handover.id(), Handover.State.AGREED, sha256);
        agreement.conclude(new Agreement.Signed(handover, document, sha256, said.lines(), isOurs));
    }

    // A handover between the two others, of which this node learns only now.
    private Handover stranger(HandoverDocument document) {
        var giver = Party.read(document.from());
        var receiver = Party.read(document.to());
        boolean isBetweenOthers = giver.isPresent()
                && receiver.isPresent()
                && giver.get().side() != self
                && receiver.get().side() != self
                && giver.get().mayHandTo(receiver.get());
        if (!isBetweenOthers) {
            throw new BadEnvelopeException("No such handover is known here.");
        }
        return new Handover(
                id(document.handover()),
                document.round(),
                giver.get(),
                receiver.get(),
                Handover.State.AGREED,
                document.openedAt(),
                "",
                "");
    }

    private HandoverDocument document(byte[] bytes, List<SignedLine> signed, Handover handover) {
        var document = Json.read(bytes, HandoverDocument.class);
        boolean isOfThis = document.handover().equals(handover.id().toString())
                && document.round().equals(handover.round())
                && document.from().equals(handover.giver().text())
                && document.to().equals(handover.receiver().text());
        if (!isOfThis) {
            throw new BadEnvelopeException("The document is of another handover.");
        }
        document.fault(signed).ifPresent(fault -> {
            throw new BadEnvelopeException(fault);
        });
        return document;
    }

    // Every line as this node loaded it, none more; of inspections, those that this node knows.
    private void checkGiversPart(HandoverId id, List<SignedLine> signed) {
        Map<TravelNumber, Line> own = new HashMap<>();
        lines.all(id).forEach(line -> own.put(line.number(), line));
        for (var each : signed) {
            var said = each.line().orElseThrow();
            var line = own.remove(said.number());
            if (line == null || !isAsGiven(line, said)) {
                throw new BadEnvelopeException("A line is not as the giver scanned it.");
            }
        }
        if (!own.isEmpty()) {
            throw new BadEnvelopeException("Lines that the giver scanned are not there.");
        }
    }

    private static boolean isAsGiven(Line own, Line said) {
        var known = inspections(own);
        var signed = inspections(said);
        return said.given().equals(own.given())
                && said.givenAt().equals(own.givenAt())
                && said.salt().equals(own.salt())
                && signed.size() <= known.size()
                && signed.equals(known.subList(0, signed.size()));
    }

    private static List<Line.Turn> inspections(Line line) {
        return line.standing().stream()
                .filter(Line.Turn.Inspected.class::isInstance)
                .toList();
    }

    private void checkSignature(Party party, Envelope signature, byte[] document) {
        if (signing.check(party.side(), signature, HandoverDocument.TYPE, document)
                .isEmpty()) {
            throw new BadEnvelopeException(
                    "The document is not signed by side " + party.side().word() + ".");
        }
    }

    private String keep(byte[] document, List<SignedLine> signed) {
        var sha256 = Digest.of(document);
        documents.keep(
                new DocumentRepository.Kept(
                        sha256, HandoverDocument.TYPE, Bytes.of(document), Bytes.of(Json.bytes(signed))),
                clock.instant());
        return sha256;
    }

    private void sign(String sha256, Party party, Envelope signature) {
        documents.sign(new DocumentRepository.Signature(sha256, party.text(), Bytes.of(signature.json())));
    }

    static HandoverId id(String text) {
        return HandoverId.read(text).orElseThrow(() -> new BadEnvelopeException("A handover is named by a UUID."));
    }
}
