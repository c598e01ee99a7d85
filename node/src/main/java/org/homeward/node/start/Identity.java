package org.homeward.node.start;

import org.homeward.node.peers.Peers;
import org.homeward.node.wiring.NodeSettings;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/// Marks the database as this node's at its first start, so that no other node, and no real one after a played round,
/// goes on with it.
@Component
class Identity implements ApplicationRunner {

    private final IdentityRepository repository;
    private final Peers peers;
    private final NodeSettings settings;

    Identity(IdentityRepository repository, Peers peers, NodeSettings settings) {
        this.repository = repository;
        this.peers = peers;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var fingerprint = peers.key(settings.side()).orElseThrow().fingerprint();
        repository.keep(new StartRepository.Owner(settings.side().word(), settings.simulated(), fingerprint));
    }
}
