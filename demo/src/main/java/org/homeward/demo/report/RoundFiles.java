package org.homeward.demo.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.homeward.demo.input.Party;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The four files of a played round: `outcomes.csv`, `custody.jsonl`, `statement.txt`, `round.json`.
///
/// @param seconds by stage
/// @param memoryMibPss by process
public record RoundFiles(RoundReport report, Map<String, Double> seconds, Map<String, Double> memoryMibPss) {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final double TENTHS = 10;
    private static final double MILLIS = 1_000;

    /// Writes them into a folder, which is made where it is not there.
    public void write(Path folder) {
        try {
            Files.createDirectories(folder);
            OutcomesFile.write(folder.resolve("outcomes.csv"), report.outcomes());
            Files.write(folder.resolve("custody.jsonl"), report.custody(), StandardCharsets.UTF_8);
            Files.writeString(
                    folder.resolve("statement.txt"), report.statement().text());
            Files.writeString(
                    folder.resolve("round.json"),
                    JSON.writerWithDefaultPrettyPrinter().writeValueAsString(figures()) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The round's files cannot be written to " + folder + ": " + e.getMessage(), e);
        }
    }

    /// The content of `round.json`.
    ObjectNode figures() {
        var figures = JSON.createObjectNode();
        var counts = figures.putObject("counts");
        for (var bureau : Party.BUREAUS) {
            report.counts(bureau).forEach(counts.putObject(bureau.word())::put);
        }
        report.refusals().forEach(figures.putObject("refused_or_escalated")::put);
        var parity = figures.putObject("parity");
        report.parity().forEach((party, computed) -> parity.set(party.word(), computed));
        var statement = figures.putObject("statement");
        statement.put("sha256", report.statement().sha256());
        var signers = statement.putArray("signers");
        report.statement().signers().forEach(signers::add);
        var events = figures.putObject("events");
        report.events().forEach((party, count) -> events.put(party.word(), count));
        var times = figures.putObject("seconds");
        seconds.forEach((stage, value) -> times.put(stage, Math.round(value * MILLIS) / MILLIS));
        var memory = figures.putObject("memory_mib_pss");
        memoryMibPss.forEach((name, value) -> memory.put(name, Math.round(value * TENTHS) / TENTHS));
        return figures;
    }
}
