package org.homeward.node.custody;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.homeward.node.wiring.BusinessClock;
import org.homeward.node.wiring.Bytes;
import org.homeward.node.wiring.Digest;
import org.homeward.node.wiring.Json;
import org.homeward.node.wiring.NodeSettings;
import org.homeward.node.wiring.Side;
import org.springframework.stereotype.Component;

/// What `delivery` does to custody at a place of detention, in the transaction in which it happens.
@Component
public class PlaceCustody {

    private final Ledger ledger;
    private final CustodyRepository repository;
    private final LineRepository lines;
    private final DocumentRepository documents;
    private final BusinessClock clock;
    private final Side self;

    PlaceCustody(
            Ledger ledger,
            CustodyRepository repository,
            LineRepository lines,
            DocumentRepository documents,
            BusinessClock clock,
            NodeSettings settings) {
        this.ledger = ledger;
        this.repository = repository;
        this.lines = lines;
        this.documents = documents;
        this.clock = clock;
        this.self = settings.side();
    }

    /// Locks what these are until the transaction ends, and says for each that is known here who holds it; somebody
    /// whose custody has ended holds nothing.
    public Map<TravelNumber, Optional<Party>> lock(Collection<TravelNumber> numbers) {
        var holders = new TreeMap<TravelNumber, Optional<Party>>();
        ledger.lock(numbers).forEach((number, standing) -> holders.put(number, holder(standing)));
        return holders;
    }

    private static Optional<Party> holder(Standing standing) {
        return standing.custody().place() instanceof Custody.Place.HeldBy(var party)
                ? Optional.of(party)
                : Optional.empty();
    }

    /// Whether this party is at this node.
    public boolean isHere(Party party) {
        return party.side() == self;
    }

    /// The examination opened it.
    public void opened(TravelNumber number, Party by, Instant at, String account) {
        append(number, new CustodyEvent.Opened(by, at), account);
    }

    /// The examination took this item out of its parcel; it goes back to the sender under its own number.
    public void takenOut(TravelNumber number, Party by, Instant at, String account) {
        append(number, new CustodyEvent.TakenOut(by, at), account);
    }

    /// It cannot be given; its way is home from now on.
    public void turnedBack(TravelNumber number, Party by, Instant at, String account) {
        append(number, new CustodyEvent.TurnedBack(by, at), account);
    }

    /// The addressee signed for it; custody ends.
    public void delivered(TravelNumber number, Party by, Instant at, String account) {
        append(number, new CustodyEvent.Delivered(by, at), account);
    }

    /// Where the addressees of these are: the only places of detention to which they may be handed.
    public void destine(Map<TravelNumber, String> places) {
        ledger.lock(places.keySet());
        repository.destine(places);
    }

    private void append(TravelNumber number, CustodyEvent event, String account) {
        var standing = ledger.lock(List.of(number)).get(number);
        if (standing == null) {
            throw new IllegalStateException("an event for what nobody announced; this indicates a bug");
        }
        if (!standing.custody().after(event).breaks().isEmpty()) {
            throw new IllegalStateException("an event by a place that does not hold it; this indicates a bug");
        }
        ledger.append(standing, new Ledger.Entry(number, standing.round(), event, account, "", ""));
    }

    /// The document under which the detaining side signed both receipts of a consignment.
    ///
    /// @param signatures by who signed: `representative` and `authority`, each a DSSE envelope in JSON
    /// @param signedAt when the later one was signed
    public record Receipts(
            String round,
            Side detaining,
            String type,
            Bytes document,
            Map<String, Bytes> signatures,
            Instant signedAt) {
        public Receipts {
            signatures = Map.copyOf(signatures);
        }
    }

    /// Keeps the receipts among the documents of custody.
    public void keep(Receipts receipts) {
        var sha256 = Digest.of(receipts.document().copy());
        var now = clock.instant();
        documents.keep(
                new DocumentRepository.Kept(sha256, receipts.type(), receipts.document(), Bytes.of(new byte[0])), now);
        receipts.signatures()
                .forEach((who, envelope) -> documents.sign(new DocumentRepository.Signature(
                        sha256, receipts.detaining().word() + " " + who, envelope)));
        repository.appendDocument(receipts.round(), sha256, receipts.signedAt(), now);
    }

    /// Receipts that came from the detaining side say that the addressees of these have them. One that this node
    /// knows in other hands is kept as a break.
    public void delivered(Receipts receipts, Collection<TravelNumber> numbers) {
        var known = ledger.lock(numbers);
        var event = new CustodyEvent.Delivered(Party.of(receipts.detaining()), receipts.signedAt());
        var document = Digest.of(receipts.document().copy());
        ledger.append(
                known,
                known.values().stream()
                        .map(standing -> new Ledger.Entry(standing.number(), standing.round(), event, "", document, ""))
                        .toList());
    }

    /// Pieces that the last joint inspection found missing, by line of the contents; empty if there was none.
    public Map<Integer, Integer> missing(TravelNumber number) {
        var missing = new HashMap<Integer, Integer>();
        lines.lastInspection(number)
                .map(bytes -> Json.read(bytes, InspectionRecord.class))
                .ifPresent(record -> record.missing().forEach(each -> missing.put(each.line(), each.pieces())));
        return missing;
    }
}
