package org.homeward.node.peers;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.homeward.node.accounts.Actor;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Answers;
import org.homeward.node.requests.Deed;
import org.homeward.node.requests.Refusal;
import org.homeward.node.wiring.BusinessClock;
import org.homeward.node.wiring.Json;
import org.homeward.node.wiring.NodeSettings;
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

    private final PinningDesk pinning;
    private final NodeKeys keys;
    private final PeerRepository repository;
    private final EnvelopeRepository envelopes;
    private final Inbox inbox;
    private final Parcelling parcelling;
    private final Carrier carrier;
    private final Answers answers;
    private final NodeSettings settings;
    private final BusinessClock clock;

    // Style 8: one door for everything between nodes; its parts are these.
    PeerApi(
            PinningDesk pinning,
            NodeKeys keys,
            PeerRepository repository,
            EnvelopeRepository envelopes,
            Inbox inbox,
            Parcelling parcelling,
            Carrier carrier,
            Answers answers,
            NodeSettings settings,
            BusinessClock clock) {
        this.pinning = pinning;
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

    @PutMapping("/api/peers/{side}")
    ResponseEntity<byte[]> pin(Deed deed, Actor operator, @PathVariable String side, @RequestBody Pin asked) {
        var whole =
                new PinningDesk.Asked(side, asked.organisation(), asked.url(), asked.signingKey(), asked.sealingKey());
        return answers.once(deed, () -> pinning.pin(operator, whole));
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
