package org.homeward.node.custody;

import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.homeward.node.accounts.Actor;
import org.homeward.node.accounts.Role;
import org.homeward.node.wiring.NodeSettings;
import org.homeward.node.wiring.Side;
import org.springframework.stereotype.Component;

/// For whom an account gives and receives: an intake clerk for his bureau, a delegate for the neutral, a place
/// clerk for the places to which he is posted, and nobody else for anybody.
@Component
class Custodians {

    private final Side side;

    Custodians(NodeSettings settings) {
        this.side = settings.side();
    }

    /// The side of this node.
    Side side() {
        return side;
    }

    /// The parties for which he acts, in order.
    NavigableSet<String> texts(Actor actor) {
        var texts = new TreeSet<String>();
        switch (actor.role()) {
            case INTAKE_CLERK -> {
                if (side.isBureau()) {
                    texts.add(Party.of(side).text());
                }
            }
            case DELEGATE -> {
                if (!side.isBureau()) {
                    texts.add(Party.of(side).text());
                }
            }
            case PLACE_CLERK ->
                actor.placesInOrder()
                        .forEach(place -> texts.add(Party.at(side, place).text()));
            case EXAMINER,
                    ROUND_OFFICER,
                    TRACING_OFFICER,
                    PRISONERS_REPRESENTATIVE,
                    PROTECTION_OFFICER,
                    AUDITOR,
                    OPERATOR -> {}
        }
        return texts;
    }

    /// Whether he acts for this party.
    boolean actsFor(Actor actor, Party party) {
        return switch (actor.role()) {
            case INTAKE_CLERK, DELEGATE -> texts(actor).contains(party.text());
            case PLACE_CLERK -> party.isPlace() && party.side() == side && actor.isPostedTo(party.place());
            case EXAMINER,
                    ROUND_OFFICER,
                    TRACING_OFFICER,
                    PRISONERS_REPRESENTATIVE,
                    PROTECTION_OFFICER,
                    AUDITOR,
                    OPERATOR -> false;
        };
    }

    /// The one party for which he acts, or that of his which is asked for; empty if he acts for none such.
    ///
    /// @param asked as written; empty where he acts for one only
    Optional<Party> party(Actor actor, String asked) {
        var texts = texts(actor);
        var text = asked.isEmpty() && texts.size() == 1 ? texts.getFirst() : asked;
        return texts.contains(text) ? Party.read(text) : Optional.empty();
    }

    /// Whose handovers he may see: a place clerk those of his places; for everybody else it is empty, and means
    /// all.
    NavigableSet<String> limit(Actor actor) {
        return actor.role() == Role.PLACE_CLERK ? texts(actor) : new TreeSet<>();
    }
}
