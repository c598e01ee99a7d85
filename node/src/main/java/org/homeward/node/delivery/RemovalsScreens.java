package org.homeward.node.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.homeward.node.desk.Words;
import org.homeward.node.packing.ItemNumber;
import org.homeward.node.packing.KnownParcel.Content;
import org.homeward.node.packing.KnownParcels;
import org.homeward.node.requests.Page;
import org.homeward.node.requests.Page.Asked;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// What examinations took out at the reader's places, and what became of it, the last first.
@Controller
class RemovalsScreens implements DeskPage {

    /// Something taken out.
    record Line(
            String parcel,
            Frame.Name description,
            String pieces,
            String rule,
            State became,
            String number,
            String at,
            String place) {}

    private static final String HREF = "/place/removals";

    private final PlaceWorkRepository work;
    private final KnownParcels known;
    private final AccessRecords records;
    private final Downloads downloads;

    RemovalsScreens(PlaceWorkRepository work, KnownParcels known, AccessRecords records, Downloads downloads) {
        this.work = work;
        this.known = known;
        this.records = records;
        this.downloads = downloads;
    }

    @Override
    public Operation operation() {
        return Operation.REMOVALS_PAGE;
    }

    @Override
    public String key() {
        return "removals";
    }

    @GetMapping(HREF)
    String show(Visit visit, Asked asked, Model model) {
        var words = visit.words();
        var form = visit.form();
        var page = Listing.asked(asked);
        var places = PlaceParts.places(visit.actor(), form.text("place"));
        var became = became(form);
        var rows = Page.of(
                page,
                work.takenCount(places, became),
                lines(visit, work.taken(places, became, page.size(), page.offset())));
        var chosen = Map.of("place", form.text("place"), "became", became);
        var listing = Listing.of(words, HREF, chosen, rows, words.say("removals.total", "n", rows.total()))
                .filtered(filters(words, visit.actor(), form));
        model.addAttribute("page", ListPage.of(visit, "removals", listing, rows));
        return "delivery/removals";
    }

    @GetMapping(path = HREF, params = "as=csv")
    ResponseEntity<byte[]> export(Visit visit) {
        var form = visit.form();
        var places = PlaceParts.places(visit.actor(), form.text("place"));
        return downloads.of(
                "taken-out",
                List.of("item_number", "description", "pieces", "rule", "became", "number", "examined_at", "place"),
                page -> lines(visit, work.taken(places, became(form), page.size(), page.offset())).stream()
                        .map(line -> List.of(
                                line.parcel(),
                                line.description().text(),
                                line.pieces(),
                                line.rule(),
                                line.became().word(),
                                line.number(),
                                line.at(),
                                line.place()))
                        .toList());
    }

    private static String became(Form form) {
        return Removal.Became.of(form.text("became")).map(Removal.Became::word).orElse("");
    }

    private static List<Field> filters(Words words, Actor actor, Form form) {
        var choices = new ArrayList<Field.Choice>();
        choices.add(new Field.Choice("", words.say("became.any")));
        for (var became : Removal.Became.values()) {
            choices.add(new Field.Choice(became.word(), words.say("became." + became.word())));
        }
        var fields = new ArrayList<Field>();
        fields.add(form.named("became", Field.Kind.CHOICE, words.say("removals.became"), choices));
        fields.addAll(PlaceParts.placeFilter(words, actor, form));
        return fields;
    }

    private List<Line> lines(Visit visit, List<PlaceWorkRepository.TakenRow> taken) {
        var numbers = taken.stream()
                .map(PlaceWorkRepository.TakenRow::parcel)
                .distinct()
                .toList();
        var contents = known.contents(numbers);
        records.read(
                visit.actor(),
                Operation.SEE_PLACE_PARCELS,
                AccessRecords.Purpose.PARCEL,
                AccessRecords.Shown.of(
                        String.join(" ", visit.actor().placesInOrder()),
                        numbers.stream().map(ItemNumber::text).toList()));
        return taken.stream().map(one -> line(visit.words(), one, contents)).toList();
    }

    private static Line line(Words words, PlaceWorkRepository.TakenRow taken, Map<ItemNumber, List<Content>> contents) {
        var listed = contents.getOrDefault(taken.parcel(), List.of());
        return new Line(
                taken.parcel().text(),
                words.name(PlaceParts.description(taken.what().line(), listed)),
                words.number(taken.what().pieces()),
                taken.what().rule(),
                PlaceParts.became(words, taken.what().became()),
                taken.number(),
                words.dateAndTime(taken.happenedAt()),
                taken.place());
    }
}
