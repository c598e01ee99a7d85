package org.homeward.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.homeward.demo.input.Party;

/// The figures of several runs of one round, as Markdown.
///
/// @param results at least one
record BenchTable(List<RoundRun.Result> results) {

    BenchTable {
        results = List.copyOf(results);
    }

    String markdown() {
        var text = new StringBuilder();
        text.append("Medians of ").append(results.size()).append(" runs, ");
        text.append(Runtime.getRuntime().availableProcessors()).append(" cores, ");
        text.append(parcels()).append(" parcels taken in.\n\n");
        table(text, "stage", "seconds", result -> result.files().seconds());
        table(text, "process", "CPU-seconds in the round", RoundRun.Result::cpuSeconds);
        table(text, "process", "MiB (PSS) at the end", result -> result.files().memoryMibPss());
        requests(text);
        return text.toString();
    }

    private long parcels() {
        return results.getFirst().files().report().outcomes().stream()
                .filter(row -> !row.outcome().equals("refused_at_intake"))
                .count();
    }

    private void table(
            StringBuilder text, String name, String value, Function<RoundRun.Result, Map<String, Double>> figures) {
        text.append("| ").append(name).append(" | ").append(value).append(" |\n|---|---|\n");
        for (var key : figures.apply(results.getFirst()).keySet()) {
            var values = results.stream()
                    .map(result -> figures.apply(result).getOrDefault(key, 0.0))
                    .sorted()
                    .toList();
            text.append("| ").append(key).append(" | ");
            text.append(String.format("%.1f", values.get(values.size() / 2))).append(" |\n");
        }
        text.append('\n');
    }

    private void requests(StringBuilder text) {
        var first = results.getFirst();
        var parcels = Math.max(1, parcels());
        text.append("| request | in the round | per parcel |\n|---|---|---|\n");
        var total = 0L;
        for (var kind : new TreeSet<>(first.requests().keySet())) {
            var count = first.requests().getOrDefault(kind, 0L);
            total += count;
            row(text, "`" + kind + "`", count, parcels);
        }
        row(text, "all requests", total, parcels);
        row(text, "signatures on custody events", first.files().report().signatures(), parcels);
        var events = new ArrayList<Integer>();
        for (var party : Party.values()) {
            events.add(first.files().report().events().getOrDefault(party, 0));
        }
        text.append("\nCustody events at a, b, neutral: ").append(events).append('\n');
    }

    private static void row(StringBuilder text, String name, long count, long parcels) {
        text.append("| ").append(name).append(" | ").append(count);
        text.append(" | ")
                .append(String.format("%.3f", (double) count / parcels))
                .append(" |\n");
    }
}
