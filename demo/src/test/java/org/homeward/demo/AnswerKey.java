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

/// Compares what came of a round with the answer key that lies beside its input: `expected.csv` and
/// `expected.json`.
///
/// Whom only record linkage finds (`by_number` = no) may be left `unmatched` for an officer to look at, three in a
/// hundred at most; nobody's parcel may go to another person.
public final class AnswerKey {

    private static final double LEFT_OPEN_MAX = 0.03; // At least 97 in 100 are found.
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
        var leftOpen = new ArrayList<String>();
        for (var row : all) {
            var wanted = Optional.ofNullable(expected.get(row));
            var got = Optional.ofNullable(found.get(row));
            var wantedWords = wanted.map(AnswerKey::words).orElse("no such row");
            var gotWords = got.map(AnswerKey::words).orElse("no such row");
            if (wanted.filter(AnswerKey::isByLinkage).isPresent()
                    && got.filter(AnswerKey::isUnmatched).isPresent()) {
                leftOpen.add(row);
            } else if (!wantedWords.equals(gotWords)) {
                differences.add(row + ": expected " + wantedWords + ", found " + gotWords);
            }
        }
        long byLinkage =
                expected.values().stream().filter(AnswerKey::isByLinkage).count();
        if (leftOpen.size() > LEFT_OPEN_MAX * byLinkage) {
            differences.add(leftOpen.size() + " of " + byLinkage + " whom linkage finds were left open: " + leftOpen);
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

    private static boolean isByLinkage(NamedCsvRecord row) {
        return row.getField("by_number").equals("no")
                && !row.getField("outcome").equals("refused_at_intake")
                && !isUnmatched(row);
    }

    private static boolean isUnmatched(NamedCsvRecord row) {
        return row.getField("outcome").equals("unmatched");
    }

    private static String words(NamedCsvRecord row) {
        return String.join(
                " ",
                row.getField("parcel_ref"),
                row.getField("outcome"),
                "rule=" + row.getField("rule"),
                "warnings=" + row.getField("warnings"),
                "person=" + (isUnmatched(row) ? "" : row.getField("person_ref")));
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
