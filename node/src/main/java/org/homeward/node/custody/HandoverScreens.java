package org.homeward.node.custody;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.node.accounts.Actor;
import org.homeward.node.accounts.Role;
import org.homeward.node.desk.Done;
import org.homeward.node.desk.Faults;
import org.homeward.node.desk.Field;
import org.homeward.node.desk.Form;
import org.homeward.node.desk.Frame;
import org.homeward.node.desk.Listing;
import org.homeward.node.desk.NoSuchPageException;
import org.homeward.node.desk.State;
import org.homeward.node.desk.Visit;
import org.homeward.node.desk.Words;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Answers;
import org.homeward.node.requests.Deed;
import org.homeward.node.requests.Page.Asked;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One handover: what the giver counted and what the receiver counted, side by side, line by line; and the step that is
/// the reader's: offer, sign for what was scanned, countersign.
@Controller
class HandoverScreens {

    /// The page.
    ///
    /// @param counts the two counts side by side
    /// @param step the reader's next step; empty if it is not his turn
    /// @param links to what else he may do here
    record Page(
            Frame frame,
            String heading,
            String round,
            State state,
            String openedAt,
            Faults faults,
            List<BothCounts.Count> counts,
            Optional<StepPart> step,
            String turn,
            List<Link> links,
            Listing listing,
            List<Row> lines) {
        Page {
            counts = List.copyOf(counts);
            links = List.copyOf(links);
            lines = List.copyOf(lines);
        }
    }

    /// A step.
    ///
    /// @param told what follows from it
    record StepPart(String word, String told, String button) {}

    /// Something to go to.
    record Link(String name, String href) {}

    /// A line, as both read it.
    ///
    /// @param inspect where an inspection of it is entered; empty where none can be
    record Row(String number, String given, String received, State state, String inspect) {}

    private static final String HREF = HandoversScreens.HREF + "/{handover}";
    private static final String STEP = "step";

    private final HandoverReading reading;
    private final GivingDesk giving;
    private final ReceivingDesk receiving;
    private final CountersigningDesk countersigning;
    private final ScanDesk desk;
    private final Custodians custodians;
    private final Answers answers;

    // Style 8: a handover's three steps are three desks'; these are they.
    HandoverScreens(
            HandoverReading reading,
            GivingDesk giving,
            ReceivingDesk receiving,
            CountersigningDesk countersigning,
            ScanDesk desk,
            Custodians custodians,
            Answers answers) {
        this.reading = reading;
        this.giving = giving;
        this.receiving = receiving;
        this.countersigning = countersigning;
        this.desk = desk;
        this.custodians = custodians;
        this.answers = answers;
    }

    @GetMapping(HREF)
    String show(@PathVariable String handover, Visit visit, Asked asked, Model model) {
        return show(visit, Form.empty(), reading.mine(visit.actor(), handover), asked, model);
    }

    @PostMapping(HREF)
    String step(@PathVariable String handover, Visit visit, Deed deed, Model model, RedirectAttributes attributes) {
        var found = reading.mine(visit.actor(), handover);
        var form = visit.form();
        var answer = step(visit.actor(), deed.in(found.round()), found.id(), form.text(STEP));
        if (answer instanceof Answer.Refused<?> refused) {
            refuse(visit.words(), form, refused);
            visit.refused();
            return show(visit, form, found, new Asked(1, Listing.ROWS), model);
        }
        return Done.to(
                HandoversScreens.HREF + "/" + handover, attributes, visit.say("handover.done." + form.text(STEP)));
    }

    // A line that differs is named before its sentence; it has no field here.
    private static void refuse(Words words, Form form, Answer.Refused<?> refused) {
        for (var one : refused.refusals()) {
            if (one.rule().equals("handover.differing")) {
                form.fault("", one.at() + ": " + words.say("rule.handover.differing"));
            } else {
                form.refuse(words, new Answer.Refused<Void>(refused.why(), List.of(one)));
            }
        }
    }

    private Answer<?> step(Actor actor, Deed deed, HandoverId id, String step) {
        return switch (step) {
            case "offer" -> answers.onPage(deed, GivingDesk.Offered.class, () -> giving.offer(actor, id));
            case "receive" -> answers.onPage(deed, ReceivingDesk.Received.class, () -> receiving.receive(actor, id));
            case "countersign" ->
                answers.onPage(
                        deed, CountersigningDesk.Countersigned.class, () -> countersigning.countersign(actor, id));
            default -> throw new NoSuchPageException("step");
        };
    }

    private String show(Visit visit, Form form, Handover handover, Asked asked, Model model) {
        var words = visit.words();
        var lines = reading.lines(handover);
        var wanted = wanted(visit);
        var shown = lines.stream()
                .filter(line -> wanted.isEmpty() || line.state() == wanted.get())
                .toList();
        var page = Listing.asked(asked);
        var rows = shown.stream()
                .skip(page.offset())
                .limit(page.size())
                .map(line -> row(visit, handover, line))
                .toList();
        var href = HandoversScreens.HREF + "/" + handover.id();
        var listing = Listing.of(
                        words,
                        href,
                        Map.of("line", wanted.map(Line.State::word).orElse("")),
                        org.homeward.node.requests.Page.of(page, shown.size(), rows),
                        words.say("handover.lines", "n", shown.size()))
                .withoutExport()
                .filtered(List.of(filter(words, wanted)));
        var way = Map.of(
                "from", HandoverParts.party(words, handover.giver()),
                "to", HandoverParts.party(words, handover.receiver()));
        var step = stepOf(visit, handover, lines);
        model.addAttribute(
                "page",
                new Page(
                        visit.frame(words.say("handover.title"), HandoversScreens.HREF),
                        words.say("handover.way", way),
                        handover.round(),
                        HandoverParts.state(words, handover.state()),
                        words.dateAndTime(handover.openedAt()),
                        form.faults(words),
                        BothCounts.of(words, lines),
                        step,
                        step.isPresent()
                                ? ""
                                : words.say("handover.turn." + handover.state().word(), way),
                        links(visit, handover, href),
                        listing,
                        rows));
        return "custody/handover";
    }

    private static Optional<Line.State> wanted(Visit visit) {
        return java.util.Arrays.stream(Line.State.values())
                .filter(state -> state.word().equals(visit.asked("line")))
                .findFirst();
    }

    private static Field filter(Words words, Optional<Line.State> wanted) {
        var choices = new ArrayList<Field.Choice>();
        choices.add(new Field.Choice("", words.say("line.state.all")));
        for (var state : Line.State.values()) {
            choices.add(new Field.Choice(state.word(), words.say("line.state." + state.word())));
        }
        return Form.filled(Map.of("line", wanted.map(Line.State::word).orElse("")))
                .named("line", Field.Kind.CHOICE, words.say("handover.state"), choices);
    }

    // What the receiver read stays at his node until he signs; the giver hears of a difference from him.
    private Row row(Visit visit, Handover handover, Line line) {
        var words = visit.words();
        boolean open = handover.state() == Handover.State.LOADING || handover.state() == Handover.State.OFFERED;
        boolean may = open
                && visit.actor().role() == Role.INTAKE_CLERK
                && line.number().isParcel();
        return new Row(
                line.number().text(),
                HandoverParts.reading(words, line.given()),
                line.received()
                        .map(read -> HandoverParts.reading(words, read))
                        .orElseGet(() -> words.say("handover.notScanned")),
                HandoverParts.state(words, line.state()),
                may && (line.state() == Line.State.DIFFERING || line.state() == Line.State.ONE_SIDED)
                        ? HandoversScreens.HREF + "/" + handover.id() + "/inspections/" + line.number()
                        : "");
    }

    private Optional<StepPart> stepOf(Visit visit, Handover handover, List<Line> lines) {
        var actor = visit.actor();
        boolean gives = custodians.actsFor(actor, handover.giver());
        boolean receives = custodians.actsFor(actor, handover.receiver());
        long oneSided = lines.stream()
                .filter(line -> line.state() == Line.State.ONE_SIDED)
                .count();
        return switch (handover.state()) {
            case LOADING -> gives ? Optional.of(part(visit, "offer", lines.size())) : Optional.empty();
            case OFFERED -> receives ? Optional.of(part(visit, "receive", oneSided)) : Optional.empty();
            case RECEIVED -> gives ? Optional.of(part(visit, "countersign", oneSided)) : Optional.empty();
            case AGREED -> Optional.empty();
        };
    }

    private static StepPart part(Visit visit, String word, long n) {
        return new StepPart(
                word,
                visit.words().say("handover.step." + word, "n", n),
                visit.say("handover.step." + word + ".button"));
    }

    private List<Link> links(Visit visit, Handover handover, String href) {
        var links = new ArrayList<Link>();
        if (custodians.actsFor(visit.actor(), handover.giver())
                || custodians.actsFor(visit.actor(), handover.receiver())) {
            var key = desk.scans(visit.actor(), handover) ? "scan.title" : "scan.title.log";
            links.add(new Link(visit.say(key), href + "/scan"));
        }
        if (desk.scans(visit.actor(), handover)) {
            links.add(new Link(visit.say("sheet.title"), href + "/sheet"));
        }
        return links;
    }
}
