package org.homeward.node.custody;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.homeward.node.desk.Done;
import org.homeward.node.desk.Faults;
import org.homeward.node.desk.Field;
import org.homeward.node.desk.Form;
import org.homeward.node.desk.Frame;
import org.homeward.node.desk.NoSuchPageException;
import org.homeward.node.desk.Pick;
import org.homeward.node.desk.TypedTime;
import org.homeward.node.desk.Visit;
import org.homeward.node.desk.Words;
import org.homeward.node.packing.KnownParcel.Content;
import org.homeward.node.packing.KnownParcels;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A joint inspection as the bureau enters it: both opened the parcel, counted every line, sealed it anew, and settled
/// the difference or left it open.
///
/// Law: GC III art. 76 (C-14): this is no examination. Nothing is removed.
@Controller
class InspectionScreens {

    /// The page.
    ///
    /// @param given what the giver read
    /// @param received what the receiver read
    record Page(
            Frame frame,
            String number,
            String given,
            String received,
            Faults faults,
            List<Counted> lines,
            List<Field> fields,
            Pick settled,
            String article,
            String back) {
        Page {
            lines = List.copyOf(lines);
            fields = List.copyOf(fields);
        }
    }

    /// A line of the contents and the field for what was counted.
    record Counted(Frame.Name description, String listed, Field field) {}

    private static final String HREF = HandoversScreens.HREF + "/{handover}/inspections/{itemNumber}";
    private static final String SETTLED = "settled";

    private final HandoverReading reading;
    private final InspectionDesk desk;
    private final KnownParcels parcels;
    private final Answers answers;
    private final BusinessClock clock;

    InspectionScreens(
            HandoverReading reading, InspectionDesk desk, KnownParcels parcels, Answers answers, BusinessClock clock) {
        this.reading = reading;
        this.desk = desk;
        this.parcels = parcels;
        this.answers = answers;
        this.clock = clock;
    }

    /// A line of a handover, and what is in its parcel.
    private record Of(Handover handover, Line line, List<Content> contents) {}

    private Of of(Visit visit, String handover, String itemNumber) {
        var found = reading.mine(visit.actor(), handover);
        var line = reading.lines(found).stream()
                .filter(one ->
                        one.number().text().equals(itemNumber) && one.number().isParcel())
                .findFirst()
                .orElseThrow(() -> new NoSuchPageException("line"));
        return new Of(found, line, parcels.contents(line.number().parcel()));
    }

    @GetMapping(HREF)
    String show(@PathVariable String handover, @PathVariable String itemNumber, Visit visit, Model model) {
        return show(visit, Form.empty(), of(visit, handover, itemNumber), model);
    }

    @PostMapping(HREF)
    String enter(
            @PathVariable String handover,
            @PathVariable String itemNumber,
            Visit visit,
            Deed deed,
            Model model,
            RedirectAttributes attributes) {
        var of = of(visit, handover, itemNumber);
        var form = visit.form();
        var words = visit.words();
        var refusals = new ArrayList<Refusal>();
        var entered = entered(form, of, refusals);
        Answer<InspectionDesk.Inspected> answer = entered.isEmpty()
                ? Answer.faulty(refusals)
                : answers.onPage(
                        deed.in(of.handover().round()),
                        InspectionDesk.Inspected.class,
                        () -> desk.inspect(visit.actor(), of.handover().id(), entered.get()));
        return switch (answer) {
            case Answer.Done<InspectionDesk.Inspected>(var inspected) ->
                Done.to(
                        HandoversScreens.HREF + "/" + handover,
                        attributes,
                        words.say("inspection.done", Map.of("of", itemNumber, "n", pieces(inspected))));
            case Answer.Refused<InspectionDesk.Inspected> refused -> {
                var told = entered.isPresent() ? HandoverParts.ofInspection(refused) : refused;
                form.refuse(words, told, fields(of), Map.of());
                visit.refused();
                yield show(visit, form, of, model);
            }
        };
    }

    private static int pieces(InspectionDesk.Inspected inspected) {
        return inspected.missing().stream()
                .mapToInt(InspectionRecord.Missing::pieces)
                .sum();
    }

    private static Map<String, String> fields(Of of) {
        var fields = new TreeMap<String, String>();
        of.contents().forEach(content -> fields.put("line " + content.line(), count(content)));
        return fields;
    }

    private static String count(Content content) {
        return "count" + content.line();
    }

    private Optional<InspectionDesk.Entered> entered(Form form, Of of, List<Refusal> refusals) {
        var counted = new ArrayList<InspectionRecord.Counted>();
        for (var content : of.contents()) {
            var pieces = form.number(count(content), 0, 100_000); // A slipped digit; the desk's own limit.
            if (pieces.isEmpty()) {
                refusals.add(Refusal.at("inspection.counted", count(content), "", ""));
            }
            pieces.ifPresent(found -> counted.add(new InspectionRecord.Counted(content.line(), found)));
        }
        var resealed = HandoverParts.reading(
                form.text("newSeal"), form.number("newWeight", 1, Reading.WEIGHT_GRAMS_MAX), refusals);
        if (form.text(SETTLED).isEmpty()) {
            refusals.add(Refusal.at("inspection.choose", SETTLED, "", ""));
        }
        var at = happened(form, refusals);
        return refusals.isEmpty()
                ? resealed.map(anew -> new InspectionDesk.Entered(
                        of.line().number().text(),
                        counted,
                        anew.seal(),
                        anew.weightGrams(),
                        form.text(SETTLED).equals("yes"),
                        form.text("delegate"),
                        at))
                : Optional.empty();
    }

    private Instant happened(Form form, List<Refusal> refusals) {
        var now = clock.instant();
        var typed = form.text("happenedAt");
        var read = typed.isEmpty() ? Optional.of(now) : TypedTime.read(typed);
        if (read.isEmpty() || read.get().isAfter(now)) {
            refusals.add(
                    Refusal.at(read.isEmpty() ? "form.time" : "form.future", "happenedAt", typed, TypedTime.text(now)));
        }
        return read.orElse(now);
    }

    private static String show(Visit visit, Form form, Of of, Model model) {
        var words = visit.words();
        var line = of.line();
        var fields = new ArrayList<Field>();
        fields.add(form.named("newSeal", Field.Kind.CODE, words.say("inspection.newSeal"), List.of())
                .hinted(words.say("inspection.newSeal.hint")));
        fields.add(form.named("newWeight", Field.Kind.NUMBER, words.say("inspection.newWeight"), List.of()));
        if (!of.handover().isInternal()) {
            fields.add(form.named("delegate", Field.Kind.CODE, words.say("inspection.delegate"), List.of())
                    .hinted(words.say("inspection.delegate.hint")));
        }
        fields.add(form.field(words, "happenedAt", Field.Kind.LINE).hinted(words.say("field.happenedAt.hint")));
        var number = line.number().text();
        model.addAttribute(
                "page",
                new Page(
                        visit.frame(words.say("inspection.title"), HandoversScreens.HREF),
                        number,
                        HandoverParts.reading(words, line.given()),
                        line.received()
                                .map(read -> HandoverParts.reading(words, read))
                                .orElseGet(() -> words.say("handover.notScanned")),
                        form.faults(words),
                        of.contents().stream()
                                .map(content -> counted(words, form, content))
                                .toList(),
                        fields,
                        form.pick(words, SETTLED, List.of("yes", "no")),
                        words.article("GC III art. 76"),
                        HandoversScreens.HREF + "/" + of.handover().id()));
        return "custody/inspection";
    }

    private static Counted counted(Words words, Form form, Content content) {
        return new Counted(
                words.name(content.description()),
                words.number(content.pieces()),
                form.named(
                        count(content),
                        Field.Kind.NUMBER,
                        words.say("inspection.count", "of", content.description()),
                        List.of()));
    }
}
