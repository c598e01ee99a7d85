package org.homeward.node.rounds;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Refusal;
import org.homeward.node.wiring.Digest;
import org.homeward.node.wiring.Side;

/// Reads a rulebook from CSV and says every fault at once, each with its line and column.
final class RulebookReader {

    static final int BYTES_MAX = 1024 * 1024; // A thousand rules with reasons in three languages stay below it.
    static final int RULES_MAX = 1_000; // A clerk cannot apply more; a file with more is another file.
    private static final int REASON_CHARS_MAX = 500; // What fits beside an item on a family's page.
    private static final int QUANTITY_MAX = 100_000;

    static final List<String> COLUMNS = List.of(
            "rule", "category", "decision", "quantity_max", "proposed_by", "reason_en", "reason_uk", "reason_ru");

    private final List<Refusal> faults = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> categories = new HashSet<>();

    private RulebookReader() {}

    /// The book, or every fault.
    static Answer<Rulebook> read(Side side, int version, byte[] csv) {
        var reader = new RulebookReader();
        reader.readAll(csv);
        return reader.faults.isEmpty()
                ? Answer.done(new Rulebook(side, version, Digest.of(csv), reader.rules))
                : Answer.faulty(reader.faults);
    }

    private void readAll(byte[] csv) {
        if (csv.length > BYTES_MAX) {
            faults.add(Refusal.at("rulebook.size", "file", csv.length + " bytes", "at most " + BYTES_MAX + " bytes"));
            return;
        }
        final String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(csv))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            faults.add(Refusal.at("rulebook.encoding", "file", "bytes that are no UTF-8", "UTF-8"));
            return;
        }
        try (var records = CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            var all = records.stream().limit(RULES_MAX + 2L).toList();
            readRecords(all);
        } catch (CsvParseException | java.io.UncheckedIOException broken) {
            faults.add(Refusal.at("rulebook.form", "file", "no CSV", "CSV with commas and double quotes"));
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException("a text in memory cannot fail to be read", impossible);
        }
    }

    private void readRecords(List<CsvRecord> records) {
        if (records.isEmpty() || !Set.copyOf(records.getFirst().getFields()).equals(Set.copyOf(COLUMNS))) {
            faults.add(Refusal.at(
                    "rulebook.columns",
                    "line 1",
                    records.isEmpty() ? "" : String.join(",", records.getFirst().getFields()),
                    String.join(",", COLUMNS)));
            return;
        }
        if (records.size() > RULES_MAX + 1) {
            faults.add(Refusal.at("rulebook.size", "file", "more", "at most " + RULES_MAX + " rules"));
            return;
        }
        if (records.size() == 1) {
            faults.add(Refusal.at("rulebook.size", "file", "no rule", "at least one rule"));
        }
        var header = records.getFirst().getFields();
        for (var line : records.subList(1, records.size())) {
            readRule(new Line(header, line));
        }
    }

    /// One line with its columns by name.
    private record Line(List<String> header, CsvRecord fields) {

        String at(String column) {
            return "line " + fields.getStartingLineNumber() + ", " + column;
        }

        String cell(String column) {
            int index = header.indexOf(column);
            return index < fields.getFieldCount() ? fields.getField(index).strip() : "";
        }
    }

    private void readRule(Line line) {
        if (line.fields().getFieldCount() != COLUMNS.size()) {
            faults.add(Refusal.at(
                    "rulebook.columns",
                    line.at("all"),
                    line.fields().getFieldCount() + " cells",
                    COLUMNS.size() + " cells"));
            return;
        }
        int before = faults.size();
        var name = line.cell("rule");
        check(line, "rule", name.matches("[^\\s;,]{1,40}"), "1 to 40 characters without ; , or white space");
        check(line, "rule", names.add(name), "a name used once");
        var category = line.cell("category");
        check(line, "category", category.matches("\\*|[^\\s;|,*]{1,60}"), "a dotted category or *");
        check(line, "category", categories.add(category), "a category used once");
        var decision = Decision.of(line.cell("decision"));
        check(line, "decision", decision.isPresent(), "allowed, conditional, limited, prohibited or ask");
        var quantity = quantity(line, decision);
        for (var reason : List.of("reason_en", "reason_uk", "reason_ru")) {
            var text = line.cell(reason);
            check(line, reason, !text.isEmpty() && text.length() <= REASON_CHARS_MAX, "1 to 500 characters");
        }
        if (faults.size() == before) {
            rules.add(new Rule(
                    name,
                    category,
                    decision.orElseThrow(),
                    quantity,
                    line.cell("proposed_by"),
                    line.cell("reason_en"),
                    line.cell("reason_uk"),
                    line.cell("reason_ru")));
        }
    }

    private Optional<Integer> quantity(Line line, Optional<Decision> decision) {
        var text = line.cell("quantity_max");
        boolean limited = decision.filter(known -> known == Decision.LIMITED).isPresent();
        if (!limited) {
            check(line, "quantity_max", text.isEmpty(), "nothing, unless the decision is limited");
            return Optional.empty();
        }
        boolean whole = text.matches("[0-9]{1,6}") && Integer.parseInt(text) <= QUANTITY_MAX;
        check(line, "quantity_max", whole, "a whole number of pieces, 0 to " + QUANTITY_MAX);
        return whole ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    private void check(Line line, String column, boolean holds, String expected) {
        if (!holds) {
            faults.add(Refusal.at("rulebook." + column, line.at(column), line.cell(column), expected));
        }
    }
}
