package org.homeward.node.custody;

import java.util.List;
import java.util.Map;
import org.homeward.node.accounts.Actor;
import org.homeward.node.desk.Done;
import org.homeward.node.desk.Form;
import org.homeward.node.desk.Frame;
import org.homeward.node.desk.NoSuchPageException;
import org.homeward.node.desk.ScanPart;
import org.homeward.node.desk.Visit;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Answers;
import org.homeward.node.requests.Deed;
import org.homeward.node.requests.Page.Asked;
import org.homeward.node.scanning.ScanDeed;
import org.homeward.node.scanning.ScanPlace;
import org.homeward.node.scanning.ScanView;
import org.homeward.node.scanning.ScannedText;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The scan field of a handover: whoever gives loads by it, whoever receives reads by it; also at a place of detention.
@Controller
class ScanScreens {

    /// The page.
    record Page(Frame frame, String heading, String way, String round, String handover, ScanPart scan) {}

    private static final String HREF = HandoversScreens.HREF + "/{handover}/scan";
    private static final String FIELD = "scan";
    private static final int LEFT_SHOWN_MAX = 12; // What fits beside the log; the handover's page lists all.

    private final HandoverReading reading;
    private final ScanDesk desk;
    private final ScanCountRepository counts;
    private final ScanView view;
    private final Custodians custodians;
    private final Answers answers;

    // Style 8: a scan is read, answered, counted and shown; these are they.
    ScanScreens(
            HandoverReading reading,
            ScanDesk desk,
            ScanCountRepository counts,
            ScanView view,
            Custodians custodians,
            Answers answers) {
        this.reading = reading;
        this.desk = desk;
        this.counts = counts;
        this.view = view;
        this.custodians = custodians;
        this.answers = answers;
    }

    static String href(HandoverId handover) {
        return HandoversScreens.HREF + "/" + handover + "/scan";
    }

    private Handover mine(Actor actor, String id) {
        var found = reading.mine(actor, id);
        if (!custodians.actsFor(actor, found.giver()) && !custodians.actsFor(actor, found.receiver())) {
            throw new NoSuchPageException("handover");
        }
        return found;
    }

    @GetMapping(HREF)
    String show(@PathVariable String handover, Visit visit, Asked asked, Model model) {
        var found = mine(visit.actor(), handover);
        var wanted =
                TravelNumber.read(visit.asked("wanted")).map(TravelNumber::text).orElse("");
        return show(visit, Form.empty(), found, wanted, asked, model);
    }

    @PostMapping(HREF)
    String scan(@PathVariable String handover, Visit visit, Deed deed, Model model, RedirectAttributes attributes) {
        var found = mine(visit.actor(), handover);
        var form = visit.form();
        var back = form.text("takeBack");
        return back.isEmpty()
                ? scanned(visit, form, found, deed, model)
                : takenBack(visit, form, found, back, deed, model, attributes);
    }

    private String scanned(Visit visit, Form form, Handover found, Deed deed, Model model) {
        var typed = form.text(FIELD);
        var wanted = form.text("wanted");
        if (typed.isEmpty()) {
            return "redirect:" + href(found.id()); // Enter in the empty field: nothing was meant.
        }
        var answer = answers.onPage(
                ScanDeed.of(deed.in(found.round()), typed),
                ScanDesk.Next.class,
                () -> desk.scan(visit.actor(), found.id(), ScannedText.read(typed), wanted));
        return switch (answer) {
            case Answer.Done<ScanDesk.Next>(var next) ->
                "redirect:" + href(found.id()) + (next.wanted().isEmpty() ? "" : "?wanted=" + next.wanted());
            case Answer.Refused<ScanDesk.Next> refused -> {
                form.refuse(visit.words(), refused);
                visit.refused(refused);
                yield show(visit, form, mine(visit.actor(), found.id().toString()), wanted, new Asked(1, 1), model);
            }
        };
    }

    // Style 8: what a refused undo shows again is all of this.
    private String takenBack(
            Visit visit,
            Form form,
            Handover found,
            String scan,
            Deed deed,
            Model model,
            RedirectAttributes attributes) {
        var answer = answers.onPage(
                deed.in(found.round()),
                TakingBackDesk.TakenBack.class,
                () -> desk.takeBack(visit.actor(), found.id(), scan));
        return switch (answer) {
            case Answer.Done<TakingBackDesk.TakenBack>(var back) ->
                Done.to(href(found.id()), attributes, visit.words().say("scan.undone", "of", back.itemNumber()));
            case Answer.Refused<TakingBackDesk.TakenBack> refused -> {
                form.refuse(visit.words(), refused);
                visit.refused(refused);
                yield show(visit, form, mine(visit.actor(), found.id().toString()), "", new Asked(1, 1), model);
            }
        };
    }

    // Style 8: the pieces of one page; wanted and asked belong to the field and its log.
    private String show(Visit visit, Form form, Handover handover, String wanted, Asked asked, Model model) {
        var words = visit.words();
        boolean scans = desk.scans(visit.actor(), handover);
        var place = desk.place(visit.actor(), handover);
        boolean gives = place.kind() == ScanPlace.Kind.GIVEN;
        var count = gives ? counts.given(handover) : counts.received(handover);
        var left = gives ? counts.notGiven(handover, LEFT_SHOWN_MAX) : counts.notReceived(handover, LEFT_SHOWN_MAX);
        var told = new ScanView.Told(
                href(handover.id()),
                scans,
                scans ? wanted : "",
                form.text(FIELD),
                words.say(
                        gives ? "scan.count.given" : "scan.count.received",
                        Map.of("a", count.some(), "b", count.all())),
                scans ? left : List.of(),
                scans ? count.all() - count.some() : 0,
                form.faults(words));
        var way = Map.of(
                "from", HandoverParts.party(words, handover.giver()),
                "to", HandoverParts.party(words, handover.receiver()));
        model.addAttribute(
                "page",
                new Page(
                        visit.frame(words.say("scan.title"), HandoversScreens.HREF),
                        words.say(scans ? "scan.title." + (gives ? "given" : "received") : "scan.title.log"),
                        words.say("handover.way", way),
                        handover.round(),
                        HandoversScreens.HREF + "/" + handover.id(),
                        view.part(words, place, visit.actor(), told, asked)));
        return "custody/scan";
    }
}
