package org.homeward.node.peers;

import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.homeward.log.VerifyingKey;
import org.homeward.node.accounts.Actor;
import org.homeward.node.accounts.Operation;
import org.homeward.node.accounts.SecondPerson;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Refusal;
import org.homeward.node.wiring.NodeSettings;
import org.homeward.node.wiring.Side;
import org.springframework.stereotype.Component;

/// Where two operators pin a peer's keys, each of whom has heard its fingerprint.
@Component
class PinningDesk {

    private static final int ORGANISATION_CHARS_MAX = 100; // As long as a node's own.
    private static final int KEY_BYTES = 32; // Ed25519 and X25519.

    /// What is pinned.
    ///
    /// @param side `a`, `b` or `neutral`, not this node's
    /// @param url where it answers; may be empty for a bureau, which is reached through the neutral
    /// @param signingKey 32 bytes in base64
    /// @param sealingKey 32 bytes in base64
    record Asked(String side, String organisation, String url, String signingKey, String sealingKey) {}

    /// Whose keys are pinned.
    record Pinned(String side, String fingerprint) {}

    private final Peers peers;
    private final SecondPerson second;
    private final Side self;

    PinningDesk(Peers peers, SecondPerson second, NodeSettings settings) {
        this.peers = peers;
        this.second = second;
        this.self = settings.side();
    }

    /// Pins the keys when a second operator asks for exactly the same within a day.
    Answer<Pinned> pin(Actor operator, Asked asked) {
        var faults = faults(asked);
        if (!faults.isEmpty()) {
            return Answer.faulty(faults);
        }
        var subject = String.join("/", asked.side(), asked.url(), asked.signingKey(), asked.sealingKey());
        var missing = second.<Pinned>missing(operator, Operation.PIN_PEER, subject);
        if (missing.isPresent()) {
            return missing.get();
        }
        var key = VerifyingKey.ofBase64(asked.signingKey());
        peers.pin(new Peer(
                Side.named(asked.side()), asked.organisation(), URI.create(asked.url()), key, asked.sealingKey()));
        return Answer.done(new Pinned(asked.side(), key.fingerprint()));
    }

    /// Everything that is wrong with it.
    List<Refusal> faults(Asked asked) {
        var faults = new ArrayList<Refusal>();
        if (Side.of(asked.side()).filter(known -> known != self).isEmpty()) {
            faults.add(Refusal.at("peer.side", "side", asked.side(), "one of the two other sides"));
        }
        if (url(asked.url()).isEmpty()) {
            faults.add(Refusal.at("peer.url", "url", asked.url(), "an http or https address, or nothing"));
        }
        if (asked.organisation().isBlank() || asked.organisation().length() > ORGANISATION_CHARS_MAX) {
            faults.add(Refusal.at("peer.organisation", "organisation", "", "1 to 100 characters"));
        }
        if (!isKey(asked.signingKey())) {
            faults.add(Refusal.at("peer.key", "signingKey", asked.signingKey(), "base64 of 32 bytes"));
        }
        if (!isKey(asked.sealingKey())) {
            faults.add(Refusal.at("peer.key", "sealingKey", asked.sealingKey(), "base64 of 32 bytes"));
        }
        return faults;
    }

    private static Optional<URI> url(String text) {
        try {
            var url = URI.create(text);
            return text.isEmpty() || List.of("http", "https").contains(String.valueOf(url.getScheme()))
                    ? Optional.of(url)
                    : Optional.empty();
        } catch (IllegalArgumentException noUrl) {
            return Optional.empty();
        }
    }

    private static boolean isKey(String base64) {
        try {
            return Base64.getDecoder().decode(base64).length == KEY_BYTES;
        } catch (IllegalArgumentException noBase64) {
            return false;
        }
    }
}
