package org.homeward.node.protection;

import java.util.List;
import java.util.Map;
import org.homeward.node.accounts.AccessRecords;
import org.homeward.node.accounts.Actor;
import org.homeward.node.accounts.Operation;
import org.homeward.node.desk.DeskPage;
import org.homeward.node.desk.Empty;
import org.homeward.node.desk.Field;
import org.homeward.node.desk.Form;
import org.homeward.node.desk.Frame;
import org.homeward.node.desk.Listing;
import org.homeward.node.desk.State;
import org.homeward.node.desk.Visit;
import org.homeward.node.desk.Waiting;
import org.homeward.node.desk.Words;
import org.homeward.node.requests.Page.Asked;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// What protection officers begin with: families who are told in person first, the longest waiting on top.
///
/// Law: GC III art. 13 (P-01). Nobody else learns that this page exists: to him it is absent in the same bytes as any
/// address that leads nowhere, no page links to it, and no count of it stands anywhere else.
@Controller
class ProtectionScreens implements DeskPage {

    /// The page.
    ///
    /// @param sentence the one sentence that every family of such a parcel hears
    /// @param elsewhere that the other bureau tells families of parcels that our places reported; may be empty
    record Page(
            Frame frame,
            String heading,
            String lead,
            String sentence,
            String elsewhere,
            Listing listing,
            List<Line> lines,
            Empty empty) {
        Page {
            lines = List.copyOf(lines);
        }
    }

    /// A family.
    ///
    /// @param teller who tells it; empty while nobody is agreed
    record Line(String number, String href, String reason, State step, String since, String teller) {}

    static final String HREF = "/protection";

    private final ReasonRepository repository;
    private final AccessRecords records;

    ProtectionScreens(ReasonRepository repository, AccessRecords records) {
        this.repository = repository;
        this.records = records;
    }

    @Override
    public Operation operation() {
        return Operation.PROTECTION_PAGE;
    }

    @Override
    public String key() {
        return "protection";
    }

    @Override
    public List<Waiting> waits(Actor actor) {
        var counts = repository.counts();
        return counts.oldest()
                .map(oldest -> List.of(Waiting.since("telling", HREF, counts.waiting(), Words.day(oldest))))
                .orElse(List.of());
    }

    @GetMapping(HREF)
    String show(Visit visit, Asked asked, Model model) {
        var words = visit.words();
        var which = visit.asked("show").equals("told") ? ReasonRepository.Which.TOLD : ReasonRepository.Which.WAITING;
        boolean isWork = which == ReasonRepository.Which.WAITING;
        var counts = repository.counts();
        var page = Listing.asked(asked);
        var reports = repository.ofOurs(which, page.size(), page.offset());
        // References and reasons, no names: a worklist. Which families are looked at is in nobody else's record.
        records.worklist(
                visit.actor(),
                Operation.SEE_WITHHELD_REASONS,
                AccessRecords.Purpose.RESTORING_FAMILY_LINKS,
                "",
                reports.size());
        var lines = reports.stream().map(report -> line(words, report)).toList();
        long total = isWork ? counts.waiting() : counts.told();
        var rows = org.homeward.node.requests.Page.of(page, total, lines);
        var shown = isWork ? "" : "told";
        var listing = Listing.of(
                        words,
                        HREF,
                        Map.of("show", shown),
                        rows,
                        words.say("protection.total." + (isWork ? "waiting" : "told"), "n", total))
                .filtered(List.of(filter(words, shown)))
                .withoutExport();
        var title = words.say("protection.title");
        var none = isWork ? "protection.none" : "protection.noneTold";
        model.addAttribute(
                "page",
                new Page(
                        visit.frame(title, HREF),
                        title,
                        words.say("protection.lead"),
                        words.say("protection.sentence"),
                        counts.elsewhere() == 0 ? "" : words.say("protection.elsewhere", "n", counts.elsewhere()),
                        listing,
                        lines,
                        new Empty(words.say(none), words.say(none + ".why"))));
        return "protection/families";
    }

    private static Field filter(Words words, String shown) {
        var choices = List.of(
                new Field.Choice("", words.say("protection.show.waiting")),
                new Field.Choice("told", words.say("protection.show.told")));
        return Form.filled(Map.of("show", shown))
                .named("show", Field.Kind.CHOICE, words.say("protection.show"), choices);
    }

    private static Line line(Words words, Report report) {
        return new Line(
                report.itemNumber(),
                HREF + "/" + report.itemNumber(),
                words.say("withheld." + report.reason().word()),
                step(words, report),
                words.date(Words.day(report.reportedAt())),
                report.teller().map(Report.Teller::name).orElse(""));
    }

    /// How far it is.
    static State step(Words words, Report report) {
        if (report.telling().isPresent()) {
            return new State(State.Shape.DONE, words.say("protection.step.told"));
        }
        return report.teller().isPresent()
                ? new State(State.Shape.WAY, words.say("protection.step.agreed"))
                : new State(State.Shape.WAITS, words.say("protection.step.open"));
    }
}
