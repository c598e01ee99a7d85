package org.homeward.node.delivery;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.homeward.node.accounts.Actor;
import org.homeward.node.desk.Done;
import org.homeward.node.desk.Field;
import org.homeward.node.desk.Form;
import org.homeward.node.desk.Pick;
import org.homeward.node.desk.Visit;
import org.homeward.node.desk.Words;
import org.homeward.node.paper.Paper;
import org.homeward.node.paper.PaperForm;
import org.homeward.node.protection.WithheldReason;
import org.homeward.node.protection.WithheldReasons;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Answers;
import org.homeward.node.requests.Deed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What a place clerk reports: a fellow prisoner was delegated (C-15), the addressee was moved (T-01, T-02) or released
/// a parcel cannot be given.
///
/// Law: GC III art. 13 (P-01). Why a parcel cannot be given is written here and shown nowhere: after the deed the pages
/// say the same for every reason.
@Controller
class ReportScreens {

    /// The four reports; each has its sentences under `report.<word>`.
    private enum Kind {
        WITNESS,
        TRANSFER,
        RELEASE,
        RETURN;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String PARCEL = PlaceParcelsScreens.HREF + "/{itemNumber}";
    private static final String TEMPLATE = "delivery/report";

    private final PlaceView view;
    private final ExaminationDesk examinations;
    private final DeliveryDesk deliveries;
    private final PaperDeeds deeds;
    private final Answers answers;

    // Style 8: four reports go to three desks; these are they.
    ReportScreens(
            PlaceView view, ExaminationDesk examinations, DeliveryDesk deliveries, PaperDeeds deeds, Answers answers) {
        this.view = view;
        this.examinations = examinations;
        this.deliveries = deliveries;
        this.deeds = deeds;
        this.answers = answers;
    }

    @GetMapping(PARCEL + "/witness")
    String witness(@PathVariable String itemNumber, Visit visit, Model model) {
        return open(Kind.WITNESS, itemNumber, visit, model);
    }

    @GetMapping(PARCEL + "/transfer")
    String transfer(@PathVariable String itemNumber, Visit visit, Model model) {
        return open(Kind.TRANSFER, itemNumber, visit, model);
    }

    @GetMapping(PARCEL + "/release")
    String release(@PathVariable String itemNumber, Visit visit, Model model) {
        return open(Kind.RELEASE, itemNumber, visit, model);
    }

    @GetMapping(PARCEL + "/return")
    String goBack(@PathVariable String itemNumber, Visit visit, Model model) {
        return open(Kind.RETURN, itemNumber, visit, model);
    }

    /// What was sent of which parcel, by whom, and where the answer goes.
    private record Sent(String itemNumber, Visit visit, Deed deed, Model model, RedirectAttributes attributes) {}

    @PostMapping(PARCEL + "/witness")
    String delegate(
            @PathVariable String itemNumber, Visit visit, Deed deed, Model model, RedirectAttributes attributes) {
        return report(Kind.WITNESS, new Sent(itemNumber, visit, deed, model, attributes));
    }

    @PostMapping(PARCEL + "/transfer")
    String moved(@PathVariable String itemNumber, Visit visit, Deed deed, Model model, RedirectAttributes attributes) {
        return report(Kind.TRANSFER, new Sent(itemNumber, visit, deed, model, attributes));
    }

    @PostMapping(PARCEL + "/release")
    String released(
            @PathVariable String itemNumber, Visit visit, Deed deed, Model model, RedirectAttributes attributes) {
        return report(Kind.RELEASE, new Sent(itemNumber, visit, deed, model, attributes));
    }

    @PostMapping(PARCEL + "/return")
    String cannotBeGiven(
            @PathVariable String itemNumber, Visit visit, Deed deed, Model model, RedirectAttributes attributes) {
        return report(Kind.RETURN, new Sent(itemNumber, visit, deed, model, attributes));
    }

    private String report(Kind kind, Sent sent) {
        var visit = sent.visit();
        var words = visit.words();
        var parcel = view.mine(visit.actor(), sent.itemNumber());
        var form = visit.form();
        var paper = onPaper(kind) ? PaperForm.read(words, form) : Optional.<Paper>empty();
        if (!form.isGood()) {
            visit.faulty();
            sent.model().addAttribute("page", page(kind, visit, form, parcel));
            return TEMPLATE;
        }
        var by = new PaperDeeds.By(visit.actor(), parcel.round(), paper.orElse(null));
        var answer = record(kind, sent.deed().in(parcel.round()), new Report(visit.actor(), parcel, form, by));
        if (answer instanceof Answer.Refused<?> refused) {
            form.refuse(words, PaperForm.placed(refused));
            visit.refused(refused);
            sent.model().addAttribute("page", page(kind, visit, form, parcel));
            return TEMPLATE;
        }
        return Done.to(
                PlaceParcelsScreens.HREF,
                sent.attributes(),
                words.say("report." + kind.word() + ".done", "of", sent.itemNumber()));
    }

    /// Who reports what, and of which parcel.
    private record Report(Actor actor, PlaceParcel parcel, Form form, PaperDeeds.By by) {}

    // Why it cannot be given must not be told by anything else, so that report has no paper.
    private static boolean onPaper(Kind kind) {
        return kind == Kind.TRANSFER || kind == Kind.RELEASE;
    }

    private Answer<?> record(Kind kind, Deed deed, Report report) {
        return switch (kind) {
            case WITNESS -> answers.onPage(deed, ExaminationDesk.Delegated.class, () -> delegate(report));
            case TRANSFER -> answers.onPage(deed, PlaceDesk.Rerouted.class, () -> transfer(report));
            case RELEASE -> answers.onPage(deed, DeliveryDesk.Verdict.class, () -> release(report));
            case RETURN -> answers.onPage(deed, DeliveryDesk.Verdict.class, () -> withhold(report));
        };
    }

    private Answer<ExaminationDesk.Delegated> delegate(Report report) {
        var parcel = report.parcel();
        return examinations.delegate(
                report.actor(),
                parcel.round(),
                parcel.personRef(),
                report.form().text("fellow"));
    }

    private Answer<PlaceDesk.Rerouted> transfer(Report report) {
        var form = report.form();
        var transfer =
                new PlaceDesk.Transfer(report.parcel().personRef(), form.text("newPlace"), form.text("newAddress"));
        return transfer.newPlace().isEmpty()
                ? Answer.faulty("form.place", "newPlace", "", "")
                : deeds.transfer(report.by(), transfer);
    }

    private Answer<DeliveryDesk.Verdict> release(Report report) {
        return deeds.released(report.by(), report.parcel().number());
    }

    private Answer<DeliveryDesk.Verdict> withhold(Report report) {
        var reason = WithheldReason.of(report.form().text("withheld"));
        var note = report.form().text("withheldNote");
        var parcel = report.parcel();
        if (reason.isEmpty()) {
            return Answer.faulty("form.withheld", "withheld", "", "");
        }
        return WithheldReasons.isNote(note)
                ? deliveries.cannotBeGiven(report.actor(), parcel.round(), parcel.number(), reason.get(), note)
                : Answer.faulty("form.note", "withheldNote", "", WithheldReasons.NOTE_CHARS_MAX + "");
    }

    private String open(Kind kind, String itemNumber, Visit visit, Model model) {
        model.addAttribute("page", page(kind, visit, Form.empty(), view.mine(visit.actor(), itemNumber)));
        return TEMPLATE;
    }

    private static ReportPage page(Kind kind, Visit visit, Form form, PlaceParcel parcel) {
        var words = visit.words();
        var heading = words.say("report." + kind.word());
        var number = parcel.number().text();
        return new ReportPage(
                visit.frame(heading, PlaceParcelsScreens.HREF),
                heading,
                number,
                List.of(words.say("report." + kind.word() + ".told", "rule", words.article("GC III art. 48"))),
                form.faults(words),
                picks(kind, words, form),
                fields(kind, words, form),
                onPaper(kind) ? PaperForm.fields(words, form) : List.of(),
                words.say("report." + kind.word() + ".button"),
                PlaceParcelsScreens.HREF + "/" + number);
    }

    private static List<Pick> picks(Kind kind, Words words, Form form) {
        return switch (kind) {
            case RETURN -> {
                var reasons = Arrays.stream(WithheldReason.values())
                        .map(WithheldReason::word)
                        .toList();
                yield List.of(form.pick(words, "withheld", reasons).hinted(words.say("field.withheld.hint")));
            }
            case WITNESS, TRANSFER, RELEASE -> List.of();
        };
    }

    private static List<Field> fields(Kind kind, Words words, Form form) {
        return switch (kind) {
            case WITNESS ->
                List.of(form.field(words, "fellow", Field.Kind.CODE).hinted(words.say("field.fellow.hint")));
            case TRANSFER ->
                List.of(
                        form.field(words, "newPlace", Field.Kind.CODE).hinted(words.say("field.newPlace.hint")),
                        form.field(words, "newAddress", Field.Kind.LINE).hinted(words.say("field.newAddress.hint")));
            case RELEASE -> List.of();
            case RETURN ->
                List.of(form.field(words, "withheldNote", Field.Kind.LINE)
                        .hinted(words.say("field.withheldNote.hint")));
        };
    }
}
