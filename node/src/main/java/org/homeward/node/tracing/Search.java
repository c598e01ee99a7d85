package org.homeward.node.tracing;

import java.util.List;
import java.util.Map;
import org.homeward.node.people.ListArrived;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Searches the lists again and keeps what is proposed: after each list that arrived, each intake, each decision that
/// was undone.
@Component
class Search {

    private final ReadyLists lists;
    private final LinkageRepository linkage;
    private final ProposalRepository proposals;

    Search(ReadyLists lists, LinkageRepository linkage, ProposalRepository proposals) {
        this.lists = lists;
        this.linkage = linkage;
        this.proposals = proposals;
    }

    /// Runs in the transaction that keeps the list, so that nobody sees a list without its proposals.
    @EventListener
    void listArrived(ListArrived list) {
        proposals.listsChanged(list.round());
        again(new Scope.Round(list.round()));
    }

    /// Keeps other searches and decisions of this round waiting until the transaction ends.
    ///
    /// @return which state of the lists there is
    long alone(String round) {
        return proposals.lock(round);
    }

    /// Searches for all whom the scope names. If a parcel claims a line that another waiting parcel claims, the whole
    /// round is searched: the two claims must be seen together.
    void again(Scope scope) {
        long version = alone(scope.round());
        var lines = lists.of(scope.round(), version, scope instanceof Scope.Round);
        var waiting = linkage.waiting(scope);
        var found = waiting.values().stream()
                .sorted(java.util.Comparator.comparing(Sought::parcelRef))
                .flatMap(sought -> lines.whoMayBe(sought).stream())
                .toList();
        if (scope instanceof Scope.Parcel && proposals.isClaimed(scope, people(found))) {
            again(new Scope.Round(scope.round()));
            return;
        }
        proposals.replace(scope, settled(scope, lines, waiting, found));
    }

    private List<Candidate> settled(
            Scope scope, ListedLines lines, Map<String, Sought> waiting, List<Candidate> found) {
        var confirmed = linkage.confirmed(scope.round(), people(found));
        return new Claims(waiting, confirmed, lines::areOne).settle(found);
    }

    private static List<String> people(List<Candidate> found) {
        return found.stream()
                .filter(Candidate::isMatch)
                .map(Candidate::personRef)
                .distinct()
                .toList();
    }
}
