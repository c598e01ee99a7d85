package org.homeward.demo.invention;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.homeward.demo.input.Incident;
import org.homeward.demo.input.Party;
import org.homeward.demo.input.RoundInput;
import org.homeward.demo.input.RowKey;
import org.homeward.demo.input.Sheet;
import org.homeward.demo.input.SideInput;
import org.homeward.demo.input.Terms;

/// A whole invented round: two sides, their people and parcels, rulebooks, terms, and what happens on the way.
public final class InventedRound {

    private InventedRound() {}

    /// Invents a round; the same seed and size always give the same.
    ///
    /// @param parcels a side, at least 1
    public static RoundInput invent(int parcels, long seed) {
        var terms = Terms.read(Sheet.of(Resource.text("terms.json").replace("PARCELS", Integer.toString(parcels))));
        var chance = new SplittableRandom(seed);
        var invented = new EnumMap<Party, InventedSide>(Party.class);
        for (var home : Party.BUREAUS) {
            invented.put(home, new InventedSide(home, parcels, chance.split()));
        }
        var sides = new EnumMap<Party, SideInput>(Party.class);
        Map<RowKey, java.util.List<Incident>> incidents = new TreeMap<>();
        invented.forEach((home, side) -> {
            var other = java.util.Objects.requireNonNull(invented.get(home.other()));
            sides.put(home, sideInput(home, side, other));
            incidents.putAll(new InventedIncidents(side, rulebook(home.other()), chance.split()).of(home));
        });
        return new RoundInput(terms, sides, incidents);
    }

    /// @param other whose people this side holds
    private static SideInput sideInput(Party home, InventedSide side, InventedSide other) {
        return new SideInput(
                Sheet.of(rulebook(home)),
                Sheet.of(side.intake()),
                Sheet.of(other.held()),
                Optional.of(Sheet.of(other.heldLater())));
    }

    private static String rulebook(Party side) {
        return Resource.text("rulebook_" + side.word() + ".csv");
    }
}
