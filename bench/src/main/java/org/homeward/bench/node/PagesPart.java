package org.homeward.bench.node;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.homeward.demo.input.Party;
import org.homeward.demo.play.Staff.Account;
import org.homeward.demo.wire.Refused;
import org.homeward.demo.wire.Session;
import org.homeward.demo.wire.Unreachable;

/// Every page that each role comes to from its start page, and every list over REST, opened again and again on a node
/// with many parcels: how long all but the slowest take, and how large it is.
///
/// Goal (issue of the desk): p95 at most 250 ms, at most 200 KB a page.
final class PagesPart implements BenchPart {

    private static final int MILLIS_MAX = 250;
    private static final int BYTES_MAX = 200_000;
    private static final int OF_A_KIND = 3; // Pages of one kind that are opened in turn.
    private static final int KINDS_MAX = 60; // More than any role has.
    private static final int SLOW_MILLIS = 5_000; // Whatever takes this long is not opened twenty times.
    private static final int WORST_SHOWN = 15;

    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"#]*)");

    /// Lists over REST, with the words in which a round or a place stands.
    private static final List<String> LISTS = List.of(
            "/api/outbox?",
            "/api/access-records?",
            "/api/read-alerts?",
            "/api/rounds?",
            "/api/rounds/{round}?",
            "/api/rounds/{round}/parity?",
            "/api/rounds/{round}/counts?",
            "/api/rounds/{round}/outcomes?",
            "/api/held-people?",
            "/api/listed-people?round={round}&",
            "/api/tracing/proposals?round={round}&",
            "/api/tracing/decisions?round={round}&",
            "/api/tracing/waiting?round={round}&",
            "/api/intake/parcels?round={round}&",
            "/api/intake/parcels?round={round}&state=accepted&",
            "/api/packing/pallets?round={round}&",
            "/api/packing/load?round={round}&",
            "/api/handovers?round={round}&",
            "/api/legs?round={round}&",
            "/api/custody/events?round={round}&",
            "/api/place/parcels?round={round}&",
            "/api/consignments?round={round}&",
            "/api/protection/reports?round={round}&",
            "/api/refusals?round={round}&",
            "/api/obligations?round={round}&",
            "/api/reminders?round={round}&",
            "/api/escalations?round={round}&",
            "/api/peers?",
            "/api/status?",
            "/api/accounts?",
            "/search?q=%D0%92%D0%B8%D0%B3%D0%B0%D0%B4%D0%B0%D0%BD%D0%BA%D0%BE&");

    private static final List<String> PAGES = List.of("size=50&page=1", "size=1000&page=1", "size=50&page=400");

    /// Lists of people: nobody may read a thousand at once again and again.
    private static final List<String> OF_PEOPLE =
            List.of("/api/held-people", "/api/listed-people", "/api/tracing/proposals");

    private static final List<String> PAGES_OF_PEOPLE = List.of("size=50&page=1", "size=50&page=400");

    /// One kind of page or list, as one role opens it.
    private record Opened(String who, String kind, Sample sample, int bytesMax) {

        double p95() {
            return sample.percentile(95);
        }
    }

    private final NodeBed bed;
    private final int times;
    private final List<Opened> opened = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();

    /// @param times how often each is opened; of twenty the second slowest is p95
    PagesPart(NodeBed bed, int times) {
        this.bed = bed;
        this.times = times;
    }

    @Override
    public List<String> measure() {
        for (var account : oneOfEachRole()) {
            var session = bed.session(account.node(), account.name());
            var who = account.node().word() + " " + account.role();
            pages(who, session);
            lists(who, session);
        }
        return told();
    }

    private List<Account> oneOfEachRole() {
        var roles = new LinkedHashMap<String, Account>();
        for (var account : bed.accounts()) {
            if (account.node() != Party.B) {
                roles.putIfAbsent(account.node() + account.role(), account);
            }
        }
        return List.copyOf(roles.values());
    }

    private void pages(String who, Session session) {
        var kinds = new TreeMap<String, TreeSet<String>>();
        var open = new LinkedHashSet<>(List.of("/"));
        var seen = new TreeSet<String>();
        while (!open.isEmpty() && seen.size() < KINDS_MAX * OF_A_KIND) {
            var path = open.removeFirst();
            if (isFile(path)) {
                continue;
            }
            var these = kinds.computeIfAbsent(kind(path), _ -> new TreeSet<>());
            if (these.size() >= OF_A_KIND || !seen.add(path)) {
                continue;
            }
            forgetReads();
            these.add(path);
            open.addAll(links(who, session, path));
        }
        kinds.forEach((kind, paths) -> time(who, session, kind, List.copyOf(paths)));
    }

    /// Downloads of a whole list are no pages; a node with little memory cannot give one of 50,000 parcels.
    private static boolean isFile(String path) {
        return path.contains("as=csv") || path.endsWith("/epcis");
    }

    private void lists(String who, Session session) {
        for (var list : LISTS) {
            for (var page : OF_PEOPLE.stream().anyMatch(list::startsWith) ? PAGES_OF_PEOPLE : PAGES) {
                forgetReads();
                var path = list.replace("{round}", bed.round()) + page;
                if (isOpen(session, path)) {
                    time(who, session, list + page, List.of(path));
                }
            }
        }
    }

    private static boolean isOpen(Session session, String path) {
        try {
            session.readText(path);
            return true;
        } catch (Refused | Unreachable _) {
            return false; // Not for this role; the table of operations is tested elsewhere.
        }
    }

    private List<String> links(String who, Session session, String path) {
        try {
            var text = session.readText(path);
            var links = new ArrayList<String>();
            if (text.startsWith("<!DOCTYPE html") || text.startsWith("<!doctype html")) {
                LINK.matcher(text)
                        .results()
                        .forEach(link -> links.add(link.group(1).replace("&amp;", "&")));
            }
            return links;
        } catch (Refused refused) {
            failed.add(who + " " + path + ": " + refused.answer().status());
            return List.of();
        } catch (Unreachable silent) {
            failed.add(who + " " + path + ": " + silent.getMessage());
            return List.of();
        }
    }

    /// Opens a page twenty times as if by twenty people: what one person may read in a day is less.
    private void forgetReads() {
        for (var party : List.of(Party.A, Party.NEUTRAL)) {
            try (var db = bed.enter(party);
                    var statement = db.createStatement()) {
                statement.executeUpdate("UPDATE access_record SET counted = 0 WHERE counted > 0");
            } catch (SQLException e) {
                throw new IllegalStateException("reads could not be forgotten: " + e.getMessage(), e);
            }
        }
    }

    /// Its path with numbers, names and codes of things left out, and the names of its questions.
    private static String kind(String path) {
        var parts = path.split("\\?", 2);
        var plain = parts[0].replaceAll("/[^/]*\\d[^/]*", "/{}");
        return parts.length == 1 ? plain : plain + "?" + parts[1].replaceAll("=[^&]*", "");
    }

    private void time(String who, Session session, String kind, List<String> paths) {
        var sample = new Sample();
        int bytes = 0;
        for (int n = 0; n < times; n++) {
            forgetReads();
            long begun = System.nanoTime();
            try {
                bytes = Math.max(
                        bytes, session.readText(paths.get(n % paths.size())).getBytes(StandardCharsets.UTF_8).length);
            } catch (Refused refused) {
                failed.add(who + " " + kind + ": " + refused.answer().status());
                return;
            } catch (Unreachable silent) {
                failed.add(who + " " + kind + ": " + silent.getMessage());
                return;
            }
            sample.add(System.nanoTime() - begun);
            if (sample.percentile(100) > SLOW_MILLIS) {
                break;
            }
        }
        opened.add(new Opened(who, kind, sample, bytes));
    }

    private List<String> told() {
        var lines = new ArrayList<String>();
        long slow = opened.stream().filter(one -> one.p95() > MILLIS_MAX).count();
        lines.add(BenchPart.line(
                "pages and lists, slowest p95 of " + opened.size() + " kinds",
                "%.0f ms; %d above the goal".formatted(slowest(), slow),
                MILLIS_MAX + " ms"));
        var pages =
                opened.stream().filter(one -> !one.kind().startsWith("/api/")).toList();
        lines.add(BenchPart.line(
                "largest page",
                "%.0f KB"
                        .formatted(
                                pages.stream().mapToInt(Opened::bytesMax).max().orElse(0) / 1e3),
                BYTES_MAX / 1_000 + " KB"));
        lines.add("");
        lines.add("| slowest | as | median, p95 | KB |");
        lines.add("|---|---|---|---|");
        worst(Comparator.comparingDouble(Opened::p95).reversed(), opened).forEach(lines::add);
        lines.add("");
        lines.add("| largest pages | as | median, p95 | KB |");
        lines.add("|---|---|---|---|");
        worst(Comparator.comparingInt(Opened::bytesMax).reversed(), pages).stream()
                .limit(5)
                .forEach(lines::add);
        failed.stream().distinct().sorted().forEach(one -> lines.add("Not opened: " + one));
        return lines;
    }

    private double slowest() {
        return opened.stream().mapToDouble(Opened::p95).max().orElse(0);
    }

    private static List<String> worst(Comparator<Opened> order, List<Opened> all) {
        Map<String, Opened> byKind = new LinkedHashMap<>();
        all.stream().sorted(order).forEach(one -> byKind.putIfAbsent(one.kind(), one));
        return byKind.values().stream()
                .limit(WORST_SHOWN)
                .map(one -> "| `%s` | %s | %.0f, %.0f ms | %.0f |"
                        .formatted(one.kind(), one.who(), one.sample().percentile(50), one.p95(), one.bytesMax() / 1e3))
                .toList();
    }
}
