package org.homeward.node.rounds;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.homeward.log.Envelope;
import org.homeward.node.accounts.Actor;
import org.homeward.node.accounts.Operation;
import org.homeward.node.accounts.SecondPerson;
import org.homeward.node.peers.BadEnvelopeException;
import org.homeward.node.peers.DocumentSignature;
import org.homeward.node.peers.Outbox;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Refusal;
import org.homeward.node.wiring.BusinessClock;
import org.homeward.node.wiring.NodeSettings;
import org.homeward.node.wiring.Side;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// How a round is closed: one officer proposes the statement that his node counted, the others sign only if theirs
/// is the same; where it is not, the difference is shown to both, line by line.
@Component
class StatementDesk {

    private static final int REASON_CHARS_MAX = 2_000; // A page; more is a letter.

    private final Rounds rounds;
    private final RoundRepository roundRepository;
    private final FactRepository facts;
    private final StatementRepository repository;
    private final Outbox outbox;
    private final DocumentSignature.Signing signing;
    private final BusinessClock clock;
    private final NodeSettings settings;
    private final SecondPerson second;
    private final TransactionTemplate apart;

    // Style 8: a statement is counted, kept, signed and sent; these are the parts.
    StatementDesk(
            Rounds rounds,
            RoundRepository roundRepository,
            FactRepository facts,
            StatementRepository repository,
            Outbox outbox,
            DocumentSignature.Signing signing,
            BusinessClock clock,
            NodeSettings settings,
            PlatformTransactionManager transactions,
            SecondPerson second) {
        this.second = second;
        this.rounds = rounds;
        this.roundRepository = roundRepository;
        this.facts = facts;
        this.repository = repository;
        this.outbox = outbox;
        this.signing = signing;
        this.clock = clock;
        this.settings = settings;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    Counts counts(AgreedRound round, Side side) {
        return facts.counts(round.terms().round(), side, round.terms().quotaPerSide());
    }

    Parity parity(AgreedRound round, Side side) {
        return facts.parity(round.terms().round(), side, round.terms().quotaPerSide());
    }

    /// This node's statement, from its own events.
    Statement own(AgreedRound round) {
        return Statement.of(round, counts(round, Side.A), counts(round, Side.B), settings.simulated());
    }

    /// Whether another person has asked for this deed of the statement, so that this one's word does it.
    boolean isAwaited(Actor officer, Operation operation, AgreedRound round) {
        var name = round.terms().round();
        var subject = operation == Operation.CLOSE_STATEMENT
                ? name
                : name + "/" + own(round).sha256();
        return second.words(operation, subject).stream()
                .anyMatch(word -> !word.account().equals(officer.account()));
    }

    /// The same to be signed.
    ///
    /// @throws IllegalStateException if what pages counted from is not what the facts say, which indicates a bug
    private Statement ownToSign(AgreedRound round) {
        if (!facts.standsAsCounted(round.terms().round())) {
            throw new IllegalStateException("parcels do not stand as the facts count them; this indicates a bug");
        }
        return own(round);
    }

    record Hash(String sha256) {}

    /// Proposes this node's statement, signed for this officer, from the day of completion on.
    Answer<Hash> propose(Actor officer, String name) {
        var agreed = rounds.agreed(name);
        if (agreed.isEmpty()) {
            return Answer.absent("agreed round");
        }
        var terms = agreed.get().terms();
        if (clock.today().isBefore(terms.completesBy())) {
            return Answer.refused(
                    "statement.early",
                    "The round completes by " + terms.completesBy() + "; the statement is proposed from that day on.");
        }
        var statement = ownToSign(agreed.get());
        if (repository.proposal(name).isPresent()) {
            return Answer.refused("statement.proposed", "A statement is proposed already; sign it or refuse it.");
        }
        var asked = name + "/" + statement.sha256();
        var missing = second.<Hash>missing(officer, Operation.PROPOSE_STATEMENT, asked);
        if (missing.isPresent()) {
            return missing.get();
        }
        var now = clock.instant();
        if (!repository.propose(name, statement, settings.side(), now)) {
            return Answer.refused("statement.proposed", "A statement is proposed already; sign it or refuse it.");
        }
        var signature = signing.sign(Statement.TYPE, statement.bytes(), officer.account(), now);
        repository.sign(name, settings.side(), statement.sha256(), officer.account(), now, signature.json());
        outbox.sendToBoth(
                RoundMessages.STATEMENT_PROPOSED,
                new RoundMessages.StatementProposed(
                        name, statement.text(), Base64.getEncoder().encodeToString(signature.json())));
        return Answer.done(new Hash(statement.sha256()));
    }

    record State(String state, String sha256) {}

    /// Signs the proposed statement, if this node counted the same bytes; else keeps and sends the difference.
    Answer<State> sign(Actor officer, String name) {
        var agreed = rounds.agreed(name);
        var proposal = repository.proposal(name);
        if (agreed.isEmpty() || proposal.isEmpty()) {
            return Answer.absent("proposed statement");
        }
        var proposed = proposal.get().statement();
        var own = ownToSign(agreed.get());
        if (!own.equals(proposed)) {
            differ(name, own);
            return Answer.refused(differences(own, proposed));
        }
        var missing = repository.signers(name).contains(settings.side())
                ? Optional.<Answer<State>>empty()
                : second.<State>missing(officer, Operation.SIGN_STATEMENT, name + "/" + own.sha256());
        if (missing.isPresent()) {
            return missing.get();
        }
        var now = clock.instant();
        var signature = signing.sign(Statement.TYPE, own.bytes(), officer.account(), now);
        repository.lock(name);
        if (repository.sign(name, settings.side(), own.sha256(), officer.account(), now, signature.json())) {
            outbox.sendToBoth(
                    RoundMessages.STATEMENT_SIGNED,
                    new RoundMessages.StatementSigned(
                            name, own.sha256(), Base64.getEncoder().encodeToString(signature.json())));
        }
        return Answer.done(new State(closeIfAllSigned(name), own.sha256()));
    }

    // The refused signature is rolled back; the difference must stay, so it is kept in a transaction of its own.
    private void differ(String name, Statement own) {
        var reason = "This node counted otherwise.";
        apart.executeWithoutResult(status -> {
            repository.refuse(
                    name, new StatementRepository.Refused(settings.side(), own.text(), reason), clock.instant());
            outbox.sendToBoth(
                    RoundMessages.STATEMENT_REFUSED, new RoundMessages.StatementRefused(name, own.text(), reason));
        });
    }

    private static List<Refusal> differences(Statement own, Statement proposed) {
        return own.differences(proposed).stream()
                .map(line -> new Refusal(
                        "statement.differs",
                        "line " + line.line(),
                        line.theirs().strip(),
                        line.ours().strip(),
                        "Line " + line.line() + ": this node counted “"
                                + line.ours().strip() + "”, proposed is “"
                                + line.theirs().strip() + "”."))
                .toList();
    }

    /// Refuses the proposed statement with a reason, and tells both peers.
    Answer<State> refuse(Actor officer, String name, String reason) {
        var agreed = rounds.agreed(name);
        if (agreed.isEmpty() || repository.proposal(name).isEmpty()) {
            return Answer.absent("proposed statement");
        }
        if (reason.isBlank() || reason.length() > REASON_CHARS_MAX) {
            return Answer.faulty("form.reason", "reason", reason.length() + " characters", "1 to 2,000 characters");
        }
        if (repository.signers(name).contains(settings.side())) {
            return Answer.refused("statement.signed", "This side has signed the statement.");
        }
        var own = ownToSign(agreed.get());
        var signed = reason + " (" + officer.account() + ")";
        repository.refuse(name, new StatementRepository.Refused(settings.side(), own.text(), signed), clock.instant());
        outbox.sendToBoth(
                RoundMessages.STATEMENT_REFUSED, new RoundMessages.StatementRefused(name, own.text(), signed));
        return Answer.done(new State("proposed", own.sha256()));
    }

    /// Closes without a missing signature, when the agreed days have passed; the refusal stays on record.
    Answer<State> close(Actor officer, String name) {
        var agreed = rounds.agreed(name);
        var proposal = repository.proposal(name);
        if (agreed.isEmpty() || proposal.isEmpty()) {
            return Answer.absent("proposed statement");
        }
        var signBy = agreed.get().terms().signBy();
        if (!clock.today().isAfter(signBy)) {
            return Answer.refused("statement.early", "Signatures are waited for until " + signBy + ".");
        }
        if (!repository.signers(name).contains(settings.side())) {
            return Answer.refused("statement.unsigned", "This side has not signed; sign, or refuse with a reason.");
        }
        var missing = second.<State>missing(officer, Operation.CLOSE_STATEMENT, name);
        if (missing.isPresent()) {
            return missing.get();
        }
        end(name);
        return Answer.done(new State("closed", proposal.get().statement().sha256()));
    }

    private String closeIfAllSigned(String name) {
        if (repository.signers(name).size() < Side.values().length) {
            return "proposed";
        }
        end(name);
        return "closed";
    }

    private void end(String name) {
        repository.close(name, clock.instant());
        roundRepository.close(name);
    }

    /// A peer proposed. The first proposal stands; a second one is its sender's signature, or a difference.
    void proposed(Side from, String name, String text, Envelope signature) {
        var statement = new Statement(text);
        if (!repository.propose(name, statement, from, clock.instant())) {
            var standing = repository.proposal(name).orElseThrow().statement();
            if (!standing.equals(statement)) {
                refused(from, name, text, "Proposed otherwise at the same time.");
                return;
            }
        }
        signed(from, name, statement.sha256(), signature);
    }

    /// A peer signed.
    void signed(Side from, String name, String sha256, Envelope signature) {
        var proposal = repository
                .proposal(name)
                .filter(known -> known.statement().sha256().equals(sha256))
                .orElseThrow(() -> new BadEnvelopeException("No such statement is proposed here."));
        var checked = signing.check(
                        from, signature, Statement.TYPE, proposal.statement().bytes())
                .orElseThrow(() -> new BadEnvelopeException("The signature is not under this statement."));
        repository.lock(name);
        repository.sign(name, from, sha256, checked.account(), checked.at(), signature.json());
        closeIfAllSigned(name);
    }

    /// A peer did not sign.
    void refused(Side from, String name, String text, String reason) {
        repository.refuse(name, new StatementRepository.Refused(from, text, reason), clock.instant());
    }
}
