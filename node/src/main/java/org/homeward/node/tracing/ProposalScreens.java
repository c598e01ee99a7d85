package org.homeward.node.tracing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.homeward.linkage.Evidence;
import org.homeward.node.accounts.AccessRecords;
import org.homeward.node.accounts.Operation;
import org.homeward.node.desk.Done;
import org.homeward.node.desk.Faults;
import org.homeward.node.desk.Field;
import org.homeward.node.desk.Form;
import org.homeward.node.desk.Frame;
import org.homeward.node.desk.NoSuchPageException;
import org.homeward.node.desk.Pick;
import org.homeward.node.desk.Visit;
import org.homeward.node.desk.Words;
import org.homeward.node.enquiries.Enquiries;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Answers;
import org.homeward.node.requests.Deed;
import org.homeward.node.requests.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Is this the same person? What the family wrote beside what the list says, letter by letter, with what each
/// field says about it in words; then the officer's decision and his reason.
@Controller
class ProposalScreens {

    /// The page.
    ///
    /// @param rows field by field
    /// @param general what no single field says
    /// @param others who else it could be
    /// @param senders parcels of others for the same line
    /// @param enquire where the other bureau is asked to read the line again
    /// @param enquired what was asked about it before, and how that stands
    record Page(
            Frame frame,
            String parcelRef,
            String personRef,
            String round,
            List<Row> rows,
            List<EvidencePart> general,
            String tally,
            Faults faults,
            Pick decision,
            Field reason,
            List<Other> others,
            List<String> senders,
            String enquire,
            List<String> enquired,
            String back) {
        Page {
            enquired = List.copyOf(enquired);
            rows = List.copyOf(rows);
            general = List.copyOf(general);
            others = List.copyOf(others);
            senders = List.copyOf(senders);
        }

        /// The references only.
        @Override
        public String toString() {
            return parcelRef + " " + personRef;
        }
    }

    /// One field as both wrote it.
    record Row(
            String field,
            String lang,
            List<Letters.Piece> family,
            List<Letters.Piece> list,
            Optional<EvidencePart> evidence) {
        Row {
            family = List.copyOf(family);
            list = List.copyOf(list);
        }

        /// The field only.
        @Override
        public String toString() {
            return field;
        }
    }

    /// Another line of the list that it could be.
    record Other(String personRef, String href, String tally) {}

    private static final String HREF = MatchesScreens.PROPOSAL + "/{proposal}";
    private static final String DECISION = "decision";
    private static final String REASON = "reason";
    private static final String SAME = "same";

    private final ProposalRepository proposals;
    private final TracingDesk desk;
    private final Enquiries enquiries;
    private final AccessRecords records;
    private final Answers answers;

    ProposalScreens(
            ProposalRepository proposals,
            TracingDesk desk,
            Enquiries enquiries,
            AccessRecords records,
            Answers answers) {
        this.proposals = proposals;
        this.enquiries = enquiries;
        this.desk = desk;
        this.records = records;
        this.answers = answers;
    }

    @GetMapping(HREF)
    String show(@PathVariable String proposal, Visit visit, Model model) {
        return show(visit, Form.empty(), pair(proposal), model);
    }

    private ProposalRepository.Pair pair(String proposal) {
        return TracingDesk.number(proposal)
                .flatMap(proposals::find)
                .orElseThrow(() -> new NoSuchPageException("proposal"));
    }

    @PostMapping(HREF)
    String decide(@PathVariable String proposal, Visit visit, Deed deed, Model model, RedirectAttributes attributes) {
        var form = visit.form();
        var round = form.text("round");
        var answer = decision(visit, deed.in(round), round, proposal);
        if (answer instanceof Answer.Refused<?> refused) {
            form.refuse(visit.words(), refused, Map.of("proposal " + proposal, ""), Map.of());
            visit.refused();
            return show(visit, form, pair(proposal), model);
        }
        var key = form.text(DECISION).equals(SAME) ? "proposal.done.same" : "proposal.done.other";
        return Done.to(MatchesScreens.REVIEWS, attributes, visit.say(key));
    }

    private Answer<?> decision(Visit visit, Deed deed, String round, String proposal) {
        var form = visit.form();
        var reason = form.text(REASON);
        var refusals = new ArrayList<Refusal>();
        if (form.text(DECISION).isEmpty()) {
            refusals.add(Refusal.at("tracing.choose", DECISION, "", ""));
        }
        if (reason.isEmpty()) {
            refusals.add(Refusal.at("form.reason", REASON, "", ""));
        }
        if (!refusals.isEmpty()) {
            return Answer.faulty(refusals);
        }
        return form.text(DECISION).equals(SAME)
                ? answers.onPage(
                        deed,
                        TracingDesk.Confirmed.class,
                        () -> desk.confirm(
                                visit.actor(), new TracingDesk.Confirmation(round, List.of(proposal), reason)))
                : answers.onPage(
                        deed,
                        MatchRepository.Decided.class,
                        () -> desk.refuse(visit.actor(), new TracingDesk.Refused(round, proposal, reason)));
    }

    private String show(Visit visit, Form form, ProposalRepository.Pair pair, Model model) {
        var words = visit.words();
        var proposal = pair.proposal();
        records.read(visit.actor(), Operation.SEE_PROPOSAL, AccessRecords.Purpose.RESTORING_FAMILY_LINKS, shown(pair));
        var back = proposal.zone().equals("match") ? MatchesScreens.HREF : MatchesScreens.REVIEWS;
        model.addAttribute(
                "page",
                new Page(
                        visit.frame(words.say("proposal.title"), back),
                        proposal.parcelRef(),
                        proposal.personRef(),
                        pair.round(),
                        rows(words, pair),
                        EvidencePart.of(words, general(proposal.evidence())),
                        EvidencePart.tally(words, proposal.evidence()),
                        form.faults(words, List.of(DECISION, REASON)),
                        form.pick(words, DECISION, List.of(SAME, "other")),
                        form.named(REASON, Field.Kind.TEXT, words.say("proposal.reason"), List.of())
                                .hinted(words.say("proposal.reason.hint")),
                        others(words, pair),
                        pair.otherParcels(),
                        Enquiries.href(pair.round(), proposal.personRef()),
                        enquired(words, pair.round(), proposal.personRef()),
                        back));
        return "tracing/proposal";
    }

    private List<String> enquired(Words words, String round, String personRef) {
        return enquiries.ofLine(round, personRef).stream()
                .map(one -> words.say(
                        "proposal.enquired." + one.word().orElse("waits"),
                        Map.of(
                                "field", words.say("evidence." + one.field()),
                                "date", words.date(Words.day(one.askedAt())))))
                .toList();
    }

    private static List<Evidence> general(List<Evidence> evidence) {
        return evidence.stream()
                .filter(one -> !EvidencePart.FIELDS.contains(one.field()))
                .toList();
    }

    private static List<Row> rows(Words words, ProposalRepository.Pair pair) {
        List<Function<ProposalRepository.Said, String>> values = List.of(
                ProposalRepository.Said::surname,
                ProposalRepository.Said::givenName,
                ProposalRepository.Said::patronymic,
                said -> typed(said.birthDate()),
                ProposalRepository.Said::serviceNumber,
                ProposalRepository.Said::rank);
        var rows = new ArrayList<Row>();
        for (int at = 0; at < EvidencePart.FIELDS.size(); at++) {
            var field = EvidencePart.FIELDS.get(at);
            var family = values.get(at).apply(pair.family());
            var list = values.get(at).apply(pair.list());
            rows.add(new Row(
                    words.say("evidence." + field),
                    words.name(family + list).lang().equals("en") ? "en" : "uk",
                    Letters.of(family, list),
                    Letters.of(list, family),
                    pair.proposal().evidence().stream()
                            .filter(one -> one.field().equals(field))
                            .findFirst()
                            .map(one -> EvidencePart.of(words, one))));
        }
        return rows;
    }

    // As people type it; digits that differ stand below each other.
    private static String typed(String date) {
        var parts = date.split("-", -1);
        return parts.length == 3 ? parts[2] + "." + parts[1] + "." + parts[0] : date;
    }

    private List<Other> others(Words words, ProposalRepository.Pair pair) {
        return proposals.ofParcel(pair.round(), pair.proposal().parcelRef()).stream()
                .filter(one -> !one.proposal().equals(pair.proposal().proposal()))
                .map(one -> new Other(
                        one.personRef(),
                        MatchesScreens.PROPOSAL + "/" + one.proposal(),
                        EvidencePart.tally(words, one.evidence())))
                .toList();
    }

    /// What a pair shows: whom the family wrote and whom the list names.
    static AccessRecords.Shown shown(ProposalRepository.Pair pair) {
        var proposal = pair.proposal();
        return AccessRecords.Shown.of(pair.round(), List.of(proposal.parcelRef(), proposal.personRef()));
    }
}
