package org.homeward.linkage.program;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.homeward.linkage.Costs;
import org.homeward.linkage.FieldKind;
import org.homeward.linkage.LinkSettings;

/// A settings file: lines `name = value`, `#` for remarks. All faults are reported at once.
///
/// @param id the column of the ids; empty to recognise it
/// @param columns what each named column is; a column that is there and empty is to be ignored
/// @param links how the linkage is run
record SettingsFile(String id, Map<String, Optional<FieldKind>> columns, LinkSettings links) {

    private static final int LINES_MAX = 1000;

    /// What holds without a file.
    static final SettingsFile NONE = new SettingsFile("", Map.of(), LinkSettings.STANDARD);

    static SettingsFile read(Path file) {
        try {
            return of(
                    Files.readAllLines(file, StandardCharsets.UTF_8),
                    file.getFileName().toString());
        } catch (IOException e) {
            throw new Refusal("cannot read the settings " + file + ": " + e.getMessage());
        }
    }

    static SettingsFile of(List<String> lines, String name) {
        if (lines.size() > LINES_MAX) {
            throw new Refusal(name + ": more than " + LINES_MAX + " lines of settings");
        }
        var reading = new Reading();
        for (int at = 0; at < lines.size(); at++) {
            reading.line(at + 1, lines.get(at));
        }
        return reading.result(name);
    }

    private static final class Reading {

        private final Map<String, Optional<FieldKind>> columns = new LinkedHashMap<>();
        private final List<String> faults = new ArrayList<>();
        private LinkSettings links = LinkSettings.STANDARD;
        private double falseLink = Costs.STANDARD.falseLink();
        private double missedLink = Costs.STANDARD.missedLink();
        private double look = Costs.STANDARD.look();
        private String id = "";

        void line(int number, String line) {
            var text = line.strip();
            if (text.isEmpty() || text.startsWith("#")) {
                return;
            }
            int equals = text.indexOf('=');
            if (equals < 0) {
                faults.add("line " + number + ": `name = value` was expected");
                return;
            }
            try {
                set(
                        text.substring(0, equals).strip(),
                        text.substring(equals + 1).strip());
            } catch (IllegalArgumentException e) {
                faults.add("line " + number + ": " + e.getMessage());
            }
        }

        private void set(String name, String value) {
            if (name.startsWith("column.")) {
                columns.put(name.substring("column.".length()), kind(value));
                return;
            }
            switch (name) {
                case "id" -> id = value;
                case "one_to_one" -> links = links.withOneToOne(oneOf(LinkSettings.OneToOne.values(), value));
                case "block_max" -> links = links.withBlockMax(whole(value));
                case "threads" -> links = links.withThreads(whole(value));
                case "cost.false_link" -> falseLink = number(value);
                case "cost.missed_link" -> missedLink = number(value);
                case "cost.look" -> look = number(value);
                default -> throw new IllegalArgumentException("the setting " + name + " is not known");
            }
        }

        private static Optional<FieldKind> kind(String value) {
            return value.equals("ignore") ? Optional.empty() : Optional.of(oneOf(FieldKind.values(), value));
        }

        private static <E extends Enum<E>> E oneOf(E[] all, String value) {
            return Arrays.stream(all)
                    .filter(one -> one.name().equalsIgnoreCase(value))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("'%s' is none of %s"
                            .formatted(
                                    value,
                                    Arrays.stream(all)
                                            .map(one -> one.name().toLowerCase(Locale.ROOT))
                                            .collect(Collectors.joining(", ")))));
        }

        private static double number(String value) {
            try {
                return Double.parseDouble(value);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("'" + value + "' is not a number", e);
            }
        }

        private static int whole(String value) {
            try {
                return Integer.parseInt(value);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("'" + value + "' is not a whole number", e);
            }
        }

        SettingsFile result(String name) {
            Costs costs = Costs.STANDARD;
            try {
                costs = new Costs(falseLink, missedLink, look);
            } catch (IllegalArgumentException e) {
                faults.add(e.getMessage());
            }
            if (!faults.isEmpty()) {
                throw new Refusal(name + ": " + String.join("; ", faults));
            }
            return new SettingsFile(id, Map.copyOf(columns), links.withCosts(costs));
        }
    }
}
