package org.homeward.node.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.node.accounts.Actor;
import org.homeward.node.accounts.Operation;
import org.homeward.node.csv.RowFile;
import org.homeward.node.csv.Uploads;
import org.homeward.node.desk.DeskPage;
import org.homeward.node.desk.Empty;
import org.homeward.node.desk.Field.Kind;
import org.homeward.node.desk.Form;
import org.homeward.node.desk.Listing;
import org.homeward.node.desk.Visit;
import org.homeward.node.desk.Waiting;
import org.homeward.node.desk.Words;
import org.homeward.node.imports.ImportParts;
import org.homeward.node.imports.Preview;
import org.homeward.node.imports.Said;
import org.homeward.node.imports.UploadPage;
import org.homeward.node.imports.WaitingFile;
import org.homeward.node.imports.WaitingFiles;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Answers;
import org.homeward.node.requests.Deed;
import org.homeward.node.requests.Page;
import org.homeward.node.rounds.RoundRegister;
import org.homeward.node.rounds.Rounds;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// Where a tracing officer sends a list of people held, and the lists before it. The yes is on
/// [HeldListPreviewScreens].
@Controller
class HeldListScreens implements DeskPage {

    static final String HREF = "/held-lists";

    private final HeldListDesk desk;
    private final HeldListRepository repository;
    private final WaitingFiles waiting;
    private final Uploads uploads;
    private final Answers answers;
    private final RoundRegister register;
    private final Rounds rounds;

    // Style 8: a list is read, previewed, kept and listed here, each by its own.
    HeldListScreens(
            HeldListDesk desk,
            HeldListRepository repository,
            WaitingFiles waiting,
            Uploads uploads,
            Answers answers,
            RoundRegister register,
            Rounds rounds) {
        this.desk = desk;
        this.repository = repository;
        this.waiting = waiting;
        this.uploads = uploads;
        this.answers = answers;
        this.register = register;
        this.rounds = rounds;
    }

    @Override
    public Operation operation() {
        return Operation.HELD_LISTS_PAGE;
    }

    @Override
    public String key() {
        return "heldLists";
    }

    @Override
    public List<Waiting> waits(Actor actor) {
        return List.of(Waiting.undated("heldLists", HREF, waiting.count(WaitingFile.Kind.HELD_LIST, actor.account())));
    }

    @GetMapping(HREF)
    String show(Page.Asked page, Visit visit, Model model) {
        return page(visit, visit.form(), page, model);
    }

    /// The id of a list that now waits.
    record Kept(String waiting) {}

    @PostMapping(HREF)
    String send(Page.Asked page, Deed deed, Visit visit, Model model) {
        var form = visit.form();
        var sent = visit.file();
        if (HeldListKind.of(form.text("kind")).isEmpty()) {
            form.fault("kind", visit.say("rule.form.kind"));
        }
        if (sent.isEmpty()) {
            form.fault(ImportParts.FILE, visit.say("import.choose"));
        }
        if (sent.isEmpty() || !form.isGood()) {
            visit.faulty();
            return page(visit, form, page, model);
        }
        var list = new WaitingFiles.Sent(
                WaitingFile.Kind.HELD_LIST,
                visit.actor().account(),
                form.text("round"),
                form.text("kind"),
                sent.get().name());
        Answer<Kept> answer = uploads.read(
                sent.get().bytes(),
                rows -> answers.onPage(deed.in(list.round()), Kept.class, () -> look(list, rows)),
                refused -> new Answer.Refused<>(refused.why(), refused.refusals()));
        return switch (answer) {
            case Answer.Done<Kept>(var kept) -> "redirect:" + HREF + "/" + kept.waiting();
            case Answer.Refused<Kept> refused -> {
                visit.refused(refused);
                parts(visit.words()).refuse(form, refused);
                yield page(visit, form, page, model);
            }
        };
    }

    private Answer<Kept> look(WaitingFiles.Sent sent, RowFile rows) {
        return switch (desk.look(sent.round(), sent.list(), rows)) {
            case Answer.Refused<Preview>(var why, var refusals) -> new Answer.Refused<>(why, refusals);
            case Answer.Done<Preview>(var preview) ->
                switch (waiting.keep(sent, rows, preview)) {
                    case Answer.Refused<String>(var why, var refusals) -> new Answer.Refused<>(why, refusals);
                    case Answer.Done<String>(var id) -> Answer.done(new Kept(id));
                };
        };
    }

    /// Lists have rules of their own where a list means something else than a parcel.
    static ImportParts parts(Words words) {
        Said said = rule -> {
            var own = "list.rule." + rule;
            var key = words.knows(own) ? own : "rule." + rule;
            return words.knows(key) ? words.say(key) : words.say("rule.other", "rule", rule);
        };
        return new ImportParts(words, said, Map.of());
    }

    private String page(Visit visit, Form form, Page.Asked page, Model model) {
        var words = visit.words();
        var asked = Listing.asked(page);
        var round = register.chosen(form.text("round")).orElse("");
        var shown = register.chosen(visit.asked(ImportParts.SHOWN)).orElse("");
        var lists = Page.of(asked, repository.listCount(shown), repository.lists(shown, asked.size(), asked.offset()));
        var total = words.say("heldLists.total", "n", lists.total());
        var listing = Listing.of(words, HREF, Map.of(ImportParts.SHOWN, shown), lists, total)
                .withoutExport()
                .filtered(ImportParts.rounds(words, shown, register.names()));
        var title = words.say("page.heldLists");
        var closed = new Empty(words.say("heldLists.closed"), words.say("heldLists.closed.why"));
        var none = new Empty(words.say("heldLists.none"), words.say("heldLists.none.why"));
        var kinds = form.pick(words, "kind", List.of(HeldListKind.WHOLE.word(), HeldListKind.LATER.word()));
        model.addAttribute(
                "page",
                new UploadPage(
                        visit.frame(title, HREF),
                        title,
                        words.say("heldLists.lead"),
                        form.faults(words, List.of("round", "kind", ImportParts.FILE)),
                        HREF,
                        rounds.agreed(round).isEmpty() ? Optional.of(closed) : Optional.empty(),
                        List.of(form.with("round", round)
                                .choice(
                                        words,
                                        "round",
                                        register.filter(words, round).choices())),
                        List.of(kinds),
                        form.field(words, ImportParts.FILE, Kind.FILE).hinted(words.say("field.file.hint")),
                        waits(visit),
                        listing,
                        lists.rows().stream().map(list -> line(words, list)).toList(),
                        lists.total() == 0 ? Optional.of(none) : Optional.empty()));
        return "imports/upload";
    }

    // Two people say yes to a list, so all officers see those that wait.
    private List<UploadPage.Waits> waits(Visit visit) {
        var words = visit.words();
        return waiting.all(WaitingFile.Kind.HELD_LIST).stream()
                .map(list -> new UploadPage.Waits(
                        list.name(),
                        words.say(
                                        "heldLists.sent",
                                        Map.of("who", list.account(), "date", words.dateAndTime(list.sentAt())))
                                + (list.isSaid() ? " " + words.say("heldLists.said", "who", list.saidBy()) : ""),
                        HREF + "/" + list.id()))
                .toList();
    }

    private static UploadPage.Imported line(Words words, HeldListRepository.Shown list) {
        var kind = words.say("heldLists.kind." + list.kind());
        var gone = list.gone() == 0 ? "" : ", " + words.say("heldLists.gone", "n", list.gone());
        return new UploadPage.Imported(
                list.name().isEmpty() ? words.say("heldLists.unnamed") : list.name(),
                kind + gone,
                words.dateAndTime(list.importedAt()),
                list.account(),
                words.number(list.accepted()),
                words.number(list.refused()),
                list.toCorrect() == 0 ? "" : HREF + "/files/" + list.list() + "/refused");
    }
}
