package org.homeward.node.intake;

import java.time.LocalDate;
import java.util.List;
import org.homeward.node.accounts.Operation;
import org.homeward.node.desk.DeskPage;
import org.homeward.node.desk.Visit;
import org.homeward.node.papers.Papers;
import org.homeward.node.wiring.BusinessClock;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The day's work at the counter on paper: what was taken in today, and what waits. No names.
@Controller
class DayScreens implements DeskPage {

    /// The paper.
    record Paper(String heading, String total, String waiting, List<Row> rows) {
        Paper {
            rows = List.copyOf(rows);
        }
    }

    /// A parcel.
    record Row(String reference, String time, String state, String weight, String seal, String number) {}

    private static final int ROWS_MAX = 2_000; // One bureau takes in a few hundred a day.

    private final HandedInRepository parcels;
    private final Papers papers;
    private final BusinessClock clock;

    DayScreens(HandedInRepository parcels, Papers papers, BusinessClock clock) {
        this.parcels = parcels;
        this.papers = papers;
        this.clock = clock;
    }

    @Override
    public Operation operation() {
        return Operation.DAY_PAPER;
    }

    @Override
    public String key() {
        return "day";
    }

    @GetMapping("/counter/day")
    ResponseEntity<byte[]> paper(Visit visit) {
        var words = visit.words();
        LocalDate today = clock.today();
        var rows = parcels.ofDay(today, ROWS_MAX).stream()
                .map(parcel -> new Row(
                        parcel.form().parcelRef(),
                        words.time(parcel.handedInAt()),
                        words.say("parcel.state." + parcel.state()),
                        words.say("parcel.grams", "n", parcel.weightGrams()),
                        parcel.seal(),
                        parcel.itemNumber()))
                .toList();
        var paper = new Paper(
                words.say("day.title", "date", words.longDate(today)),
                words.say("day.total", "n", rows.size()),
                words.say("day.waiting", "n", parcels.unsealed().count()),
                rows);
        return papers.answer(words, "intake/day", paper, "day-" + today);
    }
}
