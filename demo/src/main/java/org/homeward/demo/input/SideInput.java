package org.homeward.demo.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// What one side brings to a round.
///
/// @param rulebook conditions for parcels that it receives
/// @param intake parcels handed in at its bureau
/// @param held people whom it says it holds
/// @param heldLater a later list of people held, imported before intake closes
public record SideInput(Sheet rulebook, Sheet intake, Sheet held, Optional<Sheet> heldLater) {

    // Style 13: an Optional in a record; "no later list" has no other meaning than its absence.

    /// Its intake file by row.
    public TreeMap<Integer, IntakeRow> intakeRows() {
        var rows = new TreeMap<Integer, IntakeRow>();
        for (var row : intake.rows()) {
            var read = IntakeRow.of(row);
            rows.put(read.row(), read);
        }
        return rows;
    }

    /// Everybody on its lists who is somewhere, in the order of the lists.
    public List<HeldPerson> heldPeople() {
        var people = new ArrayList<HeldPerson>();
        held.rows().forEach(row -> people.add(HeldPerson.of(row)));
        heldLater.ifPresent(list -> list.rows().forEach(row -> people.add(HeldPerson.of(row))));
        people.removeIf(person -> person.place().isEmpty());
        return people;
    }

    /// The places of detention that its lists name, in order.
    public TreeSet<String> places() {
        var places = new TreeSet<String>();
        heldPeople().forEach(person -> places.add(person.place()));
        return places;
    }
}
