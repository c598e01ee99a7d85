package org.homeward.node.enquiries;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.node.accounts.AccessRecords;
import org.homeward.node.accounts.Actor;
import org.homeward.node.accounts.Operation;
import org.homeward.node.csv.Downloads;
import org.homeward.node.desk.DeskPage;
import org.homeward.node.desk.Field;
import org.homeward.node.desk.Form;
import org.homeward.node.desk.ListPage;
import org.homeward.node.desk.Listing;
import org.homeward.node.desk.State;
import org.homeward.node.desk.Visit;
import org.homeward.node.desk.Waiting;
import org.homeward.node.desk.Words;
import org.homeward.node.requests.Page;
import org.homeward.node.requests.Page.Asked;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Enquiries between the bureaus: those we made and those we were asked, without an end and with it. By the line's
/// reference only.
@Controller
class EnquiriesScreens implements DeskPage {

    /// An enquiry of the list.
    record Line(
            String askedAt,
            String href,
            String round,
            String personRef,
            String field,
            State state,
            String value,
            String answeredAt) {

        /// The line's reference only.
        @Override
        public String toString() {
            return personRef;
        }
    }

    static final String HREF = "/tracing/enquiries";

    private static final String WAY = "way";
    private static final String SHOW = "show";
    private static final String ANSWERED = "answered";

    private final EnquiryRepository repository;
    private final AccessRecords records;
    private final Downloads downloads;

    EnquiriesScreens(EnquiryRepository repository, AccessRecords records, Downloads downloads) {
        this.repository = repository;
        this.records = records;
        this.downloads = downloads;
    }

    @Override
    public Operation operation() {
        return Operation.ENQUIRIES_PAGE;
    }

    @Override
    public String key() {
        return "enquiries";
    }

    @Override
    public List<Waiting> waits(Actor actor) {
        var load = repository.toAnswer();
        return List.of(
                new Waiting("enquiries", HREF + "?way=received", load.count(), load.oldest(), Optional.empty(), false));
    }

    @GetMapping(HREF)
    String list(Visit visit, Asked asked, Model model) {
        var words = visit.words();
        var form = visit.form();
        var chosen = chosen(form);
        var page = Listing.asked(asked);
        var rows = Page.of(page, repository.count(chosen), lines(visit, chosen, page));
        var kept = Map.of(WAY, form.text(WAY), SHOW, form.text(SHOW));
        var listing = Listing.of(words, HREF, kept, rows, words.say("enquiries.total", "n", rows.total()))
                .filtered(filters(words, form));
        model.addAttribute("page", ListPage.of(visit, "enquiries", listing, rows));
        model.addAttribute("received", chosen.way() == Enquiry.Way.RECEIVED);
        return "enquiries/enquiries";
    }

    @GetMapping(path = HREF, params = "as=csv")
    ResponseEntity<byte[]> export(Visit visit) {
        var chosen = chosen(visit.form());
        return downloads.of(
                "enquiries",
                List.of("asked_at", "round", "person_ref", "field", "state", "value", "answered_at"),
                page -> lines(visit, chosen, page).stream()
                        .map(line -> List.of(
                                line.askedAt(),
                                line.round(),
                                line.personRef(),
                                line.field(),
                                line.state().word(),
                                line.value(),
                                line.answeredAt()))
                        .toList());
    }

    private static EnquiryRepository.Chosen chosen(Form form) {
        var way = Enquiry.Way.of(form.text(WAY)).orElse(Enquiry.Way.ASKED);
        return new EnquiryRepository.Chosen(way, "", !form.text(SHOW).equals(ANSWERED));
    }

    private List<Line> lines(Visit visit, EnquiryRepository.Chosen chosen, Asked asked) {
        var rows = repository.page(chosen, asked.size(), asked.offset());
        records.worklist(
                visit.actor(),
                Operation.SEE_ENQUIRIES,
                AccessRecords.Purpose.RESTORING_FAMILY_LINKS,
                "enquiries, page " + asked.page(),
                rows.size());
        return rows.stream().map(row -> line(visit.words(), row)).toList();
    }

    static Line line(Words words, Enquiry enquiry) {
        var answer = enquiry.answer();
        return new Line(
                words.dateAndTime(enquiry.askedAt()),
                HREF + "/" + enquiry.enquiry(),
                enquiry.round(),
                enquiry.personRef(),
                words.say("evidence." + enquiry.field().word()),
                EnquiryParts.state(words, enquiry),
                answer.filter(one -> one.word() == Enquiry.Word.CORRECTED)
                        .map(one -> EnquiryParts.shown(words, enquiry.field(), one.value()))
                        .orElse(""),
                answer.map(one -> words.dateAndTime(one.at())).orElse(""));
    }

    private static List<Field> filters(Words words, Form form) {
        var ways = List.of(
                new Field.Choice("", words.say("enquiries.way.asked")),
                new Field.Choice("received", words.say("enquiries.way.received")));
        var shown = List.of(
                new Field.Choice("", words.say("enquiries.show.open")),
                new Field.Choice(ANSWERED, words.say("enquiries.show.answered")));
        return List.of(
                form.named(WAY, Field.Kind.CHOICE, words.say("enquiries.way"), ways),
                form.named(SHOW, Field.Kind.CHOICE, words.say("enquiries.show"), shown));
    }
}
