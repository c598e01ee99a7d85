package org.homeward.node.imports;

import java.util.List;
import java.util.Map;
import org.homeward.node.csv.CsvColumns;
import org.homeward.node.csv.CsvFault;
import org.homeward.node.desk.Field;
import org.homeward.node.desk.Form;
import org.homeward.node.desk.Words;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Refusal;

/// What pages of imports say alike.
///
/// @param words of the reader
/// @param said what rules say of rows and files
/// @param values what those sentences name beside what was found, ready to be shown
public record ImportParts(Words words, Said said, Map<String, String> values) {

    public ImportParts {
        values = Map.copyOf(values);
    }

    /// The field of the file.
    public static final String FILE = "file";

    /// The parameter that chooses the round of which the files are listed.
    public static final String SHOWN = "shown";

    /// The field that chooses it; none where there is no choice.
    public static List<Field> rounds(Words words, String shown, List<String> names) {
        var choices = names.stream().map(name -> new Field.Choice(name, name)).toList();
        var field =
                Form.filled(Map.of(SHOWN, shown)).named(SHOWN, Field.Kind.CHOICE, words.say("field.round"), choices);
        return names.size() < 2 ? List.of() : List.of(field);
    }

    /// Name, kind and size of a file, and its round.
    public String lead(WaitingFile file) {
        var values = Map.of(
                "name", file.name(),
                "what", file.form().name(),
                "n", file.preview().rows(),
                "round", file.round());
        var lead = words.say("import.lead", values);
        var sheet = file.preview().sheet();
        return sheet.isEmpty() ? lead : lead + " " + words.say("import.sheet", "name", sheet);
    }

    /// A number of rows or people, named `import.figure.<key>`.
    public PreviewPage.Figure figure(String key, int count) {
        return new PreviewPage.Figure(key, words.say("import.figure." + key, "n", count), words.number(count));
    }

    /// Why rows are refused.
    public List<PreviewPage.Group> groups(Preview preview) {
        return preview.faults().stream()
                .map(group -> new PreviewPage.Group(
                        said.of(group.rule()),
                        words.number(group.rows()),
                        group.examples().stream().map(this::example).toList()))
                .toList();
    }

    private PreviewPage.Example example(CsvFault fault) {
        return new PreviewPage.Example(words.number(fault.row()), column(fault.column()), found(fault));
    }

    // Some rules find what the program names and not the file: other words than the reader's.
    private static String found(CsvFault fault) {
        return switch (fault.rule()) {
            case "form.columns", "form.length", "terms.quota" -> "";
            case "terms.weight_max" -> fault.found().replace(" g", "");
            case "form.contents" -> fault.found();
            default -> fault.column().equals("contents") ? "" : fault.found();
        };
    }

    /// What a column is called.
    public String column(String name) {
        return words.knows("field." + name) ? words.say("field." + name) : name;
    }

    /// What is said of rows that would be taken in.
    public List<String> warnings(Preview preview) {
        return preview.warnings().stream()
                .map(warned -> words.say("import.warned", Map.of("n", warned.rows(), "what", warning(warned.rule()))))
                .toList();
    }

    // The same rule may refuse one thing and warn of another.
    private String warning(String rule) {
        var own = "parcel.warning." + rule;
        return words.knows(own) ? words.say(own) : said.of(rule);
    }

    /// Which columns were read as what.
    public List<PreviewPage.Column> columns(Preview preview) {
        return preview.columns().stream()
                .map(one -> new PreviewPage.Column(
                        one.written(),
                        one.name().isEmpty() ? words.say("import.unread") : column(one.name()),
                        one.first()))
                .toList();
    }

    /// Puts what stops a file at its field, each column by its name.
    public void refuse(Form form, Answer.Refused<?> refused) {
        for (var refusal : refused.refusals()) {
            if (refusal.rule().equals("file.columns")) {
                form.fault(FILE, columnFault(refusal));
            } else if (refusal.found().isEmpty()) {
                form.fault(at(refusal), said.of(refusal.rule()));
            } else {
                var one = new Answer.Refused<>(refused.why(), List.of(refusal));
                form.refuse(words, one, Map.of(refusal.at(), at(refusal)), values);
            }
        }
    }

    private static String at(Refusal refusal) {
        return refusal.rule().equals("form.kind") ? "kind" : FILE;
    }

    private String columnFault(Refusal refusal) {
        var kind = switch (refusal.found()) {
            case CsvColumns.TWICE -> "twice";
            case CsvColumns.MISSING -> "missing";
            default -> "unknown";
        };
        return words.say("import.column." + kind, "name", refusal.at());
    }
}
