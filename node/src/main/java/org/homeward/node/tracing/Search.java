package org.homeward.node.tracing;

import java.util.List;
import org.homeward.node.people.ListArrived;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Searches the lists again and keeps what is proposed: after each list that arrived, each intake, each withdrawal.
@Component
class Search {

    private final List<Candidates> sources;
    private final ProposalRepository repository;

    Search(List<Candidates> sources, ProposalRepository repository) {
        this.sources = List.copyOf(sources);
        this.repository = repository;
    }

    /// Runs in the transaction that keeps the list, so that nobody sees a list without its proposals.
    @EventListener
    void listArrived(ListArrived list) {
        again(new Candidates.Search.Round(list.round()));
    }

    /// Keeps other searches and decisions of this round waiting until the transaction ends.
    void alone(String round) {
        repository.lock(round);
    }

    void again(Candidates.Search search) {
        alone(search.round());
        for (var source : sources) {
            repository.replace(search, source.basis(), source.find(search));
        }
    }
}
