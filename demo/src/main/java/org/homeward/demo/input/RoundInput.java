package org.homeward.demo.input;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// A whole round as the world hands it to three nodes.
///
/// @param sides what each bureau brings
/// @param incidents what goes wrong or changes on the way, by the intake row it happens to
public record RoundInput(Terms terms, Map<Party, SideInput> sides, Map<RowKey, List<Incident>> incidents) {

    public RoundInput {
        sides = Collections.unmodifiableMap(new EnumMap<>(sides));
        incidents = Collections.unmodifiableMap(new TreeMap<>(incidents));
    }

    /// What a bureau brings.
    public SideInput side(Party bureau) {
        var side = sides.get(bureau);
        if (side == null) {
            throw new IllegalArgumentException(bureau + " brings nothing to a round");
        }
        return side;
    }

    /// What happens to a row's parcel on its way; mostly nothing.
    public List<Incident> incidentsOf(RowKey row) {
        return incidents.getOrDefault(row, List.of());
    }

    /// Every place of detention of a side that the round touches: those on its lists and those people are moved to.
    public TreeSet<String> places(Party detaining) {
        var places = side(detaining).places();
        incidents.forEach((key, those) -> {
            if (key.side() == detaining.other()) {
                those.forEach(incident -> incident.newPlace().ifPresent(places::add));
            }
        });
        return places;
    }

    /// The same round with the incidents of two rows exchanged.
    public RoundInput withSwapped(RowKey one, RowKey two) {
        var swapped = new TreeMap<>(incidents);
        swapped.put(one, new ArrayList<>(incidentsOf(two)));
        swapped.put(two, new ArrayList<>(incidentsOf(one)));
        return new RoundInput(terms, sides, swapped);
    }
}
