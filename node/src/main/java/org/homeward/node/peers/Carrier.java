package org.homeward.node.peers;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.homeward.node.wiring.BusinessClock;
import org.homeward.node.wiring.ClockMoved;
import org.homeward.node.wiring.NodeSettings;
import org.homeward.node.wiring.Side;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Carries envelopes and receipts over HTTP, one thread per link: a bureau's only link is to the neutral; the
/// neutral has one to each bureau.
///
/// A link that fails rests 5 seconds, then twice as long, up to an hour, by the business clock; whatever arrives
/// from the peer ends the rest. Nothing is lost meanwhile: what waits stands in the database.
@Component
class Carrier implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Carrier.class);
    private static final Duration REST_FIRST = Duration.ofSeconds(5);
    private static final Duration REST_MAX = Duration.ofHours(1);
    private static final Duration REPLY_MAX = Duration.ofSeconds(60); // A page of a list is applied in seconds.
    private static final int BATCH_MAX = 100; // So that a long queue does not fill the memory.
    private static final long LOOK_MILLIS = 500; // How long a lost signal can cost.

    private final Parcelling parcelling;
    private final BusinessClock clock;
    private final Side self;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Map<Side, Link> links = new EnumMap<>(Side.class);

    Carrier(Parcelling parcelling, CarrierSignal signal, BusinessClock clock, NodeSettings settings) {
        this.parcelling = parcelling;
        this.clock = clock;
        this.self = settings.side();
        var reachable = self == Side.NEUTRAL ? List.of(Side.A, Side.B) : List.of(Side.NEUTRAL);
        reachable.forEach(side -> links.put(side, new Link(side)));
        signal.listen(() -> links.values().forEach(Link::wake));
    }

    /// Whatever comes from a peer shows that it is there.
    void heardFrom(Side side) {
        var link = links.get(side);
        if (link != null) {
            link.rested();
        }
    }

    @EventListener
    void clockMoved(ClockMoved moved) {
        links.values().forEach(Link::wake);
    }

    @Override
    public void start() {
        links.values().forEach(Link::start);
    }

    @Override
    public void stop() {
        links.values().forEach(Link::stop);
    }

    @Override
    public boolean isRunning() {
        return links.values().stream().anyMatch(Link::isRunning);
    }

    /// One way to one peer.
    private final class Link {

        private final Side side;
        private final Semaphore signals = new Semaphore(0);
        private volatile boolean running;
        private volatile Instant restUntil = Instant.MIN;
        private volatile Duration rest = REST_FIRST;

        Link(Side side) {
            this.side = side;
        }

        void start() {
            running = true;
            Thread.ofPlatform().daemon().name("carrier-" + side.word()).start(this::run);
        }

        void stop() {
            running = false;
            wake();
        }

        boolean isRunning() {
            return running;
        }

        void wake() {
            signals.release();
        }

        void rested() {
            rest = REST_FIRST;
            restUntil = Instant.MIN;
            wake();
        }

        private void run() {
            while (running) {
                try {
                    signals.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                    signals.drainPermits();
                    if (running && !clock.instant().isBefore(restUntil)) {
                        carryAll();
                    }
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    return;
                } catch (RuntimeException | java.io.IOException failed) {
                    // Not to log and go on: the link rests, the operator sees why, the queue keeps everything.
                    fail(failed);
                }
            }
        }

        private void carryAll() throws java.io.IOException, InterruptedException {
            var peer = parcelling.peer(side);
            if (peer.isEmpty()) {
                return;
            }
            boolean more = true;
            while (running && more) {
                more = false;
                for (var waiting : parcelling.waiting(side, BATCH_MAX)) {
                    var reply = post(
                            peer.get().url().resolve(waiting.path()),
                            waiting.bytes().copy());
                    more |= parcelling.replied(side, waiting, reply.statusCode(), reply.body());
                }
            }
        }

        private HttpResponse<byte[]> post(URI url, byte[] bytes) throws java.io.IOException, InterruptedException {
            var request = HttpRequest.newBuilder(url)
                    .timeout(REPLY_MAX)
                    .header("Content-Type", "application/vnd.homeward.carried")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(bytes))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        }

        private void fail(Exception why) {
            restUntil = clock.instant().plus(rest);
            rest = rest.multipliedBy(2).compareTo(REST_MAX) > 0 ? REST_MAX : rest.multipliedBy(2);
            LOG.info("link to {} rests: {}", side.word(), why.getClass().getSimpleName());
            parcelling.failed(side, why);
        }
    }
}
