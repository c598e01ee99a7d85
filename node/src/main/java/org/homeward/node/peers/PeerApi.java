package org.homeward.node.peers;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.homeward.log.VerifyingKey;
import org.homeward.node.accounts.Actor;
import org.homeward.node.accounts.Operation;
import org.homeward.node.accounts.SecondPerson;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Answers;
import org.homeward.node.requests.Deed;
import org.homeward.node.requests.Refusal;
import org.homeward.node.wiring.BusinessClock;
import org.homeward.node.wiring.Json;
import org.homeward.node.wiring.NodeSettings;
import org.homeward.node.wiring.Side;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// This node and its peers over REST, and the door for envelopes.
@RestController
class PeerApi {

    /// The largest envelope, base64 twice around 16 MiB, and its frame.
    private static final int ENVELOPE_BYTES_MAX = 32 * 1024 * 1024;

    private final Peers peers;
    private final NodeKeys keys;
    private final PeerRepository repository;
    private final EnvelopeRepository envelopes;
    private final Inbox inbox;
    private final Parcelling parcelling;
    private final Carrier carrier;
    private final Answers answers;
    private final NodeSettings settings;
    private final SecondPerson second;
    private final BusinessClock clock;

    // Style 8: one door for everything between nodes; its parts are these.
    PeerApi(
            Peers peers,
            NodeKeys keys,
            PeerRepository repository,
            EnvelopeRepository envelopes,
            Inbox inbox,
            Parcelling parcelling,
            Carrier carrier,
            Answers answers,
            NodeSettings settings,
            BusinessClock clock,
            SecondPerson second) {
        this.second = second;
        this.peers = peers;
        this.keys = keys;
        this.repository = repository;
        this.envelopes = envelopes;
        this.inbox = inbox;
        this.parcelling = parcelling;
        this.carrier = carrier;
        this.answers = answers;
        this.settings = settings;
        this.clock = clock;
    }

    record NodeFacts(
            String side,
            String organisation,
            boolean simulated,
            String version,
            String signingKey,
            String sealingKey,
            String fingerprint,
            Instant now) {}

    @GetMapping("/api/node")
    NodeFacts node() {
        var key = keys.signing().verifyingKey();
        return new NodeFacts(
                settings.side().word(),
                settings.organisation(),
                settings.simulated(),
                "0.1.0",
                key.base64(),
                Base64.getEncoder().encodeToString(keys.sealingPublic()),
                key.fingerprint(),
                clock.instant());
    }

    record Pin(String organisation, String url, String signingKey, String sealingKey) {}

    record Pinned(String side, String fingerprint) {}

    @PutMapping("/api/peers/{side}")
    ResponseEntity<byte[]> pin(Deed deed, Actor operator, @PathVariable String side, @RequestBody Pin asked) {
        return answers.once(deed, () -> pin(operator, side, asked));
    }

    private Answer<Pinned> pin(Actor operator, String word, Pin asked) {
        var faults = new ArrayList<Refusal>();
        var side = Side.of(word).filter(known -> known != settings.side());
        if (side.isEmpty()) {
            faults.add(Refusal.at("peer.side", "side", word, "one of the two other sides"));
        }
        var url = url(asked.url());
        if (url.isEmpty()) {
            faults.add(Refusal.at("peer.url", "url", asked.url(), "an http or https address, or nothing"));
        }
        if (asked.organisation().isBlank() || asked.organisation().length() > 100) {
            faults.add(Refusal.at("peer.organisation", "organisation", "", "1 to 100 characters"));
        }
        if (!isKey(asked.signingKey())) {
            faults.add(Refusal.at("peer.key", "signingKey", asked.signingKey(), "base64 of 32 bytes"));
        }
        if (!isKey(asked.sealingKey())) {
            faults.add(Refusal.at("peer.key", "sealingKey", asked.sealingKey(), "base64 of 32 bytes"));
        }
        if (!faults.isEmpty()) {
            return Answer.faulty(faults);
        }
        var subject = String.join("/", word, asked.url(), asked.signingKey(), asked.sealingKey());
        var missing = second.<Pinned>missing(operator, Operation.PIN_PEER, subject);
        if (missing.isPresent()) {
            return missing.get();
        }
        var key = VerifyingKey.ofBase64(asked.signingKey());
        peers.pin(new Peer(side.orElseThrow(), asked.organisation(), url.orElseThrow(), key, asked.sealingKey()));
        return Answer.done(new Pinned(word, key.fingerprint()));
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
            return Base64.getDecoder().decode(base64).length == 32;
        } catch (IllegalArgumentException noBase64) {
            return false;
        }
    }

    record PeerRow(
            String side,
            String organisation,
            String url,
            String fingerprint,
            long waiting,
            long receipted,
            @Nullable Instant lastReceiptAt,
            String lastError) {}

    record PeerRows(List<PeerRow> rows) {}

    @GetMapping("/api/peers")
    PeerRows peers() {
        return new PeerRows(repository.standings().stream()
                .map(standing -> new PeerRow(
                        standing.peer().side().word(),
                        standing.peer().organisation(),
                        standing.peer().url().toString(),
                        standing.peer().signingKey().fingerprint(),
                        standing.waiting(),
                        standing.receipted(),
                        standing.lastReceiptAt(),
                        standing.lastError()))
                .toList());
    }

    record OutboxCount(long waiting) {}

    @GetMapping("/api/outbox")
    OutboxCount outbox() {
        return new OutboxCount(envelopes.waiting(settings.side()));
    }

    record Expected(long expected) {}

    @PostMapping("/api/peers/envelopes")
    ResponseEntity<byte[]> envelope(HttpServletRequest request) throws IOException {
        var json = request.getInputStream().readNBytes(ENVELOPE_BYTES_MAX + 1);
        if (json.length > ENVELOPE_BYTES_MAX) {
            return Answers.read(
                    Answer.faulty("envelope.size", "body", "more", "at most " + ENVELOPE_BYTES_MAX + " bytes"));
        }
        return switch (inbox.take(json)) {
            case Inbox.Taken.Receipted(var receipt) -> {
                settings.side().others().forEach(carrier::heardFrom);
                yield json(HttpStatus.OK, receipt.copy());
            }
            case Inbox.Taken.Gap(var expected) -> json(HttpStatus.CONFLICT, Json.bytes(new Expected(expected)));
            case Inbox.Taken.Unknown(var sentence) ->
                json(HttpStatus.UNAUTHORIZED, Json.bytes(Refusal.of("envelope.unknown", sentence)));
        };
    }

    @PostMapping("/api/peers/receipts")
    ResponseEntity<byte[]> receipt(HttpServletRequest request) throws IOException {
        try {
            parcelling.returned(request.getInputStream().readNBytes(ENVELOPE_BYTES_MAX));
            return json(HttpStatus.OK, Json.bytes(Refusal.of("", "")));
        } catch (BadEnvelopeException bad) {
            return json(
                    HttpStatus.UNAUTHORIZED,
                    Json.bytes(Refusal.of("receipt.unknown", String.valueOf(bad.getMessage()))));
        }
    }

    private static ResponseEntity<byte[]> json(HttpStatus status, byte[] body) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }
}
