package org.homeward.node.custody;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.homeward.node.accounts.Actor;
import org.homeward.node.requests.Deed;
import org.homeward.node.requests.Page;
import org.springframework.stereotype.Component;

/// Handovers and their lines, for those who may see them.
@Component
class HandoverLists {

    private static final int ROUNDS_KEPT_MAX = 10_000; // A node has hundreds of handovers in a round.

    // A handover's round never changes, and every scan asks for it.
    private final Map<HandoverId, String> rounds = new ConcurrentHashMap<>();
    private final HandoverRepository handovers;
    private final LineRepository lines;
    private final DocumentRepository documents;
    private final Custodians custodians;

    HandoverLists(
            HandoverRepository handovers, LineRepository lines, DocumentRepository documents, Custodians custodians) {
        this.handovers = handovers;
        this.lines = lines;
        this.documents = documents;
        this.custodians = custodians;
    }

    /// The deed, said to concern the handover's round.
    Deed inRound(Deed deed, HandoverId id) {
        var known = rounds.get(id);
        if (known != null) {
            return deed.in(known);
        }
        var round = handovers.round(id);
        if (rounds.size() >= ROUNDS_KEPT_MAX) {
            rounds.clear();
        }
        round.ifPresent(found -> rounds.put(id, found));
        return round.map(deed::in).orElse(deed);
    }

    Page<HandoverRepository.Listed> handovers(Actor actor, String round, String state, Page.Asked asked) {
        if (!state.isEmpty() && Handover.State.of(state).isEmpty()) {
            throw new IllegalArgumentException("state must be loading, offered, received or agreed");
        }
        var which = new HandoverRepository.Asked(round, state, custodians.limit(actor));
        return Page.of(asked, handovers.count(which), handovers.page(which, asked));
    }

    /// The lines of a handover; once it is signed, as they were signed.
    Optional<Page<HandoverApi.ListedLine>> lines(Actor actor, HandoverId id, Page.Asked asked) {
        var limit = custodians.limit(actor);
        return handovers
                .find(id)
                .filter(handover -> limit.isEmpty()
                        || limit.contains(handover.giver().text())
                        || limit.contains(handover.receiver().text()))
                .map(handover -> handover.document().isEmpty()
                        ? Page.of(asked, lines.count(id), HandoverApi.ListedLine.of(lines.page(id, asked)))
                        : signed(handover.document(), asked));
    }

    private Page<HandoverApi.ListedLine> signed(String document, Page.Asked asked) {
        var all = documents.find(document).map(CountersigningDesk::lines).orElseThrow();
        var page = all.stream()
                .skip(asked.offset())
                .limit(asked.size())
                .flatMap(line -> line.line().stream())
                .map(HandoverApi.ListedLine::of)
                .toList();
        return Page.of(asked, all.size(), page);
    }
}
