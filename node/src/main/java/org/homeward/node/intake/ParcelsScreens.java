package org.homeward.node.intake;

import java.util.List;
import java.util.Map;
import org.homeward.node.accounts.Actor;
import org.homeward.node.accounts.Operation;
import org.homeward.node.accounts.Role;
import org.homeward.node.csv.Downloads;
import org.homeward.node.desk.DeskPage;
import org.homeward.node.desk.Empty;
import org.homeward.node.desk.Field.Choice;
import org.homeward.node.desk.Field.Kind;
import org.homeward.node.desk.Frame;
import org.homeward.node.desk.Listing;
import org.homeward.node.desk.State;
import org.homeward.node.desk.Visit;
import org.homeward.node.desk.Words;
import org.homeward.node.requests.Page;
import org.homeward.node.rounds.RoundRegister;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// All parcels of a round as a list: where each stands, nothing about people.
@Controller
class ParcelsScreens implements DeskPage {

    /// The page.
    record Shown(Frame frame, String heading, List<Line> parcels, Listing listing, Empty none) {
        Shown {
            parcels = List.copyOf(parcels);
        }
    }

    /// A parcel.
    record Line(
            String reference,
            String href,
            State state,
            String date,
            String weight,
            String seal,
            String number,
            String code) {}

    private static final String HREF = "/parcels";
    private static final List<String> STATES = List.of("", "refused", "accepted", "sealed", "packed");

    private final HandedInRepository parcels;
    private final RoundRegister register;
    private final Downloads downloads;

    ParcelsScreens(HandedInRepository parcels, RoundRegister register, Downloads downloads) {
        this.parcels = parcels;
        this.register = register;
        this.downloads = downloads;
    }

    @Override
    public Operation operation() {
        return Operation.PARCELS_PAGE;
    }

    @Override
    public String key() {
        return "parcels";
    }

    @Override
    public boolean isInBarOf(Actor actor) {
        return actor.role() != Role.INTAKE_CLERK; // His bar is full; he comes here from his start page, or searches.
    }

    @GetMapping(HREF)
    String show(Page.Asked page, Visit visit, Model model) {
        var asked = Listing.asked(page);
        var filter = filter(visit);
        var rows = Page.of(asked, parcels.count(filter), parcels.page(filter, asked.size(), asked.offset()));
        var words = visit.words();
        var chosen = Map.of("round", filter.round(), "state", filter.state(), "code", filter.code());
        var total = words.say("parcels.total", "n", rows.total());
        var listing = Listing.of(words, HREF, chosen, rows, total).filtered(filters(visit, filter));
        var title = words.say("parcels.title");
        var lines = rows.rows().stream().map(row -> line(visit, row)).toList();
        var none = new Empty(words.say("parcels.none"), words.say("parcels.none.why"));
        model.addAttribute("page", new Shown(visit.frame(title, HREF), title, lines, listing, none));
        return "intake/parcels";
    }

    private HandedInRepository.Filter filter(Visit visit) {
        var state = visit.asked("state");
        return new HandedInRepository.Filter(
                register.chosen(visit.asked("round")).orElse(""),
                STATES.contains(state) ? state : "",
                visit.asked("code"));
    }

    private List<org.homeward.node.desk.Field> filters(Visit visit, HandedInRepository.Filter filter) {
        var words = visit.words();
        var form = visit.form();
        var states = STATES.stream()
                .map(state -> new Choice(state, words.say(state.isEmpty() ? "list.all" : "parcel.state." + state)))
                .toList();
        return List.of(
                register.filter(words, filter.round()),
                form.choice(words, "state", states),
                form.field(words, "code", Kind.CODE));
    }

    // A refused parcel's page is the counter form, which is the clerk's.
    private static String href(Visit visit, HandedIn parcel) {
        boolean opens = !parcel.isRefused() || visit.actor().role() == Role.INTAKE_CLERK;
        return opens ? ParcelScreens.href(parcel) : "";
    }

    private static Line line(Visit visit, HandedIn parcel) {
        var words = visit.words();
        return new Line(
                parcel.form().parcelRef(),
                href(visit, parcel),
                ParcelView.state(words, parcel),
                words.date(Words.day(parcel.handedInAt())),
                parcel.weightGrams() == 0 ? "" : words.say("parcel.grams", "n", parcel.weightGrams()),
                parcel.seal(),
                parcel.itemNumber(),
                parcel.deliveryCode());
    }

    /// The same rows as a file.
    @GetMapping(path = HREF, params = "as=" + Listing.CSV)
    ResponseEntity<byte[]> export(Visit visit) {
        var filter = filter(visit);
        var header =
                List.of("parcel_ref", "state", "handed_in", "weight_grams", "seal", "item_number", "delivery_code");
        return downloads.of(
                "parcels",
                header,
                page -> parcels.page(filter, page.size(), page.offset()).stream()
                        .map(ParcelsScreens::cells)
                        .toList());
    }

    private static List<String> cells(HandedIn parcel) {
        return List.of(
                parcel.form().parcelRef(),
                parcel.state(),
                Words.day(parcel.handedInAt()).toString(),
                Integer.toString(parcel.weightGrams()),
                parcel.seal(),
                parcel.itemNumber(),
                parcel.deliveryCode());
    }
}
