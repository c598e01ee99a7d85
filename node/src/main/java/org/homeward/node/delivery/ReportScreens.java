package org.homeward.node.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.homeward.node.accounts.Actor;
import org.homeward.node.desk.Done;
import org.homeward.node.desk.Field;
import org.homeward.node.desk.Form;
import org.homeward.node.desk.Frames;
import org.homeward.node.desk.NoSuchPageException;
import org.homeward.node.desk.Pick;
import org.homeward.node.desk.Words;
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
    private static final int FAULTY = 422; // What was sent can be put right (RFC 9110).

    private final Frames frames;
    private final PlaceView view;
    private final ExaminationDesk examinations;
    private final DeliveryDesk deliveries;
    private final PlaceDesk places;
    private final Answers answers;

    // Style 8: four reports go to three desks; these are they.
    ReportScreens(
            Frames frames,
            PlaceView view,
            ExaminationDesk examinations,
            DeliveryDesk deliveries,
            PlaceDesk places,
            Answers answers) {
        this.frames = frames;
        this.view = view;
        this.examinations = examinations;
        this.deliveries = deliveries;
        this.places = places;
        this.answers = answers;
    }

    @GetMapping(PARCEL + "/witness")
    String witness(@PathVariable String itemNumber, Actor actor, Locale locale, Model model) {
        return open(Kind.WITNESS, itemNumber, actor, locale, model);
    }

    @GetMapping(PARCEL + "/transfer")
    String transfer(@PathVariable String itemNumber, Actor actor, Locale locale, Model model) {
        return open(Kind.TRANSFER, itemNumber, actor, locale, model);
    }

    @GetMapping(PARCEL + "/release")
    String release(@PathVariable String itemNumber, Actor actor, Locale locale, Model model) {
        return open(Kind.RELEASE, itemNumber, actor, locale, model);
    }

    @GetMapping(PARCEL + "/return")
    String goBack(@PathVariable String itemNumber, Actor actor, Locale locale, Model model) {
        return open(Kind.RETURN, itemNumber, actor, locale, model);
    }

    /// What was sent, by whom, and where the answer goes.
    record Sent(
            Actor actor,
            Deed deed,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes attributes) {}

    @PostMapping(PARCEL + "/witness")
    String delegate(
            @PathVariable String itemNumber,
            Actor actor,
            Deed deed,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes attributes) {
        var sent = new Sent(actor, deed, request, response, locale, model, attributes);
        return report(
                Kind.WITNESS,
                itemNumber,
                sent,
                asked -> answers.onPage(
                        asked.deed(),
                        ExaminationDesk.Delegated.class,
                        () -> examinations.delegate(
                                actor,
                                asked.parcel().round(),
                                asked.parcel().personRef(),
                                asked.form().text("fellow"))));
    }

    @PostMapping(PARCEL + "/transfer")
    String moved(
            @PathVariable String itemNumber,
            Actor actor,
            Deed deed,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes attributes) {
        var sent = new Sent(actor, deed, request, response, locale, model, attributes);
        return report(
                Kind.TRANSFER,
                itemNumber,
                sent,
                asked -> answers.onPage(asked.deed(), PlaceDesk.Rerouted.class, transfer(actor, asked)));
    }

    private Supplier<Answer<PlaceDesk.Rerouted>> transfer(Actor actor, Asked asked) {
        var transfer = new PlaceDesk.Transfer(
                asked.parcel().personRef(),
                asked.form().text("newPlace"),
                asked.form().text("newAddress"));
        return () -> transfer.newPlace().isEmpty()
                ? Answer.faulty("form.place", "newPlace", "", "")
                : places.transfer(actor, asked.parcel().round(), transfer);
    }

    @PostMapping(PARCEL + "/release")
    String released(
            @PathVariable String itemNumber,
            Actor actor,
            Deed deed,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes attributes) {
        var sent = new Sent(actor, deed, request, response, locale, model, attributes);
        return report(
                Kind.RELEASE,
                itemNumber,
                sent,
                asked -> answers.onPage(
                        asked.deed(),
                        DeliveryDesk.Verdict.class,
                        () -> deliveries.released(
                                actor, asked.parcel().round(), asked.parcel().number())));
    }

    @PostMapping(PARCEL + "/return")
    String cannotBeGiven(
            @PathVariable String itemNumber,
            Actor actor,
            Deed deed,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes attributes) {
        var sent = new Sent(actor, deed, request, response, locale, model, attributes);
        return report(
                Kind.RETURN,
                itemNumber,
                sent,
                asked -> answers.onPage(asked.deed(), DeliveryDesk.Verdict.class, withheld(actor, asked)));
    }

    private Supplier<Answer<DeliveryDesk.Verdict>> withheld(Actor actor, Asked asked) {
        var reason = WithheldReason.of(asked.form().text("withheld"));
        var note = asked.form().text("withheldNote");
        var parcel = asked.parcel();
        return () -> {
            if (reason.isEmpty()) {
                return Answer.faulty("form.withheld", "withheld", "", "");
            }
            return WithheldReasons.isNote(note)
                    ? deliveries.cannotBeGiven(actor, parcel.round(), parcel.number(), reason.get(), note)
                    : Answer.faulty("form.note", "withheldNote", "", WithheldReasons.NOTE_CHARS_MAX + "");
        };
    }

    /// What is reported, and of which parcel.
    private record Asked(PlaceParcel parcel, Form form, Deed deed) {}

    private String report(Kind kind, String itemNumber, Sent sent, Function<Asked, Answer<?>> work) {
        var words = frames.words(sent.locale());
        var parcel = mine(sent.actor(), itemNumber);
        var form = Form.sent(sent.request());
        var answer = work.apply(new Asked(parcel, form, sent.deed().in(parcel.round())));
        if (answer instanceof Answer.Refused<?> refused) {
            form.refuse(words, refused);
            sent.response().setStatus(refused.why() == Answer.Why.RULE ? HttpServletResponse.SC_CONFLICT : FAULTY);
            return show(kind, words, form, parcel, new Shown(sent.actor(), sent.model()));
        }
        return Done.to(
                PlaceParcelsScreens.HREF,
                sent.attributes(),
                words.say("report." + kind.word() + ".done", "of", itemNumber));
    }

    private String open(Kind kind, String itemNumber, Actor actor, Locale locale, Model model) {
        return show(kind, frames.words(locale), Form.empty(), mine(actor, itemNumber), new Shown(actor, model));
    }

    private PlaceParcel mine(Actor actor, String itemNumber) {
        return view.mine(actor, itemNumber).orElseThrow(() -> new NoSuchPageException("parcel at this place"));
    }

    private record Shown(Actor actor, Model model) {}

    private String show(Kind kind, Words words, Form form, PlaceParcel parcel, Shown shown) {
        var heading = words.say("report." + kind.word());
        var number = parcel.number().text();
        var page = new ReportPage(
                frames.of(words, heading, shown.actor(), PlaceParcelsScreens.HREF),
                heading,
                number,
                List.of(words.say("report." + kind.word() + ".told", "rule", words.article("GC III art. 48"))),
                form.faults(words),
                picks(kind, words, form),
                fields(kind, words, form),
                words.say("report." + kind.word() + ".button"),
                PlaceParcelsScreens.HREF + "/" + number);
        shown.model().addAttribute("page", page);
        return "delivery/report";
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
