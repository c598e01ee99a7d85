package org.homeward.node.protection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.node.accounts.AccessRecords;
import org.homeward.node.accounts.Actor;
import org.homeward.node.accounts.Operation;
import org.homeward.node.desk.CheckedLine;
import org.homeward.node.desk.Done;
import org.homeward.node.desk.Faults;
import org.homeward.node.desk.Field;
import org.homeward.node.desk.Form;
import org.homeward.node.desk.Frame;
import org.homeward.node.desk.Language;
import org.homeward.node.desk.NoSuchPageException;
import org.homeward.node.desk.Pick;
import org.homeward.node.desk.State;
import org.homeward.node.desk.Step;
import org.homeward.node.desk.TypedTime;
import org.homeward.node.desk.Visit;
import org.homeward.node.desk.Words;
import org.homeward.node.intake.HandedInParcels;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Answers;
import org.homeward.node.requests.Deed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One family that is told in person: why its parcel could not be given, who tells it, and the record that it was told.
/// Opening it shows people and is recorded, without saying which family.
@Controller
class FamilyScreens {

    /// The page. Its title is the list's: a browser's history tells nothing.
    ///
    /// @param forms what may be recorded now
    record Page(
            Frame frame,
            String number,
            String reason,
            String notice,
            String note,
            List<Step> steps,
            String sentence,
            List<CheckedLine> family,
            Faults faults,
            Forms forms) {
        Page {
            steps = List.copyOf(steps);
            family = List.copyOf(family);
        }
    }

    /// What may be recorded: who tells and that it was told, or, when it was, that this was a mistake.
    ///
    /// @param manner present while the family waits
    record Forms(List<Field> teller, List<Field> told, Optional<Pick> manner, List<Field> withdrawal) {
        Forms {
            teller = List.copyOf(teller);
            told = List.copyOf(told);
            withdrawal = List.copyOf(withdrawal);
        }
    }

    private static final String HREF = ProtectionScreens.HREF + "/{itemNumber}";
    private static final String TELLER = "teller";
    private static final String TOLD_BY = "toldBy";
    private static final List<String> ORDER = List.of(TELLER, "whom", "toldAt", TOLD_BY, "manner", "reason");

    private final ReasonRepository reasons;
    private final TellingDesk desk;
    private final HandedInParcels parcels;
    private final AccessRecords records;
    private final Answers answers;

    FamilyScreens(
            ReasonRepository reasons,
            TellingDesk desk,
            HandedInParcels parcels,
            AccessRecords records,
            Answers answers) {
        this.reasons = reasons;
        this.desk = desk;
        this.parcels = parcels;
        this.records = records;
        this.answers = answers;
    }

    @GetMapping(HREF)
    String show(@PathVariable String itemNumber, Visit visit, Model model) {
        var report = found(itemNumber);
        var filled = Map.of(TOLD_BY, report.teller().map(Report.Teller::name).orElse(""));
        return show(visit, Form.filled(filled), report, model);
    }

    private Report found(String itemNumber) {
        return reasons.ofOurs(itemNumber).orElseThrow(() -> new NoSuchPageException("family"));
    }

    @PostMapping(HREF)
    String record(@PathVariable String itemNumber, Visit visit, Deed deed, Model model, RedirectAttributes attributes) {
        var report = found(itemNumber);
        var form = visit.form();
        var step = form.text("step");
        var answer = answers.onPage(deed, TellingDesk.Verdict.class, () -> record(visit.actor(), itemNumber, form));
        if (answer instanceof Answer.Refused<?> refused) {
            form.refuse(visit.words(), refused);
            visit.refused(refused);
            return show(visit, form, report, model);
        }
        var next = step.equals("told") ? ProtectionScreens.HREF : ProtectionScreens.HREF + "/" + itemNumber;
        return Done.to(next, attributes, visit.words().say("protection.done." + step, "of", itemNumber));
    }

    private Answer<TellingDesk.Verdict> record(Actor officer, String itemNumber, Form form) {
        return switch (form.text("step")) {
            case "agree" -> desk.agree(officer, new TellingDesk.Agreement(itemNumber, form.text(TELLER)));
            case "told" ->
                desk.told(
                        officer,
                        new TellingDesk.Telling(
                                itemNumber,
                                form.text("whom"),
                                form.text(TOLD_BY),
                                form.text("manner"),
                                TypedTime.read(form.text("toldAt")).orElse(Instant.EPOCH)));
            case "withdraw" -> desk.withdraw(officer, new TellingDesk.Withdrawal(itemNumber, form.text("reason")));
            default -> throw new NoSuchPageException("step");
        };
    }

    private String show(Visit visit, Form form, Report report, Model model) {
        var words = visit.words();
        records.read(
                visit.actor(), Operation.SEE_WITHHELD_REASONS, AccessRecords.Purpose.RESTORING_FAMILY_LINKS, "", 1);
        model.addAttribute(
                "page",
                new Page(
                        visit.frame(words.say("protection.title"), ProtectionScreens.HREF),
                        report.itemNumber(),
                        words.say("withheld." + report.reason().word()),
                        words.say("protection.notice", "at", words.dateAndTime(report.reportedAt())),
                        report.note(),
                        steps(words, report),
                        words.say("protection.sentence"),
                        family(words, report),
                        form.faults(words, ORDER),
                        forms(words, form, report)));
        return "protection/family";
    }

    private static List<Step> steps(Words words, Report report) {
        var steps = new ArrayList<Step>();
        steps.add(new Step(
                words.dateAndTime(report.reportedAt()),
                "",
                new State(State.Shape.DONE, words.say("protection.step.received")),
                ""));
        steps.add(report.teller()
                .map(teller -> new Step(
                        words.dateAndTime(teller.agreedAt()),
                        "",
                        new State(State.Shape.DONE, words.say("protection.step.who")),
                        teller.name() + " (" + teller.agreedBy() + ")"))
                .orElseGet(() -> new Step(
                        "",
                        "",
                        new State(State.Shape.WAITS, words.say("protection.step.who")),
                        words.say("protection.step.who.open"))));
        steps.add(report.telling()
                .map(told -> told(words, told))
                .orElseGet(() -> new Step(
                        "",
                        "",
                        new State(State.Shape.WAITS, words.say("protection.step.told")),
                        words.say("protection.step.told.open"))));
        return steps;
    }

    private static Step told(Words words, Report.Told told) {
        var values = Map.of("who", told.whom(), "by", told.toldBy());
        var recorded = Map.of("at", words.dateAndTime(told.recordedAt()), "by", told.recordedBy());
        return new Step(
                words.dateAndTime(told.toldAt()),
                words.say("protection.recorded", recorded),
                new State(State.Shape.DONE, words.say("protection.step.told")),
                words.say("protection.told." + told.manner().word(), values));
    }

    private List<CheckedLine> family(Words words, Report report) {
        var lines = new ArrayList<CheckedLine>();
        parcels.family(report.itemNumber()).ifPresent(family -> {
            lines.add(line(words, "reference", family.parcelRef()));
            lines.add(line(words, "name", family.name()));
            lines.add(line(words, "relation", family.relation()));
            lines.add(line(words, "phone", family.phone()));
            lines.add(line(words, "email", family.email()));
            lines.add(line(words, "address", family.address()));
            var language =
                    Language.tagged(family.language()).map(Language::ownName).orElse(family.language());
            lines.add(line(words, "language", language));
        });
        lines.removeIf(line -> line.value().text().isEmpty());
        return lines;
    }

    private static CheckedLine line(Words words, String key, String value) {
        return new CheckedLine(words.say("protection.family." + key), words.name(value), "", "");
    }

    private static Forms forms(Words words, Form form, Report report) {
        if (report.telling().isPresent()) {
            return new Forms(
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    List.of(form.named("reason", Field.Kind.TEXT, words.say("protection.withdraw.reason"), List.of())));
        }
        return new Forms(
                List.of(form.named(TELLER, Field.Kind.LINE, words.say("protection.teller"), List.of())
                        .hinted(words.say("protection.teller.hint"))),
                List.of(
                        form.named("whom", Field.Kind.LINE, words.say("protection.whom"), List.of())
                                .hinted(words.say("protection.whom.hint")),
                        form.named("toldAt", Field.Kind.LINE, words.say("protection.toldAt"), List.of())
                                .hinted(words.say("protection.toldAt.hint")),
                        form.named(TOLD_BY, Field.Kind.LINE, words.say("protection.toldBy"), List.of())),
                Optional.of(form.pick(words, "manner", Manner.words())),
                List.of());
    }
}
