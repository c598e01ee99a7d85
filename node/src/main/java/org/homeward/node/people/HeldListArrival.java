package org.homeward.node.people;

import org.homeward.node.peers.Arrival;
import org.homeward.node.peers.BadEnvelopeException;
import org.homeward.node.wiring.BusinessClock;
import org.homeward.node.wiring.Json;
import org.homeward.node.wiring.NodeSettings;
import org.homeward.node.wiring.Side;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Keeps, at home, what the detaining bureau tells of whom it holds (GC III art. 122, P-11).
@Component
class HeldListArrival implements Arrival {

    private final ListedPersonRepository repository;
    private final ListRepository lists;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;
    private final Side self;

    HeldListArrival(
            ListedPersonRepository repository,
            ListRepository lists,
            BusinessClock clock,
            ApplicationEventPublisher events,
            NodeSettings settings) {
        this.repository = repository;
        this.lists = lists;
        this.clock = clock;
        this.events = events;
        this.self = settings.side();
    }

    @Override
    public String kind() {
        return "held_list";
    }

    @Override
    public void arrived(Letter letter) {
        if (!self.isBureau() || letter.from() != self.other()) {
            throw new BadEnvelopeException("A list of people held goes from one bureau to the other.");
        }
        var page = Json.read(letter.body(), HeldListPage.class);
        repository.put(page);
        lists.arrived(page, clock.instant());
        if (page.isLast()) {
            if (page.kind().equals(HeldListKind.WHOLE.word())) {
                repository.unlistOthers(page.round(), page.list());
            }
            events.publishEvent(new ListArrived(page.round()));
        }
    }
}
