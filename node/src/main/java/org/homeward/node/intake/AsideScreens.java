package org.homeward.node.intake;

import java.util.List;
import java.util.Map;
import org.homeward.node.accounts.AccessRecords;
import org.homeward.node.accounts.Actor;
import org.homeward.node.accounts.Operation;
import org.homeward.node.csv.CsvDownload;
import org.homeward.node.csv.CsvFault;
import org.homeward.node.csv.RowFile;
import org.homeward.node.desk.DeskPage;
import org.homeward.node.desk.ListPage;
import org.homeward.node.desk.Listing;
import org.homeward.node.desk.Visit;
import org.homeward.node.desk.Waiting;
import org.homeward.node.desk.Words;
import org.homeward.node.requests.Page;
import org.homeward.node.rounds.RoundRegister;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Parcels put aside: rows of files that were refused and were not handed in again, each with what is wrong.
@Controller
class AsideScreens implements DeskPage {

    /// A refused row.
    record Line(String reference, String href, String date, List<String> faults) {
        Line {
            faults = List.copyOf(faults);
        }
    }

    private static final String HREF = "/put-aside";

    private final HandedInRepository parcels;
    private final RoundRegister register;
    private final AccessRecords records;

    AsideScreens(HandedInRepository parcels, RoundRegister register, AccessRecords records) {
        this.parcels = parcels;
        this.records = records;
        this.register = register;
    }

    @Override
    public Operation operation() {
        return Operation.PUT_ASIDE_PAGE;
    }

    @Override
    public String key() {
        return "aside";
    }

    @Override
    public List<Waiting> waits(Actor actor) {
        var aside = parcels.aside();
        return aside.oldest().stream()
                .map(at -> Waiting.since("aside", HREF, aside.count(), Words.day(at)))
                .toList();
    }

    @GetMapping(HREF)
    String show(Page.Asked page, Visit visit, Model model) {
        var words = visit.words();
        var asked = Listing.asked(page);
        var round = register.chosen(visit.asked("round")).orElse("");
        var filter = new HandedInRepository.Filter(round, "refused", "");
        var lines = parcels.page(filter, asked.size(), asked.offset()).stream()
                .map(row -> line(words, row))
                .toList();
        var rows = Page.of(asked, parcels.count(filter), lines);
        var total = words.say("aside.total", "n", rows.total());
        var listing = Listing.of(words, HREF, Map.of("round", round), rows, total)
                .filtered(List.of(register.filter(words, round)));
        model.addAttribute("page", ListPage.of(visit, "aside", listing, rows));
        return "intake/put-aside";
    }

    /// The same rows as a file to be corrected and handed in again.
    @GetMapping(path = HREF, params = "as=" + Listing.CSV)
    ResponseEntity<byte[]> export(Visit visit) {
        var round = register.chosen(visit.asked("round")).orElse("");
        var filter = new HandedInRepository.Filter(round, "refused", "");
        var rows = parcels.page(filter, RowFile.ROWS_MAX, 0).stream()
                .map(row -> new IntakeRepository.RefusedRow(0, row.form(), row.faults()))
                .toList();
        var lines = rows.stream().map(row -> row.form().parcelRef()).toList();
        records.read(
                visit.actor(),
                Operation.PUT_ASIDE_PAGE,
                AccessRecords.Purpose.PARCEL,
                AccessRecords.Shown.of(round, lines));
        return CsvDownload.of("refused", RowsToCorrect.csv(rows));
    }

    private static Line line(Words words, HandedIn row) {
        var faults = row.faults().stream()
                .map(fault -> said(words, fault))
                .distinct()
                .toList();
        return new Line(
                row.form().parcelRef(),
                "/counter?from=" + row.intake(),
                words.date(Words.day(row.handedInAt())),
                faults);
    }

    // The counter says the whole when the row is opened; here stands what it is about.
    private static String said(Words words, CsvFault fault) {
        return words.say("aside.fault", Map.of("what", words.say("field." + fault.column()), "rule", fault.rule()));
    }
}
