package org.homeward.node.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.node.accounts.Actor;
import org.homeward.node.desk.Done;
import org.homeward.node.desk.Faults;
import org.homeward.node.desk.Field;
import org.homeward.node.desk.Form;
import org.homeward.node.desk.Frame;
import org.homeward.node.desk.Pick;
import org.homeward.node.desk.State;
import org.homeward.node.desk.Step;
import org.homeward.node.desk.Visit;
import org.homeward.node.desk.Words;
import org.homeward.node.paper.PaperForm;
import org.homeward.node.people.HeldName;
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

/// One parcel at a place: for whom it is, what is in it, what was taken out, who held it; and giving it to the
/// addressee against his signature, his mark or a paper.
@Controller
class PlaceParcelScreens {

    /// The page.
    ///
    /// @param clock while it waits for examination
    /// @param form while it may be given
    /// @param reports what else may be reported of it
    record Page(
            Frame frame,
            String number,
            String lead,
            Frame.Name name,
            String born,
            State state,
            Optional<ClockPart> clock,
            Optional<FormPart> form,
            List<Link> reports,
            List<PlaceParts.Thing> things,
            List<PlaceParts.Taken> taken,
            List<Step> steps) {
        Page {
            reports = List.copyOf(reports);
            things = List.copyOf(things);
            taken = List.copyOf(taken);
            steps = List.copyOf(steps);
        }

        /// The number only.
        @Override
        public String toString() {
            return number;
        }
    }

    /// The form.
    record FormPart(Faults faults, Pick against, Field witness, List<Field> paper) {
        FormPart {
            paper = List.copyOf(paper);
        }
    }

    /// A report to make.
    record Link(String name, String href) {}

    private static final String HREF = PlaceParcelsScreens.HREF + "/{itemNumber}";

    private final PlaceView view;
    private final PaperDeeds deeds;
    private final Answers answers;
    private final BusinessClock clock;

    PlaceParcelScreens(PlaceView view, PaperDeeds deeds, Answers answers, BusinessClock clock) {
        this.view = view;
        this.deeds = deeds;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping(HREF)
    String open(@PathVariable String itemNumber, Visit visit, Model model) {
        return show(visit, Form.empty(), seen(visit.actor(), itemNumber), model);
    }

    @PostMapping(HREF)
    String deliver(
            @PathVariable String itemNumber, Visit visit, Deed deed, Model model, RedirectAttributes attributes) {
        var words = visit.words();
        var actor = visit.actor();
        var form = visit.form();
        var seen = seen(actor, itemNumber);
        var paper = PaperForm.read(words, form);
        if (form.isGood()) {
            var parcel = seen.parcel();
            var given = new DeliveryDesk.Given(form.text("against"), form.text("witnessedBy"));
            var by = new PaperDeeds.By(actor, parcel.round(), paper.orElse(null));
            var answer = answers.onPage(
                    deed.in(parcel.round()),
                    DeliveryDesk.Verdict.class,
                    () -> deeds.deliver(by, parcel.number(), given, clock.instant()));
            if (answer instanceof Answer.Refused<?> refused) {
                form.refuse(words, PaperForm.placed(refused));
                visit.refused(refused);
            } else {
                return Done.to(PlaceParcelsScreens.HREF, attributes, words.say("deliver.done", "of", itemNumber));
            }
        } else {
            visit.faulty();
        }
        return show(visit, form, seen, model);
    }

    private PlaceView.Seen seen(Actor actor, String itemNumber) {
        return view.see(actor, view.mine(actor, itemNumber));
    }

    private String show(Visit visit, Form form, PlaceView.Seen seen, Model model) {
        var words = visit.words();
        var parcel = seen.parcel();
        var number = parcel.number().text();
        var name = view.name(parcel.personRef());
        var running = Optional.ofNullable(view.clocks(List.of(parcel)).get(parcel.number()))
                .filter(_ -> parcel.state() == PlaceParcel.State.RECEIVED);
        var values = Map.of("at", parcel.place(), "of", parcel.consignment(), "by", parcel.personRef());
        model.addAttribute(
                "page",
                new Page(
                        visit.frame(number, PlaceParcelsScreens.HREF),
                        number,
                        words.say("examine.parcel", values),
                        PlaceParts.name(words, name.map(HeldName::name).orElse("")),
                        name.flatMap(HeldName::birthDate).map(words::date).orElse(""),
                        PlaceParts.state(words, parcel.state()),
                        running.map(one -> ClockPart.of(words, one)),
                        parcel.state() == PlaceParcel.State.EXAMINED
                                ? Optional.of(form(words, form))
                                : Optional.empty(),
                        reports(words, parcel),
                        seen.rules().contents().stream()
                                .map(content -> PlaceParts.thing(words, content, seen.rules()))
                                .toList(),
                        PlaceParts.taken(words, seen),
                        PlaceParts.steps(words, seen.events())));
        return "delivery/parcel";
    }

    private static FormPart form(Words words, Form form) {
        return new FormPart(
                form.faults(words),
                form.pick(words, "against", List.of("signature", "mark", "paper")),
                form.field(words, "witnessedBy", Field.Kind.LINE).hinted(words.say("field.witnessedBy.hint")),
                PaperForm.fields(words, form));
    }

    private static List<Link> reports(Words words, PlaceParcel parcel) {
        var href = PlaceParcelsScreens.HREF + "/" + parcel.number().text() + "/";
        var links = new ArrayList<Link>();
        if (parcel.state() == PlaceParcel.State.RECEIVED) {
            links.add(new Link(words.say("report.witness"), href + "witness"));
        }
        if (!parcel.state().isSettled()) {
            links.add(new Link(words.say("report.transfer"), href + "transfer"));
        }
        if (parcel.state() == PlaceParcel.State.RECEIVED || parcel.state() == PlaceParcel.State.EXAMINED) {
            links.add(new Link(words.say("report.release"), href + "release"));
            links.add(new Link(words.say("report.return"), href + "return"));
        }
        return links;
    }
}
