package org.homeward.node.rounds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
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
import org.homeward.node.requests.SentFile;
import org.homeward.node.wiring.Side;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The next version of this side's rulebook, while it is prepared: begun, read line by line with what is wrong at each,
/// compared with what is in force, checked and published.
@Controller
class RulebookDraftScreens {

    /// The page.
    ///
    /// @param sha256 state of the draft; empty where there is none
    /// @param begin what beginning from the last version is called; empty where a draft stands
    /// @param differences from the newest version; empty while something is wrong
    record Page(
            Frame frame,
            String lead,
            String sha256,
            String begin,
            Faults faults,
            Field file,
            List<RulebookDraftPart> lines,
            String counted,
            List<RulebookParts.Difference> differences) {
        Page {
            lines = List.copyOf(lines);
            differences = List.copyOf(differences);
        }
    }

    /// What will be published.
    record CheckPage(
            Frame frame,
            String heading,
            String sha256,
            String counted,
            List<RulebookParts.Difference> differences,
            List<String> objections) {
        CheckPage {
            differences = List.copyOf(differences);
            objections = List.copyOf(objections);
        }
    }

    static final String HREF = "/drafts/rulebook";

    /// The hidden field that names the state of the draft.
    static final String BEFORE = "before";

    private final RulebookDraftDesk desk;
    private final Peers peers;
    private final Answers answers;

    RulebookDraftScreens(RulebookDraftDesk desk, Peers peers, Answers answers) {
        this.desk = desk;
        this.peers = peers;
        this.answers = answers;
    }

    @GetMapping(HREF)
    String open(Visit visit, Model model) {
        return show(visit, Form.empty(), model);
    }

    @PostMapping(HREF)
    String send(Visit visit, Deed deed, Model model, RedirectAttributes attributes) {
        var form = visit.form();
        var before = form.text(BEFORE);
        return switch (form.text("step")) {
            case "begin" ->
                kept(
                        visit,
                        model,
                        attributes,
                        answers.onPage(deed, RulebookDraftDesk.Kept.class, () -> desk.begin(visit.actor())));
            case "take" -> {
                var bytes = visit.file().map(RulebookDraftScreens::bytes).orElse(new byte[0]);
                yield kept(
                        visit,
                        model,
                        attributes,
                        answers.onPage(
                                deed, RulebookDraftDesk.Kept.class, () -> desk.take(visit.actor(), before, bytes)));
            }
            case "discard" -> {
                var answer = answers.onPage(deed, RulebookDraftDesk.Kept.class, () -> desk.discard(before));
                yield answer instanceof Answer.Refused<?> refused
                        ? refused(visit, refused, model)
                        : Done.to(RulebooksScreens.HREF, attributes, visit.say("draft.discarded"));
            }
            case "check" -> check(visit, before, model);
            case "publish" -> publish(visit, deed, before, model, attributes);
            default -> show(visit, Form.empty(), model);
        };
    }

    private static byte[] bytes(SentFile file) {
        try {
            return file.bytes().readNBytes(RulebookReader.BYTES_MAX + 1);
        } catch (IOException broken) {
            throw new UncheckedIOException("the sender stopped sending", broken);
        }
    }

    private String kept(
            Visit visit, Model model, RedirectAttributes attributes, Answer<RulebookDraftDesk.Kept> answer) {
        return answer instanceof Answer.Refused<?> refused
                ? refused(visit, refused, model)
                : Done.to(HREF, attributes, visit.say("draft.kept"));
    }

    private String publish(Visit visit, Deed deed, String before, Model model, RedirectAttributes attributes) {
        var answer = answers.onPage(deed, RoundDesk.PublishedBook.class, () -> desk.publish(before));
        return switch (answer) {
            case Answer.Done<RoundDesk.PublishedBook>(var book) ->
                Done.to(
                        RulebooksScreens.href(Side.named(book.side()), book.version()),
                        attributes,
                        visit.words().say("draft.published", "version", book.version()));
            case Answer.Refused<RoundDesk.PublishedBook> refused -> refused(visit, refused, model);
        };
    }

    private String refused(Visit visit, Answer.Refused<?> refused, Model model) {
        var form = visit.form();
        form.refuse(visit.words(), refused, Map.of("line 1", "file"), Map.of());
        visit.refused(refused);
        return show(visit, form, model);
    }

    private String check(Visit visit, String before, Model model) {
        var words = visit.words();
        var publishable = desk.publishable(before);
        if (publishable instanceof Answer.Refused<Rulebook> refused) {
            visit.refused(refused);
            var form = visit.form();
            if (refused.why() == Answer.Why.RULE) {
                form.refuse(words, refused);
            }
            return show(visit, form, model);
        }
        var book = ((Answer.Done<Rulebook>) publishable).value();
        var changes = changes(book);
        model.addAttribute(
                "page",
                new CheckPage(
                        visit.frame(words.say("draft.check"), HREF),
                        words.say("draft.check"),
                        before,
                        RulebookParts.counted(words, changes),
                        RulebookParts.differences(words, changes),
                        Article72.objections(book, neutral()).stream()
                                .map(one -> one.rule().rule() + ": " + words.say("rulebook.objection." + one.law()))
                                .toList()));
        return "rounds/rulebook-check";
    }

    private String neutral() {
        return peers.organisation(Side.NEUTRAL).orElse("");
    }

    private RulebookChanges changes(Rulebook book) {
        var none = new Rulebook(book.side(), 1, book.sha256(), List.of());
        return RulebookChanges.between(desk.newest().orElse(none), book);
    }

    private String show(Visit visit, Form form, Model model) {
        var words = visit.words();
        var standing = desk.standing();
        var draft = standing.map(RulebookDraftDesk.Standing::draft);
        draft.ifPresent(one -> faults(words, one, form));
        var changes = draft.flatMap(RulebookDraft::book).map(this::changes);
        model.addAttribute(
                "page",
                new Page(
                        visit.frame(words.say("draft.title"), TermsListScreens.HREF),
                        standing.map(one -> lead(words, one)).orElse(words.say("draft.lead.none")),
                        standing.map(RulebookDraftDesk.Standing::sha256).orElse(""),
                        standing.isPresent() ? "" : begin(words),
                        form.faults(words),
                        form.named("file", Field.Kind.FILE, words.say("draft.file"), List.of())
                                .hinted(words.say("draft.file.hint")),
                        draft.map(one -> RulebookDraftPart.of(words, one, neutral()))
                                .orElse(List.of()),
                        changes.map(one -> RulebookParts.counted(words, one)).orElse(""),
                        changes.map(one -> RulebookParts.differences(words, one))
                                .orElse(List.of())));
        return "rounds/rulebook-draft";
    }

    private static String lead(Words words, RulebookDraftDesk.Standing standing) {
        return words.say(
                "draft.lead",
                Map.of(
                        "by", standing.account(),
                        "at", words.dateAndTime(standing.changedAt())));
    }

    private String begin(Words words) {
        return desk.newest()
                .map(book -> words.say("draft.begin", "version", book.version()))
                .orElse(words.say("draft.begin.first"));
    }

    private static void faults(Words words, RulebookDraft draft, Form form) {
        for (var fault : draft.faults()) {
            var where = fault.line() == 0 ? "" : words.say("draft.line", "n", fault.line());
            form.fault(fault.line() == 0 ? "" : "line-" + fault.line(), where, RulebookDraftPart.said(words, fault));
        }
    }
}
