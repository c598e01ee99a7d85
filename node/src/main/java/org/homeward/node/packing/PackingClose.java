package org.homeward.node.packing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.homeward.node.accounts.Actor;
import org.homeward.node.accounts.Operation;
import org.homeward.node.accounts.SecondPerson;
import org.homeward.node.intake.HandedInParcels;
import org.homeward.node.peers.Outbox;
import org.homeward.node.peers.Peers;
import org.homeward.node.requests.Answer;
import org.homeward.node.rounds.Rounds;
import org.homeward.node.wiring.BusinessClock;
import org.homeward.node.wiring.Digest;
import org.homeward.node.wiring.IdSource;
import org.homeward.node.wiring.Json;
import org.homeward.node.wiring.NodeSettings;
import org.homeward.node.wiring.Side;
import org.springframework.stereotype.Component;

/// Ends the packing of a round: pallets are sealed, manifests signed, and the others told what each may know.
@Component
class PackingClose {

    private static final int PAGE_BYTES_MAX = 4 << 20; // Sealed and padded, a page stays in the 16 MiB of an envelope.
    private static final int SEAL_LETTERS = 8; // 78 thousand million: never the same twice by chance.

    private final HandedInParcels handedIn;
    private final PackingRepository repository;
    private final ManifestRepository manifests;
    private final Tally tally;
    private final Rounds rounds;
    private final Outbox outbox;
    private final Peers peers;
    private final BusinessClock clock;
    private final IdSource ids;
    private final Side self;
    private final SecondPerson second;

    // Style 8: what a close touches are these; a record of them would only rename them.
    PackingClose(
            HandedInParcels handedIn,
            PackingRepository repository,
            ManifestRepository manifests,
            Tally tally,
            Rounds rounds,
            Outbox outbox,
            Peers peers,
            BusinessClock clock,
            IdSource ids,
            NodeSettings settings,
            SecondPerson second) {
        this.second = second;
        this.handedIn = handedIn;
        this.repository = repository;
        this.manifests = manifests;
        this.tally = tally;
        this.rounds = rounds;
        this.outbox = outbox;
        this.peers = peers;
        this.clock = clock;
        this.ids = ids;
        this.self = settings.side();
    }

    /// What was closed.
    record Closed(int parcels, int pallets, int consignments, int unmatched) {}

    /// Closes it, once, when the agreed days of intake are over and every matched parcel is packed.
    Answer<Closed> close(Actor clerk, String round) {
        var agreed = rounds.agreed(round);
        if (agreed.isEmpty()) {
            return Answer.refused("terms.not_agreed", "The round is not agreed.");
        }
        var intakeCloses = agreed.get().terms().intakeCloses();
        if (clock.today().isBefore(intakeCloses)) {
            return Answer.refused(
                    "packing.too_early",
                    "Families may hand in until " + intakeCloses + "; packing is closed after that.");
        }
        handedIn.close(round);
        repository.lock();
        if (repository.isClosed(round)) {
            return Answer.refused("packing.closed", "The packing of this round is closed and counted.");
        }
        var rows = handedIn.rows(round);
        long unpacked = rows.stream()
                .filter(row -> !row.personRef().isEmpty() && row.itemNumber().isEmpty())
                .count();
        if (unpacked > 0) {
            return Answer.refused(
                    "packing.unfinished",
                    unpacked + " parcels have a confirmed addressee and are not packed. Pack them, or withdraw the"
                            + " match, then close.");
        }
        return second.<Closed>missing(clerk, Operation.CLOSE_PACKING, round)
                .orElseGet(() -> Answer.done(close(clerk, round, rows)));
    }

    private Closed close(Actor clerk, String round, List<HandedInParcels.Row> rows) {
        var pallets = sealPallets(round);
        var parcels = parcels(round);
        int consignments = signManifests(round, parcels);
        tellReceiving(round, parcels);
        tellNeutral(round, pallets, parcels);
        int unmatched = tally.tell(round, rows);
        var closed = new Closed(parcels.size(), pallets.size(), consignments, unmatched);
        repository.close(round, clerk.account(), clock.instant(), closed);
        return closed;
    }

    private List<PackingRepository.Pallet> sealPallets(String round) {
        for (var pallet : repository.pallets(round, self)) {
            repository.seal(pallet.pallet(), self, "P-" + ids.code(SEAL_LETTERS));
        }
        return repository.pallets(round, self);
    }

    private List<ManifestPage.Parcel> parcels(String round) {
        var contents = manifests.contents(round, self);
        var labels = handedIn.labels(round);
        var parcels = new ArrayList<ManifestPage.Parcel>();
        for (var parcel : manifests.packed(round, self)) {
            var number = parcel.number().text();
            var label = labels.get(number);
            if (label == null) {
                throw new IllegalStateException("a packed parcel without a label; this indicates a bug");
            }
            parcels.add(new ManifestPage.Parcel(
                    number,
                    parcel.seal(),
                    parcel.weightGrams(),
                    parcel.pallet(),
                    parcel.consignment(),
                    parcel.deliveryCode(),
                    parcel.personRef(),
                    parcel.letters(),
                    parcel.drawings(),
                    parcel.termsVersion(),
                    contents.getOrDefault(number, List.of()),
                    label.senderName(),
                    new ManifestPage.Addressee(
                            label.serviceNumber(),
                            label.surname(),
                            label.givenName(),
                            label.patronymic(),
                            label.birthDate(),
                            label.rank())));
        }
        return parcels;
    }

    private int signManifests(String round, List<ManifestPage.Parcel> parcels) {
        var consignments = new TreeMap<String, List<ManifestPage.Parcel>>();
        for (var parcel : parcels) {
            consignments
                    .computeIfAbsent(parcel.consignment(), consignment -> new ArrayList<>())
                    .add(parcel);
        }
        consignments.forEach((consignment, its) -> {
            var csv = Manifest.csv(its);
            var proof = new Manifest.Proof(round, consignment, Digest.of(csv), its.size());
            manifests.keep(
                    proof,
                    csv,
                    peers.sign(Manifest.TYPE, csv).json(),
                    peers.sign(Manifest.Proof.TYPE, Json.bytes(proof)).json());
        });
        return consignments.size();
    }

    private void tellReceiving(String round, List<ManifestPage.Parcel> parcels) {
        var pages = new ArrayList<List<ManifestPage.Parcel>>();
        var page = new ArrayList<ManifestPage.Parcel>();
        int bytes = 0;
        for (var parcel : parcels) {
            int more = Json.bytes(parcel).length;
            if (page.size() == ManifestPage.PARCELS_MAX || (!page.isEmpty() && bytes + more > PAGE_BYTES_MAX)) {
                pages.add(List.copyOf(page));
                page.clear();
                bytes = 0;
            }
            page.add(parcel);
            bytes += more;
        }
        pages.add(List.copyOf(page));
        for (int at = 0; at < pages.size(); at++) {
            outbox.send(self.other(), "manifest", new ManifestPage(round, at + 1, pages.size(), pages.get(at)));
        }
    }

    private void tellNeutral(String round, List<PackingRepository.Pallet> pallets, List<ManifestPage.Parcel> parcels) {
        var announced = pallets.stream()
                .map(pallet -> new LoadPage.Pallet(pallet.pallet(), pallet.seal(), pallet.count()))
                .toList();
        var lines = parcels.stream()
                .map(parcel ->
                        new LoadPage.Line(parcel.itemNumber(), parcel.seal(), parcel.weightGrams(), parcel.pallet()))
                .sorted(Comparator.comparing(LoadPage.Line::pallet).thenComparing(LoadPage.Line::itemNumber))
                .toList();
        var pages = Travelling.pages(lines, LoadPage.LINES_MAX);
        for (int at = 0; at < pages.size(); at++) {
            outbox.send(
                    Side.NEUTRAL,
                    "load_list",
                    new LoadPage(round, at + 1, pages.size(), at == 0 ? announced : List.of(), pages.get(at)));
        }
    }
}
