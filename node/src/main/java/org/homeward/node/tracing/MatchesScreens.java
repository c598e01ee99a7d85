package org.homeward.node.tracing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.node.accounts.AccessRecords;
import org.homeward.node.accounts.Actor;
import org.homeward.node.accounts.Operation;
import org.homeward.node.desk.DeskPage;
import org.homeward.node.desk.Done;
import org.homeward.node.desk.Empty;
import org.homeward.node.desk.Faults;
import org.homeward.node.desk.Form;
import org.homeward.node.desk.Frame;
import org.homeward.node.desk.Listing;
import org.homeward.node.desk.Visit;
import org.homeward.node.desk.Waiting;
import org.homeward.node.desk.Words;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Answers;
import org.homeward.node.requests.Deed;
import org.homeward.node.requests.Page.Asked;
import org.homeward.node.rounds.RoundRegister;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What software proposes: matches, which are confirmed as a batch, and pairs that an officer looks at one by one. The
/// lists show references and evidence, no names.
@Controller
class MatchesScreens implements DeskPage {

    /// The page, of matches or of reviews.
    ///
    /// @param batch whether the lines have boxes and are confirmed together
    record Page(
            Frame frame,
            String heading,
            String lead,
            String round,
            boolean batch,
            Faults faults,
            Listing listing,
            List<Line> lines,
            Optional<Empty> empty) {
        Page {
            lines = List.copyOf(lines);
        }
    }

    /// A proposal, with all its evidence.
    record Line(String proposal, String parcelRef, String personRef, String href, String tally, List<String> evidence) {
        Line {
            evidence = List.copyOf(evidence);
        }
    }

    static final String HREF = "/tracing/matches";
    static final String REVIEWS = "/tracing/reviews";
    static final String PROPOSAL = "/tracing/proposals";

    private static final String MATCH = "match";
    private static final String REVIEW = "review";

    private final ProposalRepository proposals;
    private final TracingDesk desk;
    private final RoundRegister register;
    private final AccessRecords records;
    private final Answers answers;

    MatchesScreens(
            ProposalRepository proposals,
            TracingDesk desk,
            RoundRegister register,
            AccessRecords records,
            Answers answers) {
        this.proposals = proposals;
        this.desk = desk;
        this.register = register;
        this.records = records;
        this.answers = answers;
    }

    @Override
    public Operation operation() {
        return Operation.MATCHES_PAGE;
    }

    @Override
    public String key() {
        return "matches";
    }

    @Override
    public List<Waiting> waits(Actor actor) {
        return register.names().stream()
                .limit(1)
                .map(round -> Waiting.undated("matches", HREF, proposals.count(round, MATCH)))
                .toList();
    }

    @GetMapping(HREF)
    String matches(Visit visit, Asked asked, Model model) {
        return show(visit, Form.empty(), MATCH, Listing.asked(asked), model);
    }

    @GetMapping(REVIEWS)
    String reviews(Visit visit, Asked asked, Model model) {
        return show(visit, Form.empty(), REVIEW, Listing.asked(asked), model);
    }

    @PostMapping(HREF)
    String confirm(Visit visit, Deed deed, HttpServletRequest request, Model model, RedirectAttributes attributes) {
        var ticked = request.getParameterValues("proposal");
        var form = visit.form();
        var round = form.text("round");
        var asked = new TracingDesk.Confirmation(round, ticked == null ? List.of() : List.of(ticked), "");
        var answer =
                answers.onPage(deed.in(round), TracingDesk.Confirmed.class, () -> desk.confirm(visit.actor(), asked));
        return switch (answer) {
            case Answer.Done<TracingDesk.Confirmed>(var confirmed) ->
                Done.to(HREF, attributes, visit.words().say("matches.done", "n", confirmed.confirmed()));
            case Answer.Refused<TracingDesk.Confirmed> refused -> {
                refused.refusals().forEach(one -> form.fault("", visit.words().say("rule." + one.rule())));
                visit.refused();
                yield show(visit, form, MATCH, new Asked(1, Listing.ROWS), model);
            }
        };
    }

    /// References of the parcels in these proposals.
    static List<String> parcels(List<ProposalRepository.Proposal> proposals) {
        return proposals.stream()
                .map(ProposalRepository.Proposal::parcelRef)
                .distinct()
                .toList();
    }

    private String show(Visit visit, Form form, String zone, Asked asked, Model model) {
        var words = visit.words();
        boolean batch = zone.equals(MATCH);
        var href = batch ? HREF : REVIEWS;
        var round = register.askedOrNewest(visit.asked("round"));
        var rows = proposals.page(round, zone, asked.size(), asked.offset());
        long total = proposals.count(round, zone);
        records.worklist(
                visit.actor(),
                Operation.SEE_PROPOSALS,
                AccessRecords.Purpose.RESTORING_FAMILY_LINKS,
                AccessRecords.Shown.of(round, parcels(rows)));
        var page = org.homeward.node.requests.Page.of(asked, total, rows);
        // Proposals are not taken away in a file: what is proposed today is not proposed tomorrow.
        var listing = Listing.of(words, href, Map.of("round", round), page, words.say("matches.total", "n", total))
                .withoutExport()
                .filtered(List.of(register.filter(words, round)));
        var heading = words.say(batch ? "matches.title" : "reviews.title");
        model.addAttribute(
                "page",
                new Page(
                        visit.frame(heading, href),
                        heading,
                        words.say(batch ? "matches.lead" : "reviews.lead"),
                        round,
                        batch,
                        form.faults(words),
                        listing,
                        rows.stream().map(row -> line(words, row)).toList(),
                        total > 0
                                ? Optional.empty()
                                : Optional.of(new Empty(
                                        words.say(batch ? "matches.none" : "reviews.none"),
                                        words.say("matches.none.why")))));
        return "tracing/matches";
    }

    private static Line line(Words words, ProposalRepository.Proposal row) {
        return new Line(
                row.proposal(),
                row.parcelRef(),
                row.personRef(),
                PROPOSAL + "/" + row.proposal(),
                EvidencePart.tally(words, row.evidence()),
                EvidencePart.of(words, row.evidence()).stream()
                        .map(EvidencePart::line)
                        .toList());
    }
}
