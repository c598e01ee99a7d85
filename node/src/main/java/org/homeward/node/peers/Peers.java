package org.homeward.node.peers;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.homeward.log.Envelope;
import org.homeward.log.SigningKey;
import org.homeward.log.VerifyingKey;
import org.homeward.node.wiring.NodeSettings;
import org.homeward.node.wiring.Side;
import org.springframework.stereotype.Component;

/// Who signs for which side: this node's own key, and the peers' keys as operators pinned them.
@Component
public class Peers {

    private final PeerRepository repository;
    private final NodeKeys keys;
    private final Side self;
    private final ConcurrentMap<Side, Peer> pinned = new ConcurrentHashMap<>();

    Peers(PeerRepository repository, NodeKeys keys, NodeSettings settings) {
        this.repository = repository;
        this.keys = keys;
        this.self = settings.side();
    }

    /// This node's signature over a document.
    ///
    /// @param type media type of the document
    public Envelope sign(String type, byte[] body) {
        return Envelope.signed(type, body, keys.signing());
    }

    /// One more signature, this node's.
    public Envelope countersign(Envelope envelope) {
        return envelope.and(keys.signing());
    }

    /// Whether this side's pinned key (or this node's own) signed the envelope.
    public boolean isSignedBy(Side side, Envelope envelope) {
        return key(side)
                .map(key -> envelope.isSignedBy(key, BouncyCastleKey.FAST))
                .orElse(false);
    }

    /// The key that signs for a side, if it is pinned.
    public Optional<VerifyingKey> key(Side side) {
        return side == self
                ? Optional.of(keys.signing().verifyingKey())
                : find(side).map(Peer::signingKey);
    }

    /// Whether this side's node is pinned.
    public boolean knows(Side side) {
        return side == self || find(side).isPresent();
    }

    /// The organisation of a side, as an operator pinned it.
    public Optional<String> organisation(Side side) {
        return find(side).map(Peer::organisation);
    }

    SigningKey own() {
        return keys.signing();
    }

    Optional<Peer> find(Side side) {
        var known = pinned.get(side);
        if (known != null) {
            return Optional.of(known);
        }
        var kept = repository.find(side);
        kept.ifPresent(peer -> pinned.put(side, peer));
        return kept;
    }

    void pin(Peer peer) {
        repository.pin(peer);
        pinned.put(peer.side(), peer);
    }
}
