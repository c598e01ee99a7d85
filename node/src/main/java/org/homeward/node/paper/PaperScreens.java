package org.homeward.node.paper;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.homeward.node.accounts.AccessRecords;
import org.homeward.node.accounts.Actor;
import org.homeward.node.accounts.Operation;
import org.homeward.node.csv.Downloads;
import org.homeward.node.desk.DeskPage;
import org.homeward.node.desk.Field;
import org.homeward.node.desk.Form;
import org.homeward.node.desk.ListPage;
import org.homeward.node.desk.Listing;
import org.homeward.node.desk.Visit;
import org.homeward.node.desk.Words;
import org.homeward.node.requests.Page;
import org.homeward.node.requests.Page.Asked;
import org.homeward.node.rounds.RoundRegister;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// What was entered from paper in a round, in the order in which it was entered, corrections after what they correct.
@Controller
class PaperScreens implements DeskPage {

    /// A line of a sheet.
    ///
    /// @param subject of what, by reference
    /// @param mark that it corrects another, or was corrected; else empty
    record Line(
            String href,
            String what,
            String subject,
            String happened,
            String recorded,
            String sheet,
            String account,
            String mark) {}

    static final String HREF = "/paper";

    private static final String SUBJECT = "subject";

    private final PaperRepository repository;
    private final RoundRegister register;
    private final AccessRecords records;
    private final Downloads downloads;

    PaperScreens(PaperRepository repository, RoundRegister register, AccessRecords records, Downloads downloads) {
        this.repository = repository;
        this.register = register;
        this.records = records;
        this.downloads = downloads;
    }

    @Override
    public Operation operation() {
        return Operation.PAPER_PAGE;
    }

    @Override
    public String key() {
        return "paper";
    }

    @Override
    public boolean isInBarOf(Actor actor) {
        return false; // Seldom needed; the start page and the round lead to it.
    }

    @GetMapping(HREF)
    String list(Visit visit, Asked asked, Model model) {
        var words = visit.words();
        var form = visit.form();
        var round = register.askedOrNewest(form.text("round"));
        var subject = form.text(SUBJECT);
        var page = Listing.asked(asked);
        var rows = Page.of(page, repository.count(round, subject), lines(visit, round, page));
        var kept = Map.of("round", round, SUBJECT, subject);
        var listing = Listing.of(words, HREF, kept, rows, words.say("paper.total", "n", rows.total()))
                .filtered(filters(words, form, round));
        model.addAttribute("page", ListPage.of(visit, "paper", listing, rows));
        return "paper/entries";
    }

    @GetMapping(path = HREF, params = "as=csv")
    ResponseEntity<byte[]> export(Visit visit) {
        var round = register.askedOrNewest(visit.asked("round"));
        return downloads.of(
                "paper",
                List.of("step", "subject", "happened_at", "recorded_at", "sheet", "account", "correction"),
                page -> lines(visit, round, page).stream()
                        .map(line -> List.of(
                                line.what(),
                                line.subject(),
                                line.happened(),
                                line.recorded(),
                                line.sheet(),
                                line.account(),
                                line.mark()))
                        .toList());
    }

    private List<Field> filters(Words words, Form form, String round) {
        return List.of(
                register.filter(words, round),
                form.named(SUBJECT, Field.Kind.CODE, words.say("paper.subject"), List.of()));
    }

    private List<Line> lines(Visit visit, String round, Asked page) {
        var rows = repository.page(round, visit.asked(SUBJECT), page.size(), page.offset());
        records.worklist(
                visit.actor(),
                Operation.SEE_PAPER,
                AccessRecords.Purpose.PARCEL,
                "paper entries, page " + page.page(),
                rows.size());
        var corrected = new HashSet<>(
                repository.corrected(rows.stream().map(PaperEntry::entry).toList()));
        return rows.stream().map(row -> line(visit.words(), row, corrected)).toList();
    }

    private static Line line(Words words, PaperEntry entry, Set<UUID> corrected) {
        return new Line(
                HREF + "/" + entry.entry(),
                words.say("paper.kind." + entry.kind().word()),
                entry.subject(),
                words.dateAndTime(entry.happenedAt()),
                words.dateAndTime(entry.recordedAt()),
                entry.sheet(),
                entry.account(),
                mark(words, entry, corrected.contains(entry.entry())));
    }

    static String mark(Words words, PaperEntry entry, boolean isCorrected) {
        if (isCorrected) {
            return words.say("paper.corrected");
        }
        return entry.corrects().isPresent() ? words.say("paper.corrects") : "";
    }
}
