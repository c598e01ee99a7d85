package org.homeward.node.rounds;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One line of a rulebook as it is typed, right or wrong.
///
/// @param at the line of the file on which it starts; 0 if it is in no file yet
/// @param cells what stands in each column of [RulebookReader#COLUMNS]
record RulebookLine(int at, Map<String, String> cells) {

    RulebookLine {
        cells = Map.copyOf(cells);
    }

    /// What stands in a column; empty if nothing does.
    String cell(String column) {
        return cells.getOrDefault(column, "");
    }

    /// The line that says what a rule says.
    static RulebookLine of(Rule rule) {
        return new RulebookLine(
                0,
                Map.of(
                        "rule", rule.rule(),
                        "category", rule.category(),
                        "decision", rule.decision().word(),
                        "quantity_max", rule.quantityMax().map(String::valueOf).orElse(""),
                        "proposed_by", rule.proposedBy(),
                        "reason_en", rule.reasonEn(),
                        "reason_uk", rule.reasonUk(),
                        "reason_ru", rule.reasonRu()));
    }

    /// The lines of a file whose head [RulebookReader] takes, whatever is wrong with them.
    static List<RulebookLine> read(byte[] csv) {
        var text = new String(csv, StandardCharsets.UTF_8);
        try (var records = CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            var all = records.stream().limit(RulebookReader.RULES_MAX + 1L).toList();
            var head = all.getFirst().getFields();
            return all.subList(1, all.size()).stream()
                    .map(one -> new RulebookLine((int) one.getStartingLineNumber(), cells(head, one.getFields())))
                    .toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", impossible);
        }
    }

    private static Map<String, String> cells(List<String> head, List<String> fields) {
        var cells = new LinkedHashMap<String, String>();
        for (int at = 0; at < Math.min(head.size(), fields.size()); at++) {
            cells.put(head.get(at), fields.get(at).strip());
        }
        return cells;
    }

    /// A file of these lines, as [RulebookReader] takes it.
    static byte[] file(List<RulebookLine> lines) {
        var text = new StringWriter();
        try (var writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            writer.writeRecord(RulebookReader.COLUMNS);
            for (var line : lines) {
                writer.writeRecord(
                        RulebookReader.COLUMNS.stream().map(line::cell).toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory failed; this indicates a bug", impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
