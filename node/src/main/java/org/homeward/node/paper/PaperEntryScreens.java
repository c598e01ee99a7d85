package org.homeward.node.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.homeward.node.accounts.AccessRecords;
import org.homeward.node.accounts.Actor;
import org.homeward.node.accounts.Operation;
import org.homeward.node.desk.Done;
import org.homeward.node.desk.Faults;
import org.homeward.node.desk.Field;
import org.homeward.node.desk.Form;
import org.homeward.node.desk.Frame;
import org.homeward.node.desk.NoSuchPageException;
import org.homeward.node.desk.TypedTime;
import org.homeward.node.desk.Visit;
import org.homeward.node.desk.Words;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Answers;
import org.homeward.node.requests.Deed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One line of a sheet that was entered, with the form that corrects it.
@Controller
class PaperEntryScreens {

    /// The page.
    ///
    /// @param lines what the entry says, in order
    /// @param mark that it corrects another, or was corrected; else empty
    /// @param fields of the form, where this person may correct it; else empty
    record Page(Frame frame, String heading, List<Said> lines, String mark, Faults faults, List<Field> fields) {
        Page {
            lines = List.copyOf(lines);
            fields = List.copyOf(fields);
        }
    }

    /// One thing an entry says.
    record Said(String label, String value) {}

    private static final String HREF = PaperScreens.HREF + "/{entry}";
    private static final String REASON = "reason";

    private final PaperEntries entries;
    private final PaperRepository repository;
    private final AccessRecords records;
    private final Answers answers;

    PaperEntryScreens(PaperEntries entries, PaperRepository repository, AccessRecords records, Answers answers) {
        this.entries = entries;
        this.repository = repository;
        this.records = records;
        this.answers = answers;
    }

    private PaperEntry entry(String id) {
        try {
            return repository.find(UUID.fromString(id)).orElseThrow(() -> new NoSuchPageException("entry"));
        } catch (IllegalArgumentException none) {
            throw new NoSuchPageException("entry");
        }
    }

    @GetMapping(HREF)
    String open(@PathVariable String entry, Visit visit, Model model) {
        var found = entry(entry);
        return show(visit, Form.filled(typed(found)), found, model);
    }

    private static Map<String, String> typed(PaperEntry entry) {
        return Map.of(
                "paperAt", TypedTime.text(entry.happenedAt()),
                "paperSheet", entry.sheet(),
                "paperWitness", entry.witnessedBy());
    }

    @PostMapping(HREF)
    String correct(@PathVariable String entry, Visit visit, Deed deed, Model model, RedirectAttributes attributes) {
        var words = visit.words();
        var form = visit.form();
        var wrong = entry(entry);
        var paper = PaperForm.read(words, form);
        if (paper.isEmpty()) {
            if (form.isGood()) {
                form.fault("paperAt", words.say("paper.correct.empty"));
            }
            visit.faulty();
            return show(visit, form, wrong, model);
        }
        var asked = new PaperEntries.Correction(wrong.entry().toString(), paper.get(), form.text(REASON));
        var answer = answers.onPage(
                deed.in(wrong.round()), PaperEntries.Corrected.class, () -> entries.correct(visit.actor(), asked));
        return switch (answer) {
            case Answer.Done<PaperEntries.Corrected>(var corrected) ->
                Done.to(PaperScreens.HREF + "/" + corrected.entry(), attributes, words.say("paper.correct.done"));
            case Answer.Refused<PaperEntries.Corrected> refused -> {
                form.refuse(words, PaperForm.placed(refused));
                visit.refused(refused);
                yield show(visit, form, wrong, model);
            }
        };
    }

    private String show(Visit visit, Form form, PaperEntry entry, Model model) {
        var words = visit.words();
        records.read(
                visit.actor(), Operation.SEE_PAPER, AccessRecords.Purpose.PARCEL, "paper entry " + entry.entry(), 1);
        boolean isCorrected = repository.isCorrected(entry.entry());
        model.addAttribute(
                "page",
                new Page(
                        visit.frame(words.say("paper.entry.title"), PaperScreens.HREF),
                        words.say("paper.kind." + entry.kind().word()),
                        said(words, entry),
                        PaperScreens.mark(words, entry, isCorrected),
                        form.faults(words, List.of("paperAt", "paperSheet", "paperWitness", REASON)),
                        mayCorrect(visit.actor()) && !isCorrected ? fields(words, form) : List.of()));
        return "paper/entry";
    }

    private static boolean mayCorrect(Actor actor) {
        return Operation.CORRECT_PAPER.roles().contains(actor.role());
    }

    private static List<Said> said(Words words, PaperEntry entry) {
        return Stream.of(
                        new Said(words.say("paper.subject"), entry.subject()),
                        new Said(words.say("field.paperAt"), words.dateAndTime(entry.happenedAt())),
                        new Said(words.say("paper.recorded"), words.dateAndTime(entry.recordedAt())),
                        new Said(words.say("field.paperSheet"), entry.sheet()),
                        new Said(words.say("field.paperWitness"), entry.witnessedBy()),
                        new Said(words.say("paper.account"), entry.account()),
                        new Said(words.say("paper.reason"), entry.reason()))
                .filter(one -> !one.value().isEmpty())
                .toList();
    }

    private static List<Field> fields(Words words, Form form) {
        var fields = new ArrayList<>(PaperForm.fields(words, form));
        fields.add(form.named(REASON, Field.Kind.TEXT, words.say("paper.correct.reason"), List.of()));
        return fields;
    }
}
