package org.homeward.bench.node;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.homeward.demo.input.Party;
import org.homeward.demo.wire.Form;
import org.homeward.demo.wire.Session;

/// Fifty clerks who scan parcels into handovers, each once every two seconds, whether the last verdict has come or not:
/// what is late counts from the moment at which it was meant to be scanned.
///
/// Goal (issue of the node): p99 of the verdict at most 100 ms.
final class ScansPart implements BenchPart {

    static final int CLERKS = 50;

    private static final int CLERKS_A_HANDOVER = 5;
    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final int MILLIS_MAX = 100;
    private static final int ALONE_COMMITS = 500;

    /// A parcel as the clerk reads it off the label and the scales.
    private record Parcel(String number, String seal, int weightGrams) {}

    private final NodeBed bed;
    private final Duration length;
    private final Sample verdicts = new Sample();
    private final AtomicInteger otherwise = new AtomicInteger();

    /// @param length how long they scan
    ScansPart(NodeBed bed, Duration length) {
        this.bed = bed;
        this.length = length;
    }

    @Override
    public List<String> measure() throws SQLException, IOException, InterruptedException {
        int each = (int) length.dividedBy(EVERY);
        var parcels = new ConcurrentLinkedQueue<>(parcelsAtHome(each * CLERKS));
        var clerks = new ArrayList<Session>();
        var handovers = new ArrayList<String>();
        for (int clerk = 0; clerk < CLERKS; clerk++) {
            clerks.add(engaged("bench-clerk-" + clerk));
            if (clerk % CLERKS_A_HANDOVER == 0) {
                var form = Form.of("round", bed.round()).with("to", "neutral");
                handovers.add(clerks.get(clerk)
                        .post("/api/handovers", "open-" + clerk, form)
                        .path("handover")
                        .asString(""));
            }
        }
        long begun = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(CLERKS)) {
            var scanning = new ArrayList<Future<?>>();
            for (int clerk = 0; clerk < CLERKS; clerk++) {
                var mine = clerks.get(clerk);
                var handover = handovers.get(clerk / CLERKS_A_HANDOVER);
                long first = begun + EVERY.toNanos() * clerk / CLERKS;
                scanning.add(threads.submit(() -> scanAll(mine, handover, first, parcels, each)));
            }
            for (var one : scanning) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a clerk stopped: " + e.getCause(), e);
        }
        return told(handovers);
    }

    private Session engaged(String account) {
        var form = Form.of("account", account)
                .with("name", account.replace('-', ' '))
                .with("role", "INTAKE_CLERK")
                .with("password", bed.password(Party.A))
                .withWords("places", List.of());
        bed.session(Party.A, "operator").post("/api/accounts", account, form);
        var session = bed.session(Party.A, account);
        session.read("/api/outbox"); // Signed in before the clock runs.
        return session;
    }

    private List<Parcel> parcelsAtHome(int most) throws SQLException {
        var parcels = new ArrayList<Parcel>();
        try (var db = bed.enter(Party.A);
                var query = db.prepareStatement("""
                        SELECT number, seal, weight_grams
                          FROM custody_now
                         WHERE place = 'held' AND holder = 'a' AND home = 'a' AND way = 'out' AND NOT is_open
                           AND loaded_in IS NULL AND disputed_in IS NULL
                         ORDER BY number
                         LIMIT ?
                        """)) {
            query.setInt(1, most);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    parcels.add(new Parcel(rows.getString(1), rows.getString(2), rows.getInt(3)));
                }
            }
        }
        return parcels;
    }

    private void scanAll(Session clerk, String handover, long first, Queue<Parcel> parcels, int each) {
        for (int n = 0; n < each; n++) {
            var parcel = parcels.poll();
            if (parcel == null) {
                return;
            }
            long meant = first + EVERY.toNanos() * n;
            for (long left = meant - System.nanoTime(); left > 0; left = meant - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            var form = Form.of("itemNumber", parcel.number())
                    .with("seal", parcel.seal())
                    .with("weightGrams", parcel.weightGrams());
            var answer = clerk.attempt("/api/handovers/" + handover + "/given", parcel.number(), form);
            verdicts.add(System.nanoTime() - meant);
            if (!answer.json().path("verdict").asString("").equals("scanned")) {
                otherwise.incrementAndGet();
            }
        }
    }

    private List<String> told(List<String> handovers) throws SQLException, IOException {
        var alone = new Sample();
        try (var db = bed.enter(Party.A)) {
            var rows = new Alone(db);
            rows.take("handover_line", "handover IN ('" + String.join("', '", handovers) + "')");
            rows.take("answer", "account LIKE 'bench-clerk-%' AND operation = 'SCAN_GIVEN'");
            rows.inCommits(Math.min(ALONE_COMMITS, Math.max(1, verdicts.count())))
                    .forEach(alone::add);
        }
        var lines = new ArrayList<String>();
        lines.add(BenchPart.line(
                "scan verdict, %d clerks, one every %d s each, %d s, p99"
                        .formatted(CLERKS, EVERY.toSeconds(), length.toSeconds()),
                "%.0f ms (median %.1f, p95 %.0f, most %.0f; %d scans, %d not \"scanned\")"
                        .formatted(
                                verdicts.percentile(99),
                                verdicts.percentile(50),
                                verdicts.percentile(95),
                                verdicts.percentile(100),
                                verdicts.count(),
                                otherwise.get()),
                MILLIS_MAX + " ms"));
        lines.add(BenchPart.line(
                "the same rows by the database alone, a commit for each scan, one after the other",
                "median %.2f ms, p99 %.1f; ratio of medians %.1f"
                        .formatted(
                                alone.percentile(50),
                                alone.percentile(99),
                                verdicts.percentile(50) / Math.max(1e-9, alone.percentile(50))),
                ""));
        return lines;
    }
}
