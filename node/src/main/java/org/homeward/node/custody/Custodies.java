package org.homeward.node.custody;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.homeward.node.wiring.Json;
import org.homeward.node.wiring.Side;
import org.springframework.stereotype.Component;

/// What `delivery` and `obligations` may do with custody: say what happened at a place of detention, and ask.
@Component
public class Custodies {

    private final Ledger ledger;
    private final CustodyRepository repository;
    private final LineRepository lines;

    Custodies(Ledger ledger, CustodyRepository repository, LineRepository lines) {
        this.ledger = ledger;
        this.repository = repository;
        this.lines = lines;
    }

    /// Where the addressees of these are, so that they are handed on to there and nowhere else.
    public void destine(Map<TravelNumber, String> places) {
        ledger.lock(places.keySet());
        repository.destine(places);
    }

    /// Appends one event that happened at this node.
    ///
    /// @param account who did it
    /// @return whether the party of the event held the parcel; if not, nothing was appended
    public boolean happened(String round, TravelNumber number, CustodyEvent event, String account) {
        var standing = ledger.lock(List.of(number)).get(number);
        if (standing == null || !standing.custody().after(event).breaks().isEmpty()) {
            return false;
        }
        ledger.append(standing, new Ledger.Entry(number, round, event, account, "", ""));
        return true;
    }

    /// Appends events that another node's signed document shows; one that cannot be is kept as a break.
    public void shown(String round, Map<TravelNumber, CustodyEvent> events) {
        var sorted = new TreeMap<>(events);
        var locked = ledger.lock(sorted.keySet());
        ledger.append(
                locked,
                sorted.entrySet().stream()
                        .filter(entry -> locked.containsKey(entry.getKey()))
                        .map(entry -> new Ledger.Entry(entry.getKey(), round, entry.getValue(), "", "", ""))
                        .toList());
    }

    /// Those of these that are known here.
    public Collection<TravelNumber> known(Collection<TravelNumber> numbers) {
        return ledger.lock(numbers).keySet();
    }

    /// Pieces that the last joint inspection found missing, by line of the contents; empty if there was none.
    public Map<Integer, Integer> missing(TravelNumber number) {
        var missing = new HashMap<Integer, Integer>();
        lines.lastInspection(number)
                .map(bytes -> Json.read(bytes, InspectionRecord.class))
                .ifPresent(record -> record.missing().forEach(each -> missing.put(each.line(), each.pieces())));
        return missing;
    }

    /// How many things of a round are still with somebody, by side.
    public SortedMap<Side, Long> held(String round) {
        var held = new TreeMap<Side, Long>();
        repository.held(round).forEach(each -> held.put(each.side(), each.parcels()));
        return held;
    }
}
