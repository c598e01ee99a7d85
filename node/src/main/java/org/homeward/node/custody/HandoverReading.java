package org.homeward.node.custody;

import java.util.List;
import org.homeward.node.accounts.Actor;
import org.homeward.node.desk.NoSuchPageException;
import org.springframework.stereotype.Component;

/// A handover and its lines as its pages read them: only for those who take part, or may see all.
@Component
class HandoverReading {

    private final HandoverRepository handovers;
    private final LineRepository lines;
    private final DocumentRepository documents;
    private final Custodians custodians;

    HandoverReading(
            HandoverRepository handovers, LineRepository lines, DocumentRepository documents, Custodians custodians) {
        this.handovers = handovers;
        this.lines = lines;
        this.documents = documents;
        this.custodians = custodians;
    }

    /// The handover of this id, if this person may see it.
    Handover mine(Actor actor, String id) {
        var limit = custodians.limit(actor);
        return HandoverId.read(id)
                .flatMap(handovers::find)
                .filter(handover -> limit.isEmpty()
                        || limit.contains(handover.giver().text())
                        || limit.contains(handover.receiver().text()))
                .orElseThrow(() -> new NoSuchPageException("handover"));
    }

    /// All its lines; once it is signed, as they were signed.
    List<Line> lines(Handover handover) {
        return handover.document().isEmpty()
                ? lines.all(handover.id())
                : documents.find(handover.document()).map(CountersigningDesk::lines).orElseThrow().stream()
                        .flatMap(signed -> signed.line().stream())
                        .toList();
    }
}
