package org.homeward.node.delivery;

import java.time.Instant;
import java.util.List;
import org.homeward.node.accounts.AccessRecords;
import org.homeward.node.accounts.Actor;
import org.homeward.node.accounts.Operation;
import org.homeward.node.accounts.Role;
import org.homeward.node.packing.KnownParcel;
import org.homeward.node.packing.KnownParcels;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Answers;
import org.homeward.node.requests.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What is at places of detention, for those who are posted there, over REST.
@RestController
class PlaceApi {

    private final PlaceParcelRepository parcels;
    private final ClockRepository clocks;
    private final ConsignmentRepository consignments;
    private final KnownParcels known;
    private final AccessRecords records;

    PlaceApi(
            PlaceParcelRepository parcels,
            ClockRepository clocks,
            ConsignmentRepository consignments,
            KnownParcels known,
            AccessRecords records) {
        this.parcels = parcels;
        this.clocks = clocks;
        this.consignments = consignments;
        this.known = known;
        this.records = records;
    }

    record PlaceRow(
            String itemNumber,
            String personRef,
            String place,
            String consignment,
            String state,
            @Nullable Instant receivedAt,
            List<KnownParcel.Content> lines,
            int letters,
            int drawings) {}

    @GetMapping("/api/place/parcels")
    ResponseEntity<byte[]> parcels(
            Actor actor, Page.Asked asked, @RequestParam String round, @RequestParam(defaultValue = "") String place) {
        if (!place.isEmpty() && !actor.isPostedTo(place)) {
            return Answers.read(Answer.absent("place"));
        }
        var places = place.isEmpty() ? actor.placesInOrder() : List.of(place);
        var page = parcels.page(round, places, asked.size(), asked.offset());
        var numbers = page.stream().map(PlaceParcel::number).toList();
        var packed = known.find(numbers);
        var contents = known.contents(numbers);
        var rows = page.stream()
                .map(parcel -> row(parcel, packed.get(parcel.number()), contents.get(parcel.number())))
                .toList();
        records.worklist(
                actor,
                Operation.SEE_PLACE_PARCELS,
                AccessRecords.Purpose.PARCEL,
                AccessRecords.Shown.of(
                        round, rows.stream().map(PlaceRow::itemNumber).toList()));
        return Answers.read(Answer.done(Page.of(asked, parcels.count(round, places), rows)));
    }

    private static PlaceRow row(
            PlaceParcel parcel, @Nullable KnownParcel packed, @Nullable List<KnownParcel.Content> contents) {
        return new PlaceRow(
                parcel.number().text(),
                parcel.personRef(),
                parcel.place(),
                parcel.consignment(),
                parcel.state().word(),
                parcel.receivedAt().orElse(null),
                contents == null ? List.of() : contents,
                packed == null ? 0 : packed.letters(),
                packed == null ? 0 : packed.drawings());
    }

    record ConsignmentRow(
            String consignment, String place, long parcels, long settled, List<String> receipts, boolean closed) {}

    @GetMapping("/api/consignments")
    ResponseEntity<byte[]> consignments(
            Actor actor, Page.Asked asked, @RequestParam String round, @RequestParam(defaultValue = "") String place) {
        boolean all = actor.role() == Role.ROUND_OFFICER;
        if (!place.isEmpty() && !all && !actor.isPostedTo(place)) {
            return Answers.read(Answer.absent("place"));
        }
        List<String> places = place.isEmpty() ? List.copyOf(actor.placesInOrder()) : List.of(place);
        if (places.isEmpty() && !all) {
            return Answers.read(Answer.absent("place"));
        }
        var rows = consignments.page(round, places, asked.size(), asked.offset()).stream()
                .map(row -> new ConsignmentRow(
                        row.consignment(),
                        row.place(),
                        row.parcels(),
                        row.settled(),
                        row.receipts(),
                        row.receipts().size() == 2))
                .toList();
        return Answers.read(Answer.done(Page.of(asked, consignments.count(round, places), rows)));
    }

    @GetMapping("/api/escalations")
    Page<ClockRepository.Escalation> escalations(Page.Asked asked, @RequestParam String round) {
        return Page.of(asked, clocks.escalationCount(round), clocks.escalations(round, asked.size(), asked.offset()));
    }
}
