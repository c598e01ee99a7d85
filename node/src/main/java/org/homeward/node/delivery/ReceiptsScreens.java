package org.homeward.node.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.node.accounts.Actor;
import org.homeward.node.accounts.Operation;
import org.homeward.node.csv.Downloads;
import org.homeward.node.desk.DeskPage;
import org.homeward.node.desk.Done;
import org.homeward.node.desk.Faults;
import org.homeward.node.desk.Field;
import org.homeward.node.desk.Form;
import org.homeward.node.desk.Frame;
import org.homeward.node.desk.ListPage;
import org.homeward.node.desk.Listing;
import org.homeward.node.desk.NoSuchPageException;
import org.homeward.node.desk.State;
import org.homeward.node.desk.Visit;
import org.homeward.node.desk.Waiting;
import org.homeward.node.desk.Words;
import org.homeward.node.paper.PaperForm;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Answers;
import org.homeward.node.requests.Deed;
import org.homeward.node.requests.Page;
import org.homeward.node.requests.Page.Asked;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The two receipts that close a consignment (GC III art. 125, C-20): the list, and one consignment with what became
/// of each of its parcels, under which the reader signs.
@Controller
class ReceiptsScreens implements DeskPage {

    /// A consignment of the list.
    record Line(
            String consignment,
            String href,
            String round,
            String place,
            String settled,
            State representative,
            State authority) {}

    /// One consignment.
    ///
    /// @param outcomes those of this page
    /// @param paper the fields for what was done on paper
    /// @param button names the deed; empty where the reader has signed or cannot yet
    record OnePage(
            Frame frame,
            String consignment,
            String lead,
            Faults faults,
            State representative,
            State authority,
            List<Outcome> outcomes,
            Listing listing,
            String told,
            List<Field> paper,
            String button) {
        OnePage {
            paper = List.copyOf(paper);
            outcomes = List.copyOf(outcomes);
        }
    }

    /// What became of one parcel, as the receipts say it.
    ///
    /// @param removed rule and fate of each thing taken out, never what it was
    record Outcome(String number, State state, List<String> removed) {
        Outcome {
            removed = List.copyOf(removed);
        }
    }

    private static final String HREF = "/place/receipts";
    private static final String ONE = HREF + "/{round}/{consignment}";
    private static final Asked FIRST = new Asked(1, Listing.ROWS);
    private static final String REPRESENTATIVE = "representative";
    private static final String AUTHORITY = "authority";

    private final PlaceWorkRepository work;
    private final ConsignmentRepository consignments;
    private final PaperDeeds deeds;
    private final Answers answers;
    private final Downloads downloads;

    ReceiptsScreens(
            PlaceWorkRepository work,
            ConsignmentRepository consignments,
            PaperDeeds deeds,
            Answers answers,
            Downloads downloads) {
        this.work = work;
        this.consignments = consignments;
        this.deeds = deeds;
        this.answers = answers;
        this.downloads = downloads;
    }

    @Override
    public Operation operation() {
        return Operation.RECEIPTS_PAGE;
    }

    @Override
    public String key() {
        return "receipts";
    }

    @Override
    public List<Waiting> waits(Actor actor) {
        var unsigned = work.unsigned(actor.places(), ConsignmentDesk.kind(actor.role()));
        return List.of(new Waiting(
                "receipts", HREF, unsigned.consignments(), unsigned.since().map(Words::day), Optional.empty(), false));
    }

    @GetMapping(HREF)
    String list(Visit visit, Asked asked, Model model) {
        var words = visit.words();
        var form = visit.form();
        var page = Listing.asked(asked);
        var places = PlaceParts.places(visit.actor(), form.text("place"));
        boolean closed = form.text("receipts").equals("closed");
        var rows = Page.of(
                page,
                work.consignmentCount(places, closed),
                lines(words, work.consignments(places, closed, page.size(), page.offset())));
        var chosen = Map.of("place", form.text("place"), "receipts", closed ? "closed" : "");
        var listing = Listing.of(words, HREF, chosen, rows, words.say("receipts.total", "n", rows.total()))
                .filtered(filters(words, visit.actor(), form));
        var law = Map.of("rule", words.article("GC III art. 125"));
        model.addAttribute("page", ListPage.of(visit, "receipts", listing, rows, law));
        return "delivery/receipts";
    }

    @GetMapping(path = HREF, params = "as=csv")
    ResponseEntity<byte[]> export(Visit visit) {
        var form = visit.form();
        var places = PlaceParts.places(visit.actor(), form.text("place"));
        boolean isClosed = form.text("receipts").equals("closed");
        return downloads.of(
                "receipts",
                List.of("round", "consignment", "place", "parcels", "with_outcome", "receipts"),
                page -> work.consignments(places, isClosed, page.size(), page.offset()).stream()
                        .map(row -> List.of(
                                row.round(),
                                row.consignment(),
                                row.place(),
                                row.parcels() + "",
                                row.settled() + "",
                                String.join(" ", row.receipts())))
                        .toList());
    }

    @GetMapping(ONE)
    String open(@PathVariable String round, @PathVariable String consignment, Visit visit, Asked page, Model model) {
        return show(visit, Form.empty(), new Of(round, consignment), page, model);
    }

    @PostMapping(ONE)
    String sign(
            @PathVariable String round,
            @PathVariable String consignment,
            Visit visit,
            Deed deed,
            Model model,
            RedirectAttributes attributes) {
        var words = visit.words();
        var actor = visit.actor();
        var of = new Of(round, consignment);
        mine(of, actor);
        var form = visit.form();
        var paper = PaperForm.read(words, form);
        if (!form.isGood()) {
            visit.faulty();
            return show(visit, form, of, FIRST, model);
        }
        var by = new PaperDeeds.By(actor, round, paper.orElse(null));
        var answer =
                answers.onPage(deed.in(round), ConsignmentDesk.Standing.class, () -> deeds.receipt(by, consignment));
        return switch (answer) {
            case Answer.Done<ConsignmentDesk.Standing>(var standing) ->
                Done.to(
                        HREF,
                        attributes,
                        words.say(standing.closed() ? "receipts.closed" : "receipts.signed", "of", consignment));
            case Answer.Refused<ConsignmentDesk.Standing> refused -> {
                form.refuse(words, PaperForm.placed(refused));
                visit.refused();
                yield show(visit, form, of, FIRST, model);
            }
        };
    }

    private record Of(String round, String consignment) {}

    private String mine(Of of, Actor actor) {
        return consignments
                .place(of.round(), of.consignment())
                .filter(actor::isPostedTo)
                .orElseThrow(() -> new NoSuchPageException("consignment at this place"));
    }

    private String show(Visit visit, Form form, Of of, Asked page, Model model) {
        var words = visit.words();
        var actor = visit.actor();
        var place = mine(of, actor);
        var lines = consignments.lines(of.round(), of.consignment());
        var removals = consignments.removals(of.round(), of.consignment());
        var signed = consignments.receipts(of.round(), of.consignment()).stream()
                .map(ConsignmentRepository.Receipt::kind)
                .toList();
        long open = lines.stream()
                .filter(line -> !PlaceParcel.State.named(line.state()).isSettled())
                .count();
        boolean mine = signed.contains(ConsignmentDesk.kind(actor.role()));
        var told =
                open > 0 ? words.say("receipts.open", "n", open) : words.say(mine ? "receipts.mine" : "receipts.ready");
        var values = Map.of("at", place, "round", of.round(), "n", lines.size());
        var shown = Page.cut(Listing.asked(page), lines);
        var href = HREF + "/" + of.round() + "/" + of.consignment();
        model.addAttribute(
                "page",
                new OnePage(
                        visit.frame(words.say("receipts.one", "of", of.consignment()), HREF),
                        of.consignment(),
                        words.say("receipts.of", values),
                        form.faults(words),
                        receipt(words, signed, REPRESENTATIVE),
                        receipt(words, signed, AUTHORITY),
                        shown.rows().stream()
                                .map(line -> outcome(words, line, removals.getOrDefault(line.itemNumber(), List.of())))
                                .toList(),
                        Listing.of(words, href, Map.of(), shown, words.say("place.parcels", "n", shown.total()))
                                .withoutExport(),
                        told,
                        open > 0 || mine ? List.of() : PaperForm.fields(words, form),
                        open > 0 || mine ? "" : words.say("receipts.sign." + ConsignmentDesk.kind(actor.role()))));
        return "delivery/receipt";
    }

    private static Outcome outcome(Words words, ConsignmentRepository.Line line, List<ReceiptDocument.Taken> removals) {
        return new Outcome(
                line.itemNumber(),
                PlaceParts.state(words, PlaceParcel.State.named(line.state())),
                removals.stream()
                        .map(taken -> words.say(
                                "receipts.taken",
                                Map.of("rule", taken.rule(), "to", words.say("became." + taken.became()))))
                        .toList());
    }

    private static State receipt(Words words, List<String> signed, String kind) {
        return signed.contains(kind)
                ? new State(State.Shape.DONE, words.say("receipts.has"))
                : new State(State.Shape.WAITS, words.say("receipts.hasNot"));
    }

    private static List<Field> filters(Words words, Actor actor, Form form) {
        var choices = List.of(
                new Field.Choice("", words.say("receipts.filter.open")),
                new Field.Choice("closed", words.say("receipts.filter.closed")));
        var fields = new ArrayList<Field>();
        fields.add(form.named("receipts", Field.Kind.CHOICE, words.say("receipts.filter"), choices));
        fields.addAll(PlaceParts.placeFilter(words, actor, form));
        return fields;
    }

    private static List<Line> lines(Words words, List<PlaceWorkRepository.ConsignmentRow> rows) {
        return rows.stream()
                .map(row -> new Line(
                        row.consignment(),
                        HREF + "/" + row.round() + "/" + row.consignment(),
                        row.round(),
                        row.place(),
                        words.say("receipts.settled", Map.of("a", row.settled(), "b", row.parcels())),
                        receipt(words, row.receipts(), REPRESENTATIVE),
                        receipt(words, row.receipts(), AUTHORITY)))
                .toList();
    }
}
