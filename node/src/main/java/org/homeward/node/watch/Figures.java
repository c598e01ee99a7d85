package org.homeward.node.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.homeward.node.obligations.Obligations;
import org.homeward.node.peers.PeerStandings;
import org.homeward.node.wiring.BusinessClock;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// The node's figures as text that Prometheus reads. Sides, operations and rules are their only labels.
@Component
class Figures {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final MultiGauge waiting = many("homeward.envelopes.waiting", "Envelopes without a receipt");
    private final MultiGauge oldest = many("homeward.envelopes.oldest.seconds", "Age of the oldest of them");
    private final MultiGauge late = many("homeward.duties.late", "What is late in the newest round, by rule");
    private final MultiGauge apart = many("homeward.peer.clock.apart.seconds", "How far a peer's clock is ahead");
    private final MultiGauge numbers = many("homeward.node", "Other figures of the node");

    private final FigureRepository repository;
    private final Obligations obligations;
    private final PeerStandings peers;
    private final Signs signs;
    private final BusinessClock clock;

    Figures(
            FigureRepository repository,
            Obligations obligations,
            PeerStandings peers,
            Signs signs,
            BusinessClock clock) {
        this.repository = repository;
        this.obligations = obligations;
        this.peers = peers;
        this.signs = signs;
        this.clock = clock;
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        Gauge.builder("homeward.disk.free.bytes", this, Figures::freeBytes)
                .description("Free on the disk of the node's keys")
                .register(registry);
    }

    private MultiGauge many(String name, String description) {
        return MultiGauge.builder(name).description(description).register(registry);
    }

    private double freeBytes() {
        try {
            return signs.freeBytes();
        } catch (IOException unreadable) {
            return Double.NaN;
        }
    }

    /// A request was answered.
    ///
    /// @param operation of the table, or `none`
    void answered(String operation, int status, Duration took) {
        Timer.builder("homeward.requests")
                .description("Requests answered")
                .tags("operation", operation, "status", Integer.toString(status))
                .register(registry)
                .record(took);
    }

    /// All of them, now. While the database does not answer, what it would tell is left out and `up` is 0.
    String text() {
        try {
            var queues = repository.queues();
            waiting.register(rows(queues.stream().map(queue -> row("to", queue.to(), queue.count()))), true);
            var now = clock.instant();
            oldest.register(
                    rows(queues.stream()
                            .map(queue -> row(
                                    "to",
                                    queue.to(),
                                    Duration.between(queue.oldest(), now).toSeconds()))),
                    true);
            late.register(rows(lateRows()), true);
            apart.register(
                    rows(peers.all().stream()
                            .flatMap(peer -> peer.clockApart().stream()
                                    .map(by -> row("side", peer.side().word(), by.toSeconds())))),
                    true);
            number(Tags.of("figure", "evidence"), (double) repository.evidence(), (double) repository.sizeBytes(), 1);
        } catch (DataAccessException silent) {
            number(Tags.of("figure", "evidence"), Double.NaN, Double.NaN, 0);
        }
        return registry.scrape();
    }

    private Stream<Row<Number>> lateRows() {
        return repository.round().stream()
                .flatMap(round -> obligations.late(round).stream())
                .map(owed -> Row.of(
                        Tags.of("rule", owed.duty().rule(), "duty", owed.duty().name(), "owed_by", owed.owedBy()),
                        owed.parcels()));
    }

    private void number(Tags evidence, double kept, double size, double up) {
        numbers.register(
                List.of(
                        Row.of(evidence, kept),
                        Row.of(Tags.of("figure", "database.bytes"), size),
                        Row.of(Tags.of("figure", "up"), up)),
                true);
    }

    private static Row<Number> row(String label, String value, long number) {
        return Row.of(Tags.of(label, value), number);
    }

    private static Iterable<Row<?>> rows(Stream<Row<Number>> rows) {
        return rows.<Row<?>>map(row -> row).toList();
    }
}
