package org.homeward.node.rounds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.homeward.node.desk.Done;
import org.homeward.node.desk.Faults;
import org.homeward.node.desk.Field;
import org.homeward.node.desk.Form;
import org.homeward.node.desk.Frame;
import org.homeward.node.desk.Visit;
import org.homeward.node.desk.Words;
import org.homeward.node.peers.Peers;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Answers;
import org.homeward.node.requests.Deed;
import org.homeward.node.wiring.NodeSettings;
import org.homeward.node.wiring.Side;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Terms while they are prepared: one form, kept as it is typed, checked with every fault at its clause, proposed.
@Controller
class TermsDraftScreens {

    /// The page.
    ///
    /// @param from rounds whose terms can be taken as a pattern; empty where a draft stands
    record Page(
            Frame frame,
            String lead,
            String sha256,
            Faults faults,
            List<Field> from,
            List<TermsFields.Group> groups,
            List<TermsParts.Book> books) {
        Page {
            from = List.copyOf(from);
            groups = List.copyOf(groups);
            books = List.copyOf(books);
        }
    }

    /// What will be proposed.
    record CheckPage(
            Frame frame,
            String heading,
            String lead,
            String before,
            String sha256,
            List<TermsParts.Line> lines,
            List<TermsParts.Book> books) {
        CheckPage {
            lines = List.copyOf(lines);
            books = List.copyOf(books);
        }
    }

    static final String HREF = "/drafts/terms";

    private static final String BEFORE = "before";
    private final TermsDraftDesk desk;
    private final RoundRepository repository;
    private final RulebookRepository rulebooks;
    private final Peers peers;
    private final NodeSettings settings;
    private final Answers answers;

    // Style 8: a draft is kept, compared, named after parties and their books, and answered once.
    TermsDraftScreens(
            TermsDraftDesk desk,
            RoundRepository repository,
            RulebookRepository rulebooks,
            Peers peers,
            NodeSettings settings,
            Answers answers) {
        this.rulebooks = rulebooks;
        this.desk = desk;
        this.repository = repository;
        this.peers = peers;
        this.settings = settings;
        this.answers = answers;
    }

    @GetMapping(HREF)
    String open(Visit visit, Model model) {
        return show(visit, visit.form(), model);
    }

    @PostMapping(HREF)
    String send(Visit visit, Deed deed, Model model, RedirectAttributes attributes) {
        var form = visit.form();
        var before = form.text(BEFORE);
        return switch (form.text("step")) {
            case "keep", "check" -> {
                var answer = answers.onPage(
                        deed, TermsDraftDesk.Kept.class, () -> desk.keep(visit.actor(), before, form.typed()));
                yield switch (answer) {
                    case Answer.Refused<TermsDraftDesk.Kept> refused -> refused(visit, form, refused, model);
                    case Answer.Done<TermsDraftDesk.Kept>(var kept) ->
                        form.text("step").equals("keep")
                                ? Done.to(HREF, attributes, visit.say("draft.kept"))
                                : check(visit, form, kept.sha256(), model);
                };
            }
            case "discard" -> {
                var answer = answers.onPage(deed, TermsDraftDesk.Kept.class, () -> desk.discard(before));
                yield answer instanceof Answer.Refused<?> refused
                        ? refused(visit, form, refused, model)
                        : Done.to(TermsListScreens.HREF, attributes, visit.say("terms.draft.discarded"));
            }
            case "propose" -> propose(visit, deed, form, model, attributes);
            default -> show(visit, form, model);
        };
    }

    private String propose(Visit visit, Deed deed, Form form, Model model, RedirectAttributes attributes) {
        var answer = answers.onPage(
                deed,
                RoundDesk.Proposed.class,
                () -> desk.propose(visit.actor(), form.text(BEFORE), form.text("sha256")));
        return switch (answer) {
            case Answer.Done<RoundDesk.Proposed>(var proposed) ->
                Done.to(TermsListScreens.href(proposed.round()), attributes, visit.say("terms.done.proposed"));
            case Answer.Refused<RoundDesk.Proposed> refused -> refused(visit, form, refused, model);
        };
    }

    private String refused(Visit visit, Form form, Answer.Refused<?> refused, Model model) {
        TermsFaults.say(visit.words(), refused, form);
        visit.refused(refused);
        return show(visit, form, model);
    }

    private String check(Visit visit, Form form, String sha256, Model model) {
        return switch (desk.checked(sha256)) {
            case Answer.Refused<TermsDocument> refused -> refused(visit, form, refused, model);
            case Answer.Done<TermsDocument>(var document) -> {
                var words = visit.words();
                var heading = words.say("terms.draft.check");
                var against = pattern(document.terms().round());
                model.addAttribute(
                        "page",
                        new CheckPage(
                                visit.frame(heading, TermsListScreens.HREF),
                                heading,
                                against.map(one -> words.say("terms.compared", "of", TermsParts.named(words, one)))
                                        .orElse(words.say("terms.compared.none")),
                                sha256,
                                document.sha256(),
                                TermsParts.lines(
                                        words,
                                        document.terms(),
                                        against.map(one -> one.document().terms())),
                                TermsParts.books(words, document, against.map(RoundRepository.Kept::document))));
                yield "rounds/terms-draft-check";
            }
        };
    }

    // The newest version of the round itself, or else of the last round.
    private Optional<RoundRepository.Kept> pattern(String round) {
        return repository.newest(round).or(() -> repository.all().stream().findFirst());
    }

    private String show(Visit visit, Form sent, Model model) {
        var words = visit.words();
        var standing = desk.standing();
        // What was typed stays; else the draft; else the terms that are taken as a pattern.
        boolean typed = !sent.text("step").isEmpty();
        var form = typed ? sent : filled(standing, sent.text("from"));
        model.addAttribute(
                "page",
                new Page(
                        visit.frame(words.say("terms.draft.title"), TermsListScreens.HREF),
                        standing.map(one -> words.say(
                                        "terms.draft.kept",
                                        Map.of("by", one.account(), "at", words.dateAndTime(one.changedAt()))))
                                .orElse(words.say("terms.draft.lead")),
                        standing.map(TermsDraftDesk.Standing::sha256).orElse(""),
                        form.faults(
                                words,
                                Arrays.stream(Clause.values())
                                        .map(Clause::field)
                                        .toList()),
                        standing.isEmpty() ? from(words, sent) : List.of(),
                        TermsFields.groups(words, form),
                        books(words)));
        return "rounds/terms-draft";
    }

    private Form filled(Optional<TermsDraftDesk.Standing> standing, String from) {
        if (standing.isPresent()) {
            return Form.filled(standing.get().typed());
        }
        var values = new TreeMap<String, String>();
        repository.all().stream()
                .filter(kept -> kept.document().sha256().equals(from))
                .findFirst()
                .ifPresent(kept -> {
                    for (var clause : Clause.values()) {
                        values.put(
                                clause.field(),
                                TermsFields.dotted(
                                        clause, clause.text(kept.document().terms())));
                    }
                });
        for (var side : Side.values()) {
            var name = side == settings.side()
                    ? settings.organisation()
                    : peers.organisation(side).orElse("");
            values.put(field(side).field(), name);
        }
        return Form.filled(values);
    }

    private static Clause field(Side side) {
        return switch (side) {
            case A -> Clause.SIDE_A;
            case B -> Clause.SIDE_B;
            case NEUTRAL -> Clause.NEUTRAL;
        };
    }

    private List<Field> from(Words words, Form form) {
        var choices = new ArrayList<Field.Choice>();
        choices.add(new Field.Choice("", words.say("terms.draft.from.none")));
        repository
                .all()
                .forEach(
                        kept -> choices.add(new Field.Choice(kept.document().sha256(), TermsParts.named(words, kept))));
        return choices.size() == 1
                ? List.of()
                : List.of(form.named("from", Field.Kind.CHOICE, words.say("terms.draft.from"), choices));
    }

    private List<TermsParts.Book> books(Words words) {
        return List.of(Side.A, Side.B).stream()
                .flatMap(side -> rulebooks.newestBook(side).stream())
                .map(book -> new TermsParts.Book(
                        words.name(
                                book.side() == settings.side()
                                        ? settings.organisation()
                                        : peers.organisation(book.side()).orElse(words.side(book.side()))),
                        words.say("terms.book", "version", book.version()),
                        RulebooksScreens.href(book),
                        ""))
                .toList();
    }
}
