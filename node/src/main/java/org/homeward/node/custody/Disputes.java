package org.homeward.node.custody;

import java.util.List;
import org.homeward.node.rounds.Fact;
import org.homeward.node.rounds.Facts;
import org.springframework.stereotype.Component;

/// Differences that are open at this node, and when they are not any more.
@Component
class Disputes {

    private final CustodyRepository repository;
    private final DisputeRepository disputes;
    private final Facts facts;

    Disputes(CustodyRepository repository, DisputeRepository disputes, Facts facts) {
        this.repository = repository;
        this.disputes = disputes;
        this.facts = facts;
    }

    /// The lines of these stand disputed in a handover that both have signed.
    void open(Handover handover, List<TravelNumber> numbers) {
        if (numbers.isEmpty()) {
            return;
        }
        repository.dispute(handover.id(), numbers);
        // What both parties said may have come here before what they signed.
        numbers.forEach(number -> settleIfBoth(handover, number));
    }

    /// Notes that it is settled if giver and receiver have both said so.
    boolean settleIfBoth(Handover handover, TravelNumber number) {
        var said = disputes.sides(handover.id(), number);
        if (!said.contains(handover.giver().side())
                || !said.contains(handover.receiver().side())) {
            return false;
        }
        repository.settle(number);
        facts.note(Fact.of(handover.round(), number.home(), number.text(), Fact.Kind.SETTLED));
        return true;
    }
}
