package org.homeward.node.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.homeward.node.csv.CsvColumns;

/// One parcel as a family and a clerk wrote it, cell by cell, before anybody judged it.
///
/// @param cells in the order of [#COLUMNS]
record IntakeForm(List<String> cells) {

    /// As in an intake file. A file of refused rows has two more, which are not read.
    static final CsvColumns COLUMNS = new CsvColumns(
            "intake",
            List.of(
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
                    "drawings"),
            Set.of("row", "faults"));

    static final int CONTENTS_CELL = COLUMNS.names().indexOf("contents");

    private static final int ADDRESSEE_END = COLUMNS.names().indexOf("sender_name");

    IntakeForm {
        cells = List.copyOf(cells);
        if (cells.size() != COLUMNS.names().size()) {
            throw new IllegalArgumentException("a form has " + COLUMNS.names().size() + " cells");
        }
    }

    String parcelRef() {
        return cells.getFirst().strip();
    }

    /// What stands in a column.
    String cell(String column) {
        return cells.get(COLUMNS.names().indexOf(column)).strip();
    }

    /// The same form under another reference.
    IntakeForm under(String parcelRef) {
        var changed = new ArrayList<>(cells);
        changed.set(0, parcelRef);
        return new IntakeForm(changed);
    }

    /// Whether the addressee is written in the same way.
    boolean hasSameAddressee(IntakeForm other) {
        return cells.subList(1, ADDRESSEE_END).equals(other.cells.subList(1, ADDRESSEE_END));
    }

    String surname() {
        return cells.get(1).strip();
    }

    String givenName() {
        return cells.get(2).strip();
    }

    String patronymic() {
        return cells.get(3).strip();
    }

    String birthDate() {
        return cells.get(4).strip();
    }

    String rank() {
        return cells.get(5).strip();
    }

    String serviceNumber() {
        return cells.get(6).strip();
    }

    String senderName() {
        return cells.get(7).strip();
    }

    String weightGrams() {
        return cells.get(13).strip();
    }

    String contents() {
        return cells.get(CONTENTS_CELL).strip();
    }

    String letters() {
        return cells.get(15).strip();
    }

    String drawings() {
        return cells.get(16).strip();
    }

    /// The reference only: everything else is about people.
    @Override
    public String toString() {
        return parcelRef();
    }
}
