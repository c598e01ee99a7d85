package org.homeward.node.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.homeward.node.accounts.AccessRecords;
import org.homeward.node.accounts.AccessRecords.Purpose;
import org.homeward.node.accounts.Operation;
import org.homeward.node.accounts.SecondPerson;
import org.homeward.node.csv.CsvDownload;
import org.homeward.node.csv.CsvFault;
import org.homeward.node.csv.Uploads;
import org.homeward.node.desk.Done;
import org.homeward.node.desk.NoSuchPageException;
import org.homeward.node.desk.Visit;
import org.homeward.node.imports.ImportParts;
import org.homeward.node.imports.Preview;
import org.homeward.node.imports.PreviewPage;
import org.homeward.node.imports.WaitingFile;
import org.homeward.node.imports.WaitingFiles;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Answers;
import org.homeward.node.requests.Deed;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What a list of people held would do, and the yes of two officers; and the refused lines of lists as files to
/// correct.
@Controller
class HeldListPreviewScreens {

    private static final String HREF = HeldListScreens.HREF + "/{waiting}";
    private static final int PEOPLE = 1; // The first line is shown; of refused lines only what is wrong.

    private final HeldListDesk desk;
    private final HeldListRepository lists;
    private final RefusedLineRepository refusals;
    private final WaitingFiles files;
    private final Uploads uploads;
    private final Answers answers;
    private final AccessRecords records;

    // Style 8: a list is read back, looked at, brought in and recorded here, each by its own.
    HeldListPreviewScreens(
            HeldListDesk desk,
            HeldListRepository lists,
            RefusedLineRepository refusals,
            WaitingFiles files,
            Uploads uploads,
            Answers answers,
            AccessRecords records) {
        this.desk = desk;
        this.lists = lists;
        this.refusals = refusals;
        this.files = files;
        this.uploads = uploads;
        this.answers = answers;
        this.records = records;
    }

    @GetMapping(HREF)
    String show(@PathVariable String waiting, Visit visit, Model model) {
        return page(visit, list(waiting), "", model);
    }

    private WaitingFile list(String waiting) {
        return files.find(WaitingFile.Kind.HELD_LIST, waiting).orElseThrow(() -> new NoSuchPageException("list"));
    }

    @PostMapping(HREF)
    String confirm(@PathVariable String waiting, Deed deed, Visit visit, Model model, RedirectAttributes attributes) {
        return visit.asked("do").equals("drop")
                ? drop(waiting, deed, visit, attributes)
                : bring(waiting, deed, visit, model, attributes);
    }

    /// What became of it, for the sentence that says so.
    record Dropped(String name) {}

    private String drop(String waiting, Deed deed, Visit visit, RedirectAttributes attributes) {
        var answer = answers.onPage(deed, Dropped.class, () -> {
            var list = list(waiting);
            files.remove(list);
            return Answer.done(new Dropped(list.name()));
        });
        return switch (answer) {
            case Answer.Done<Dropped>(var dropped) ->
                Done.to(HeldListScreens.HREF, attributes, visit.words().say("import.dropped", "name", dropped.name()));
            case Answer.Refused<Dropped> _ -> throw new NoSuchPageException("list");
        };
    }

    // Style 8: what Spring gives a form.
    private String bring(String waiting, Deed deed, Visit visit, Model model, RedirectAttributes attributes) {
        var answer =
                uploads.alone(() -> answers.onPage(deed, HeldListDesk.Imported.class, () -> bring(visit, waiting)));
        return switch (answer) {
            case Answer.Done<HeldListDesk.Imported>(var imported) ->
                Done.to(
                        HeldListScreens.HREF,
                        attributes,
                        visit.words()
                                .say(
                                        "heldLists.done",
                                        Map.of(
                                                "n",
                                                imported.accepted(),
                                                "here",
                                                imported.refused(),
                                                "a",
                                                imported.gone())));
            case Answer.Refused<HeldListDesk.Imported> refused ->
                isFirstOfTwo(refused) ? said(visit, waiting, attributes) : again(visit, waiting, refused, model);
        };
    }

    private static boolean isFirstOfTwo(Answer.Refused<?> refused) {
        return refused.refusals().getFirst().rule().equals(SecondPerson.RULE);
    }

    private Answer<HeldListDesk.Imported> bring(Visit visit, String waiting) {
        var list = files.lock(WaitingFile.Kind.HELD_LIST, waiting);
        if (list.isEmpty()) {
            return Answer.absent("list");
        }
        var answer = desk.bringAsShown(visit.actor(), list.get(), files.file(list.get()));
        if (answer instanceof Answer.Done<HeldListDesk.Imported>) {
            files.remove(list.get());
        }
        return answer;
    }

    /// The first of two: his word is noted, and the list waits for a colleague.
    private String said(Visit visit, String waiting, RedirectAttributes attributes) {
        files.said(list(waiting), visit.actor().account());
        return Done.to(HeldListScreens.HREF + "/" + waiting, attributes, visit.say("rule.second.person"));
    }

    /// Things changed, or a rule refuses by now: looks again and says so.
    private String again(Visit visit, String waiting, Answer.Refused<?> refused, Model model) {
        var list = list(waiting);
        visit.refused(refused);
        var now = uploads.alone(() -> desk.look(list.round(), list.list(), files.file(list)));
        return switch (now) {
            case Answer.Done<Preview>(var preview) -> {
                files.lookedAt(list, preview);
                yield page(visit, list(waiting), visit.say("import.changed"), model);
            }
            case Answer.Refused<Preview> not -> {
                var form = visit.form();
                HeldListScreens.parts(visit.words()).refuse(form, not);
                yield page(
                        visit,
                        list,
                        form.faults(visit.words()).lines().getFirst().sentence(),
                        model);
            }
        };
    }

    private String page(Visit visit, WaitingFile list, String changed, Model model) {
        var words = visit.words();
        var preview = list.preview();
        if (preview.rows() > 0) {
            records.read(
                    visit.actor(),
                    Operation.HELD_LIST_PREVIEW_PAGE,
                    Purpose.RESTORING_FAMILY_LINKS,
                    "first line of a list",
                    PEOPLE);
        }
        var parts = HeldListScreens.parts(words);
        var title = words.say("import.title");
        model.addAttribute(
                "page",
                new PreviewPage(
                        visit.frame(title, HeldListScreens.HREF),
                        HeldListScreens.HREF,
                        words.say("page.heldLists"),
                        title,
                        parts.lead(list) + " "
                                + words.say("heldLists.meant", "what", words.say("heldLists.kind." + list.list())),
                        changed,
                        notes(visit, list),
                        figures(parts, preview),
                        parts.groups(preview),
                        parts.warnings(preview),
                        parts.columns(preview),
                        HeldListScreens.HREF + "/" + list.id(),
                        words.say("import.take", "n", preview.taken())));
        return "imports/preview";
    }

    private static List<PreviewPage.Figure> figures(ImportParts parts, Preview preview) {
        var figures = new ArrayList<PreviewPage.Figure>();
        for (var key : List.of("added", "changed", "same", "gone")) {
            if (preview.counts().containsKey(key)) {
                figures.add(parts.figure(key, preview.counts().getOrDefault(key, 0)));
            }
        }
        figures.add(parts.figure("refused", preview.refused()));
        return figures;
    }

    private static List<String> notes(Visit visit, WaitingFile list) {
        var words = visit.words();
        var notes = new ArrayList<String>();
        if (list.preview().counts().getOrDefault("gone", 0) > 0) {
            notes.add(words.say("heldLists.gone.why"));
        }
        if (list.preview().refused() > 0) {
            notes.add(words.say("heldLists.refused.why"));
        }
        notes.add(
                !list.isSaid()
                        ? words.say("heldLists.two")
                        : list.saidBy().equals(visit.actor().account())
                                ? words.say("heldLists.yours")
                                : words.say("heldLists.second", "who", list.saidBy()));
        notes.add(words.say("import.until", "date", words.dateAndTime(list.until())));
        return notes;
    }

    /// The refused lines of a list that were not brought again, to be corrected and brought as a later list.
    @GetMapping(HeldListScreens.HREF + "/files/{list}/refused")
    ResponseEntity<byte[]> refused(@PathVariable UUID list, Visit visit) {
        if (!lists.isList(list)) {
            throw new NoSuchPageException("list");
        }
        var lines = refusals.of(list);
        records.worklist(
                visit.actor(),
                Operation.HELD_LIST_REFUSED_FILE,
                Purpose.RESTORING_FAMILY_LINKS,
                "refused lines of list " + list,
                lines.size());
        var header = new ArrayList<>(HeldLine.COLUMNS.names());
        header.add("row");
        header.add("faults");
        var rows = lines.stream().map(HeldListPreviewScreens::cells).toList();
        return visit.asked("as").equals(CsvDownload.XLSX)
                ? CsvDownload.workbook("refused", HeldLine.COLUMNS.sheet(), header, rows)
                : CsvDownload.of("refused", header, rows);
    }

    private static List<String> cells(HeldListReading.Refused line) {
        var cells = new ArrayList<>(line.cells());
        cells.add(Integer.toString(line.line()));
        cells.add(line.faults().stream().map(CsvFault::sentence).collect(Collectors.joining("; ")));
        return cells;
    }
}
