package org.homeward.node.tracing;

import java.util.List;
import org.homeward.node.accounts.Actor;
import org.homeward.node.accounts.Operation;
import org.homeward.node.desk.DeskPage;
import org.homeward.node.desk.Waiting;
import org.homeward.node.rounds.RoundRegister;
import org.springframework.stereotype.Component;

/// The pairs to look at, in the bar and on the start page; [MatchesScreens] shows them.
@Component
class ReviewsPage implements DeskPage {

    private final ProposalRepository proposals;
    private final RoundRegister register;

    ReviewsPage(ProposalRepository proposals, RoundRegister register) {
        this.proposals = proposals;
        this.register = register;
    }

    @Override
    public Operation operation() {
        return Operation.REVIEWS_PAGE;
    }

    @Override
    public String key() {
        return "reviews";
    }

    @Override
    public List<Waiting> waits(Actor actor) {
        return register.names().stream()
                .findFirst()
                .map(round ->
                        List.of(Waiting.undated("reviews", MatchesScreens.REVIEWS, proposals.count(round, "review"))))
                .orElse(List.of());
    }
}
