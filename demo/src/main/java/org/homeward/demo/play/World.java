package org.homeward.demo.play;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import org.homeward.demo.input.Party;
import org.homeward.demo.input.RowKey;

/// Every parcel that was taken in, as a thing in the world.
final class World {

    private final Map<RowKey, Parcel> parcels = new ConcurrentSkipListMap<>();
    private final Map<String, Parcel> byItemNumber = new ConcurrentHashMap<>();
    private final Collection<Homebound> removed = new ConcurrentLinkedQueue<>();

    /// Something that travels home by a number of its own.
    ///
    /// @param home the bureau it goes back to
    /// @param place the place of detention where it is now
    record Homebound(Party home, String place, String itemNumber, Parcel.Reading reading) {}

    void takeIn(Parcel parcel) {
        parcels.put(parcel.key(), parcel);
    }

    void labelled(Parcel parcel, String itemNumber) {
        parcel.label(itemNumber);
        byItemNumber.put(itemNumber, parcel);
    }

    Optional<Parcel> byRow(RowKey key) {
        return Optional.ofNullable(parcels.get(key));
    }

    Optional<Parcel> byNumber(String itemNumber) {
        return Optional.ofNullable(byItemNumber.get(itemNumber));
    }

    /// The parcels taken in at a home bureau, in the order of its file.
    List<Parcel> of(Party home) {
        return parcels.values().stream()
                .filter(parcel -> parcel.key().side() == home)
                .toList();
    }

    /// Those of them that left the home bureau with a number.
    List<Parcel> packedOf(Party home) {
        return of(home).stream()
                .filter(parcel -> !parcel.itemNumber().isEmpty())
                .toList();
    }

    void removed(Homebound item) {
        removed.add(item);
    }

    /// Everything from a home bureau that goes back to it: parcels never given, and items removed for the sender.
    List<Homebound> homebound(Party home) {
        var all = new ArrayList<Homebound>();
        for (var parcel : packedOf(home)) {
            if (parcel.isNeverGiven() && !parcel.stay().place().isEmpty()) {
                all.add(new Homebound(home, parcel.stay().place(), parcel.itemNumber(), parcel.reading()));
            }
        }
        removed.stream()
                .filter(item -> item.home() == home)
                .sorted(java.util.Comparator.comparing(Homebound::itemNumber))
                .forEach(all::add);
        return all;
    }
}
