package org.homeward.node;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.homeward.node.records.Records;
import org.homeward.node.records.SealedRow;

/// What a node keeps sealed, opened with its own keys: what somebody reads who has the node itself.
public final class OpenedRows {

    /// Sealed columns and the place to which each is bound.
    public static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("answer.sealed", "answer"),
            Map.entry("enquiry_answer.sealed", "enquiry_answer"),
            Map.entry("envelope_bytes.carried", "envelope_bytes"),
            Map.entry("protection.envelope_bytes.carried", "envelope_bytes"),
            Map.entry("envelope_evidence.carried", "envelope_evidence"),
            Map.entry("held_line_refused.sealed", "held_line_refused"),
            Map.entry("held_person.sealed", "held_person"),
            Map.entry("held_person.address_sealed", "held_person.address"),
            Map.entry("listed_person.sealed", "listed_person"),
            Map.entry("sought_addressee.sealed", "sought_addressee"),
            Map.entry("intake_row.sealed", "intake_row"),
            Map.entry("addressee_label.sealed", "addressee_label"),
            Map.entry("manifest.csv", "manifest.csv"),
            Map.entry("manifest.signed", "manifest.signed"),
            Map.entry("inspection.record", "inspection"),
            Map.entry("paper_entry.sealed", "paper_entry"),
            Map.entry("protection.withheld_reason.sealed", "protection.withheld_reason"));

    private OpenedRows() {}

    /// Every sealed value of a node's database, as text; a value whose record is erased is not among them.
    public static List<String> of(TestNode node) {
        var opened = new ArrayList<String>();
        PLACES.forEach((column, place) -> {
            int dot = column.lastIndexOf('.');
            opened.addAll(opened(
                    node,
                    "SELECT t.kept_as, t.%s AS sealed, k.wrapped, k.erased_at FROM %s t JOIN record_keys.kept k ON k.record = t.kept_as"
                            .formatted(column.substring(dot + 1), column.substring(0, dot)),
                    place));
        });
        opened.addAll(opened(node, """
                SELECT p.kept_as, c.sealed, k.wrapped, k.erased_at
                  FROM parcel_content c
                  JOIN parcel p ON p.item_number = c.item_number
                  JOIN record_keys.kept k ON k.record = p.kept_as
                """, "parcel_content"));
        return opened;
    }

    /// The sealed values of one table's rows.
    ///
    /// @param which a condition in SQL
    public static List<String> of(TestNode node, String table, String which) {
        return opened(
                node,
                "SELECT t.kept_as, t.sealed, k.wrapped, k.erased_at FROM %s t JOIN record_keys.kept k ON k.record = t.kept_as WHERE %s"
                        .formatted(table, which),
                table);
    }

    private static List<String> opened(TestNode node, String sql, String place) {
        var records = node.bean(Records.class);
        return node.db().sql(sql).query((row, number) -> SealedRow.of(row)).list().stream()
                .flatMap(row -> records.openBytes(row, place).stream())
                .map(bytes -> new String(bytes.copy(), StandardCharsets.UTF_8))
                .toList();
    }
}
