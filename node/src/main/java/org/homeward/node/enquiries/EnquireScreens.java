package org.homeward.node.enquiries;

import java.util.List;
import java.util.Map;
import org.homeward.node.accounts.AccessRecords;
import org.homeward.node.accounts.Operation;
import org.homeward.node.desk.Done;
import org.homeward.node.desk.Faults;
import org.homeward.node.desk.Form;
import org.homeward.node.desk.Frame;
import org.homeward.node.desk.NoSuchPageException;
import org.homeward.node.desk.Pick;
import org.homeward.node.desk.Visit;
import org.homeward.node.desk.Words;
import org.homeward.node.people.ListedField;
import org.homeward.node.people.ReadAgain;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Answers;
import org.homeward.node.requests.Deed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/// Asking the other bureau to read one field of one line of its list again. The page says what will cross: round, line
/// and field.
@Controller
class EnquireScreens {

    /// The page.
    ///
    /// @param earlier what was asked about this line before
    record Page(
            Frame frame,
            String round,
            String personRef,
            Faults faults,
            Pick field,
            List<EnquiriesScreens.Line> earlier,
            String back) {
        Page {
            earlier = List.copyOf(earlier);
        }

        /// The line only.
        @Override
        public String toString() {
            return personRef;
        }
    }

    private static final String HREF = "/tracing/lines/{round}/{personRef}/enquiry";
    private static final String FIELD = "field";

    private final EnquiryDesk desk;
    private final EnquiryRepository repository;
    private final ReadAgain lines;
    private final AccessRecords records;
    private final Answers answers;

    EnquireScreens(
            EnquiryDesk desk, EnquiryRepository repository, ReadAgain lines, AccessRecords records, Answers answers) {
        this.desk = desk;
        this.repository = repository;
        this.lines = lines;
        this.records = records;
        this.answers = answers;
    }

    static String href(String round, String personRef) {
        return UriComponentsBuilder.fromPath(HREF)
                .encode()
                .buildAndExpand(round, personRef)
                .toUriString();
    }

    @GetMapping(HREF)
    String open(@PathVariable String round, @PathVariable String personRef, Visit visit, Model model) {
        return show(visit, Form.empty(), new Of(round, personRef), model);
    }

    /// A line of a round's list.
    private record Of(String round, String personRef) {}

    @PostMapping(HREF)
    String ask(
            @PathVariable String round,
            @PathVariable String personRef,
            Visit visit,
            Deed deed,
            Model model,
            RedirectAttributes attributes) {
        var form = visit.form();
        var asked = new EnquiryDesk.Asked(round, personRef, form.text(FIELD));
        var answer = answers.onPage(deed.in(round), EnquiryDesk.Made.class, () -> desk.ask(visit.actor(), asked));
        return switch (answer) {
            case Answer.Done<EnquiryDesk.Made> made ->
                Done.to(EnquiriesScreens.HREF, attributes, visit.say("enquire.done"));
            case Answer.Refused<EnquiryDesk.Made> refused -> {
                form.refuse(visit.words(), refused);
                visit.refused(refused);
                yield show(visit, form, new Of(round, personRef), model);
            }
        };
    }

    private String show(Visit visit, Form form, Of of, Model model) {
        var words = visit.words();
        var line = lines.listed(of.round(), of.personRef())
                .orElseThrow(() -> new NoSuchPageException("line of the other side's list"));
        records.read(
                visit.actor(),
                Operation.SEE_LISTED_PEOPLE,
                AccessRecords.Purpose.RESTORING_FAMILY_LINKS,
                "a line of " + of.round(),
                1);
        model.addAttribute(
                "page",
                new Page(
                        visit.frame(words.say("enquire.title"), EnquiriesScreens.HREF),
                        of.round(),
                        of.personRef(),
                        form.faults(words),
                        field(words, form, line),
                        repository.ofLine(of.round(), of.personRef()).stream()
                                .map(one -> EnquiriesScreens.line(words, one))
                                .toList(),
                        EnquiriesScreens.HREF));
        return "enquiries/enquire";
    }

    private static Pick field(Words words, Form form, Map<ListedField, String> line) {
        var options = ListedField.all().stream()
                .map(field -> new Pick.Option(
                        field.word(),
                        words.say("evidence." + field.word()),
                        EnquiryParts.shown(words, field, line.getOrDefault(field, "")),
                        form.text(FIELD).equals(field.word())))
                .toList();
        return new Pick(FIELD, words.say("enquire.field"), "", options, form.said(FIELD));
    }
}
