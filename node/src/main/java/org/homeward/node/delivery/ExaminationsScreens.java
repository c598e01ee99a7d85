package org.homeward.node.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.node.accounts.AccessRecords;
import org.homeward.node.accounts.Actor;
import org.homeward.node.accounts.Operation;
import org.homeward.node.csv.Downloads;
import org.homeward.node.desk.DeskPage;
import org.homeward.node.desk.Field;
import org.homeward.node.desk.Form;
import org.homeward.node.desk.ListPage;
import org.homeward.node.desk.Listing;
import org.homeward.node.desk.Visit;
import org.homeward.node.desk.Waiting;
import org.homeward.node.desk.Words;
import org.homeward.node.requests.Page;
import org.homeward.node.requests.Page.Asked;
import org.homeward.node.wiring.BusinessClock;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// What waits for examination at the reader's places, the clock that began first on top (GC III art. 76, C-16).
@Controller
class ExaminationsScreens implements DeskPage {

    /// A parcel that waits.
    record Line(String number, String href, String place, String consignment, String person, ClockPart clock) {}

    static final String HREF = "/place/examinations";

    private final PlaceWorkRepository work;
    private final PlaceView view;
    private final AccessRecords records;
    private final BusinessClock clock;
    private final Downloads downloads;

    ExaminationsScreens(
            PlaceWorkRepository work, PlaceView view, AccessRecords records, BusinessClock clock, Downloads downloads) {
        this.work = work;
        this.view = view;
        this.records = records;
        this.clock = clock;
        this.downloads = downloads;
    }

    @Override
    public Operation operation() {
        return Operation.EXAMINATIONS_PAGE;
    }

    @Override
    public String key() {
        return "examinations";
    }

    @Override
    public List<Waiting> waits(Actor actor) {
        return work.loads(actor.places(), PlaceParcel.State.RECEIVED).stream()
                .map(load -> new Waiting(
                        "examine",
                        HREF,
                        load.parcels(),
                        Optional.of(Words.day(load.oldest())),
                        Optional.empty(),
                        load.oldest().plus(view.limit(load.round())).isBefore(clock.instant())))
                .toList();
    }

    @GetMapping(HREF)
    String show(Visit visit, Asked asked, Model model) {
        var words = visit.words();
        var form = visit.form();
        var page = Listing.asked(asked);
        var wanted = wanted(visit.actor(), form);
        var rows = Page.of(page, work.count(wanted), shown(visit, wanted, page));
        var chosen = Map.of("place", form.text("place"), "number", form.text("number"));
        var listing = Listing.of(words, HREF, chosen, rows, words.say("place.parcels", "n", rows.total()))
                .filtered(filters(words, visit.actor(), form));
        model.addAttribute("page", ListPage.of(visit, "examine", listing, rows));
        return "delivery/examinations";
    }

    @GetMapping(path = HREF, params = "as=csv")
    ResponseEntity<byte[]> export(Visit visit) {
        var wanted = wanted(visit.actor(), visit.form());
        return downloads.of(
                "to-examine",
                List.of("item_number", "place", "consignment", "person_ref", "received_at", "clock_ends_at"),
                page -> shown(visit, wanted, page).stream()
                        .map(line -> List.of(
                                line.number(),
                                line.place(),
                                line.consignment(),
                                line.person(),
                                line.clock().receivedAt(),
                                line.clock().endsAt()))
                        .toList());
    }

    private static PlaceWorkRepository.Wanted wanted(Actor actor, Form form) {
        return new PlaceWorkRepository.Wanted(
                PlaceParts.places(actor, form.text("place")), List.of(PlaceParcel.State.RECEIVED), form.text("number"));
    }

    private List<Line> shown(Visit visit, PlaceWorkRepository.Wanted wanted, Asked page) {
        var lines = lines(visit.words(), work.page(wanted, page.size(), page.offset()));
        records.read(
                visit.actor(),
                Operation.SEE_PLACE_PARCELS,
                AccessRecords.Purpose.PARCEL,
                AccessRecords.Shown.of(
                        String.join(" ", wanted.places()),
                        lines.stream().map(Line::number).toList()));
        return lines;
    }

    private static List<Field> filters(Words words, Actor actor, Form form) {
        var fields = new ArrayList<Field>();
        fields.add(form.named("number", Field.Kind.CODE, words.say("place.number"), List.of()));
        fields.addAll(PlaceParts.placeFilter(words, actor, form));
        return fields;
    }

    private List<Line> lines(Words words, List<PlaceParcel> parcels) {
        var clocks = view.clocks(parcels);
        return parcels.stream()
                .map(parcel -> new Line(
                        parcel.number().text(),
                        HREF + "/" + parcel.number().text(),
                        parcel.place(),
                        parcel.consignment(),
                        parcel.personRef(),
                        ClockPart.of(words, java.util.Objects.requireNonNull(clocks.get(parcel.number())))))
                .toList();
    }
}
