package org.homeward.node.peers;

import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.homeward.node.wiring.BusinessClock;
import org.homeward.node.wiring.Json;
import org.homeward.node.wiring.NodeSettings;
import org.homeward.node.wiring.Side;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Writes envelopes in the transaction of the change that they report: both are committed, or neither.
@Component
public class Outbox {

    static final String TYPE = "application/vnd.homeward.envelope.v1+json";

    private final EnvelopeRepository repository;
    private final Peers peers;
    private final Sealing sealing;
    private final CarrierSignal signal;
    private final BusinessClock clock;
    private final NodeSettings settings;

    Outbox(
            EnvelopeRepository repository,
            Peers peers,
            Sealing sealing,
            CarrierSignal signal,
            BusinessClock clock,
            NodeSettings settings) {
        this.repository = repository;
        this.peers = peers;
        this.sealing = sealing;
        this.signal = signal;
        this.clock = clock;
        this.settings = settings;
    }

    /// Writes an envelope to one peer.
    ///
    /// @param kind as in `formats/envelopes.md`
    /// @param body a record whose members are the kind's
    /// @throws IllegalStateException outside a transaction, or if the peer is not pinned
    public void send(Side to, String kind, Object body) {
        send(Stream.GENERAL, to, kind, body);
    }

    /// Writes the same to both peers, in the order a, b, neutral, so that two writers cannot wait for each other.
    public void sendToBoth(String kind, Object body) {
        settings.side().others().forEach(side -> send(side, kind, body));
    }

    /// Writes an envelope in one of the two streams.
    public void send(Stream stream, Side to, String kind, Object body) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("an envelope outside a transaction; this indicates a bug");
        }
        var peer = peers.find(to)
                .orElseThrow(() -> new IllegalStateException(
                        "the node of side " + to.word() + " is not pinned; an operator pins it"));
        var now = clock.instant();
        var address = new Carried.Address(stream, settings.side(), to, repository.nextNumber(stream, to));
        var signed = peers.sign(TYPE, Json.bytes(members(address, kind, body, now)));
        var sealed =
                sealing.seal(signed.json(), address.head(), Base64.getDecoder().decode(peer.sealingKey()));
        var carried = new Carried(address, sealed);
        repository.addOut(carried, peers.sign(Carried.TYPE, carried.payload()).json(), now);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                signal.written();
            }
        });
    }

    private Map<String, Object> members(Carried.Address address, String kind, Object body, Instant now) {
        var members = new TreeMap<String, Object>();
        members.put("body", body);
        members.put("from", address.from().word());
        members.put("kind", kind);
        members.put("sentAt", now);
        members.put("sequence", address.sequence());
        members.put("simulated", settings.simulated());
        members.put("to", address.to().word());
        return members;
    }
}
