package org.homeward.node.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homeward.node.accounts.AccessRecords;
import org.homeward.node.accounts.AccessRecords.Purpose;
import org.homeward.node.accounts.Operation;
import org.homeward.node.csv.CsvDownload;
import org.homeward.node.csv.Uploads;
import org.homeward.node.desk.NoSuchPageException;
import org.homeward.node.desk.Visit;
import org.homeward.node.desk.Words;
import org.homeward.node.imports.Preview;
import org.homeward.node.imports.PreviewPage;
import org.homeward.node.imports.WaitingFile;
import org.homeward.node.imports.WaitingFiles;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Answers;
import org.homeward.node.requests.Deed;
import org.homeward.node.rounds.Rounds;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What a file of parcels would do, and the clerk's yes; and the refused rows of files as files to correct.
@Controller
class ImportPreviewScreens {

    private static final String HREF = ImportScreens.HREF + "/{waiting}";
    private static final int PEOPLE = 1; // The first row is shown; of refused rows only what is wrong.

    private final IntakeDesk desk;
    private final IntakeRepository repository;
    private final WaitingFiles files;
    private final Uploads uploads;
    private final Answers answers;
    private final AccessRecords records;
    private final Rounds rounds;

    // Style 8: a file is read back, looked at, taken in and recorded here, each by its own.
    ImportPreviewScreens(
            IntakeDesk desk,
            IntakeRepository repository,
            WaitingFiles files,
            Uploads uploads,
            Answers answers,
            AccessRecords records,
            Rounds rounds) {
        this.desk = desk;
        this.repository = repository;
        this.files = files;
        this.uploads = uploads;
        this.answers = answers;
        this.records = records;
        this.rounds = rounds;
    }

    @GetMapping(HREF)
    String show(@PathVariable String waiting, Visit visit, Model model) {
        return page(visit, mine(visit, waiting), "", model);
    }

    // A colleague's file is his to confirm: he knows where it comes from.
    private WaitingFile mine(Visit visit, String waiting) {
        return files.find(WaitingFile.Kind.INTAKE, waiting)
                .filter(file -> file.account().equals(visit.actor().account()))
                .orElseThrow(() -> new NoSuchPageException("file"));
    }

    @PostMapping(HREF)
    String confirm(@PathVariable String waiting, Deed deed, Visit visit, Model model, RedirectAttributes attributes) {
        return visit.asked("do").equals("drop")
                ? drop(waiting, deed, visit, attributes)
                : take(waiting, deed, visit, model, attributes);
    }

    /// What became of it, for the sentence that says so.
    record Dropped(String name) {}

    private String drop(String waiting, Deed deed, Visit visit, RedirectAttributes attributes) {
        var answer = answers.onPage(deed, Dropped.class, () -> {
            var file = mine(visit, waiting);
            files.remove(file);
            return Answer.done(new Dropped(file.name()));
        });
        return switch (answer) {
            case Answer.Done<Dropped>(var dropped) ->
                ImportScreens.done(attributes, visit.words().say("import.dropped", "name", dropped.name()));
            case Answer.Refused<Dropped> _ -> throw new NoSuchPageException("file");
        };
    }

    // Style 8: what Spring gives a form.
    private String take(String waiting, Deed deed, Visit visit, Model model, RedirectAttributes attributes) {
        var answer = uploads.alone(() -> answers.onPage(deed, IntakeDesk.Imported.class, () -> takeIn(visit, waiting)));
        return switch (answer) {
            case Answer.Done<IntakeDesk.Imported>(var imported) ->
                ImportScreens.done(attributes, sentence(visit.words(), imported));
            case Answer.Refused<IntakeDesk.Imported> refused -> again(visit, waiting, refused, model);
        };
    }

    private Answer<IntakeDesk.Imported> takeIn(Visit visit, String waiting) {
        var file = files.lock(WaitingFile.Kind.INTAKE, waiting)
                .filter(found -> found.account().equals(visit.actor().account()));
        if (file.isEmpty()) {
            return Answer.absent("file");
        }
        var answer = desk.takeInAsShown(visit.actor(), file.get(), files.file(file.get()));
        if (answer instanceof Answer.Done<IntakeDesk.Imported>) {
            files.remove(file.get());
        }
        return answer;
    }

    private static String sentence(Words words, IntakeDesk.Imported imported) {
        return words.say(
                "import.done", Map.of("n", imported.accepted(), "here", imported.refused(), "a", imported.unchanged()));
    }

    /// Things changed, or a rule refuses by now: looks again and says so.
    private String again(Visit visit, String waiting, Answer.Refused<?> refused, Model model) {
        var file = mine(visit, waiting);
        visit.refused(refused);
        var now = uploads.alone(() -> desk.look(visit.actor(), file.round(), files.file(file)));
        return switch (now) {
            case Answer.Done<Preview>(var preview) -> {
                files.lookedAt(file, preview);
                yield page(visit, mine(visit, waiting), visit.say("import.changed"), model);
            }
            case Answer.Refused<Preview> not -> {
                var form = visit.form();
                IntakeRules.parts(visit.words(), rounds.agreed(file.round())).refuse(form, not);
                var why = form.faults(visit.words()).lines().getFirst().sentence();
                yield page(visit, file, why, model);
            }
        };
    }

    private String page(Visit visit, WaitingFile file, String changed, Model model) {
        var words = visit.words();
        var preview = file.preview();
        if (preview.rows() > 0) {
            records.read(visit.actor(), Operation.IMPORT_PREVIEW_PAGE, Purpose.PARCEL, "first row of a file", PEOPLE);
        }
        var parts = IntakeRules.parts(words, rounds.agreed(file.round()));
        var notes = new ArrayList<String>();
        if (preview.refused() > 0) {
            notes.add(words.say("import.aside", "n", preview.refused()));
        }
        notes.add(words.say("import.until", "date", words.dateAndTime(file.until())));
        var title = words.say("import.title");
        model.addAttribute(
                "page",
                new PreviewPage(
                        visit.frame(title, ImportScreens.HREF),
                        ImportScreens.HREF,
                        words.say("page.import"),
                        title,
                        parts.lead(file),
                        changed,
                        notes,
                        List.of(
                                parts.figure("taken", preview.taken()),
                                parts.figure("unchanged", preview.unchanged()),
                                parts.figure("refused", preview.refused())),
                        parts.groups(preview),
                        parts.warnings(preview),
                        parts.columns(preview),
                        ImportScreens.HREF + "/" + file.id(),
                        preview.changesSomething() ? words.say("import.take", "n", preview.taken()) : ""));
        return "imports/preview";
    }

    /// The refused rows of a file that were not handed in again, to be corrected and handed in.
    @GetMapping(ImportScreens.HREF + "/files/{file}/refused")
    ResponseEntity<byte[]> refused(@PathVariable UUID file, Visit visit) {
        if (!repository.isFile(file)) {
            throw new NoSuchPageException("file");
        }
        var refused = repository.refused(file);
        records.worklist(
                visit.actor(),
                Operation.IMPORT_REFUSED_FILE,
                Purpose.PARCEL,
                "refused rows of file " + file,
                refused.size());
        return visit.asked("as").equals(CsvDownload.XLSX)
                ? RowsToCorrect.workbook(refused)
                : CsvDownload.of("refused", RowsToCorrect.csv(refused));
    }
}
