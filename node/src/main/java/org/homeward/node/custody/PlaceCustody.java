package org.homeward.node.custody;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/// What `delivery` does to custody at a place of detention, in the transaction in which it happens.
@Component
public class PlaceCustody {

    private final Ledger ledger;
    private final CustodyRepository repository;

    PlaceCustody(Ledger ledger, CustodyRepository repository) {
        this.ledger = ledger;
        this.repository = repository;
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
        ledger.append(standing, new Ledger.Entry(number, standing.round(), event, account, "", ""));
    }
}
