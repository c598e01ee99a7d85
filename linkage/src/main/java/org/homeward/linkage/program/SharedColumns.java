package org.homeward.linkage.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homeward.linkage.Field;
import org.homeward.linkage.FieldKind;
import org.homeward.linkage.Fields;

/// The columns that two lists have in common: those of one kind, and of one heading where a list may have several of
/// that kind.
///
/// @param left the left list's column for each field, in the order of the fields
/// @param right the right list's
record SharedColumns(Fields fields, List<ListFile.Column> left, List<ListFile.Column> right) {

    static final int FIELDS_MAX = 16;

    static SharedColumns of(ListFile file) {
        return new SharedColumns(fields(file.columns(), file.name()), file.columns(), file.columns());
    }

    static SharedColumns of(ListFile left, ListFile right, BadRows report) {
        var ofLeft = new ArrayList<ListFile.Column>();
        var ofRight = new ArrayList<ListFile.Column>();
        for (var column : left.columns()) {
            partner(column, left.columns(), right.columns())
                    .ifPresentOrElse(
                            partner -> {
                                ofLeft.add(column);
                                ofRight.add(partner);
                            },
                            () -> report.unused(left.name(), column.heading() + ", which the other list lacks,"));
        }
        return new SharedColumns(fields(ofLeft, left.name()), List.copyOf(ofLeft), List.copyOf(ofRight));
    }

    private static Optional<ListFile.Column> partner(
            ListFile.Column column, List<ListFile.Column> own, List<ListFile.Column> others) {
        var sameKind =
                others.stream().filter(other -> other.kind() == column.kind()).toList();
        var sameName = sameKind.stream()
                .filter(other -> other.heading().equals(column.heading()))
                .findFirst();
        if (sameName.isPresent()) {
            return sameName;
        }
        boolean only =
                own.stream().filter(other -> other.kind() == column.kind()).count() == 1;
        return only && sameKind.size() == 1 ? Optional.of(sameKind.getFirst()) : Optional.empty();
    }

    private static Fields fields(List<ListFile.Column> columns, String file) {
        if (columns.stream().noneMatch(column -> isOfAPerson(column.kind()))) {
            throw new Refusal(file + ": no column is a name, a birth date or a number of a person that both lists have;"
                    + " say in a settings file what the columns are: column.HEADING = surname");
        }
        if (columns.size() > FIELDS_MAX) {
            throw new Refusal("%s: %d columns are used, at most %d can be; let the settings ignore some"
                    .formatted(file, columns.size(), FIELDS_MAX));
        }
        return new Fields(columns.stream()
                .map(column -> new Field(column.heading(), column.kind()))
                .toList());
    }

    private static boolean isOfAPerson(FieldKind kind) {
        return switch (kind) {
            case SURNAME, GIVEN_NAME, FULL_NAME, BIRTH_DATE, NUMBER -> true;
            case PATRONYMIC, SEX, PLACE, CODE, WORDS, CATEGORY -> false;
        };
    }
}
