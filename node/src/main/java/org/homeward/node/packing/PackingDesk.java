package org.homeward.node.packing;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.homeward.node.accounts.Actor;
import org.homeward.node.accounts.Operation;
import org.homeward.node.intake.HandedInParcels;
import org.homeward.node.intake.Item;
import org.homeward.node.paper.Paper;
import org.homeward.node.paper.PaperEntries;
import org.homeward.node.paper.PaperStep;
import org.homeward.node.records.RecordKind;
import org.homeward.node.records.Records;
import org.homeward.node.requests.Answer;
import org.homeward.node.tracing.Addressees;
import org.homeward.node.wiring.NodeSettings;
import org.homeward.node.wiring.Side;
import org.jspecify.annotations.Nullable;
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
    private final Records records;
    private final PaperEntries entries;
    private final Side self;

    PackingDesk(
            HandedInParcels handedIn,
            Addressees addressees,
            PackingRepository repository,
            KnownParcelRepository parcels,
            Records records,
            PaperEntries entries,
            NodeSettings settings) {
        this.handedIn = handedIn;
        this.addressees = addressees;
        this.repository = repository;
        this.parcels = parcels;
        this.records = records;
        this.entries = entries;
        this.self = settings.side();
    }

    /// Asked for as a pallet, a new one is opened, also while the last one has room: full is what the eye says.
    static final String NEW_PALLET = "new";

    /// As many as one page lists and a pallet nearly holds; whoever packs more does it in several goes.
    static final int BATCH_MAX = 50;

    /// What is to be packed.
    ///
    /// @param onto the pallet, or [#NEW_PALLET]; without it, the one opened last for the parcel's delivery code,
    /// or a new one where that is full
    /// @param paper where it was done on paper; else null
    record Asked(
            String round,
            String parcelRef,
            @Nullable String onto,
            @Nullable Paper paper) {
        Asked {
            requireNonNull(round, "round");
            requireNonNull(parcelRef, "parcelRef");
        }
    }

    /// What the clerk is told. Number, code, consignment and pallet are empty if the parcel is not packed.
    record Said(
            String verdict,
            String sentence,
            String itemNumber,
            String deliveryCode,
            String consignment,
            String pallet) {

        boolean isPacked() {
            return verdict.equals("packed");
        }

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
    Answer<Said> pack(Actor clerk, Asked asked) {
        var step = new PaperStep<Said>(
                PaperStep.Kind.PACKED,
                Operation.PACK,
                asked.round(),
                before(asked.round(), asked.parcelRef()),
                said -> said.isPacked() ? List.of(asked.parcelRef()) : List.of());
        return entries.entered(clerk, asked.paper(), step, at -> pack(asked));
    }

    /// When the step before the packing of this parcel happened.
    private Optional<Instant> before(String round, String parcelRef) {
        return entries.lastOf(round, parcelRef, handedIn.handedInAt(round, parcelRef));
    }

    private Answer<Said> pack(Asked asked) {
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

    /// What became of each parcel of a batch, in their order.
    record Batch(List<Said> said) {
        Batch {
            said = List.copyOf(said);
        }

        // Those of these references, asked for in this order, that were packed.
        private List<String> packed(List<String> references) {
            return IntStream.range(0, said.size())
                    .filter(at -> said.get(at).isPacked())
                    .mapToObj(references::get)
                    .toList();
        }
    }

    /// Packs these parcels in their order, all onto the pallet that is asked for, or each onto the current one of its
    /// code. What cannot be packed is said and the others are; where the pallet does not take them, none is.
    ///
    /// @param references at most [#BATCH_MAX]
    /// @param paper of the sheet that lists them all, where it was done on paper; not before any of them was sealed
    Answer<Batch> pack(Actor clerk, String round, List<String> references, String onto, Optional<Paper> paper) {
        if (references.isEmpty() || references.size() > BATCH_MAX) {
            return Answer.faulty("packing.batch", "parcel", references.size() + "", BATCH_MAX + "");
        }
        var before = references.stream()
                .flatMap(reference -> before(round, reference).stream())
                .max(Instant::compareTo);
        var step = new PaperStep<Batch>(
                PaperStep.Kind.PACKED, Operation.PACK, round, before, batch -> batch.packed(references));
        return entries.entered(clerk, paper.orElse(null), step, at -> pack(round, references, onto));
    }

    private Answer<Batch> pack(String round, List<String> references, String onto) {
        var said = new ArrayList<Said>();
        var pallet = onto;
        for (var reference : references) {
            switch (pack(new Asked(round, reference, pallet, null))) {
                case Answer.Done<Said>(var one) -> {
                    said.add(one);
                    // The first opens the new pallet; the others follow it.
                    pallet = pallet.equals(NEW_PALLET) && one.isPacked() ? one.pallet() : pallet;
                }
                case Answer.Refused<Said>(var why, var refusals) -> {
                    return new Answer.Refused<>(why, refusals);
                }
            }
        }
        return Answer.done(new Batch(said));
    }

    private Answer<Said> number(Asked asked, HandedInParcels.Parcel parcel, Addressees.Addressee addressee) {
        var serial = repository.nextSerial(asked.round());
        if (serial.isEmpty()) {
            return Answer.refused("packing.closed", "The packing of this round is closed and counted.");
        }
        var pallet = pallet(asked, addressee.deliveryCode());
        if (pallet.isEmpty()) {
            return Answer.refused(
                    "packing.pallet",
                    "This pallet does not take the parcel: it is sealed, holds " + PALLET_PARCELS_MAX
                            + " parcels, or goes to another delivery code.");
        }
        var packed = new KnownParcel(
                asked.round(),
                new ItemNumber(self, serial.getAsInt()),
                parcel.seal(),
                parcel.weightGrams(),
                pallet.get(),
                addressee.deliveryCode() + "-1",
                addressee.deliveryCode(),
                addressee.personRef(),
                parcel.letters(),
                parcel.drawings(),
                parcel.termsVersion());
        var key = Map.of(packed.number().text(), records.key(RecordKind.PARCEL, asked.round(), asked.parcelRef()));
        parcels.add(List.of(packed), key);
        parcels.addContents(Map.of(packed.number().text(), lines(parcel.items())), key);
        handedIn.packed(asked.round(), asked.parcelRef(), packed.number().text());
        return Answer.done(Said.packed("packed", "Packed as " + packed.number() + ".", packed));
    }

    /// The pallet it was loaded on; empty if the one asked for does not take it.
    private Optional<String> pallet(Asked asked, String deliveryCode) {
        var onto = asked.onto() == null ? "" : asked.onto();
        if (onto.equals(NEW_PALLET)) {
            return Optional.of(repository.open(asked.round(), self, deliveryCode));
        }
        var load = new PackingRepository.Load(asked.round(), self, deliveryCode, PALLET_PARCELS_MAX);
        if (!onto.isEmpty()) {
            return repository.load(load, onto);
        }
        return repository.load(load).or(() -> Optional.of(repository.open(asked.round(), self, deliveryCode)));
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
