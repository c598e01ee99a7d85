package org.homeward.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Compares what came of a round with the answer key that lies beside its input: `expected.csv` and `expected.json`.
///
/// Software that knows people by number and birth date alone leaves those whom only record linkage finds `unmatched`:
/// rows that the key marks `by_number` = no are expected so, whatever they would have become.
public final class AnswerKey {

    private static final int SHOWN_MAX = 50; // Enough to see a pattern.

    private final Path key;

    /// @param key the folder with the key
    public AnswerKey(Path key) {
        this.key = key;
    }

    /// `AnswerKey KEY-FOLDER OUT-FOLDER`: prints every difference; ends with 0 when there is none.
    public static void main(String[] arguments) throws IOException {
        var differences = new AnswerKey(Path.of(arguments[0])).differences(Path.of(arguments[1]));
        differences.stream().limit(SHOWN_MAX).forEach(System.out::println);
        System.out.println(
                differences.isEmpty()
                        ? "Every row and every count is as the answer key says."
                        : differences.size() + " differences from the answer key.");
        System.exit(differences.isEmpty() ? 0 : 1);
    }

    /// Every difference, in words.
    public List<String> differences(Path out) throws IOException {
        var differences = new ArrayList<String>();
        var expected = rows(key.resolve("expected.csv"));
        var found = rows(out.resolve("outcomes.csv"));
        var all = new TreeSet<>(expected.keySet());
        all.addAll(found.keySet());
        for (var row : all) {
            var wanted = Optional.ofNullable(expected.get(row));
            var got = Optional.ofNullable(found.get(row));
            var wantedWords = wanted.map(AnswerKey::wanted).orElse("no such row");
            var gotWords = got.map(it -> got(it, wanted)).orElse("no such row");
            if (!wantedWords.equals(gotWords)) {
                differences.add(row + ": expected " + wantedWords + ", found " + gotWords);
            }
        }
        differences.addAll(differentCounts(out));
        return differences;
    }

    private static Map<String, NamedCsvRecord> rows(Path file) throws IOException {
        var rows = new TreeMap<String, NamedCsvRecord>();
        try (var reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (var row : reader) {
                rows.put(
                        row.getField("side") + " " + String.format("%06d", Integer.parseInt(row.getField("row"))), row);
            }
        }
        return rows;
    }

    private static boolean isLeftToLinkage(NamedCsvRecord row) {
        return row.getField("by_number").equals("no")
                && !row.getField("outcome").equals("refused_at_intake")
                && !row.getField("outcome").equals("unmatched");
    }

    private static String wanted(NamedCsvRecord row) {
        if (isLeftToLinkage(row)) {
            return row.getField("parcel_ref") + " unmatched";
        }
        return words(row, row.getField("outcome").equals("unmatched") ? "" : row.getField("person_ref"));
    }

    private static String got(NamedCsvRecord row, Optional<NamedCsvRecord> expected) {
        if (expected.filter(AnswerKey::isLeftToLinkage).isPresent()) {
            return row.getField("parcel_ref") + " " + row.getField("outcome");
        }
        return words(row, row.getField("person_ref"));
    }

    private static String words(NamedCsvRecord row, String personRef) {
        return String.join(
                " ",
                row.getField("parcel_ref"),
                row.getField("outcome"),
                "rule=" + row.getField("rule"),
                "warnings=" + row.getField("warnings"),
                "person=" + personRef);
    }

    private List<String> differentCounts(Path out) {
        var json = JsonMapper.builder().build();
        var expected = counts(json.readTree(key.resolve("expected.json").toFile()));
        var found = counts(json.readTree(out.resolve("round.json").toFile()));
        return expected.equals(found)
                ? List.of()
                : List.of("refused_or_escalated: expected " + expected + ", found " + found);
    }

    private static Map<String, Long> counts(JsonNode file) {
        var counts = new LinkedHashMap<String, Long>();
        file.path("refused_or_escalated").forEachEntry((rule, count) -> counts.put(rule, count.asLong()));
        return new TreeMap<>(counts);
    }
}
