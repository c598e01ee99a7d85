package org.homeward.node.custody;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homeward.node.packing.ItemNumber;
import org.homeward.node.packing.KnownParcel;
import org.homeward.node.packing.KnownParcels;
import org.homeward.node.wiring.BusinessClock;
import org.springframework.stereotype.Component;

/// Where every parcel stands and what happened to it. The one place that appends custody events.
@Component
class Ledger {

    /// An event to be appended.
    ///
    /// @param account who did it; empty where documents and signatures say it
    /// @param document digest of the document that shows it; empty where none does
    /// @param line the canonical line of that document; empty where none
    record Entry(TravelNumber number, String round, CustodyEvent event, String account, String document, String line) {}

    private final CustodyRepository repository;
    private final KnownParcels parcels;
    private final BusinessClock clock;

    Ledger(CustodyRepository repository, KnownParcels parcels, BusinessClock clock) {
        this.repository = repository;
        this.parcels = parcels;
        this.clock = clock;
    }

    /// Where this stands; empty if nobody ever announced it here.
    Optional<Standing> find(TravelNumber number) {
        var known = repository.find(number);
        if (known.isPresent()) {
            return known;
        }
        var begun = begin(List.of(number));
        // Begun by another at the same time, it may have moved already.
        return begun.isEmpty() || begun.getFirst().isNew()
                ? begun.stream().findFirst().map(Begun::standing)
                : repository.find(number);
    }

    /// Where these stand, those that are known here; locks them until the transaction ends.
    Map<TravelNumber, Standing> lock(Collection<TravelNumber> numbers) {
        var locked = byNumber(repository.lock(numbers));
        if (locked.size() < numbers.size()) {
            var missing = numbers.stream()
                    .filter(number -> !locked.containsKey(number))
                    .toList();
            if (!begin(missing).isEmpty()) {
                locked.putAll(byNumber(repository.lock(missing)));
            }
        }
        return locked;
    }

    private record Begun(Standing standing, boolean isNew) {}

    private List<Begun> begin(Collection<TravelNumber> numbers) {
        var known = parcels(numbers);
        var standings = numbers.stream()
                .filter(number -> known.containsKey(number.parcel()))
                .map(number -> Standing.begun(number, requireNonNull(known.get(number.parcel()))))
                .sorted(Comparator.comparing(Standing::number))
                .toList();
        var begun = new ArrayList<Begun>(standings.size());
        if (!standings.isEmpty()) {
            var added = repository.begin(standings);
            for (int at = 0; at < standings.size(); at++) {
                begun.add(new Begun(standings.get(at), added.get(at)));
            }
        }
        return begun;
    }

    private Map<ItemNumber, KnownParcel> parcels(Collection<TravelNumber> numbers) {
        return parcels.find(
                numbers.stream().map(TravelNumber::parcel).distinct().sorted().toList());
    }

    /// Appends an event to one that the caller has locked.
    void append(Standing standing, Entry entry) {
        append(Map.of(standing.number(), standing), List.of(entry));
    }

    /// Appends at most one event to each of those that the caller has locked.
    void append(Map<TravelNumber, Standing> locked, List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        repository.append(entries, clock.instant());
        var changed = new ArrayList<Standing>(entries.size());
        for (var entry : entries) {
            var standing = Optional.ofNullable(locked.get(entry.number()))
                    .orElseThrow(
                            () -> new IllegalStateException("an event for what is not locked; this indicates a bug"));
            changed.add(standing.with(
                    custody(standing, entry.event()), entry.event().at()));
        }
        repository.keep(changed);
    }

    // An event that arrives late is put where it happened, and all are read again.
    private Custody custody(Standing standing, CustodyEvent event) {
        if (!event.at().isBefore(standing.lastAt())) {
            return standing.custody().after(event);
        }
        return begun(standing.number()).after(repository.events(standing.number()));
    }

    /// The whole custody of one with its breaks, read from its events.
    Custody read(TravelNumber number) {
        return begun(number).after(repository.events(number));
    }

    private Custody begun(TravelNumber number) {
        var parcel = parcels.find(number.parcel())
                .orElseThrow(() -> new IllegalStateException("events of an unknown parcel; this indicates a bug"));
        return Standing.begun(number, parcel).custody();
    }

    private static Map<TravelNumber, Standing> byNumber(List<Standing> standings) {
        return standings.stream()
                .collect(Collectors.toMap(Standing::number, Function.identity(), (one, _) -> one, TreeMap::new));
    }
}
