package org.homeward.demo.play;

import java.util.List;
import java.util.Optional;
import org.homeward.demo.input.Incident;
import org.homeward.demo.input.Party;
import org.homeward.demo.wire.Session;

/// From whom to whom a load goes in one handover, and in which stage.
///
/// @param purpose tells two handovers between the same parties apart, e.g. `way out`
/// @param shows the handover at which incidents show; empty where none can
record Journey(Stage stage, String purpose, Optional<Incident.Way> shows, Hands giver, Hands receiver) {

    /// A party's people at a handover.
    ///
    /// @param node at which they work
    /// @param party as handovers name it, e.g. `b` or `b:B-26`
    /// @param people who scan in turns; the first signs
    record Hands(Party node, String party, List<Session> people) {

        Hands {
            people = List.copyOf(people);
        }

        Session first() {
            return people.getFirst();
        }

        Session turn(int number) {
            return people.get(Math.floorMod(number, people.size()));
        }
    }

    /// What tells this handover from every other of the round.
    String name() {
        return giver.party() + " to " + receiver.party() + ", " + purpose;
    }

    /// True when both work at the same node, so that nothing has to travel.
    boolean isWithinOneNode() {
        return giver.node() == receiver.node();
    }
}
