package org.homeward.node.peers;

import org.homeward.node.desk.NodeKey;
import org.springframework.stereotype.Component;

/// The fingerprint on the sign-in page.
@Component
class ShownKey implements NodeKey {

    private final NodeKeys keys;

    ShownKey(NodeKeys keys) {
        this.keys = keys;
    }

    @Override
    public String fingerprint() {
        return keys.signing().verifyingKey().fingerprint();
    }
}
