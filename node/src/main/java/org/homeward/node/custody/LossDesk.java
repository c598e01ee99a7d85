package org.homeward.node.custody;

import java.time.Instant;
import java.util.List;
import org.homeward.node.accounts.Actor;
import org.homeward.node.peers.Arrival;
import org.homeward.node.peers.BadEnvelopeException;
import org.homeward.node.peers.DocumentSignature;
import org.homeward.node.peers.Outbox;
import org.homeward.node.requests.Answer;
import org.homeward.node.rounds.Fact;
import org.homeward.node.rounds.Facts;
import org.homeward.node.rounds.Rounds;
import org.homeward.node.wiring.BusinessClock;
import org.homeward.node.wiring.Bytes;
import org.homeward.node.wiring.Digest;
import org.homeward.node.wiring.Json;
import org.homeward.node.wiring.Side;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// A parcel that is gone. Whoever signed for it last declares it, from the agreed day on; nobody declares it for
/// him.
@Component
class LossDesk implements Arrival {

    static final String TYPE = "application/vnd.homeward.loss.v1+json";

    private final Ledger ledger;
    private final CustodyRepository repository;
    private final DocumentRepository documents;
    private final LineProof.Proving proving;
    private final Custodians custodians;
    private final Rounds rounds;
    private final Facts facts;
    private final DocumentSignature.Signing signing;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    // Style 8: these are what a loss touches; a record of them would only rename them.
    LossDesk(
            Ledger ledger,
            CustodyRepository repository,
            DocumentRepository documents,
            LineProof.Proving proving,
            Custodians custodians,
            Rounds rounds,
            Facts facts,
            DocumentSignature.Signing signing,
            Outbox outbox,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.ledger = ledger;
        this.repository = repository;
        this.documents = documents;
        this.proving = proving;
        this.custodians = custodians;
        this.rounds = rounds;
        this.facts = facts;
        this.signing = signing;
        this.outbox = outbox;
        this.clock = clock;
        this.events = events;
    }

    /// What the custodian signs.
    ///
    /// @param custodian side that held it last
    /// @param rule `custodian.neutral`, `custodian.home` or `custodian.receiving`
    record Declaration(String itemNumber, String round, String custodian, String rule, Instant declaredAt) {}

    record Declared(String custodian) {}

    /// Declares a parcel lost.
    Answer<Declared> declareLost(Actor actor, String round, String itemNumber) {
        var number = TravelNumber.read(itemNumber);
        var locked = ledger.lock(number.stream().toList()).values().stream()
                .filter(standing -> standing.round().equals(round))
                .findFirst();
        var agreed = rounds.agreed(round);
        if (locked.isEmpty() || agreed.isEmpty()) {
            return Answer.absent("parcel");
        }
        var standing = locked.get();
        if (!(standing.custody().place() instanceof Custody.Place.HeldBy(var holder))
                || holder.side() != custodians.side()
                || custodians.texts(actor).isEmpty()) {
            return Answer.refused(
                    "loss.not_custodian",
                    "Only whoever signed for it last declares it lost, and that is not this side.");
        }
        var from = agreed.get().terms().lossFrom();
        if (clock.today().isBefore(from)) {
            return Answer.refused("loss.too_early", "It may be declared lost from " + from + " on.");
        }
        var rule = rule(holder.side(), standing.number());
        var declaration =
                new Declaration(standing.number().text(), round, holder.side().word(), rule, clock.instant());
        declare(actor, standing, holder, declaration);
        return Answer.done(new Declared(rule));
    }

    private void declare(Actor actor, Standing standing, Party holder, Declaration declaration) {
        var bytes = Json.bytes(declaration);
        var signature = signing.sign(TYPE, bytes, actor.account(), declaration.declaredAt())
                .json();
        record(standing, holder, declaration, new Signed(bytes, signature));
        var proof = repository
                .lastDocument(standing.number(), Party.of(holder.side()))
                .flatMap(document -> proving.prove(document, standing.number()));
        outbox.sendToBoth(
                CustodyMessages.LOSS_DECLARED,
                new CustodyMessages.LossDeclared(
                        Base64Text.of(bytes),
                        Base64Text.of(signature),
                        proof.stream().toList()));
        events.publishEvent(new CustodyChange.DeclaredLost(standing.number(), declaration.declaredAt()));
    }

    // Style 10: arrays inside a class, never in a value that is passed on.
    private record Signed(Bytes document, Bytes signature) {
        Signed(byte[] document, byte[] signature) {
            this(Bytes.of(document), Bytes.of(signature));
        }
    }

    private void record(Standing standing, Party holder, Declaration declaration, Signed signed) {
        var sha256 = Digest.of(signed.document().copy());
        var now = clock.instant();
        documents.keep(new DocumentRepository.Kept(sha256, TYPE, signed.document(), Bytes.of(new byte[0])), now);
        documents.sign(new DocumentRepository.Signature(sha256, declaration.custodian(), signed.signature()));
        repository.appendDocument(declaration.round(), sha256, declaration.declaredAt(), now);
        ledger.append(
                standing,
                new Ledger.Entry(
                        standing.number(),
                        declaration.round(),
                        new CustodyEvent.Lost(holder, declaration.declaredAt()),
                        "",
                        sha256,
                        ""));
        if (standing.number().isParcel()) {
            facts.note(new Fact(
                    declaration.round(),
                    standing.number().home(),
                    standing.number().text(),
                    Fact.Kind.LOST,
                    declaration.rule()));
        }
    }

    private static String rule(Side custodian, TravelNumber number) {
        if (custodian == Side.NEUTRAL) {
            return "custodian.neutral";
        }
        return custodian == number.home() ? "custodian.home" : "custodian.receiving";
    }

    @Override
    public String kind() {
        return CustodyMessages.LOSS_DECLARED;
    }

    @Override
    public void arrived(Letter letter) {
        var said = Json.read(letter.body(), CustodyMessages.LossDeclared.class);
        var bytes = Base64Text.bytes(said.document());
        var declaration = Json.read(bytes, Declaration.class);
        var signature = Base64Text.envelope(said.signature());
        var standing = TravelNumber.read(declaration.itemNumber())
                .flatMap(
                        number -> ledger.lock(List.of(number)).values().stream().findFirst())
                .filter(known -> known.round().equals(declaration.round()))
                .orElseThrow(() -> new BadEnvelopeException("No such parcel is known here."));
        boolean isHis = declaration.custodian().equals(letter.from().word())
                && declaration.rule().equals(rule(letter.from(), standing.number()))
                && signing.check(letter.from(), signature, TYPE, bytes).isPresent();
        if (!isHis || !wasCustodian(letter.from(), standing, said.proof())) {
            throw new BadEnvelopeException("The sender does not show that he signed for it last.");
        }
        record(standing, Party.of(letter.from()), declaration, new Signed(bytes, signature.json()));
    }

    // By what this node has seen, or else by the document itself: the handover before it may still be on its way here.
    private boolean wasCustodian(Side side, Standing standing, List<LineProof> proofs) {
        if (standing.custody().isHeldBy(Party.of(side))) {
            return true;
        }
        return standing.custody().isHeld()
                && proofs.stream()
                        .flatMap(proof -> proving.check(proof).stream())
                        .anyMatch(shown -> shown.line().number().equals(standing.number())
                                && shown.line().state().passes()
                                && shown.document().to().equals(side.word())
                                && shown.document().round().equals(standing.round()));
    }
}
