package org.homeward.node.enquiries;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/// One enquiry: what was asked and answered; where the other bureau asks, what our list has and the form to answer.
@Controller
class EnquiryScreens {

    /// The page.
    ///
    /// @param written what our own line says; empty where we asked
    /// @param form where it can be answered
    record Page(
            Frame frame,
            EnquiriesScreens.Line line,
            String told,
            Optional<String> written,
            Faults faults,
            Optional<FormPart> form,
            String back) {

        /// The line's reference only.
        @Override
        public String toString() {
            return line.personRef();
        }
    }

    /// The form.
    record FormPart(Pick word, Field value) {}

    private static final String HREF = EnquiriesScreens.HREF + "/{enquiry}";
    private static final String WORD = "word";
    private static final String VALUE = "value";

    private final EnquiryDesk desk;
    private final EnquiryRepository repository;
    private final ReadAgain lines;
    private final AccessRecords records;
    private final Answers answers;

    EnquiryScreens(
            EnquiryDesk desk, EnquiryRepository repository, ReadAgain lines, AccessRecords records, Answers answers) {
        this.desk = desk;
        this.repository = repository;
        this.lines = lines;
        this.records = records;
        this.answers = answers;
    }

    private Enquiry enquiry(String id) {
        return EnquiryApi.id(id).flatMap(repository::find).orElseThrow(() -> new NoSuchPageException("enquiry"));
    }

    @GetMapping(HREF)
    String open(@PathVariable String enquiry, Visit visit, Model model) {
        return show(visit, Form.empty(), enquiry(enquiry), model);
    }

    @PostMapping(HREF)
    String answer(@PathVariable String enquiry, Visit visit, Deed deed, Model model, RedirectAttributes attributes) {
        var form = visit.form();
        var asked = enquiry(enquiry);
        var reply = new EnquiryDesk.Reply(form.text(WORD), form.text(VALUE));
        var answer = answers.onPage(
                deed.in(asked.round()),
                EnquiryDesk.Standing.class,
                () -> desk.answer(visit.actor(), asked.enquiry(), reply));
        return switch (answer) {
            case Answer.Done<EnquiryDesk.Standing>(var standing) ->
                Done.to(
                        EnquiriesScreens.HREF + "?way=received",
                        attributes,
                        visit.say("enquiry.done." + standing.state()));
            case Answer.Refused<EnquiryDesk.Standing> refused -> {
                form.refuse(visit.words(), refused);
                visit.refused(refused);
                yield show(visit, form, enquiry(enquiry), model);
            }
        };
    }

    private String show(Visit visit, Form form, Enquiry enquiry, Model model) {
        var words = visit.words();
        boolean received = enquiry.way() == Enquiry.Way.RECEIVED;
        records.read(
                visit.actor(),
                Operation.SEE_ENQUIRIES,
                AccessRecords.Purpose.RESTORING_FAMILY_LINKS,
                "enquiry " + enquiry.enquiry(),
                1);
        boolean open = enquiry.state() != Enquiry.State.ANSWERED;
        model.addAttribute(
                "page",
                new Page(
                        visit.frame(words.say("enquiry.title"), EnquiriesScreens.HREF),
                        EnquiriesScreens.line(words, enquiry),
                        words.say(told(enquiry)),
                        received ? Optional.of(written(words, enquiry)) : Optional.empty(),
                        form.faults(words, List.of(WORD, VALUE)),
                        received && open ? Optional.of(form(words, form, enquiry)) : Optional.empty(),
                        EnquiriesScreens.HREF + (received ? "?way=received" : "")));
        return "enquiries/enquiry";
    }

    private static String told(Enquiry enquiry) {
        return "enquiry.told." + enquiry.way().word() + "." + enquiry.state().word();
    }

    private String written(Words words, Enquiry enquiry) {
        var line = lines.held(enquiry.personRef()).orElse(Map.of());
        return EnquiryParts.shown(words, enquiry.field(), line.getOrDefault(enquiry.field(), ""));
    }

    private static FormPart form(Words words, Form form, Enquiry enquiry) {
        var options = Arrays.stream(Enquiry.Word.values())
                .map(word -> new Pick.Option(
                        word.word(),
                        words.say("enquiry.word." + word.word()),
                        words.say("enquiry.word." + word.word() + ".hint"),
                        form.text(WORD).equals(word.word())))
                .toList();
        var hint = "enquiry.value." + enquiry.field().word() + ".hint";
        var value = form.named(VALUE, Field.Kind.LINE, words.say("enquiry.value"), List.of());
        return new FormPart(
                new Pick(WORD, words.say("enquiry.word"), "", options, form.said(WORD)),
                words.knows(hint) ? value.hinted(words.say(hint)) : value);
    }
}
