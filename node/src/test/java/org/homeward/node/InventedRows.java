package org.homeward.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.node.xlsx.WorkbookFixture;

/// Files of invented rows: a good row each, in which the named cells are replaced.
public final class InventedRows {

    private static final List<String> INTAKE = List.of(
            "parcel_ref",
            "addressee_surname",
            "addressee_given_name",
            "addressee_patronymic",
            "addressee_birth_date",
            "addressee_rank",
            "addressee_service_number",
            "sender_name",
            "sender_relation",
            "sender_phone",
            "sender_email",
            "sender_address",
            "sender_language",
            "weight_grams",
            "contents",
            "letters",
            "drawings");

    private static final Map<String, String> PARCEL = Map.ofEntries(
            Map.entry("addressee_surname", "Вигаданко"),
            Map.entry("addressee_given_name", "Іван"),
            Map.entry("addressee_patronymic", "Петрович"),
            Map.entry("addressee_birth_date", "1980-05-17"),
            Map.entry("addressee_rank", "солдат"),
            Map.entry("addressee_service_number", "Т-100001"),
            Map.entry("sender_name", "Марія Вигаданко"),
            Map.entry("sender_relation", "мати"),
            Map.entry("sender_phone", "+000 111 222"),
            Map.entry("sender_email", "family@example.org"),
            Map.entry("sender_address", "вул. Вигадана 1, Вигаданівка"),
            Map.entry("sender_language", "uk"),
            Map.entry("weight_grams", "6000"),
            Map.entry("contents", "hygiene.soap|soap bar|2|190; food.dry|buckwheat, 800 g|2|1620"),
            Map.entry("letters", "1"),
            Map.entry("drawings", "0"));

    private static final List<String> HELD = List.of(
            "person_ref",
            "surname",
            "given_name",
            "patronymic",
            "birth_date",
            "rank",
            "service_number",
            "place",
            "health",
            "regime");

    private static final Map<String, String> PERSON = Map.of(
            "surname", "Выгаданко",
            "given_name", "Иван",
            "patronymic", "Петрович",
            "birth_date", "1980-05-17",
            "rank", "рядовой",
            "service_number", "Т-100001",
            "place", "B-26",
            "health", "well",
            "regime", "prisoner_of_war");

    private final List<String> columns;
    private final Map<String, String> good;
    private final List<String> lines = new ArrayList<>();
    private final List<List<String>> table = new ArrayList<>();

    private InventedRows(List<String> columns, Map<String, String> good) {
        this.columns = columns;
        this.good = good;
        lines.add(String.join(",", columns));
        table.add(columns);
    }

    /// An intake file: parcels that nothing refuses and that warn of nothing.
    public static InventedRows intake() {
        return new InventedRows(INTAKE, PARCEL);
    }

    /// A list of people held at B-26.
    public static InventedRows held() {
        return new InventedRows(HELD, PERSON);
    }

    /// One more row, in which these cells are replaced: column, cell, column, cell.
    public InventedRows row(String reference, String... replaced) {
        var cells = new java.util.HashMap<>(good);
        cells.put(columns.getFirst(), reference);
        for (int at = 0; at < replaced.length; at += 2) {
            if (!columns.contains(replaced[at])) {
                throw new IllegalArgumentException("no column " + replaced[at]);
            }
            cells.put(replaced[at], replaced[at + 1]);
        }
        table.add(columns.stream().map(column -> cells.getOrDefault(column, "")).toList());
        lines.add(columns.stream()
                .map(column -> quoted(cells.getOrDefault(column, "")))
                .collect(Collectors.joining(",")));
        return this;
    }

    /// A line as it is.
    public InventedRows line(String line) {
        lines.add(line);
        return this;
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }

    /// The rows, but not [#line]s, as a workbook with one sheet called `list`.
    public byte[] xlsx() {
        return WorkbookFixture.of("list", table).bytes();
    }

    /// The file's text.
    public String csv() {
        return String.join("\n", lines) + "\n";
    }
}
