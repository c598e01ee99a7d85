package org.homeward.node.peers;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.homeward.node.wiring.BusinessClock;
import org.homeward.node.wiring.NodeSettings;
import org.homeward.node.wiring.Side;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// How each peer stands, for whoever watches the node: what waits for it, its last receipt and error, and how far its
/// clock is from ours. A real node asks every ten minutes; a played clock is not compared, because it is moved.
@Component
public class PeerStandings {

    /// How far two clocks may be apart: what a handover says of its time must mean the same to both.
    public static final Duration CLOCK_APART_MAX = Duration.ofMinutes(5);

    private static final long ASK_EVERY_MILLIS = 600_000; // Clocks drift by seconds a day.
    private static final long ASK_FIRST_MILLIS = 5_000;

    /// How one peer stands.
    ///
    /// @param waiting envelopes to it without a receipt
    /// @param lastError a sentence; empty if there is none since the last receipt
    /// @param clockApart how far its clock is ahead of ours, negative if it is behind; empty if it was not asked
    public record Standing(
            Side side,
            String organisation,
            long waiting,
            long receipted,
            Optional<Instant> lastReceiptAt,
            String lastError,
            Optional<Duration> clockApart) {}

    private final PeerRepository repository;
    private final BusinessClock clock;
    private final boolean simulated;
    private final ConcurrentMap<Side, Duration> apart = new ConcurrentHashMap<>();

    PeerStandings(PeerRepository repository, BusinessClock clock, NodeSettings settings) {
        this.repository = repository;
        this.clock = clock;
        this.simulated = settings.simulated();
    }

    @Scheduled(fixedDelay = ASK_EVERY_MILLIS, initialDelay = ASK_FIRST_MILLIS)
    void ask() {
        if (simulated) {
            return;
        }
        for (var standing : repository.standings()) {
            var peer = standing.peer();
            var answer = peer.url().toString().isEmpty()
                    ? Optional.<PeerAnswer>empty()
                    : PeerAnswer.ask(peer.url().toString());
            answer.ifPresentOrElse(
                    said -> apart.put(peer.side(), Duration.between(clock.instant(), said.now())),
                    () -> apart.remove(peer.side()));
        }
    }

    /// A peer dated an envelope. Waiting makes it older, nothing makes it younger: dated later than now by more than is
    /// allowed, it shows a clock that is ahead of ours, and how far, before anybody asks. See docs/decisions/0018.
    void heard(Side side, Instant sentAt) {
        var ahead = Duration.between(clock.instant(), sentAt);
        if (!simulated && ahead.compareTo(CLOCK_APART_MAX) > 0) {
            apart.put(side, ahead);
        }
    }

    /// All peers that are pinned, in the order of their sides.
    public List<Standing> all() {
        return repository.standings().stream()
                .map(standing -> new Standing(
                        standing.peer().side(),
                        standing.peer().organisation(),
                        standing.waiting(),
                        standing.receipted(),
                        Optional.ofNullable(standing.lastReceiptAt()),
                        standing.lastError(),
                        Optional.ofNullable(apart.get(standing.peer().side()))))
                .toList();
    }
}
