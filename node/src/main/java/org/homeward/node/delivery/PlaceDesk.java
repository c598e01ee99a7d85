package org.homeward.node.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.homeward.node.accounts.Actor;
import org.homeward.node.custody.CustodyChange;
import org.homeward.node.custody.HandoverAgreed;
import org.homeward.node.custody.Party;
import org.homeward.node.custody.PlaceCustody;
import org.homeward.node.custody.TravelNumber;
import org.homeward.node.packing.ItemNumber;
import org.homeward.node.packing.KnownParcel;
import org.homeward.node.packing.KnownParcels;
import org.homeward.node.people.HeldPeople;
import org.homeward.node.people.HeldPerson;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Notable;
import org.homeward.node.requests.Notables;
import org.homeward.node.wiring.NodeSettings;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Where parcels are expected: they arrive at the bureau, are signed for at the place, and follow a transferred
/// man.
@Component
class PlaceDesk {

    private static final String ADDRESS = "address";
    private static final String INSPECTION = "inspection";

    private final PlaceParcelRepository parcels;
    private final ClockRepository clocks;
    private final ConsignmentRepository consignments;
    private final KnownParcels known;
    private final HeldPeople people;
    private final PlaceCustody custody;
    private final Notables notables;
    private final NodeSettings settings;
    private final TransactionTemplate apart;

    // Style 8: a parcel's place follows from person, custody and consignment; these are they.
    PlaceDesk(
            PlaceParcelRepository parcels,
            ClockRepository clocks,
            ConsignmentRepository consignments,
            KnownParcels known,
            HeldPeople people,
            PlaceCustody custody,
            Notables notables,
            NodeSettings settings,
            PlatformTransactionManager transactions) {
        this.parcels = parcels;
        this.clocks = clocks;
        this.consignments = consignments;
        this.known = known;
        this.people = people;
        this.custody = custody;
        this.notables = notables;
        this.settings = settings;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// Both signed a handover. Runs in the transaction that recorded it.
    @EventListener
    void handedOver(HandoverAgreed handover) {
        var numbers = handover.passed().stream()
                .filter(number -> number.isParcel() && number.detaining() == settings.side())
                .map(TravelNumber::parcel)
                .toList();
        if (numbers.isEmpty()) {
            return;
        }
        if (handover.from().isNeutral() && handover.to().equals(Party.of(settings.side()))) {
            announce(numbers);
        } else if (handover.to().isPlace() && handover.to().side() == settings.side()) {
            receive(handover, numbers);
        }
    }

    private void announce(List<ItemNumber> numbers) {
        var contents = known.find(numbers);
        var held = people.find(contents.values().stream()
                .map(KnownParcel::personRef)
                .distinct()
                .toList());
        var announced = new ArrayList<PlaceParcel>();
        var codes = new HashMap<String, Optional<String>>();
        var places = new TreeMap<TravelNumber, String>();
        for (var parcel : contents.values()) {
            var place = Optional.ofNullable(held.get(parcel.personRef()))
                    .map(HeldPerson::place)
                    .orElse("");
            announced.add(new PlaceParcel(
                    parcel.number(),
                    parcel.round(),
                    parcel.personRef(),
                    place,
                    consignment(parcel, place, codes),
                    PlaceParcel.State.ANNOUNCED,
                    Optional.empty(),
                    Optional.empty()));
            places.put(TravelNumber.of(parcel.number()), place);
        }
        parcels.announce(announced);
        custody.destine(places);
    }

    // The home bureau packed it for the place of which it knew the code; he may have been moved since.
    private String consignment(KnownParcel parcel, String place, Map<String, Optional<String>> codes) {
        var packedFor = codes.computeIfAbsent(parcel.deliveryCode(), code -> people.place(parcel.round(), code));
        return packedFor.filter(place::equals).isPresent()
                ? parcel.consignment()
                : consignments.open(parcel.round(), place, people.deliveryCode(parcel.round(), place));
    }

    private void receive(HandoverAgreed handover, List<ItemNumber> numbers) {
        var place = handover.to().place();
        parcels.receive(numbers, place, handover.receivedAt());
        clocks.stopAwaited(numbers, ADDRESS, handover.receivedAt());
        // What arrives after its consignment was closed by both receipts opens the next one of that place.
        var late = consignments.late(numbers);
        if (!late.isEmpty()) {
            var code = people.deliveryCode(handover.round(), place);
            parcels.consign(late, consignments.open(handover.round(), place, code));
        }
    }

    /// An inspection opened or closed, or a parcel was declared lost. Runs in the transaction that recorded it.
    @EventListener
    void changed(CustodyChange change) {
        if (!change.number().isParcel() || change.number().detaining() != settings.side()) {
            return;
        }
        var number = change.number().parcel();
        switch (change) {
            case CustodyChange.InspectionOpened(var _, var at) -> clocks.stop(number, INSPECTION, at);
            case CustodyChange.InspectionClosed(var _, var at) -> clocks.goOn(number, INSPECTION, at);
            case CustodyChange.DeclaredLost(var _, var at) ->
                parcels.lock(number)
                        .filter(parcel -> !parcel.state().isSettled())
                        .ifPresent(parcel -> parcels.state(number, PlaceParcel.State.LOST, at));
        }
    }

    record Rerouted(List<String> rerouted) {}

    /// Reports that a man was transferred; what is open for him follows (GC III art. 48, T-02). Refused without the
    /// new postal address (T-01): from then until it is known, the clocks of his parcels stand still.
    ///
    /// @param at when he was moved
    Answer<Rerouted> transfer(Actor clerk, String round, Transfer transfer, Instant at) {
        var person = people.find(transfer.personRef()).filter(held -> clerk.isPostedTo(held.place()));
        if (person.isEmpty()) {
            return Answer.absent("person at this place");
        }
        if (transfer.newAddress().isBlank()) {
            awaitAddress(round, transfer.personRef(), at);
            return Answer.refused(
                    "T-01",
                    "GC III art. 48: a transfer is announced with the new postal address. It is not confirmed; the clocks"
                            + " of his parcels stand still until the address is known.");
        }
        if (transfer.newPlace().equals(person.get().place())) {
            return Answer.refused("transfer.place", "He is at this place already. Nothing was recorded.");
        }
        clocks.addressKnown(round, transfer.personRef(), at);
        people.moved(transfer.personRef(), transfer.newPlace(), transfer.newAddress());
        return Answer.done(new Rerouted(reroute(round, transfer, at)));
    }

    /// What a place clerk reports.
    record Transfer(String personRef, String newPlace, String newAddress) {}

    // The refused report is rolled back; that the clocks stand still must stay, so it is kept in its own transaction.
    private void awaitAddress(String round, String personRef, Instant at) {
        apart.executeWithoutResult(status -> {
            clocks.awaitAddress(round, personRef, at);
            parcels.lockOpen(round, personRef).stream()
                    .filter(parcel -> parcel.state() == PlaceParcel.State.RECEIVED)
                    .forEach(parcel -> clocks.stop(parcel.number(), ADDRESS, at));
        });
    }

    private List<String> reroute(String round, Transfer transfer, Instant now) {
        var open = parcels.lockOpen(round, transfer.personRef());
        if (open.isEmpty()) {
            return List.of();
        }
        var code = people.deliveryCode(round, transfer.newPlace());
        var consignment = consignments.open(round, transfer.newPlace(), code);
        Map<TravelNumber, String> places = new TreeMap<>();
        for (var parcel : open) {
            var number = parcel.number().text();
            clocks.goOn(parcel.number(), ADDRESS, now);
            parcels.reroute(parcel.number(), transfer.newPlace(), consignment, now);
            notables.note(new Notable(
                    "T-02/" + number + "/" + transfer.newPlace(), Notable.Kind.REROUTED, "T-02", round, number, now));
            places.put(TravelNumber.of(parcel.number()), transfer.newPlace());
        }
        custody.destine(places);
        return places.keySet().stream().map(TravelNumber::text).toList();
    }
}
