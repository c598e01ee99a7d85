package org.homeward.node.obligations;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.homeward.node.accounts.Actor;
import org.homeward.node.accounts.Operation;
import org.homeward.node.accounts.Role;
import org.homeward.node.csv.CsvDownload;
import org.homeward.node.desk.DeskPage;
import org.homeward.node.desk.Field;
import org.homeward.node.desk.Form;
import org.homeward.node.desk.Frame;
import org.homeward.node.desk.ListPage;
import org.homeward.node.desk.Listing;
import org.homeward.node.desk.State;
import org.homeward.node.desk.Visit;
import org.homeward.node.desk.Words;
import org.homeward.node.requests.Page;
import org.homeward.node.requests.Page.Asked;
import org.homeward.node.rounds.RoundRegister;
import org.homeward.node.wiring.BusinessClock;
import org.homeward.node.wiring.Side;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Everything that is owed in a round and what of it is late, by article; our own lateness stands in the same table.
@Controller
class LateScreens implements DeskPage {

    /// What one side owes under one duty.
    record Line(
            String duty,
            String article,
            String rule,
            Frame.Name owedBy,
            String open,
            String late,
            String due,
            State state) {}

    private static final String HREF = "/late";
    private static final String OWED_BY = "owedBy";
    private static final String SHOW = "show";
    private static final String EVERYTHING = "owed";

    private final Obligations obligations;
    private final RoundRegister register;
    private final BusinessClock clock;

    LateScreens(Obligations obligations, RoundRegister register, BusinessClock clock) {
        this.obligations = obligations;
        this.register = register;
        this.clock = clock;
    }

    @Override
    public Operation operation() {
        return Operation.LATE_PAGE;
    }

    @Override
    public String key() {
        return "late";
    }

    @Override
    public boolean isInBarOf(Actor actor) {
        return actor.role() == Role.ROUND_OFFICER; // Others come to it from the round and from the start page.
    }

    @GetMapping(HREF)
    String list(Visit visit, Asked asked, Model model) {
        var words = visit.words();
        var form = visit.form();
        var round = register.askedOrNewest(form.text("round"));
        var owed = chosen(round, form);
        var now = clock.instant();
        var rows = Page.cut(
                Listing.asked(asked),
                owed.stream().map(one -> line(words, round, one, now)).toList());
        var kept = Map.of("round", round, OWED_BY, form.text(OWED_BY), SHOW, form.text(SHOW));
        var listing = Listing.of(words, HREF, kept, rows, words.say("late.total", "n", rows.total()))
                .filtered(filters(words, form, round));
        model.addAttribute("page", ListPage.of(visit, "owed", listing, rows));
        return "obligations/late";
    }

    @GetMapping(path = HREF, params = "as=csv")
    ResponseEntity<byte[]> export(Visit visit) {
        var form = visit.form();
        var round = register.askedOrNewest(form.text("round"));
        return CsvDownload.of(
                "late",
                List.of("duty", "article", "rule", "owed_by", "open", "late", "due_at"),
                chosen(round, form).stream()
                        .map(owed -> List.of(
                                visit.words().say("duty." + owed.duty()),
                                owed.duty().article(),
                                owed.duty().rule(),
                                owed.owedBy(),
                                "" + owed.open(),
                                "" + owed.late(),
                                owed.dueAt().map(Instant::toString).orElse("")))
                        .toList());
    }

    private List<Owed> chosen(String round, Form form) {
        if (round.isEmpty()) {
            return List.of();
        }
        var owedBy = form.text(OWED_BY);
        return obligations.owed(round).stream()
                .filter(owed -> form.text(SHOW).equals(EVERYTHING) || owed.isLate())
                .filter(owed -> owedBy.isEmpty() || owed.owedBy().equals(owedBy))
                .toList();
    }

    private List<Field> filters(Words words, Form form, String round) {
        var sides = new ArrayList<Field.Choice>();
        sides.add(new Field.Choice("", words.say("list.all")));
        Arrays.stream(Side.values()).forEach(side -> sides.add(new Field.Choice(side.word(), words.side(side))));
        var shown = List.of(
                new Field.Choice("", words.say("owed.show.late")),
                new Field.Choice(EVERYTHING, words.say("owed.show.owed")));
        return List.of(
                register.filter(words, round),
                form.named(OWED_BY, Field.Kind.CHOICE, words.say("late.owedBy"), sides),
                form.named(SHOW, Field.Kind.CHOICE, words.say("owed.show"), shown));
    }

    private Line line(Words words, String round, Owed owed, Instant now) {
        var organisation = register.find(round)
                .map(entry -> entry.terms().organisation(Side.named(owed.owedBy())))
                .orElse(words.side(Side.named(owed.owedBy())));
        var due = owed.dueAt();
        return new Line(
                words.say("duty." + owed.duty()),
                words.article(owed.duty().article()),
                owed.duty().rule(),
                words.name(organisation),
                words.number(owed.open()),
                words.number(owed.late()),
                due.map(at -> due(words, at)).orElse(words.say("owed.stopped")),
                owed.isLate()
                        ? new State(
                                State.Shape.LATE,
                                words.say(
                                        "owed.lateBy", "by", words.duration(Duration.between(due.orElseThrow(), now))))
                        : new State(State.Shape.WAITS, words.say("owed.notYet")));
    }

    // A duty of a day is due when that day ends; people name the day.
    private static String due(Words words, Instant due) {
        boolean endOfDay = due.atZone(ZoneOffset.UTC).toLocalTime().equals(LocalTime.MIDNIGHT);
        return endOfDay ? words.date(Words.day(due).minusDays(1)) : words.dateAndTime(due);
    }
}
