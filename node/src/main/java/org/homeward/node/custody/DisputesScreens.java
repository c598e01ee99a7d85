package org.homeward.node.custody;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.node.accounts.Actor;
import org.homeward.node.accounts.Operation;
import org.homeward.node.accounts.Role;
import org.homeward.node.csv.Downloads;
import org.homeward.node.desk.DeskPage;
import org.homeward.node.desk.Done;
import org.homeward.node.desk.Faults;
import org.homeward.node.desk.Field;
import org.homeward.node.desk.Form;
import org.homeward.node.desk.Frame;
import org.homeward.node.desk.ListPage;
import org.homeward.node.desk.Listing;
import org.homeward.node.desk.NoSuchPageException;
import org.homeward.node.desk.Visit;
import org.homeward.node.desk.Waiting;
import org.homeward.node.desk.Words;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Answers;
import org.homeward.node.requests.Deed;
import org.homeward.node.requests.Page;
import org.homeward.node.requests.Page.Asked;
import org.homeward.node.wiring.Json;
import org.homeward.node.wiring.Side;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Differences that both signed and left open: the list, and one with both counts, where the reader's side says that
/// for it the difference is settled, or leaves it.
@Controller
class DisputesScreens implements DeskPage {

    /// A difference of the list.
    record Row(String number, String href, String round, String way, String since, String settledBy) {}

    /// One difference.
    ///
    /// @param turns what each read and found, in order
    /// @param field for the reason; empty where the reader's side is no party or has said so before
    record One(
            Frame frame,
            String number,
            String way,
            String settledBy,
            List<Turn> turns,
            List<String> missing,
            Faults faults,
            Optional<Field> field,
            String told,
            String handover) {
        One {
            turns = List.copyOf(turns);
            missing = List.copyOf(missing);
        }
    }

    /// What one read, or both found.
    record Turn(String who, String when, String reading, String note) {}

    private static final String HREF = "/disputes";
    private static final int ONE_AT_A_TIME = 5_000; // Open differences of a node; a round has fewer parcels a side.

    private final HandoverWorkRepository work;
    private final HandoverRepository handovers;
    private final HandoverReading reading;
    private final LineRepository lines;
    private final DisputeDesk desk;
    private final Custodians custodians;
    private final Answers answers;
    private final Downloads downloads;

    // Style 8: a difference stands in a handover, its lines and an inspection; these are they.
    DisputesScreens(
            HandoverWorkRepository work,
            HandoverRepository handovers,
            HandoverReading reading,
            LineRepository lines,
            DisputeDesk desk,
            Custodians custodians,
            Answers answers,
            Downloads downloads) {
        this.work = work;
        this.handovers = handovers;
        this.reading = reading;
        this.lines = lines;
        this.desk = desk;
        this.custodians = custodians;
        this.answers = answers;
        this.downloads = downloads;
    }

    @Override
    public Operation operation() {
        return Operation.DISPUTES_PAGE;
    }

    @Override
    public String key() {
        return "disputes";
    }

    @Override
    public boolean isInBarOf(Actor actor) {
        return actor.role() != Role.INTAKE_CLERK; // His bar is full; what waits here stands on his start page.
    }

    @Override
    public List<Waiting> waits(Actor actor) {
        if (custodians.texts(actor).isEmpty()) {
            return List.of();
        }
        var load = work.toSettle(custodians.side());
        return List.of(
                new Waiting("disputes", HREF, load.count(), load.oldest().map(Words::day), Optional.empty(), false));
    }

    @GetMapping(HREF)
    String list(Visit visit, Asked asked, Model model) {
        var words = visit.words();
        var page = Listing.asked(asked);
        var rows = Page.of(page, work.openCount(), rows(words, page.size(), page.offset()));
        var listing = Listing.of(words, HREF, Map.of(), rows, words.say("disputes.total", "n", rows.total()));
        model.addAttribute("page", ListPage.of(visit, "disputes", listing, rows));
        return "custody/disputes";
    }

    @GetMapping(path = HREF, params = "as=csv")
    ResponseEntity<byte[]> export(Visit visit) {
        return downloads.of(
                "differences",
                List.of("item_number", "round", "handover", "since", "settled_by"),
                page -> rows(visit.words(), page.size(), page.offset()).stream()
                        .map(row -> List.of(row.number(), row.round(), row.way(), row.since(), row.settledBy()))
                        .toList());
    }

    private List<Row> rows(Words words, int size, long offset) {
        return work.open(size, offset).stream()
                .map(row -> new Row(
                        row.number().text(),
                        HREF + "/" + row.number(),
                        row.round(),
                        way(words, row.giver(), row.receiver()),
                        words.dateAndTime(row.since()),
                        settledBy(words, row.settledBy())))
                .toList();
    }

    private static String way(Words words, Party giver, Party receiver) {
        return words.say(
                "handover.way",
                Map.of("from", HandoverParts.party(words, giver), "to", HandoverParts.party(words, receiver)));
    }

    private static String settledBy(Words words, List<Side> sides) {
        return sides.isEmpty()
                ? words.say("disputes.nobody")
                : String.join(", ", sides.stream().map(words::side).toList());
    }

    @GetMapping(HREF + "/{itemNumber}")
    String show(@PathVariable String itemNumber, Visit visit, Model model) {
        return show(visit, Form.empty(), open(itemNumber), model);
    }

    @PostMapping(HREF + "/{itemNumber}")
    String settle(@PathVariable String itemNumber, Visit visit, Deed deed, Model model, RedirectAttributes attributes) {
        var form = visit.form();
        var round = form.text("round");
        var answer = answers.onPage(
                deed.in(round),
                DisputeDesk.Settled.class,
                () -> desk.settle(visit.actor(), round, itemNumber, form.text("reason")));
        return switch (answer) {
            case Answer.Done<DisputeDesk.Settled>(var settled) ->
                Done.to(
                        HREF,
                        attributes,
                        visit.words().say(settled.settled() ? "disputes.both" : "disputes.one", "of", itemNumber));
            case Answer.Refused<DisputeDesk.Settled> refused -> {
                form.refuse(visit.words(), refused);
                visit.refused();
                yield show(visit, form, open(itemNumber), model);
            }
        };
    }

    private HandoverWorkRepository.OpenRow open(String itemNumber) {
        return work.open(ONE_AT_A_TIME, 0).stream()
                .filter(row -> row.number().text().equals(itemNumber))
                .findFirst()
                .orElseThrow(() -> new NoSuchPageException("difference"));
    }

    private String show(Visit visit, Form form, HandoverWorkRepository.OpenRow row, Model model) {
        var words = visit.words();
        var side = custodians.side();
        boolean acts = !custodians.texts(visit.actor()).isEmpty();
        boolean party = acts && (row.giver().side() == side || row.receiver().side() == side);
        boolean said = row.settledBy().contains(side);
        var handover = handovers.find(row.handover()).orElseThrow();
        var line = reading.lines(handover).stream()
                .filter(one -> one.number().equals(row.number()))
                .findFirst();
        var key = said ? "disputes.told.said" : party ? "disputes.told" : "disputes.told.other";
        model.addAttribute(
                "page",
                new One(
                        visit.frame(words.say("disputes.one.title"), HREF),
                        row.number().text(),
                        way(words, row.giver(), row.receiver()),
                        settledBy(words, row.settledBy()),
                        line.map(one -> turns(words, row, one)).orElse(List.of()),
                        missing(words, row.number()),
                        form.faults(words),
                        party && !said
                                ? Optional.of(
                                        form.named("reason", Field.Kind.TEXT, words.say("disputes.reason"), List.of())
                                                .hinted(words.say("disputes.reason.hint")))
                                : Optional.empty(),
                        words.say(key),
                        row.round()));
        return "custody/dispute";
    }

    private static List<Turn> turns(Words words, HandoverWorkRepository.OpenRow row, Line line) {
        var turns = new ArrayList<Turn>();
        turns.add(new Turn(
                HandoverParts.party(words, row.giver()),
                words.dateAndTime(line.givenAt()),
                HandoverParts.reading(words, line.given()),
                words.say("turn.given")));
        for (var turn : line.standing()) {
            turns.add(
                    switch (turn) {
                        case Line.Turn.Read(var read, var at) ->
                            new Turn(
                                    HandoverParts.party(words, row.receiver()),
                                    words.dateAndTime(at),
                                    HandoverParts.reading(words, read),
                                    words.say("turn.read"));
                        case Line.Turn.Inspected(var resealed, var _, var rule, var _, var at) ->
                            new Turn(
                                    words.say("turn.both"),
                                    words.dateAndTime(at),
                                    HandoverParts.reading(words, resealed),
                                    words.say(rule.isEmpty() ? "turn.settled" : "turn.open." + rule));
                        case Line.Turn.TakenBack _ ->
                            throw new IllegalStateException("what was taken back stands; this indicates a bug");
                    });
        }
        return turns;
    }

    // The neutral has no contents, and so no record of what was counted.
    private List<String> missing(Words words, TravelNumber number) {
        return lines
                .lastInspection(number)
                .map(bytes -> Json.read(bytes, InspectionRecord.class))
                .map(InspectionRecord::missing)
                .orElse(List.of())
                .stream()
                .map(one -> words.say("disputes.missing", Map.of("of", one.description(), "n", one.pieces())))
                .toList();
    }
}
