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
import org.homeward.node.desk.Frame;
import org.homeward.node.desk.ListPage;
import org.homeward.node.desk.Listing;
import org.homeward.node.desk.State;
import org.homeward.node.desk.Visit;
import org.homeward.node.desk.Waiting;
import org.homeward.node.desk.Words;
import org.homeward.node.people.HeldName;
import org.homeward.node.requests.Page;
import org.homeward.node.requests.Page.Asked;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The parcels at a place clerk's places, first those that are examined and wait to be given.
@Controller
class PlaceParcelsScreens implements DeskPage {

    /// A parcel and its addressee.
    record Line(
            String number,
            String href,
            Frame.Name name,
            String born,
            String person,
            String place,
            String receivedAt,
            State state) {
        /// The number only.
        @Override
        public String toString() {
            return number;
        }
    }

    static final String HREF = "/place/parcels";

    private static final String ALL = "all";

    private final PlaceWorkRepository work;
    private final PlaceView view;
    private final AccessRecords records;
    private final Downloads downloads;

    PlaceParcelsScreens(PlaceWorkRepository work, PlaceView view, AccessRecords records, Downloads downloads) {
        this.work = work;
        this.view = view;
        this.records = records;
        this.downloads = downloads;
    }

    @Override
    public Operation operation() {
        return Operation.PLACE_PARCELS_PAGE;
    }

    @Override
    public String key() {
        return "place.parcels";
    }

    @Override
    public List<Waiting> waits(Actor actor) {
        return work.loads(actor.places(), PlaceParcel.State.EXAMINED).stream()
                .map(load -> Waiting.since("addressee", HREF, load.parcels(), Words.day(load.oldest())))
                .toList();
    }

    @GetMapping(HREF)
    String show(Visit visit, Asked asked, Model model) {
        var words = visit.words();
        var form = visit.form();
        var page = Listing.asked(asked);
        var wanted = wanted(visit.actor(), form);
        var rows = Page.of(page, work.count(wanted), shown(visit, wanted, page));
        var chosen = Map.of("place", form.text("place"), "number", form.text("number"), "state", form.text("state"));
        var listing = Listing.of(words, HREF, chosen, rows, words.say("place.parcels", "n", rows.total()))
                .filtered(filters(words, visit.actor(), form));
        model.addAttribute("page", ListPage.of(visit, "place", listing, rows));
        return "delivery/parcels";
    }

    @GetMapping(path = HREF, params = "as=csv")
    ResponseEntity<byte[]> export(Visit visit) {
        var wanted = wanted(visit.actor(), visit.form());
        return downloads.of(
                "parcels-at-place",
                List.of("item_number", "person_ref", "name", "birth_date", "place", "received_at", "state"),
                page -> shown(visit, wanted, page).stream()
                        .map(line -> List.of(
                                line.number(),
                                line.person(),
                                line.name().text(),
                                line.born(),
                                line.place(),
                                line.receivedAt(),
                                line.state().word()))
                        .toList());
    }

    private static PlaceWorkRepository.Wanted wanted(Actor actor, Form form) {
        return new PlaceWorkRepository.Wanted(
                PlaceParts.places(actor, form.text("place")), states(form), form.text("number"));
    }

    // A number is looked for wherever its parcel stands.
    private static List<PlaceParcel.State> states(Form form) {
        var all = List.of(PlaceParcel.State.values());
        if (form.text("state").equals(ALL)
                || (form.text("state").isEmpty() && !form.text("number").isEmpty())) {
            return all;
        }
        var chosen = all.stream()
                .filter(state -> state.word().equals(form.text("state")))
                .toList();
        return chosen.isEmpty() ? List.of(PlaceParcel.State.EXAMINED) : chosen;
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
        var states = new ArrayList<Field.Choice>();
        states.add(new Field.Choice("", words.say("place.state.choose")));
        for (var state : PlaceParcel.State.values()) {
            if (state != PlaceParcel.State.EXAMINED) {
                states.add(new Field.Choice(state.word(), words.say("place.state." + state)));
            }
        }
        states.add(new Field.Choice(ALL, words.say("place.state.all")));
        var fields = new ArrayList<Field>();
        fields.add(form.named("number", Field.Kind.CODE, words.say("place.number"), List.of()));
        fields.add(form.named("state", Field.Kind.CHOICE, words.say("place.state"), states));
        fields.addAll(PlaceParts.placeFilter(words, actor, form));
        return fields;
    }

    private List<Line> lines(Words words, List<PlaceParcel> parcels) {
        var names = view.names(
                parcels.stream().map(PlaceParcel::personRef).distinct().toList());
        return parcels.stream()
                .map(parcel -> line(words, parcel, Optional.ofNullable(names.get(parcel.personRef()))))
                .toList();
    }

    private static Line line(Words words, PlaceParcel parcel, Optional<HeldName> name) {
        return new Line(
                parcel.number().text(),
                HREF + "/" + parcel.number().text(),
                PlaceParts.name(words, name.map(HeldName::name).orElse("")),
                name.flatMap(HeldName::birthDate).map(words::date).orElse(""),
                parcel.personRef(),
                parcel.place(),
                parcel.receivedAt().map(words::dateAndTime).orElse(""),
                PlaceParts.state(words, parcel.state()));
    }
}
