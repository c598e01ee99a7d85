package org.homeward.linkage.program;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.homeward.linkage.FieldKind;

/// Finds out what each column of a list is: by the settings, else by its heading, else by what it holds.
final class ColumnFinder {

    private final String file;
    private final List<String> heading;
    private final List<List<String>> sample;
    private final SettingsFile settings;

    ColumnFinder(String file, List<String> heading, List<List<String>> sample, SettingsFile settings) {
        this.file = file;
        this.heading = heading;
        this.sample = sample;
        this.settings = settings;
    }

    /// The column of the ids: the one the settings name, else the first whose heading says so, else the first.
    int idAt() {
        if (!settings.id().isEmpty()) {
            int at = heading.indexOf(settings.id());
            if (at < 0) {
                throw new Refusal("%s has no column %s for the ids; its columns are %s"
                        .formatted(file, settings.id(), String.join(", ", heading)));
            }
            return at;
        }
        for (int at = 0; at < heading.size(); at++) {
            if (ColumnNames.isId(heading.get(at))) {
                return at;
            }
        }
        return 0;
    }

    List<ListFile.Column> columns(int idAt, BadRows report) {
        var columns = new ArrayList<ListFile.Column>();
        Set<FieldKind> parts = EnumSet.noneOf(FieldKind.class);
        var names = new HashSet<String>();
        for (int at : plainestFirst()) {
            if (at == idAt || !names.add(heading.get(at))) {
                continue;
            }
            var kind = kind(at, report);
            if (kind.isPresent() && (!isOnce(kind.get()) || parts.add(kind.get()))) {
                columns.add(new ListFile.Column(heading.get(at), kind.get(), at, false));
            }
        }
        columns.sort(Comparator.comparingInt(ListFile.Column::at));
        return withNameParts(columns, parts);
    }

    /// The columns, those of the shortest headings first: `surname` is the surname, rather than `first_and_surname`.
    private List<Integer> plainestFirst() {
        return IntStream.range(0, heading.size())
                .boxed()
                .sorted(Comparator.comparingInt(at -> heading.get(at).length()))
                .toList();
    }

    private static boolean isOnce(FieldKind kind) {
        return switch (kind) {
            case SURNAME, GIVEN_NAME, PATRONYMIC, FULL_NAME, SEX, BIRTH_DATE -> true;
            case PLACE, NUMBER, CODE, WORDS, CATEGORY -> false;
        };
    }

    private Optional<FieldKind> kind(int at, BadRows report) {
        var name = heading.get(at);
        if (settings.columns().containsKey(name)) {
            return settings.columns().get(name);
        }
        var values = sample.stream().map(row -> row.get(at)).toList();
        var byName = ColumnNames.kind(name);
        if (byName.isPresent() && ColumnContents.canBe(byName.get(), values)) {
            return byName;
        }
        var byContent = ColumnContents.kind(values);
        if (byContent.isEmpty()) {
            report.unused(file, name);
        }
        return byContent;
    }

    /// A whole name is taken apart where surname and given name have no columns of their own, and else not used.
    private static List<ListFile.Column> withNameParts(List<ListFile.Column> columns, Set<FieldKind> parts) {
        var all = new ArrayList<ListFile.Column>();
        for (var column : columns) {
            if (column.kind() != FieldKind.FULL_NAME) {
                all.add(column);
            } else if (!parts.contains(FieldKind.SURNAME) && !parts.contains(FieldKind.GIVEN_NAME)) {
                all.add(new ListFile.Column("surname", FieldKind.SURNAME, column.at(), true));
                all.add(new ListFile.Column("given_name", FieldKind.GIVEN_NAME, column.at(), true));
                if (!parts.contains(FieldKind.PATRONYMIC)) {
                    all.add(new ListFile.Column("patronymic", FieldKind.PATRONYMIC, column.at(), true));
                }
            }
        }
        return List.copyOf(all);
    }
}
