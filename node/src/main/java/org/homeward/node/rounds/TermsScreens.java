package org.homeward.node.rounds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.node.accounts.Role;
import org.homeward.node.desk.Done;
import org.homeward.node.desk.Faults;
import org.homeward.node.desk.Field;
import org.homeward.node.desk.Form;
import org.homeward.node.desk.Frame;
import org.homeward.node.desk.NoSuchPageException;
import org.homeward.node.desk.State;
import org.homeward.node.desk.Visit;
import org.homeward.node.desk.Words;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Answers;
import org.homeward.node.requests.Deed;
import org.homeward.node.rounds.RoundRepository.Kept;
import org.homeward.node.wiring.NodeSettings;
import org.homeward.node.wiring.Side;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Terms of one round: what they say beside what was said before, who has signed and when, and the reader's own
/// signature or refusal. What is signed is named by its digest, so that nobody signs what he has not read.
@Controller
class TermsScreens {

    /// The page.
    ///
    /// @param against field that chooses what is compared; empty where there is nothing else
    /// @param version of the terms, in digits
    /// @param acts the reader's own signature; empty where it is not his turn
    /// @param draft whether a new version may be prepared from these
    /// @param paper whether the agreement is a paper already
    record Page(
            Frame frame,
            String round,
            String heading,
            State state,
            String lead,
            String compared,
            List<Field> against,
            String version,
            List<TermsParts.Line> lines,
            List<TermsParts.Book> books,
            List<SignaturesPart> signatures,
            Faults faults,
            Optional<Acts> acts,
            String told,
            boolean draft,
            boolean paper) {
        Page {
            against = List.copyOf(against);
            lines = List.copyOf(lines);
            books = List.copyOf(books);
            signatures = List.copyOf(signatures);
        }
    }

    /// What a reader whose turn it is can do.
    record Acts(String sha256, Field reason) {}

    /// What will be signed.
    record CheckPage(
            Frame frame,
            String heading,
            String round,
            String sha256,
            List<TermsParts.Line> lines,
            List<TermsParts.Book> books,
            String back) {
        CheckPage {
            lines = List.copyOf(lines);
            books = List.copyOf(books);
        }
    }

    private static final String ONE = TermsListScreens.HREF + "/{round}";
    private static final String REASON = "reason";
    private static final String SHA256 = "sha256";

    private final RoundRepository repository;
    private final RoundDesk desk;
    private final Answers answers;
    private final NodeSettings settings;

    TermsScreens(RoundRepository repository, RoundDesk desk, Answers answers, NodeSettings settings) {
        this.repository = repository;
        this.desk = desk;
        this.answers = answers;
        this.settings = settings;
    }

    @GetMapping(ONE)
    String open(@PathVariable String round, Visit visit, Model model) {
        return show(visit, Form.empty(), asked(round, visit.asked("version")), model);
    }

    private Kept asked(String round, String version) {
        var versions = versions(round);
        return versions.stream()
                .filter(kept ->
                        version.isEmpty() || version.equals("" + kept.document().version()))
                .findFirst()
                .orElseThrow(() -> new NoSuchPageException("terms"));
    }

    // The newest first.
    private List<Kept> versions(String round) {
        return repository.all().stream()
                .filter(kept -> kept.document().terms().round().equals(round))
                .sorted((one, other) -> Integer.compare(
                        other.document().version(), one.document().version()))
                .toList();
    }

    @PostMapping(ONE)
    String send(@PathVariable String round, Visit visit, Deed deed, Model model, RedirectAttributes attributes) {
        var form = visit.form();
        var sha256 = form.text(SHA256);
        return switch (form.text("step")) {
            case "check" -> check(visit, round, model);
            case "sign" -> {
                var answer = answers.onPage(
                        deed.in(round), RoundDesk.State.class, () -> desk.sign(visit.actor(), round, sha256));
                yield answered(visit, round, answer, "terms.done.signed", model, attributes);
            }
            case "refuse" -> {
                var answer = answers.onPage(
                        deed.in(round),
                        RoundDesk.State.class,
                        () -> desk.refuse(visit.actor(), round, sha256, form.text(REASON)));
                yield answered(visit, round, answer, "terms.done.refused", model, attributes);
            }
            default -> show(visit, Form.empty(), asked(round, ""), model);
        };
    }

    // Style 8: a deed's answer, what is said of it, and where it is said.
    private String answered(
            Visit visit,
            String round,
            Answer<RoundDesk.State> answer,
            String key,
            Model model,
            RedirectAttributes attributes) {
        return switch (answer) {
            case Answer.Done<RoundDesk.State>(var state) ->
                Done.to(
                        TermsListScreens.href(round),
                        attributes,
                        visit.say(state.state().equals("agreed") ? "terms.done.agreed" : key));
            case Answer.Refused<RoundDesk.State> refused -> {
                var form = visit.form();
                TermsFaults.say(visit.words(), refused, form);
                visit.refused(refused);
                yield show(visit, form, asked(round, ""), model);
            }
        };
    }

    private String check(Visit visit, String round, Model model) {
        var words = visit.words();
        var kept = asked(round, "");
        if (!isOurTurn(kept) || !kept.document().sha256().equals(visit.form().text(SHA256))) {
            var form = visit.form();
            form.fault("", visit.say("rule.terms.other"));
            visit.refused();
            return show(visit, form, kept, model);
        }
        var against = before(kept);
        var heading = words.say("terms.check");
        model.addAttribute(
                "page",
                new CheckPage(
                        visit.frame(heading, TermsListScreens.HREF),
                        heading,
                        round,
                        kept.document().sha256(),
                        TermsParts.lines(
                                words,
                                kept.document().terms(),
                                against.map(one -> one.document().terms())),
                        TermsParts.books(words, kept.document(), against.map(Kept::document)),
                        TermsListScreens.href(round)));
        return "rounds/terms-check";
    }

    private boolean isOurTurn(Kept kept) {
        var self = settings.side();
        var signed = repository.signatures(kept.document().sha256()).stream()
                .map(RoundRepository.Signed::side)
                .toList();
        boolean newest = versions(kept.document().terms().round())
                .getFirst()
                .document()
                .sha256()
                .equals(kept.document().sha256());
        return newest
                && kept.state().equals("proposed")
                && !signed.contains(self.word())
                && (self.isBureau() || signed.containsAll(List.of(Side.A.word(), Side.B.word())));
    }

    /// What these are compared with unless the reader chooses: the version before, or the last round's terms.
    private Optional<Kept> before(Kept kept) {
        return others(kept).stream().findFirst();
    }

    private List<Kept> others(Kept kept) {
        var round = kept.document().terms().round();
        int version = kept.document().version();
        var others = new ArrayList<>(versions(round).stream()
                .filter(one -> one.document().version() < version)
                .toList());
        repository.all().stream()
                .filter(one -> !one.document().terms().round().equals(round))
                .forEach(others::add);
        versions(round).stream()
                .filter(one -> one.document().version() > version)
                .forEach(others::add);
        return others;
    }

    private String show(Visit visit, Form form, Kept kept, Model model) {
        var words = visit.words();
        var document = kept.document();
        var terms = document.terms();
        var others = others(kept);
        var chosen = visit.asked("against");
        var against = others.stream()
                .filter(one -> chosen.isEmpty() || one.document().sha256().equals(chosen))
                .findFirst();
        boolean ours = isOurTurn(kept);
        boolean drafter =
                visit.actor().role() == Role.ROUND_OFFICER && settings.side().isBureau();
        model.addAttribute(
                "page",
                new Page(
                        visit.frame(words.say("terms.one", "round", terms.round()), TermsListScreens.HREF),
                        terms.round(),
                        words.say("terms.heading", Map.of("round", terms.round(), "version", document.version())),
                        TermsParts.state(words, kept.state()),
                        words.say("terms.by", "by", terms.organisation(kept.proposedBy())),
                        against.map(one -> words.say("terms.compared", "of", TermsParts.named(words, one)))
                                .orElse(""),
                        against(words, others, chosen),
                        "" + document.version(),
                        TermsParts.lines(
                                words, terms, against.map(one -> one.document().terms())),
                        TermsParts.books(words, document, against.map(Kept::document)),
                        SignaturesPart.ofTerms(
                                words,
                                terms,
                                repository.signatures(document.sha256()),
                                repository.refusals(document.sha256())),
                        form.faults(words),
                        ours ? Optional.of(acts(words, form, document.sha256())) : Optional.empty(),
                        words.say(ours ? "terms.told.ours" : told(kept)),
                        drafter,
                        kept.state().equals("agreed") || kept.state().equals("closed")));
        return "rounds/terms";
    }

    private String told(Kept kept) {
        if (!kept.state().equals("proposed")) {
            return "terms.told." + kept.state();
        }
        boolean signed = repository.signatures(kept.document().sha256()).stream()
                .anyMatch(one -> one.side().equals(settings.side().word()));
        return signed || settings.side().isBureau() ? "terms.told.signed" : "terms.told.bureaus";
    }

    private static Acts acts(Words words, Form form, String sha256) {
        return new Acts(
                sha256,
                form.named(REASON, Field.Kind.TEXT, words.say("terms.reason"), List.of())
                        .hinted(words.say("terms.reason.hint")));
    }

    private static List<Field> against(Words words, List<Kept> others, String chosen) {
        var choices = others.stream()
                .map(one -> new Field.Choice(one.document().sha256(), TermsParts.named(words, one)))
                .toList();
        return others.isEmpty()
                ? List.of()
                : List.of(Form.filled(Map.of("against", chosen))
                        .named("against", Field.Kind.CHOICE, words.say("terms.against"), choices));
    }
}
