package org.homeward.node.rounds;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.homeward.log.Envelope;
import org.homeward.node.accounts.Actor;
import org.homeward.node.peers.DocumentSignature;
import org.homeward.node.peers.Outbox;
import org.homeward.node.peers.Peers;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Refusal;
import org.homeward.node.wiring.BusinessClock;
import org.homeward.node.wiring.NodeSettings;
import org.homeward.node.wiring.Side;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// What officers do before a round: publish a rulebook, propose terms, sign them, refuse them.
@Component
class RoundDesk {

    private static final int REASON_CHARS_MAX = 2_000; // A page; more is a letter.

    private final RoundRepository repository;
    private final RulebookRepository rulebooks;
    private final Peers peers;
    private final Outbox outbox;
    private final DocumentSignature.Signing signing;
    private final BusinessClock clock;
    private final NodeSettings settings;

    RoundDesk(
            RoundRepository repository,
            RulebookRepository rulebooks,
            Peers peers,
            Outbox outbox,
            DocumentSignature.Signing signing,
            BusinessClock clock,
            NodeSettings settings) {
        this.repository = repository;
        this.rulebooks = rulebooks;
        this.peers = peers;
        this.outbox = outbox;
        this.signing = signing;
        this.clock = clock;
        this.settings = settings;
    }

    record PublishedBook(String side, int version, String sha256, int rules) {}

    /// Publishes this side's conditions and sends them to both peers. The same file again is the same version.
    Answer<PublishedBook> publish(byte[] csv) {
        var unpinned = unpinned();
        if (!unpinned.isEmpty()) {
            return Answer.refused(unpinned);
        }
        var side = settings.side();
        int newest = rulebooks.newestVersion(side);
        return switch (RulebookReader.read(side, newest + 1, csv)) {
            case Answer.Refused<Rulebook>(var why, var refusals) -> new Answer.Refused<>(why, refusals);
            case Answer.Done<Rulebook>(var book) -> {
                var same =
                        rulebooks.newestBook(side).filter(kept -> kept.sha256().equals(book.sha256()));
                if (same.isPresent()) {
                    yield Answer.done(published(same.get()));
                }
                rulebooks.keep(book, csv, clock.instant());
                outbox.sendToBoth(
                        RoundMessages.RULEBOOK_PUBLISHED,
                        new RoundMessages.RulebookPublished(
                                book.version(), Base64.getEncoder().encodeToString(csv)));
                yield Answer.done(published(book));
            }
        };
    }

    private static PublishedBook published(Rulebook book) {
        return new PublishedBook(
                book.side().word(), book.version(), book.sha256(), book.rules().size());
    }

    record Proposed(String round, int version, String sha256) {}

    /// Assembles terms with the newest book of each side, signs them for this officer and sends them to both peers.
    Answer<Proposed> propose(Actor officer, JsonNode terms) {
        return switch (assembled(terms)) {
            case Answer.Refused<TermsDocument>(var why, var refusals) -> new Answer.Refused<>(why, refusals);
            case Answer.Done<TermsDocument>(var document) -> send(officer, document);
        };
    }

    /// The document that would be proposed, with the newest book of each side, or everything that forbids it.
    Answer<TermsDocument> assembled(JsonNode terms) {
        var unpinned = unpinned();
        if (!unpinned.isEmpty()) {
            return Answer.refused(unpinned);
        }
        var a = rulebooks.newestBook(Side.A);
        var b = rulebooks.newestBook(Side.B);
        if (a.isEmpty() || b.isEmpty()) {
            var missing = a.isEmpty() ? Side.A : Side.B;
            return Answer.refused(
                    "terms.rulebook", "Side " + missing.word() + " has published no rulebook that has come here yet.");
        }
        int version = repository.newestVersion(terms.path("round").stringValue("")) + 1;
        return switch (TermsDocument.assemble(terms, version, a.get(), b.get())) {
            case Answer.Refused<TermsDocument> refused -> refused;
            case Answer.Done<TermsDocument>(var document) -> {
                var wrong = objections(document, a.get(), b.get());
                yield wrong.isEmpty() ? Answer.done(document) : Answer.refused(wrong);
            }
        };
    }

    private Answer<Proposed> send(Actor officer, TermsDocument document) {
        var now = clock.instant();
        var signature = signing.sign(TermsDocument.TYPE, document.bytes().copy(), officer.account(), now);
        repository.propose(document, settings.side(), now);
        repository.sign(document.sha256(), settings.side(), officer.account(), now, signature.json());
        var base64 = Base64.getEncoder();
        outbox.sendToBoth(
                RoundMessages.TERMS_PROPOSED,
                new RoundMessages.TermsProposed(
                        base64.encodeToString(document.bytes().copy()), base64.encodeToString(signature.json())));
        return Answer.done(new Proposed(document.terms().round(), document.version(), document.sha256()));
    }

    record State(String state) {}

    /// Signs the newest terms of a round, if they are those the officer has read, and tells both peers.
    Answer<State> sign(Actor officer, String round, String sha256) {
        return switch (readyToSign(round, sha256)) {
            case Answer.Refused<TermsDocument>(var why, var refusals) -> new Answer.Refused<>(why, refusals);
            case Answer.Done<TermsDocument>(var document) -> {
                var now = clock.instant();
                var signature =
                        signing.sign(TermsDocument.TYPE, document.bytes().copy(), officer.account(), now);
                repository.lock(sha256);
                if (repository.sign(sha256, settings.side(), officer.account(), now, signature.json())) {
                    outbox.sendToBoth(
                            RoundMessages.TERMS_SIGNED,
                            new RoundMessages.TermsSigned(
                                    sha256, Base64.getEncoder().encodeToString(signature.json())));
                }
                yield Answer.done(new State(agreeIfAllSigned(sha256)));
            }
        };
    }

    private Answer<TermsDocument> readyToSign(String round, String sha256) {
        var newest = repository.newest(round);
        if (newest.isEmpty()) {
            return Answer.absent("round");
        }
        var document = newest.get().document();
        if (!document.sha256().equals(sha256)) {
            return Answer.refused(
                    "terms.other",
                    "The newest terms of this round are version " + document.version()
                            + " with another digest. Read them before signing.");
        }
        if (newest.get().state().equals("refused")) {
            return Answer.refused("terms.refused", "These terms were refused; new terms need a new version.");
        }
        boolean bureauFirst = settings.side() == Side.NEUTRAL
                && repository.signatures(sha256).stream()
                                .filter(signed -> !signed.side().equals(Side.NEUTRAL.word()))
                                .count()
                        < 2;
        if (bureauFirst) {
            return Answer.refused("terms.order", "The neutral countersigns after both bureaus have signed.");
        }
        var a = book(document, Side.A);
        var b = book(document, Side.B);
        if (a.isEmpty() || b.isEmpty()) {
            return Answer.refused("terms.rulebook", "A rulebook named in the terms has not come here yet.");
        }
        var wrong = objections(document, a.get(), b.get());
        return wrong.isEmpty() ? Answer.done(document) : Answer.refused(wrong);
    }

    private java.util.Optional<Rulebook> book(TermsDocument document, Side side) {
        return java.util.Optional.ofNullable(document.rulebooks().get(side)).flatMap(ref -> rulebooks.book(side, ref));
    }

    private List<Refusal> objections(TermsDocument document, Rulebook a, Rulebook b) {
        var wrong = new ArrayList<>(document.unlawful(a, b));
        var own = document.terms().organisation(settings.side());
        if (!own.equals(settings.organisation())) {
            wrong.add(Refusal.at("terms.organisation", settings.side().word(), own, settings.organisation()));
        }
        return wrong;
    }

    private List<Refusal> unpinned() {
        return settings.side().others().stream()
                .filter(side -> !peers.knows(side))
                .map(side -> Refusal.of(
                        "peer.unknown",
                        "The node of side " + side.word() + " is not pinned here; an operator pins it."))
                .toList();
    }

    /// Keeps a signature that a peer sent, and agrees the round when it was the last.
    void signed(Side from, String sha256, Envelope signature) {
        var kept = repository
                .kept(sha256)
                .orElseThrow(() -> new org.homeward.node.peers.BadEnvelopeException("No such terms are known here."));
        var checked = signing.check(
                        from,
                        signature,
                        TermsDocument.TYPE,
                        kept.document().bytes().copy())
                .orElseThrow(() ->
                        new org.homeward.node.peers.BadEnvelopeException("The signature is not under these terms."));
        repository.lock(sha256);
        repository.sign(sha256, from, checked.account(), checked.at(), signature.json());
        agreeIfAllSigned(sha256);
    }

    private String agreeIfAllSigned(String sha256) {
        boolean all = repository.signatures(sha256).size() == Side.values().length;
        var state = repository.kept(sha256).orElseThrow().state();
        if (all && state.equals("proposed")) {
            repository.state(sha256, "agreed");
            return "agreed";
        }
        return state;
    }

    /// Refuses the newest terms with a reason, and tells both peers.
    Answer<State> refuse(Actor officer, String round, String sha256, String reason) {
        if (reason.isBlank() || reason.length() > REASON_CHARS_MAX) {
            return Answer.faulty("form.reason", "reason", reason.length() + " characters", "1 to 2,000 characters");
        }
        var newest = repository.newest(round);
        if (newest.isEmpty() || !newest.get().document().sha256().equals(sha256)) {
            return Answer.refused("terms.other", "These are not the newest terms of this round.");
        }
        if (!newest.get().state().equals("proposed")) {
            return Answer.refused(
                    "terms.agreed", "These terms are " + newest.get().state() + ".");
        }
        refused(settings.side(), sha256, officer.account(), reason);
        outbox.sendToBoth(
                RoundMessages.TERMS_REFUSED, new RoundMessages.TermsRefused(sha256, officer.account(), reason));
        return Answer.done(new State("refused"));
    }

    void refused(Side side, String sha256, String account, String reason) {
        repository.refuse(sha256, side, account, reason, clock.instant());
        repository.state(sha256, "refused");
    }
}
