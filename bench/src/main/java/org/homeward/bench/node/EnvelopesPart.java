package org.homeward.bench.node;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.homeward.demo.input.Party;
import org.homeward.demo.wire.Form;

/// Envelopes that the neutral signed and sealed while bureau b was away, posted to b in their order over one line, as
/// the neutral's carrier does: each is verified, opened, applied and receipted in a commit of its own.
///
/// Goal (issue of the node): 500 a second.
final class EnvelopesPart implements BenchPart {

    private static final int RUNS = 3;
    private static final int ENVELOPES = 1_000; // A run of two seconds at the goal.
    private static final int EACH_SECOND_LEAST = 500;

    private final NodeBed bed;

    EnvelopesPart(NodeBed bed) {
        this.bed = bed;
    }

    @Override
    public List<String> measure() throws SQLException, IOException, InterruptedException {
        bed.nodes().kill(Party.B);
        long before = last();
        write(RUNS * ENVELOPES);
        bed.nodes().kill(Party.NEUTRAL);
        var envelopes = written(before);
        bed.nodes().launch(Party.B);
        bed.nodes().awaitReady(Party.B);
        var perSecond = new ArrayList<Double>();
        for (int run = 0; run < RUNS; run++) {
            int size = envelopes.size() / RUNS;
            perSecond.add(size / (post(envelopes.subList(run * size, (run + 1) * size)) / 1e9));
        }
        double median = Sample.median(perSecond);
        double alone = alone(before);
        bed.nodes().launch(Party.NEUTRAL);
        bed.nodes().awaitReady(Party.NEUTRAL);
        return List.of(
                BenchPart.line(
                        "envelopes verified and applied, one line, in order",
                        "%.0f a second (%d each run)".formatted(median, envelopes.size() / RUNS),
                        EACH_SECOND_LEAST + " a second"),
                BenchPart.line(
                        "the same rows by the database alone, a commit for each envelope",
                        "%.0f a second, ratio %.1f".formatted(alone, alone / Math.max(1e-9, median)),
                        ""));
    }

    /// Each leg that a delegate records is one envelope to each bureau.
    private void write(int count) throws SQLException {
        var delegate = bed.session(Party.NEUTRAL, "delegate-1");
        var handover = "";
        for (var row : delegate.rows("/api/handovers?round=" + bed.round() + "&state=agreed")) {
            if (row.path("to").asString("").equals("neutral")) {
                handover = row.path("handover").asString("");
                break;
            }
        }
        var now = delegate.read("/api/node").path("now").asString("");
        for (int leg = 0; leg < count; leg++) {
            var form = Form.of("round", bed.round())
                    .with("handover", handover)
                    .with("from", "Harrow crossing")
                    .with("to", "shed " + leg)
                    .with("departedAt", now)
                    .with("arrivedAt", now);
            delegate.post("/api/legs", "bench-leg-" + leg, form);
        }
    }

    private long last() throws SQLException {
        try (var db = bed.enter(Party.NEUTRAL);
                var query = db.prepareStatement(
                        "SELECT last FROM envelope_sequence WHERE stream = 'general' AND to_side = 'b'");
                var rows = query.executeQuery()) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    private List<byte[]> written(long after) throws SQLException {
        var envelopes = new ArrayList<byte[]>();
        try (var db = bed.enter(Party.NEUTRAL);
                var query = db.prepareStatement("""
                        SELECT carried
                          FROM envelope_bytes
                         WHERE direction = 'out' AND from_side = 'neutral' AND to_side = 'b' AND sequence > ?
                         ORDER BY sequence
                         LIMIT 100000
                        """)) {
            query.setLong(1, after);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    envelopes.add(rows.getBytes(1));
                }
            }
        }
        return envelopes;
    }

    private long post(List<byte[]> envelopes) throws IOException, InterruptedException {
        try (var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build()) {
            long begun = System.nanoTime();
            for (var envelope : envelopes) {
                var request = HttpRequest.newBuilder(URI.create(bed.url(Party.B) + "/api/peers/envelopes"))
                        .timeout(Duration.ofSeconds(60))
                        .header("Content-Type", "application/vnd.homeward.carried")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(envelope))
                        .build();
                var reply = http.send(request, HttpResponse.BodyHandlers.ofString());
                if (reply.statusCode() != 200) {
                    throw new IllegalStateException("an envelope got " + reply.statusCode() + ": " + reply.body());
                }
            }
            return System.nanoTime() - begun;
        }
    }

    private double alone(long after) throws SQLException, IOException {
        try (var db = bed.enter(Party.B)) {
            var alone = new Alone(db);
            var these = "from_side = 'neutral' AND sequence > " + after + " AND sequence <= " + (after + ENVELOPES);
            alone.take("envelope_in", "stream = 'general' AND " + these);
            alone.take("envelope_bytes", "direction = 'in' AND to_side = 'b' AND " + these);
            alone.take("leg", "true ORDER BY recorded_at DESC LIMIT " + ENVELOPES);
            long nanos = alone.inCommits(ENVELOPES).stream()
                    .mapToLong(Long::longValue)
                    .sum();
            return ENVELOPES / (nanos / 1e9);
        }
    }
}
