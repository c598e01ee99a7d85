package org.homeward.node.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.node.accounts.Actor;
import org.homeward.node.accounts.Operation;
import org.homeward.node.csv.Downloads;
import org.homeward.node.csv.RowFile;
import org.homeward.node.csv.Uploads;
import org.homeward.node.desk.DeskPage;
import org.homeward.node.desk.Done;
import org.homeward.node.desk.Empty;
import org.homeward.node.desk.Field.Kind;
import org.homeward.node.desk.Form;
import org.homeward.node.desk.Listing;
import org.homeward.node.desk.Visit;
import org.homeward.node.desk.Waiting;
import org.homeward.node.desk.Words;
import org.homeward.node.imports.ImportParts;
import org.homeward.node.imports.Preview;
import org.homeward.node.imports.UploadPage;
import org.homeward.node.imports.WaitingFile;
import org.homeward.node.imports.WaitingFiles;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Answers;
import org.homeward.node.requests.Deed;
import org.homeward.node.requests.Page;
import org.homeward.node.rounds.RoundRegister;
import org.homeward.node.rounds.Rounds;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where a clerk sends a file of parcels, and what became of the files before it. The yes is on [ImportPreviewScreens].
@Controller
class ImportScreens implements DeskPage {

    static final String HREF = "/import";

    private final IntakeDesk desk;
    private final IntakeRepository repository;
    private final WaitingFiles waiting;
    private final Uploads uploads;
    private final Answers answers;
    private final RoundRegister register;
    private final Rounds rounds;
    private final Downloads downloads;

    // Style 8: a file is read, previewed, kept and listed here, each by its own.
    ImportScreens(
            IntakeDesk desk,
            IntakeRepository repository,
            WaitingFiles waiting,
            Uploads uploads,
            Answers answers,
            RoundRegister register,
            Rounds rounds,
            Downloads downloads) {
        this.desk = desk;
        this.repository = repository;
        this.waiting = waiting;
        this.uploads = uploads;
        this.answers = answers;
        this.register = register;
        this.rounds = rounds;
        this.downloads = downloads;
    }

    @Override
    public Operation operation() {
        return Operation.IMPORT_PAGE;
    }

    @Override
    public String key() {
        return "import";
    }

    @Override
    public List<Waiting> waits(Actor actor) {
        return List.of(Waiting.undated("imports", HREF, waiting.count(WaitingFile.Kind.INTAKE, actor.account())));
    }

    @GetMapping(HREF)
    String show(Page.Asked page, Visit visit, Model model) {
        return page(visit, visit.form(), page, model);
    }

    /// The imported files as rows of a file.
    @GetMapping(path = HREF, params = "as=" + Listing.CSV)
    ResponseEntity<byte[]> export(Visit visit) {
        var shown = register.chosen(visit.asked(ImportParts.SHOWN)).orElse("");
        return downloads.of(
                "imports",
                List.of("file", "imported_at", "account", "accepted", "refused", "unchanged"),
                page -> repository.files(shown, page.size(), page.offset()).stream()
                        .map(file -> List.of(
                                file.name(),
                                file.importedAt().toString(),
                                file.account(),
                                file.accepted() + "",
                                file.refused() + "",
                                file.unchanged() + ""))
                        .toList());
    }

    /// The id of a file that now waits.
    record Kept(String waiting) {}

    @PostMapping(HREF)
    String send(Page.Asked page, Deed deed, Visit visit, Model model) {
        var form = visit.form();
        var sent = visit.file();
        if (sent.isEmpty()) {
            form.fault(ImportParts.FILE, visit.say("import.choose"));
            visit.faulty();
            return page(visit, form, page, model);
        }
        var file = new WaitingFiles.Sent(
                WaitingFile.Kind.INTAKE,
                visit.actor().account(),
                form.text("round"),
                "",
                sent.get().name());
        Answer<Kept> answer = uploads.read(
                sent.get().bytes(),
                rows -> answers.onPage(deed.in(file.round()), Kept.class, () -> look(visit.actor(), file, rows)),
                refused -> new Answer.Refused<>(refused.why(), refused.refusals()));
        return switch (answer) {
            case Answer.Done<Kept>(var kept) -> "redirect:" + HREF + "/" + kept.waiting();
            case Answer.Refused<Kept> refused -> {
                visit.refused(refused);
                parts(visit, file.round()).refuse(form, refused);
                yield page(visit, form, page, model);
            }
        };
    }

    private Answer<Kept> look(Actor clerk, WaitingFiles.Sent sent, RowFile rows) {
        return switch (desk.look(clerk, sent.round(), rows)) {
            case Answer.Refused<Preview>(var why, var refusals) -> new Answer.Refused<>(why, refusals);
            case Answer.Done<Preview>(var preview) ->
                switch (waiting.keep(sent, rows, preview)) {
                    case Answer.Refused<String>(var why, var refusals) -> new Answer.Refused<>(why, refusals);
                    case Answer.Done<String>(var id) -> Answer.done(new Kept(id));
                };
        };
    }

    private ImportParts parts(Visit visit, String round) {
        return IntakeRules.parts(visit.words(), rounds.agreed(round));
    }

    private String page(Visit visit, Form form, Page.Asked page, Model model) {
        var words = visit.words();
        var asked = Listing.asked(page);
        var round = register.chosen(form.text("round")).orElse("");
        var shown = register.chosen(visit.asked(ImportParts.SHOWN)).orElse("");
        var files = Page.of(asked, repository.fileCount(shown), repository.files(shown, asked.size(), asked.offset()));
        var total = words.say("import.files.total", "n", files.total());
        var listing = Listing.of(words, HREF, Map.of(ImportParts.SHOWN, shown), files, total)
                .filtered(ImportParts.rounds(words, shown, register.names()));
        var title = words.say("page.import");
        var closed = new Empty(words.say("counter.closed"), words.say("counter.closed.why"));
        var none = new Empty(words.say("import.files.none"), words.say("import.files.none.why"));
        model.addAttribute(
                "page",
                new UploadPage(
                        visit.frame(title, HREF),
                        title,
                        words.say("import.page.lead"),
                        form.faults(words),
                        HREF,
                        rounds.agreed(round).isEmpty() ? Optional.of(closed) : Optional.empty(),
                        List.of(form.with("round", round)
                                .choice(
                                        words,
                                        "round",
                                        register.filter(words, round).choices())),
                        List.of(),
                        form.field(words, ImportParts.FILE, Kind.FILE).hinted(words.say("field.file.hint")),
                        waits(visit),
                        listing,
                        files.rows().stream().map(file -> line(words, file)).toList(),
                        files.total() == 0 ? Optional.of(none) : Optional.empty()));
        return "imports/upload";
    }

    private List<UploadPage.Waits> waits(Visit visit) {
        return waiting.all(WaitingFile.Kind.INTAKE).stream()
                .filter(file -> file.account().equals(visit.actor().account()))
                .map(file -> new UploadPage.Waits(
                        file.name(),
                        visit.words().say("import.until", "date", visit.words().dateAndTime(file.until())),
                        HREF + "/" + file.id()))
                .toList();
    }

    private static UploadPage.Imported line(Words words, IntakeRepository.ShownFile file) {
        return new UploadPage.Imported(
                file.name(),
                file.unchanged() == 0 ? "" : words.say("import.unchanged", "n", file.unchanged()),
                words.dateAndTime(file.importedAt()),
                file.account(),
                words.number(file.accepted()),
                words.number(file.refused()),
                file.toCorrect() == 0 ? "" : HREF + "/files/" + file.file() + "/refused");
    }

    /// Where a file that was confirmed or put away leads.
    static String done(RedirectAttributes attributes, String sentence) {
        return Done.to(HREF, attributes, sentence);
    }
}
