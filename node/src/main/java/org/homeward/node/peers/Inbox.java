package org.homeward.node.peers;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.homeward.log.Envelope;
import org.homeward.log.UnreadableEnvelopeException;
import org.homeward.node.wiring.BusinessClock;
import org.homeward.node.wiring.Bytes;
import org.homeward.node.wiring.IdSource;
import org.homeward.node.wiring.Json;
import org.homeward.node.wiring.NodeSettings;
import org.homeward.node.wiring.Side;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;

/// Takes what peers send: checks who signed it, opens what is for this node, applies it once and in order, keeps for
/// carrying what is for another.
///
/// A crash before the commit leaves nothing and the sender, without a receipt, sends again; after the commit the stored
/// receipt answers him.
@Component
class Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    /// What the sender is answered.
    sealed interface Taken {
        /// It is here, or refused and kept; the signed receipt says which.
        record Receipted(Bytes receipt) implements Taken {}

        /// Numbers are missing before it.
        record Gap(long expected) implements Taken {}

        /// No pinned key signed it, or it is for nobody here.
        record Unknown(String sentence) implements Taken {}
    }

    private final EnvelopeRepository repository;
    private final PeerRepository evidence;
    private final Peers peers;
    private final NodeKeys keys;
    private final Sealing sealing;
    private final PeerStandings standings;
    private final CarrierSignal signal;
    private final BusinessClock clock;
    private final IdSource ids;
    private final NodeSettings settings;
    private final TransactionTemplate transaction;
    private final Map<String, Arrival> arrivals;

    // Style 8: the places where an envelope touches this node are these; a record of them would only rename them.
    Inbox(
            EnvelopeRepository repository,
            PeerRepository evidence,
            Peers peers,
            NodeKeys keys,
            Sealing sealing,
            PeerStandings standings,
            CarrierSignal signal,
            BusinessClock clock,
            IdSource ids,
            NodeSettings settings,
            PlatformTransactionManager transactions,
            List<Arrival> arrivals) {
        this.repository = repository;
        this.evidence = evidence;
        this.peers = peers;
        this.keys = keys;
        this.sealing = sealing;
        this.standings = standings;
        this.signal = signal;
        this.clock = clock;
        this.ids = ids;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
        this.arrivals = arrivals.stream().collect(Collectors.toMap(Arrival::kind, arrival -> arrival));
    }

    Taken take(byte[] json) {
        final Envelope outer;
        try {
            outer = Envelope.read(json);
        } catch (UnreadableEnvelopeException unreadable) {
            return unknown("unknown", String.valueOf(unreadable.getMessage()), json);
        }
        var carried = Carried.TYPE.equals(outer.type()) ? Carried.read(outer.body()) : Optional.<Carried>empty();
        if (carried.isEmpty()) {
            return unknown("unknown", "It is no carried envelope.", json);
        }
        var address = carried.get().address();
        if (address.from() == settings.side() || !peers.isSignedBy(address.from(), outer)) {
            return unknown("unknown", "No pinned key of side " + address.from().word() + " signed it.", json);
        }
        if (address.to() == settings.side()) {
            return takeOwn(carried.get(), json);
        }
        return settings.side() == Side.NEUTRAL
                ? takeToCarry(carried.get(), json)
                : unknown(
                        address.from().word(), "It is for side " + address.to().word() + ", not for this.", json);
    }

    private Taken takeToCarry(Carried carried, byte[] json) {
        var address = carried.address();
        boolean isNew =
                Boolean.TRUE.equals(transaction.execute(status -> repository.addOut(carried, json, clock.instant())));
        if (!isNew && !sameAsKept("out", carried)) {
            return equivocated(carried, json);
        }
        signal.written();
        return receipted(address, carried.digest(), Receipt.Verdict.CARRIED, "");
    }

    private Taken takeOwn(Carried carried, byte[] json) {
        try {
            var taken = transaction.execute(status -> apply(carried, json));
            return taken;
        } catch (BadEnvelopeException bad) {
            return refuse(carried, json, String.valueOf(bad.getMessage()));
        } catch (JacksonException | IllegalArgumentException | DataIntegrityViolationException bad) {
            LOG.warn(
                    "an envelope of {} could not be applied: {}",
                    carried.address(),
                    bad.getClass().getSimpleName());
            return refuse(carried, json, "Its body is not what its kind must be.");
        }
    }

    private Taken apply(Carried carried, byte[] json) {
        var address = carried.address();
        long expected = repository.expected(address.stream(), address.from());
        if (address.sequence() > expected) {
            return new Taken.Gap(expected);
        }
        if (address.sequence() < expected) {
            return again(carried, json);
        }
        var letter = open(carried);
        standings.heard(address.from(), letter.letter().sentAt());
        letter.arrival().arrived(letter.letter());
        return keep(carried, json, letter.round(), Receipt.Verdict.RECEIVED, "");
    }

    private Taken again(Carried carried, byte[] json) {
        var kept = repository.said("in", carried.address());
        if (kept.isPresent() && kept.get().receipt().isPresent() && sameAsKept("in", carried)) {
            return new Taken.Receipted(kept.get().receipt().get());
        }
        return equivocated(carried, json);
    }

    private Taken refuse(Carried carried, byte[] json, String reason) {
        return transaction.execute(status -> {
            var address = carried.address();
            long expected = repository.expected(address.stream(), address.from());
            if (expected != address.sequence()) {
                return new Taken.Gap(expected);
            }
            keepEvidence(address.from().word(), reason, json);
            return keep(carried, json, "", Receipt.Verdict.REFUSED, reason);
        });
    }

    private Taken keep(Carried carried, byte[] json, String round, Receipt.Verdict verdict, String reason) {
        var taken = receipted(carried.address(), carried.digest(), verdict, reason);
        var bytes = new EnvelopeRepository.Kept(Optional.empty(), Bytes.of(json), Optional.of(taken.receipt()));
        repository.addIn(carried, round, verdict, bytes, clock.instant());
        repository.expect(carried.address());
        return taken;
    }

    private record Opened(Arrival arrival, Arrival.Letter letter) {
        /// Of which round it says something; empty if of none.
        String round() {
            return letter.body().path("round").stringValue("");
        }
    }

    private Opened open(Carried carried) {
        var address = carried.address();
        var plain = sealing.open(carried.sealed(), address.head(), keys.sealing());
        final Envelope signed;
        try {
            signed = Envelope.read(plain);
        } catch (UnreadableEnvelopeException unreadable) {
            throw new BadEnvelopeException("What was sealed is no envelope.", unreadable);
        }
        if (!Outbox.TYPE.equals(signed.type()) || !peers.isSignedBy(address.from(), signed)) {
            throw new BadEnvelopeException("What was sealed is not signed by the sender.");
        }
        var members = Json.tree(signed.body());
        boolean matches = address.from().word().equals(members.path("from").stringValue(""))
                && address.to().word().equals(members.path("to").stringValue(""))
                && address.sequence() == members.path("sequence").longValue(0);
        if (!matches) {
            throw new BadEnvelopeException("The head says another sender, recipient or number than the body.");
        }
        if (settings.simulated() != members.path("simulated").booleanValue(!settings.simulated())) {
            throw new BadEnvelopeException("A simulated node and a real one do not speak with each other.");
        }
        var arrival = arrivals.get(members.path("kind").stringValue(""));
        if (arrival == null) {
            throw new BadEnvelopeException("Its kind is not known here.");
        }
        return new Opened(
                arrival,
                new Arrival.Letter(
                        address.from(),
                        address.sequence(),
                        Instant.parse(members.path("sentAt").stringValue("")),
                        members.path("body")));
    }

    private boolean sameAsKept(String direction, Carried carried) {
        return repository
                .said(direction, carried.address())
                .map(kept -> kept.sha256().equals(carried.digest()))
                .orElse(false);
    }

    private Taken equivocated(Carried carried, byte[] json) {
        var reason = "The same number was sent before with other contents.";
        transaction.executeWithoutResult(
                status -> keepEvidence(carried.address().from().word(), reason, json));
        return receipted(carried.address(), carried.digest(), Receipt.Verdict.REFUSED, reason);
    }

    private Taken unknown(String from, String reason, byte[] json) {
        transaction.executeWithoutResult(status -> keepEvidence(from, reason, json));
        return new Taken.Unknown(reason);
    }

    private void keepEvidence(String from, String reason, byte[] json) {
        evidence.keepEvidence(ids.next(), from, reason, json, clock.instant());
        LOG.warn("an envelope from side {} is kept as evidence", from);
    }

    private Taken.Receipted receipted(Carried.Address address, String digest, Receipt.Verdict verdict, String reason) {
        var receipt = Receipt.of(address, digest, verdict, reason);
        return new Taken.Receipted(
                Bytes.of(peers.sign(Receipt.TYPE, Json.bytes(receipt)).json()));
    }
}
