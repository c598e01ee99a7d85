package org.homeward.node.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.homeward.node.csv.CsvColumns;
import org.homeward.node.csv.CsvFault;
import org.homeward.node.csv.CsvRow;
import org.homeward.node.wiring.Digest;

/// Counts what is judged of a file's rows, in their order: once when somebody looks, once when it is done. Both are the
/// same if and only if their [Preview#sha256] is.
public final class Tally {

    private static final int EXAMPLES_MAX = 3; // Enough to find what is meant; the file to correct names every row.
    private static final int FIRST_CHARS_MAX = 60; // As much as a fault quotes.

    private final CsvColumns columns;
    private final Map<String, Found> faults = new LinkedHashMap<>();
    private final Map<String, Integer> warnings = new LinkedHashMap<>();
    private final StringBuilder said = new StringBuilder();
    private String saidBefore = "";
    private String sheet = "";
    private List<String> written = List.of();
    private Map<String, String> first = Map.of();
    private int taken;
    private int refused;
    private int unchanged;

    private static final class Found {
        private final List<CsvFault> examples = new ArrayList<>();
        private int rows;
    }

    /// Of a file with these columns.
    public Tally(CsvColumns columns) {
        this.columns = columns;
    }

    /// Notes which columns the file has.
    public void columns(String sheetRead, List<String> writtenColumns) {
        sheet = sheetRead;
        written = List.copyOf(writtenColumns);
    }

    /// Notes a row before it is judged; the first is kept to be shown.
    public void read(CsvRow row) {
        if (first.isEmpty()) {
            var cells = new HashMap<String, String>();
            for (int at = 0; at < columns.names().size(); at++) {
                cells.put(columns.names().get(at), quoted(row.cells().get(at)));
            }
            first = cells;
        }
    }

    private static String quoted(String cell) {
        return cell.length() > FIRST_CHARS_MAX ? cell.substring(0, FIRST_CHARS_MAX) + "…" : cell;
    }

    /// A row that is taken in.
    ///
    /// @param warns rules that warn
    public void taken(int line, List<String> warns) {
        taken++;
        warns.forEach(rule -> warnings.merge(rule, 1, Integer::sum));
        say(line, "taken", warns);
    }

    /// A row that says what is there already.
    public void unchanged(int line) {
        unchanged++;
        say(line, "unchanged", List.of());
    }

    /// A row that is refused.
    public void refused(int line, List<CsvFault> found) {
        refused++;
        var rules = found.stream().map(CsvFault::rule).distinct().toList();
        for (var rule : rules) {
            var group = faults.computeIfAbsent(rule, any -> new Found());
            group.rows++;
            if (group.examples.size() < EXAMPLES_MAX) {
                found.stream()
                        .filter(fault -> fault.rule().equals(rule))
                        .findFirst()
                        .ifPresent(group.examples::add);
            }
        }
        say(line, "refused", rules);
    }

    private static final int SAID_CHARS_MAX = 1 << 20; // Digested in pieces, so that what is held stays small.

    private void say(int line, String verdict, List<String> rules) {
        said.append(line)
                .append(' ')
                .append(verdict)
                .append(' ')
                .append(String.join(";", rules))
                .append('\n');
        if (said.length() > SAID_CHARS_MAX) {
            digest();
        }
    }

    private void digest() {
        saidBefore = Digest.of(saidBefore + "\n" + said);
        said.setLength(0);
    }

    /// What was counted so far.
    public Preview preview() {
        return preview(Map.of());
    }

    /// The same with what else would change.
    public Preview preview(Map<String, Integer> counts) {
        var names = columns.names();
        var read = written.stream()
                .map(column -> {
                    var name = CsvColumns.name(column);
                    return names.contains(name)
                            ? new Preview.Column(column, name, first.getOrDefault(name, ""))
                            : new Preview.Column(column, "", "");
                })
                .toList();
        var groups = faults.entrySet().stream()
                .map(group -> new Preview.Group(group.getKey(), group.getValue().rows, group.getValue().examples))
                .toList();
        var warned = warnings.entrySet().stream()
                .map(rule -> new Preview.Warned(rule.getKey(), rule.getValue()))
                .toList();
        return new Preview(
                sheet,
                read,
                taken + refused + unchanged,
                taken,
                refused,
                unchanged,
                counts,
                groups,
                warned,
                sha256(counts));
    }

    private String sha256(Map<String, Integer> counts) {
        var also = new TreeMap<>(counts)
                .entrySet().stream()
                        .map(count -> count.getKey() + "=" + count.getValue())
                        .collect(Collectors.joining(","));
        return Digest.of(saidBefore + "\n" + said + also);
    }
}
