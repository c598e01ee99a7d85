package org.homeward.node.custody;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.homeward.node.accounts.Actor;
import org.homeward.node.accounts.Operation;
import org.homeward.node.desk.Faults;
import org.homeward.node.desk.Field;
import org.homeward.node.desk.Form;
import org.homeward.node.desk.Frame;
import org.homeward.node.desk.NoSuchPageException;
import org.homeward.node.desk.State;
import org.homeward.node.desk.TypedTime;
import org.homeward.node.desk.Visit;
import org.homeward.node.desk.Words;
import org.homeward.node.paper.Paper;
import org.homeward.node.paper.PaperEntries;
import org.homeward.node.paper.PaperStep;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Answers;
import org.homeward.node.requests.Deed;
import org.homeward.node.requests.Refusal;
import org.homeward.node.wiring.BusinessClock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The sheet for a border without a network: printed before, written by hand there, and entered here later, with the
/// time at which it happened beside the time at which it was recorded.
@Controller
class SheetScreens {

    /// The page.
    ///
    /// @param expected what the sheet lists to be found, where the giver's lines are known
    /// @param blanks empty rows, to be written
    /// @param results what each entered line came to; empty before anything was entered
    record Page(
            Frame frame,
            String heading,
            String round,
            List<Expected> expected,
            List<Integer> blanks,
            Faults faults,
            List<Field> fields,
            List<Result> results,
            String told,
            String handover) {
        Page {
            expected = List.copyOf(expected);
            blanks = List.copyOf(blanks);
            fields = List.copyOf(fields);
            results = List.copyOf(results);
        }
    }

    /// A line that the giver loaded.
    record Expected(String number, String seal, String grams) {}

    /// What one line of the sheet came to.
    record Result(String line, State state) {}

    /// What the lines of a sheet came to, in their order.
    record Entered(List<OfLine> lines) {
        Entered {
            lines = List.copyOf(lines);
        }
    }

    /// The verdict on one line.
    record OfLine(String number, String verdict) {}

    private static final String HREF = HandoversScreens.HREF + "/{handover}/sheet";
    private static final int LINES_MAX = 50; // Two sheets of 25, and what fits the field; more are entered in two goes.
    private static final int BLANKS = 25; // Rows that fit one A4 page beside the head.

    private final HandoverReading reading;
    private final GivingDesk giving;
    private final ReceivingDesk receiving;
    private final Custodians custodians;
    private final Answers answers;
    private final PaperEntries entries;
    private final BusinessClock clock;

    // Style 8: a sheet is read by one side and entered at either desk; these are they.
    SheetScreens(
            HandoverReading reading,
            GivingDesk giving,
            ReceivingDesk receiving,
            Custodians custodians,
            Answers answers,
            PaperEntries entries,
            BusinessClock clock) {
        this.reading = reading;
        this.giving = giving;
        this.receiving = receiving;
        this.custodians = custodians;
        this.answers = answers;
        this.entries = entries;
        this.clock = clock;
    }

    @GetMapping(HREF)
    String show(@PathVariable String handover, Visit visit, Model model) {
        return show(visit, Form.empty(), mine(visit.actor(), handover), Optional.empty(), model);
    }

    @PostMapping(HREF)
    String enter(@PathVariable String handover, Visit visit, Deed deed, Model model) {
        var found = mine(visit.actor(), handover);
        var form = visit.form();
        var refusals = new ArrayList<Refusal>();
        var at = happened(form, refusals);
        var scans = scans(form, at, refusals);
        var paper = paper(form, at);
        Answer<Entered> answer = refusals.isEmpty()
                ? answers.onPage(deed.in(found.round()), Entered.class, () -> enter(visit.actor(), found, scans, paper))
                : Answer.faulty(refusals);
        return switch (answer) {
            case Answer.Done<Entered>(var entered) -> show(visit, Form.empty(), found, Optional.of(entered), model);
            case Answer.Refused<Entered> refused -> {
                form.refuse(
                        visit.words(),
                        refused,
                        Map.of(
                                "sheet",
                                form.text("sheet").isEmpty() ? "sheet" : "paperSheet",
                                "witnessedBy",
                                "paperWitness"),
                        Map.of());
                visit.refused();
                yield show(visit, form, found, Optional.empty(), model);
            }
        };
    }

    private Handover mine(Actor actor, String handover) {
        var found = reading.mine(actor, handover);
        if (!custodians.actsFor(actor, found.giver()) && !custodians.actsFor(actor, found.receiver())) {
            throw new NoSuchPageException("handover");
        }
        return found;
    }

    // Number and witness of the sheet, where they were written.
    private static Optional<Paper> paper(Form form, Instant at) {
        var sheet = form.text("paperSheet");
        var witness = form.text("paperWitness");
        return sheet.isEmpty() && witness.isEmpty() ? Optional.empty() : Optional.of(new Paper(at, sheet, witness));
    }

    private Answer<Entered> enter(Actor actor, Handover handover, List<Scan> scans, Optional<Paper> paper) {
        var step = new PaperStep<Entered>(
                PaperStep.Kind.HANDED_OVER,
                Operation.SHEET_FORM,
                handover.round(),
                Optional.of(handover.openedAt()),
                done -> List.of(handover.id().toString()));
        return entries.entered(actor, paper.orElse(null), step, at -> enter(actor, handover, scans));
    }

    private Answer<Entered> enter(Actor actor, Handover handover, List<Scan> scans) {
        boolean gives = handover.state() == Handover.State.LOADING && custodians.actsFor(actor, handover.giver());
        var entered = new ArrayList<OfLine>();
        for (var scan : scans) {
            var answer = gives
                    ? giving.scanGiven(actor, handover.id(), scan)
                    : receiving.scanReceived(actor, handover.id(), scan);
            switch (answer) {
                case Answer.Done<Verdict>(var verdict) -> entered.add(new OfLine(scan.itemNumber(), verdict.verdict()));
                case Answer.Refused<Verdict>(var why, var refusals) -> {
                    return new Answer.Refused<>(why, refusals);
                }
            }
        }
        return Answer.done(new Entered(entered));
    }

    private Instant happened(Form form, List<Refusal> refusals) {
        var now = clock.instant();
        var read = TypedTime.read(form.text("happenedAt"));
        if (read.isEmpty() || read.get().isAfter(now)) {
            refusals.add(Refusal.at(
                    read.isEmpty() ? "form.time" : "form.future",
                    "happenedAt",
                    form.text("happenedAt"),
                    TypedTime.text(now)));
        }
        return read.orElse(now);
    }

    private static List<Scan> scans(Form form, Instant at, List<Refusal> refusals) {
        var scans = new ArrayList<Scan>();
        var written = form.text("sheet")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (written.isEmpty() || written.size() > LINES_MAX) {
            refusals.add(Refusal.at("sheet.lines", "sheet", written.size() + "", LINES_MAX + ""));
        }
        for (var line : written.stream().limit(LINES_MAX).toList()) {
            var parts = line.toUpperCase(Locale.ROOT).split("[\\s;,]+", -1);
            boolean good = parts.length == 3
                    && parts[1].matches("[A-Z0-9-]{1,20}")
                    && parts[2].matches("[1-9][0-9]{0,4}")
                    && Integer.parseInt(parts[2]) <= Reading.WEIGHT_GRAMS_MAX;
            if (good) {
                scans.add(new Scan(parts[0], parts[1], Integer.parseInt(parts[2]), at));
            } else {
                refusals.add(Refusal.at("sheet.line", "sheet", line, ""));
            }
        }
        return scans;
    }

    private String show(Visit visit, Form form, Handover handover, Optional<Entered> entered, Model model) {
        var words = visit.words();
        var way = Map.of(
                "from", HandoverParts.party(words, handover.giver()),
                "to", HandoverParts.party(words, handover.receiver()));
        var expected = reading.lines(handover).stream()
                .map(line -> new Expected(
                        line.number().text(),
                        line.given().seal(),
                        HandoverParts.grams(words, line.given().weightGrams())))
                .toList();
        boolean loads = handover.state() == Handover.State.LOADING;
        var blanks = loads
                ? java.util.stream.IntStream.rangeClosed(1, BLANKS).boxed().toList()
                : List.<Integer>of();
        var fields = List.of(
                form.named("sheet", Field.Kind.TEXT, words.say("sheet.field"), List.of())
                        .hinted(words.say("sheet.field.hint")),
                form.named("happenedAt", Field.Kind.LINE, words.say("sheet.happened"), List.of())
                        .hinted(words.say("sheet.happened.hint")),
                form.field(words, "paperSheet", Field.Kind.CODE),
                form.field(words, "paperWitness", Field.Kind.LINE));
        model.addAttribute(
                "page",
                new Page(
                        visit.frame(words.say("sheet.title"), HandoversScreens.HREF),
                        words.say("handover.way", way),
                        handover.round(),
                        loads ? List.of() : expected,
                        blanks,
                        form.faults(words),
                        fields,
                        entered.map(all -> results(words, all)).orElse(List.of()),
                        entered.map(all ->
                                        words.say("sheet.done", "n", all.lines().size()))
                                .orElse(""),
                        HandoversScreens.HREF + "/" + handover.id()));
        return "custody/sheet";
    }

    private static List<Result> results(Words words, Entered entered) {
        return entered.lines().stream()
                .map(line -> new Result(
                        line.number(), new State(shape(line.verdict()), words.say("verdict." + line.verdict()))))
                .toList();
    }

    private static State.Shape shape(String verdict) {
        return switch (verdict) {
            case "scanned", "agreed" -> State.Shape.DONE;
            case "scanned_before" -> State.Shape.WAITS;
            case "seal_differs", "weight_differs" -> State.Shape.LATE;
            default -> State.Shape.STOP;
        };
    }
}
