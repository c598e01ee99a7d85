package org.homeward.node.retention;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.node.accounts.AccessRecords;
import org.homeward.node.accounts.Actor;
import org.homeward.node.accounts.Operation;
import org.homeward.node.csv.Downloads;
import org.homeward.node.desk.DeskPage;
import org.homeward.node.desk.Field;
import org.homeward.node.desk.ListPage;
import org.homeward.node.desk.Listing;
import org.homeward.node.desk.Visit;
import org.homeward.node.desk.Waiting;
import org.homeward.node.desk.Words;
import org.homeward.node.requests.Page;
import org.homeward.node.requests.Page.Asked;
import org.homeward.node.rounds.RoundRegister;
import org.homeward.node.wiring.BusinessClock;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The records whose day of review has come: each by its reference, for what it is kept, since when it is due.
@Controller
class RecordsScreens implements DeskPage {

    /// A record of the list.
    record Line(String what, String href, String round, String purpose, String since, String due) {}

    static final String HREF = "/records";

    private final RetentionRepository repository;
    private final RoundRegister register;
    private final AccessRecords access;
    private final BusinessClock clock;
    private final Downloads downloads;

    RecordsScreens(
            RetentionRepository repository,
            RoundRegister register,
            AccessRecords access,
            BusinessClock clock,
            Downloads downloads) {
        this.repository = repository;
        this.register = register;
        this.access = access;
        this.clock = clock;
        this.downloads = downloads;
    }

    @Override
    public Operation operation() {
        return Operation.RECORDS_PAGE;
    }

    @Override
    public String key() {
        return "records";
    }

    @Override
    public List<Waiting> waits(Actor actor) {
        long due = repository.count(new RetentionRepository.Filter("", clock.today()));
        return due == 0
                ? List.of()
                : List.of(new Waiting("records", HREF, due, Optional.empty(), Optional.empty(), false));
    }

    @GetMapping(HREF)
    String list(Visit visit, Asked asked, Model model) {
        var words = visit.words();
        var round = visit.asked("round");
        var filter = new RetentionRepository.Filter(round, clock.today());
        var page = Listing.asked(asked);
        var rows = Page.of(page, repository.count(filter), shown(visit, filter, page));
        var listing = Listing.of(
                        words, HREF, Map.of("round", round), rows, words.say("records.total", "n", rows.total()))
                .filtered(List.of(rounds(words, round)));
        var ofRound = round.isEmpty() || rows.total() == 0 ? "" : HREF + "/rounds/" + round;
        model.addAttribute("page", ListPage.of(visit, "records", listing, rows));
        model.addAttribute("ofRound", ofRound);
        return "retention/records";
    }

    /// The same rows as a file.
    @GetMapping(path = HREF, params = "as=" + Listing.CSV)
    ResponseEntity<byte[]> export(Visit visit) {
        var filter = new RetentionRepository.Filter(visit.asked("round"), clock.today());
        return downloads.of(
                "records",
                List.of("record", "round", "kept_for", "kept_since", "review_on"),
                page -> shown(visit, filter, page).stream()
                        .map(line -> List.of(line.what(), line.round(), line.purpose(), line.since(), line.due()))
                        .toList());
    }

    private List<Line> shown(Visit visit, RetentionRepository.Filter filter, Asked page) {
        var lines = repository.page(filter, page.size(), page.offset()).stream()
                .map(record -> line(visit.words(), record))
                .toList();
        access.worklist(
                visit.actor(),
                Operation.RECORDS_PAGE,
                AccessRecords.Purpose.AUDIT,
                "records to review, page " + page.page(),
                lines.size());
        return lines;
    }

    private Field rounds(Words words, String chosen) {
        var named = register.filter(words, chosen);
        var choices = new java.util.ArrayList<Field.Choice>();
        choices.add(new Field.Choice("", words.say("records.every")));
        choices.addAll(named.choices());
        return new Field(
                named.id(), named.kind(), named.label(), named.hint(), chosen, choices, named.said(), named.first());
    }

    private static Line line(Words words, KeptRecord record) {
        return new Line(
                what(words, record),
                HREF + "/" + record.record(),
                record.round(),
                words.say("records.purpose." + record.purpose()),
                words.date(record.keptSince()),
                words.date(record.reviewOn()));
    }

    /// `Parcel A-00417`, `Copies of the round`.
    static String what(Words words, KeptRecord record) {
        return words.say("records.kind." + record.kind().word(), "of", record.subject());
    }
}
