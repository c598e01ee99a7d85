package org.homeward.node.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.node.accounts.Operation;
import org.homeward.node.custody.SignedHandovers;
import org.homeward.node.desk.DeskPage;
import org.homeward.node.desk.Empty;
import org.homeward.node.desk.Field;
import org.homeward.node.desk.Frame;
import org.homeward.node.desk.Listing;
import org.homeward.node.desk.State;
import org.homeward.node.desk.Visit;
import org.homeward.node.desk.Words;
import org.homeward.node.requests.Page.Asked;
import org.homeward.node.rounds.RoundRegister;
import org.homeward.node.rounds.SignedPaper;
import org.homeward.node.rounds.SignedPapers;
import org.homeward.node.wiring.NodeSettings;
import org.homeward.node.wiring.Side;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The signed papers of a round: agreement, closing statement and handovers, each with its digest, who signed it and
/// with which key, checked against the keys that this node's operators pinned at the moment the page is opened.
///
/// Law: GC III art. 122 (P-16).
@Controller
class EvidenceScreens implements DeskPage {

    /// The page.
    ///
    /// @param papers agreement and statement
    /// @param ways to what else is evidence
    record Page(
            Frame frame,
            String heading,
            String lead,
            List<Field> filters,
            List<Paper> papers,
            List<Link> ways,
            Listing listing,
            List<Paper> handovers,
            Empty empty) {
        Page {
            filters = List.copyOf(filters);
            papers = List.copyOf(papers);
            ways = List.copyOf(ways);
            handovers = List.copyOf(handovers);
        }
    }

    /// A signed paper.
    ///
    /// @param href where it is read; empty if it cannot be
    /// @param sha256 digest of what is signed; empty while nothing is
    record Paper(String name, String href, String sha256, List<Signature> signatures) {
        Paper {
            signatures = List.copyOf(signatures);
        }
    }

    /// A signature.
    ///
    /// @param note the account that signed and when, where that is known
    /// @param key fingerprint of the key; empty if none is pinned
    record Signature(String by, String note, String key, State state) {}

    /// Something to go to.
    record Link(String name, String href) {}

    static final String HREF = "/evidence";

    private final SignedPapers papers;
    private final SignedHandovers handovers;
    private final RoundRegister register;
    private final Side self;

    EvidenceScreens(SignedPapers papers, SignedHandovers handovers, RoundRegister register, NodeSettings settings) {
        this.papers = papers;
        this.handovers = handovers;
        this.register = register;
        this.self = settings.side();
    }

    @Override
    public Operation operation() {
        return Operation.EVIDENCE_PAGE;
    }

    @Override
    public String key() {
        return "evidence";
    }

    @GetMapping(HREF)
    String show(Visit visit, Asked asked, Model model) {
        var words = visit.words();
        var round = register.askedOrNewest(visit.asked("round"));
        var found = handovers.page(round, Listing.asked(asked));
        var rows = org.homeward.node.requests.Page.of(
                Listing.asked(asked),
                found.total(),
                found.rows().stream().map(one -> handover(words, one)).toList());
        var listing = Listing.of(
                        words, HREF, Map.of("round", round), rows, words.say("evidence.total", "n", rows.total()))
                .withoutExport();
        var title = words.say("evidence.title");
        model.addAttribute(
                "page",
                new Page(
                        visit.frame(title, HREF),
                        title,
                        words.say("evidence.lead"),
                        List.of(register.filter(words, round)),
                        papers.of(round).stream()
                                .map(one -> paper(words, round, one))
                                .toList(),
                        ways(words, round),
                        listing,
                        rows.rows(),
                        new Empty(words.say("evidence.none"), words.say("evidence.none.why"))));
        return "audit/evidence";
    }

    private static Paper paper(Words words, String round, SignedPaper paper) {
        var address = "/rounds/" + round + "/" + paper.kind().word();
        return new Paper(
                words.say("evidence." + paper.kind().word(), "n", paper.version()),
                paper.readable() ? address : "",
                grouped(paper.sha256()),
                paper.signatures().stream()
                        .map(one -> signature(words, one, words.side(one.side())))
                        .toList());
    }

    // In groups of eight, so that it is compared and breaks on a phone.
    private static String grouped(String sha256) {
        return sha256.replaceAll("(.{8})(?=.)", "$1 ");
    }

    private static Signature signature(Words words, SignedPaper.Signature signed, String by) {
        var note = signed.signedAt()
                .map(at -> words.say("evidence.by", Map.of("who", signed.account(), "at", words.dateAndTime(at))))
                .orElse("");
        return new Signature(by, note, signed.fingerprint(), state(words, signed.holds()));
    }

    private static State state(Words words, Optional<Boolean> holds) {
        return holds.map(good -> good
                        ? new State(State.Shape.DONE, words.say("evidence.holds"))
                        : new State(State.Shape.STOP, words.say("evidence.fails")))
                .orElseGet(() -> new State(State.Shape.WAITS, words.say("evidence.unsigned")));
    }

    private static Paper handover(Words words, SignedHandovers.Row row) {
        var way = Map.of("from", row.from().said(words), "to", row.to().said(words));
        return new Paper(
                words.say("handover.way", way),
                "/handovers/" + row.handover(),
                grouped(row.sha256()),
                row.signatures().stream()
                        .map(one -> new Signature(
                                one.party().said(words), "", one.fingerprint(), state(words, one.holds())))
                        .toList());
    }

    private List<Link> ways(Words words, String round) {
        var ways = new ArrayList<Link>();
        if (self.isBureau()) {
            ways.add(new Link(words.say("page.decisions"), "/tracing/decisions"));
        }
        ways.add(new Link(words.say("page.refusals"), RefusalsScreens.HREF));
        if (!round.isEmpty()) {
            ways.add(new Link(words.say("evidence.epcis"), "/api/rounds/" + round + "/epcis"));
        }
        return ways;
    }
}
