package org.homeward.node.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.homeward.node.requests.Refusal;

/// The columns that a file must have, in the order in which its reader wants the cells, and those it may have besides.
///
/// @param sheet name of the sheet of a workbook that is meant if it has several
/// @param names must be there
/// @param ignored may be there and are not read
public record CsvColumns(String sheet, List<String> names, Set<String> ignored) {

    /// What [Refusal#found] says of a column that stands in the file twice.
    public static final String TWICE = "a column twice";

    /// What it says of one that is not known.
    public static final String UNKNOWN = "a column that is not known here";

    /// What it says of one that is not there.
    public static final String MISSING = "no such column";

    public CsvColumns {
        names = List.copyOf(names);
        ignored = Set.copyOf(ignored);
    }

    /// What is wrong with a header: a column that is missing, doubled or unknown, or another delimiter.
    List<Refusal> faults(List<String> header) {
        if (header.size() == 1
                && (header.getFirst().contains(";") || header.getFirst().contains("\t"))) {
            var found = header.getFirst().contains(";") ? "a semicolon" : "a tab";
            return List.of(Refusal.of(
                    "file.delimiter",
                    "Line 1 is separated by " + found + ". Save the file as CSV with commas and send it again."));
        }
        var faults = new ArrayList<Refusal>();
        var seen = new LinkedHashSet<String>();
        for (var written : header) {
            var name = name(written);
            if (!seen.add(name)) {
                faults.add(fault(name, TWICE, "each column once"));
            } else if (!names.contains(name) && !ignored.contains(name)) {
                faults.add(fault(name, UNKNOWN, String.join(",", names)));
            }
        }
        for (var name : names) {
            if (!seen.contains(name)) {
                faults.add(fault(name, MISSING, "this column in line 1"));
            }
        }
        return faults;
    }

    /// For each wanted column, where it stands in the file.
    List<Integer> places(List<String> header) {
        var places = new HashMap<String, Integer>();
        for (int at = 0; at < header.size(); at++) {
            places.put(name(header.get(at)), at);
        }
        return names.stream().map(name -> places.getOrDefault(name, -1)).toList();
    }

    /// How a written column is read: without white space around it, in small letters.
    public static String name(String written) {
        return written.strip().toLowerCase(Locale.ROOT);
    }

    private static Refusal fault(String column, String found, String expected) {
        return Refusal.at("file.columns", column.isEmpty() ? "(empty)" : column, found, expected);
    }
}
