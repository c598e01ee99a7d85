package org.homeward.node.rounds;

import java.util.Map;
import org.homeward.node.wiring.Side;
import org.springframework.stereotype.Component;

/// What became of each parcel of a round that was handed to the neutral, as this node has itself checked.
///
/// One fact decides, in this order: a loss that its custodian declared; a return that the home bureau signed for;
/// that it could not be given; an open dispute (the parcel goes on and is delivered all the same); a removal;
/// delivery. At the close, what nobody accounted for is `disputed`, `not_declared`.
@Component
public class Outcomes {

    private final FactRepository facts;
    private final StatementRepository statements;

    Outcomes(FactRepository facts, StatementRepository statements) {
        this.facts = facts;
        this.statements = statements;
    }

    /// By item number, for the parcels of one home bureau.
    public Map<String, Outcome> of(String round, Side side) {
        return facts.outcomes(round, side, statements.isClosed(round));
    }
}
