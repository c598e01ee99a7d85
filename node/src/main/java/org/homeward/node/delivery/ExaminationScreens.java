package org.homeward.node.delivery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.node.accounts.Actor;
import org.homeward.node.desk.CheckedLine;
import org.homeward.node.desk.Done;
import org.homeward.node.desk.Faults;
import org.homeward.node.desk.Field;
import org.homeward.node.desk.Form;
import org.homeward.node.desk.Frame;
import org.homeward.node.desk.Pick;
import org.homeward.node.desk.RefusedSheet;
import org.homeward.node.desk.Step;
import org.homeward.node.desk.Visit;
import org.homeward.node.desk.Words;
import org.homeward.node.paper.PaperForm;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Answers;
import org.homeward.node.requests.Deed;
import org.homeward.node.wiring.BusinessClock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The one examination of one parcel: who is present, each line once, then the answers checked and recorded.
@Controller
class ExaminationScreens {

    /// The page of the parcel.
    ///
    /// @param clock while it runs; empty once it was examined
    /// @param form while it may be examined; empty otherwise
    /// @param done what stands recorded, if it was examined
    /// @param taken what was taken out
    record Page(
            Frame frame,
            String number,
            String lead,
            Optional<ClockPart> clock,
            Optional<FormPart> form,
            Optional<DonePart> done,
            List<PlaceParts.Taken> taken,
            String letters,
            List<Step> steps,
            String article) {
        Page {
            taken = List.copyOf(taken);
            steps = List.copyOf(steps);
        }
    }

    /// The form.
    record FormPart(Faults faults, Pick witness, List<ExaminationFields.Line> lines, List<Field> paper) {
        FormPart {
            lines = List.copyOf(lines);
            paper = List.copyOf(paper);
        }
    }

    /// An examination that stands recorded.
    record DonePart(String at, String recorded, String witness) {}

    /// What was answered, before it is recorded.
    ///
    /// @param typed everything that was typed, carried on in hidden fields
    record CheckPage(Frame frame, String number, List<CheckedLine> checked, Map<String, String> typed) {
        CheckPage {
            checked = List.copyOf(checked);
            typed = Map.copyOf(typed);
        }
    }

    /// A refusal that the form cannot mend.
    record RefusedPage(Frame frame, RefusedSheet sheet) {}

    private static final String HREF = ExaminationsScreens.HREF + "/{itemNumber}";
    private static final String STEP = "step"; // Which button was pressed: check, record or change.

    private final PlaceView view;
    private final ExaminationDesk desk;
    private final PaperDeeds deeds;
    private final Answers answers;
    private final BusinessClock clock;

    ExaminationScreens(PlaceView view, ExaminationDesk desk, PaperDeeds deeds, Answers answers, BusinessClock clock) {
        this.view = view;
        this.desk = desk;
        this.deeds = deeds;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping(HREF)
    String open(@PathVariable String itemNumber, Visit visit, Model model) {
        var seen = seen(visit.actor(), itemNumber);
        return show(visit, new ExaminationFields(visit.words(), Form.empty(), seen), model);
    }

    @PostMapping(HREF)
    String send(@PathVariable String itemNumber, Visit visit, Deed deed, Model model, RedirectAttributes attributes) {
        var words = visit.words();
        var actor = visit.actor();
        var form = visit.form();
        var fields = new ExaminationFields(words, form, seen(actor, itemNumber));
        var report = form.text(STEP).equals("change")
                ? Optional.<ExaminationDesk.Report>empty()
                : fields.report(clock.instant());
        if (report.isEmpty()) {
            if (!form.isGood()) {
                visit.faulty();
            }
            return show(visit, fields, model);
        }
        var parcel = fields.seen().parcel();
        if (form.text(STEP).equals("record")) {
            var by = new PaperDeeds.By(actor, parcel.round(), fields.paper().orElse(null));
            var answer = answers.onPage(
                    deed.in(parcel.round()), ExaminationDesk.Examined.class, () -> deeds.examine(by, report.get()));
            if (answer instanceof Answer.Done<ExaminationDesk.Examined>(var examined)) {
                return Done.to(ExaminationsScreens.HREF, attributes, said(words, itemNumber, examined));
            }
            return refused(visit, fields, (Answer.Refused<?>) answer, model);
        }
        var checked = desk.check(parcel, report.get());
        if (checked instanceof Answer.Refused<?> refused) {
            return refused(visit, fields, refused, model);
        }
        return check(visit, fields, report.get(), model);
    }

    private PlaceView.Seen seen(Actor actor, String itemNumber) {
        var parcel = view.mine(actor, itemNumber);
        if (parcel.state() == PlaceParcel.State.ANNOUNCED) {
            throw PlaceView.absent();
        }
        return view.see(actor, parcel);
    }

    private String refused(Visit visit, ExaminationFields fields, Answer.Refused<?> refused, Model model) {
        var words = visit.words();
        visit.refused(refused);
        if (fields.seen().parcel().state() == PlaceParcel.State.RECEIVED) {
            fields.refuse(refused);
            return show(visit, fields, model);
        }
        var sheet = RefusedSheet.of(
                words,
                refused,
                words.dateAndTime(clock.instant()),
                words.say("examine.back"),
                ExaminationsScreens.HREF);
        var frame = visit.frame(words.say("refused.heading"), ExaminationsScreens.HREF);
        model.addAttribute("page", new RefusedPage(frame, sheet));
        return "delivery/refused";
    }

    private static String said(Words words, String number, ExaminationDesk.Examined examined) {
        var said = new StringBuilder(words.say("examine.done", "of", number));
        for (var removed : examined.removals()) {
            if (!removed.number().isEmpty()) {
                var key = "examine.done." + removed.became();
                said.append(' ').append(words.say(key, Map.of("n", removed.line(), "of", removed.number())));
            }
        }
        return said.toString();
    }

    private static String check(Visit visit, ExaminationFields fields, ExaminationDesk.Report report, Model model) {
        var typed = new java.util.TreeMap<>(fields.form().typed());
        typed.keySet().removeIf(name -> name.equals(STEP) || name.equals("_csrf") || name.equals(Deed.FIELD));
        var frame = visit.frame(visit.say("check.title"), ExaminationsScreens.HREF);
        model.addAttribute("page", new CheckPage(frame, report.number().text(), fields.checked(report), typed));
        return "delivery/examination-check";
    }

    private String show(Visit visit, ExaminationFields fields, Model model) {
        var words = visit.words();
        var seen = fields.seen();
        var parcel = seen.parcel();
        boolean open = parcel.state() == PlaceParcel.State.RECEIVED;
        var running = Optional.ofNullable(view.clocks(List.of(parcel)).get(parcel.number()));
        var values = Map.of("at", parcel.place(), "of", parcel.consignment(), "by", parcel.personRef());
        model.addAttribute(
                "page",
                new Page(
                        visit.frame(parcel.number().text(), ExaminationsScreens.HREF),
                        parcel.number().text(),
                        words.say("examine.parcel", values),
                        open ? running.map(one -> ClockPart.of(words, one)) : Optional.empty(),
                        open ? Optional.of(form(fields)) : Optional.empty(),
                        seen.done().map(done -> done(words, done)),
                        PlaceParts.taken(words, seen),
                        letters(words, seen),
                        PlaceParts.steps(words, seen.events()),
                        words.article("GC III art. 76")));
        return "delivery/examination";
    }

    private static FormPart form(ExaminationFields fields) {
        return new FormPart(
                fields.form().faults(fields.words()),
                fields.witness(),
                fields.lines(),
                PaperForm.fields(fields.words(), fields.form()));
    }

    private static DonePart done(Words words, ExaminationRepository.Done done) {
        boolean later = !Words.day(done.recordedAt()).equals(Words.day(done.happenedAt()));
        return new DonePart(
                words.dateAndTime(done.happenedAt()),
                later ? words.say("step.recorded", "date", words.dateAndTime(done.recordedAt())) : "",
                done.witness().kind() == Witness.Kind.ADDRESSEE
                        ? words.say("witness.addressee")
                        : words.say("witness.delegate", "of", done.witness().personRef()));
    }

    private static String letters(Words words, PlaceView.Seen seen) {
        int letters = seen.packed().letters();
        int drawings = seen.packed().drawings();
        return letters + drawings == 0
                ? words.say("examine.noLetters")
                : words.say("examine.letters", Map.of("a", letters, "b", drawings));
    }
}
