package org.homeward.node.packing;

import java.util.List;
import java.util.stream.IntStream;
import org.homeward.node.intake.HandedInParcels;
import org.homeward.node.intake.Item;
import org.homeward.node.requests.Answer;
import org.homeward.node.tracing.Addressees;
import org.homeward.node.wiring.NodeSettings;
import org.homeward.node.wiring.Side;
import org.springframework.stereotype.Component;

/// Where parcels are packed one by one: sealed and matched, each gets its number, pallet and consignment.
@Component
class PackingDesk {

    /// Four layers of twelve parcels of 10 kg on a pallet of 80 by 120 cm: 480 kg, which two people move with a truck.
    static final int PALLET_PARCELS_MAX = 48;

    private final HandedInParcels handedIn;
    private final Addressees addressees;
    private final PackingRepository repository;
    private final KnownParcelRepository parcels;
    private final Side self;

    PackingDesk(
            HandedInParcels handedIn,
            Addressees addressees,
            PackingRepository repository,
            KnownParcelRepository parcels,
            NodeSettings settings) {
        this.handedIn = handedIn;
        this.addressees = addressees;
        this.repository = repository;
        this.parcels = parcels;
        this.self = settings.side();
    }

    record Asked(String round, String parcelRef) {}

    /// What the clerk is told. Number, code, consignment and pallet are empty if the parcel is not packed.
    record Said(
            String verdict,
            String sentence,
            String itemNumber,
            String deliveryCode,
            String consignment,
            String pallet) {

        static Said not(String verdict, String sentence) {
            return new Said(verdict, sentence, "", "", "", "");
        }

        static Said packed(String verdict, String sentence, KnownParcel parcel) {
            return new Said(
                    verdict,
                    sentence,
                    parcel.number().text(),
                    parcel.deliveryCode(),
                    parcel.consignment(),
                    parcel.pallet());
        }
    }

    /// Packs a parcel. Rows are locked in one order, parcel, addressee, numbers, so that two clerks wait for each other
    /// and never in a circle.
    Answer<Said> pack(Asked asked) {
        var handedInParcel = handedIn.find(asked.round(), asked.parcelRef());
        if (handedInParcel.isEmpty()) {
            return Answer.done(Said.not("unknown_reference", "No accepted parcel of this round has this reference."));
        }
        var parcel = handedInParcel.get();
        if (!parcel.itemNumber().isEmpty()) {
            return Answer.done(Said.packed("packed_before", "Packed already.", known(parcel.itemNumber())));
        }
        if (parcel.seal().isEmpty()) {
            return Answer.done(Said.not("not_sealed", "Seal the parcel first."));
        }
        var addressee = addressees.pack(asked.round(), asked.parcelRef());
        return addressee.isEmpty()
                ? Answer.done(Said.not("unmatched", "Nobody is confirmed to be the addressee; the parcel stays here."))
                : number(asked, parcel, addressee.get());
    }

    private Answer<Said> number(Asked asked, HandedInParcels.Parcel parcel, Addressees.Addressee addressee) {
        var serial = repository.nextSerial(asked.round());
        if (serial.isEmpty()) {
            return Answer.refused("packing.closed", "The packing of this round is closed and counted.");
        }
        var packed = new KnownParcel(
                asked.round(),
                new ItemNumber(self, serial.getAsInt()),
                parcel.seal(),
                parcel.weightGrams(),
                pallet(asked.round(), addressee.deliveryCode()),
                addressee.deliveryCode() + "-1",
                addressee.deliveryCode(),
                addressee.personRef(),
                parcel.letters(),
                parcel.drawings(),
                parcel.termsVersion());
        parcels.add(List.of(packed));
        parcels.addContents(packed.number(), lines(parcel.items()));
        handedIn.packed(asked.round(), asked.parcelRef(), packed.number().text());
        return Answer.done(Said.packed("packed", "Packed as " + packed.number() + ".", packed));
    }

    private String pallet(String round, String deliveryCode) {
        return repository
                .load(round, deliveryCode, PALLET_PARCELS_MAX)
                .orElseGet(() -> repository.open(round, self, deliveryCode));
    }

    private KnownParcel known(String itemNumber) {
        return ItemNumber.read(itemNumber)
                .flatMap(parcels::find)
                .orElseThrow(() -> new IllegalStateException("a packed parcel is not kept; this indicates a bug"));
    }

    private static List<KnownParcel.Content> lines(List<Item> items) {
        return IntStream.range(0, items.size())
                .mapToObj(at -> {
                    var item = items.get(at);
                    return new KnownParcel.Content(
                            at + 1, item.category(), item.description(), item.pieces(), item.grams());
                })
                .toList();
    }
}
