package org.homeward.node.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homeward.log.Envelope;
import org.homeward.log.UnreadableEnvelopeException;
import org.homeward.node.wiring.BusinessClock;
import org.homeward.node.wiring.Bytes;
import org.homeward.node.wiring.Digest;
import org.homeward.node.wiring.Json;
import org.homeward.node.wiring.NodeSettings;
import org.homeward.node.wiring.Side;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;

/// What waits for a link, and what a reply changes. Everything in transactions of its own.
@Component
class Parcelling {

    private static final Logger LOG = LoggerFactory.getLogger(Parcelling.class);
    private static final int OK = 200;
    private static final int CONFLICT = 409;

    /// One thing to post: an envelope, or a receipt that goes back.
    ///
    /// @param path where at the peer
    record Waiting(String path, Carried.Address address, Bytes bytes) {

        static final String ENVELOPES = "/api/peers/envelopes";
        static final String RECEIPTS = "/api/peers/receipts";

        boolean isReceipt() {
            return RECEIPTS.equals(path);
        }
    }

    private final EnvelopeRepository repository;
    private final PeerRepository peerRepository;
    private final Peers peers;
    private final BusinessClock clock;
    private final Side self;
    private final TransactionTemplate transaction;

    Parcelling(
            EnvelopeRepository repository,
            PeerRepository peerRepository,
            Peers peers,
            BusinessClock clock,
            NodeSettings settings,
            PlatformTransactionManager transactions) {
        this.repository = repository;
        this.peerRepository = peerRepository;
        this.peers = peers;
        this.clock = clock;
        this.self = settings.side();
        this.transaction = new TransactionTemplate(transactions);
    }

    Optional<Peer> peer(Side side) {
        return peers.find(side);
    }

    List<Waiting> waiting(Side link, int most) {
        var waiting = new ArrayList<Waiting>();
        var envelopes = self == Side.NEUTRAL ? repository.unreceipted(link, most) : repository.uncarried(self, most);
        for (var address : envelopes) {
            waiting.add(new Waiting(Waiting.ENVELOPES, address, kept(address).carried()));
        }
        if (self == Side.NEUTRAL) {
            for (var address : repository.unreturned(link, most)) {
                kept(address)
                        .receipt()
                        .ifPresent(receipt -> waiting.add(new Waiting(Waiting.RECEIPTS, address, receipt)));
            }
        }
        return waiting;
    }

    private EnvelopeRepository.Said kept(Carried.Address address) {
        return repository
                .said("out", address)
                .orElseThrow(() -> new IllegalStateException("an envelope without bytes; this indicates a bug"));
    }

    /// Takes the peer's reply. Says whether it settled something, so that there may be more to do.
    ///
    /// @throws IllegalStateException if the reply is none that a node gives; the link rests
    boolean replied(Side link, Waiting posted, int status, byte[] body) {
        if (posted.isReceipt()) {
            requireOk(status);
            transaction.executeWithoutResult(done -> repository.markReturned(posted.address(), clock.instant()));
            return true;
        }
        if (status == CONFLICT) {
            var expected = Json.tree(body).path("expected").longValue(0);
            goBack(posted.address(), expected);
            return expected != posted.address().sequence();
        }
        requireOk(status);
        transaction.executeWithoutResult(done -> {
            peerRepository.heard(link, clock.instant());
            accept(body, posted);
        });
        return true;
    }

    private void goBack(Carried.Address posted, long expected) {
        if (expected < 1 || expected >= posted.sequence()) {
            throw new IllegalStateException("the peer expects number " + expected + " after " + posted.sequence());
        }
        LOG.warn("the peer asks again from number {} on", expected);
        transaction.executeWithoutResult(
                done -> repository.goBack(new Carried.Address(posted.stream(), posted.from(), posted.to(), expected)));
    }

    private void accept(byte[] body, Waiting posted) {
        var receipt = read(body);
        if (receipt.verdict() == Receipt.Verdict.CARRIED) {
            check(body, receipt, Side.NEUTRAL, posted.bytes().copy());
            repository.markCarried(posted.address(), clock.instant());
        } else {
            check(body, receipt, posted.address().to(), posted.bytes().copy());
            repository.markReceipted(posted.address(), body, clock.instant());
        }
    }

    /// Takes a receipt that came back through the neutral.
    ///
    /// @throws BadEnvelopeException if it is no receipt of the recipient for an envelope of this node
    void returned(byte[] body) {
        transaction.executeWithoutResult(done -> {
            var receipt = read(body);
            var address = receipt.address();
            var sent = repository
                    .said("out", address)
                    .filter(kept -> address.from() == self)
                    .orElseThrow(() -> new BadEnvelopeException("This node wrote no such envelope."));
            check(body, receipt, address.to(), sent.carried().copy());
            repository.markReceipted(address, body, clock.instant());
        });
    }

    private void check(byte[] body, Receipt receipt, Side signer, byte[] sent) {
        try {
            if (!peers.isSignedBy(signer, Envelope.read(body))) {
                throw new BadEnvelopeException("The receipt is not signed by side " + signer.word() + ".");
            }
            if (!Digest.of(Envelope.read(sent).body()).equals(receipt.digest())) {
                throw new BadEnvelopeException("The receipt is for other bytes.");
            }
        } catch (UnreadableEnvelopeException unreadable) {
            throw new BadEnvelopeException("The receipt cannot be read.", unreadable);
        }
        if (receipt.verdict() == Receipt.Verdict.REFUSED) {
            LOG.warn("side {} refused envelope {}: {}", receipt.to(), receipt.sequence(), receipt.reason());
        }
    }

    private static Receipt read(byte[] body) {
        try {
            var envelope = Envelope.read(body);
            if (!Receipt.TYPE.equals(envelope.type())) {
                throw new BadEnvelopeException("It is no receipt.");
            }
            return Json.read(envelope.body(), Receipt.class);
        } catch (UnreadableEnvelopeException | JacksonException unreadable) {
            throw new BadEnvelopeException("The receipt cannot be read.", unreadable);
        }
    }

    void failed(Side side, Exception why) {
        var sentence = "The node of side " + side.word() + " did not answer as it should ("
                + why.getClass().getSimpleName() + "). Ask its operator whether it runs and whether this node's key is"
                + " pinned there.";
        try {
            transaction.executeWithoutResult(done -> peerRepository.failed(side, sentence));
        } catch (DataAccessException | org.springframework.transaction.TransactionException noDatabase) {
            LOG.error("{} And the database of this node does not answer either.", sentence);
        }
    }

    private static void requireOk(int status) {
        if (status != OK) {
            throw new IllegalStateException("the peer answered " + status);
        }
    }
}
