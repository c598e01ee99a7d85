package org.homeward.node.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.homeward.node.accounts.AccessRecords;
import org.homeward.node.accounts.Actor;
import org.homeward.node.accounts.Operation;
import org.homeward.node.accounts.ReadAlert;
import org.homeward.node.accounts.ReadAlerts;
import org.homeward.node.csv.Downloads;
import org.homeward.node.desk.DeskPage;
import org.homeward.node.desk.Done;
import org.homeward.node.desk.Empty;
import org.homeward.node.desk.Faults;
import org.homeward.node.desk.Field;
import org.homeward.node.desk.Form;
import org.homeward.node.desk.Frame;
import org.homeward.node.desk.Listing;
import org.homeward.node.desk.TypedTime;
import org.homeward.node.desk.Visit;
import org.homeward.node.desk.Waiting;
import org.homeward.node.desk.Words;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Answers;
import org.homeward.node.requests.Deed;
import org.homeward.node.requests.Page.Asked;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Who read which person's record, when, by which operation and for what purpose; on top, alerts about who read
/// unusually many, each with room for what the auditor found. Looking at it is a read too, and stands in it.
///
/// Law: GC III art. 13 (P-01).
@Controller
class ReadsScreens implements DeskPage {

    /// The page.
    ///
    /// @param open alerts that wait for an auditor
    /// @param reviewed the newest of those that were looked into
    record Page(
            Frame frame,
            String heading,
            String lead,
            Faults faults,
            List<Open> open,
            List<Reviewed> reviewed,
            Listing listing,
            List<Line> lines,
            Empty empty) {
        Page {
            open = List.copyOf(open);
            reviewed = List.copyOf(reviewed);
            lines = List.copyOf(lines);
        }
    }

    /// An alert that waits.
    ///
    /// @param href the reads of that account on those days
    record Open(String alert, String sentence, String href, Field finding) {}

    /// An alert that was looked into.
    record Reviewed(String sentence, String by, String finding) {}

    /// A read.
    ///
    /// @param what the operation in words
    /// @param subject of which list or round; may be empty
    /// @param lines references of those it showed, as far as the page shows them
    /// @param more that there are more in the export; empty if there are not
    record Line(
            String at,
            String account,
            Frame.Name what,
            String purpose,
            String subject,
            String people,
            List<String> lines,
            String more) {
        Line {
            lines = List.copyOf(lines);
        }
    }

    static final String HREF = "/reads";

    private static final int OPEN_MAX = 20; // More in a day is no office; the next stand here when these are done.
    private static final int REVIEWED_MAX = 10; // The newest; the export of alerts is REST's.
    private static final int LINES_SHOWN = 20; // Fifty reads of a thousand people would be a page of a megabyte.
    private static final String FINDING = "finding-";
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private final AccessRecords records;
    private final ReadAlerts alerts;
    private final Answers answers;
    private final Downloads downloads;

    ReadsScreens(AccessRecords records, ReadAlerts alerts, Answers answers, Downloads downloads) {
        this.records = records;
        this.alerts = alerts;
        this.answers = answers;
        this.downloads = downloads;
    }

    @Override
    public Operation operation() {
        return Operation.READS_PAGE;
    }

    @Override
    public String key() {
        return "reads";
    }

    @Override
    public List<Waiting> waits(Actor actor) {
        var open = alerts.waiting();
        return open.oldest()
                .map(oldest -> List.of(Waiting.since("alerts", HREF, open.count(), Words.day(oldest))))
                .orElse(List.of());
    }

    @GetMapping(HREF)
    String show(Visit visit, Asked asked, Model model) {
        return show(visit, visit.form(), Listing.asked(asked), model);
    }

    @PostMapping(HREF)
    String review(Visit visit, Deed deed, Model model, RedirectAttributes attributes) {
        var form = visit.form();
        var field = FINDING + form.text("alert");
        var answer = answers.onPage(
                deed,
                ReadAlerts.Reviewed.class,
                () -> id(form.text("alert"))
                        .map(alert -> alerts.review(visit.actor(), alert, form.text(field)))
                        .orElseGet(() -> Answer.absent("alert")));
        if (answer instanceof Answer.Refused<?> refused) {
            form.refuse(visit.words(), refused, Map.of("finding", field), Map.of());
            visit.refused(refused);
            return show(visit, form, new Asked(1, Listing.ROWS), model);
        }
        return Done.to(HREF, attributes, visit.say("reads.reviewed"));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /// Every read that is filtered, with all its lines, the newest first.
    @GetMapping(path = HREF, params = "as=" + Listing.CSV)
    ResponseEntity<byte[]> export(Visit visit) {
        var asked = asked(visit.form());
        records.worklist(
                visit.actor(),
                Operation.SEE_ACCESS_RECORDS,
                AccessRecords.Purpose.AUDIT,
                AccessRecords.Shown.of(asked.account(), List.of()));
        return downloads.of(
                "reads",
                List.of("at", "account", "operation", "purpose", "subject", "persons", "lines"),
                page -> records.page(asked, page, Integer.MAX_VALUE).stream()
                        .map(read -> List.of(
                                read.at().toString(),
                                read.account(),
                                read.operation(),
                                read.purpose(),
                                read.subject(),
                                read.count() + "",
                                String.join(" ", read.lines())))
                        .toList());
    }

    private static AccessRecords.Asked asked(Form form) {
        return new AccessRecords.Asked(
                form.text("account"),
                form.text("reference"),
                AccessRecords.Purpose.of(form.text("purpose")),
                TypedTime.day(form.text("from")).map(ReadsScreens::begins).orElse(Instant.EPOCH),
                TypedTime.day(form.text("until"))
                        .map(day -> begins(day.plusDays(1)))
                        .orElse(LAST));
    }

    private static Instant begins(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private String show(Visit visit, Form form, Asked page, Model model) {
        var words = visit.words();
        var asked = asked(form);
        var found = records.page(asked, page, LINES_SHOWN);
        long total = records.count(asked);
        records.worklist(
                visit.actor(),
                Operation.SEE_ACCESS_RECORDS,
                AccessRecords.Purpose.AUDIT,
                AccessRecords.Shown.of(asked.account(), List.of()));
        var rows = org.homeward.node.requests.Page.of(
                page, total, found.stream().map(read -> line(words, read)).toList());
        for (var day : List.of("from", "until")) {
            if (!form.text(day).isEmpty() && TypedTime.day(form.text(day)).isEmpty()) {
                form.fault(day, words.say("rule.form.day"));
            }
        }
        var listing = Listing.of(words, HREF, chosen(form), rows, words.say("reads.total", "n", total))
                .filtered(filters(words, form));
        var title = words.say("reads.title");
        model.addAttribute(
                "page",
                new Page(
                        visit.frame(title, HREF),
                        title,
                        words.say("reads.lead"),
                        form.faults(words),
                        alerts.open(OPEN_MAX).stream()
                                .map(alert -> open(words, form, alert))
                                .toList(),
                        alerts.reviewed(REVIEWED_MAX).stream()
                                .map(alert -> reviewed(words, alert))
                                .toList(),
                        listing,
                        rows.rows(),
                        new Empty(words.say("reads.none"), words.say("reads.none.why"))));
        return "audit/reads";
    }

    private static Map<String, String> chosen(Form form) {
        var chosen = new LinkedHashMap<String, String>();
        for (var name : List.of("account", "reference", "purpose", "from", "until")) {
            chosen.put(name, form.text(name));
        }
        return chosen;
    }

    private static List<Field> filters(Words words, Form form) {
        var purposes = new ArrayList<Field.Choice>();
        purposes.add(new Field.Choice("", words.say("list.all")));
        Arrays.stream(AccessRecords.Purpose.values())
                .map(purpose -> new Field.Choice(purpose.name(), words.say("purpose." + purpose.name())))
                .forEach(purposes::add);
        return List.of(
                form.named("account", Field.Kind.CODE, words.say("reads.account"), List.of()),
                form.named("reference", Field.Kind.CODE, words.say("reads.reference"), List.of()),
                form.named("purpose", Field.Kind.CHOICE, words.say("reads.purpose"), purposes),
                form.named("from", Field.Kind.LINE, words.say("reads.from"), List.of()),
                form.named("until", Field.Kind.LINE, words.say("reads.until"), List.of()));
    }

    private static Line line(Words words, AccessRecords.Read read) {
        int shown = Math.min(LINES_SHOWN, read.lines().size());
        return new Line(
                words.dateAndTime(read.at()),
                read.account(),
                OperationWords.of(words, read.operation()),
                words.say("purpose." + read.purpose()),
                read.subject(),
                words.number(read.count()),
                read.lines().subList(0, shown),
                read.lineCount() > shown ? words.say("reads.more", "n", read.lineCount() - shown) : "");
    }

    private static Open open(Words words, Form form, ReadAlert alert) {
        var id = FINDING + alert.alert();
        var day = TypedTime.dayText(Words.day(alert.raisedAt()));
        return new Open(
                alert.alert(),
                sentence(words, alert),
                HREF + "?account=" + alert.account() + "&from=" + day + "&until=" + day,
                form.named(id, Field.Kind.TEXT, words.say("reads.finding"), List.of())
                        .hinted(words.say("reads.finding.hint")));
    }

    private static Reviewed reviewed(Words words, ReadAlert alert) {
        var by = Map.of(
                "who",
                String.valueOf(alert.reviewedBy()),
                "at",
                words.dateAndTime(java.util.Objects.requireNonNull(alert.reviewedAt())));
        return new Reviewed(sentence(words, alert), words.say("reads.by", by), String.valueOf(alert.finding()));
    }

    private static String sentence(Words words, ReadAlert alert) {
        return words.say(
                "reads.alert",
                Map.of("who", alert.account(), "n", alert.persons(), "at", words.dateAndTime(alert.raisedAt())));
    }
}
