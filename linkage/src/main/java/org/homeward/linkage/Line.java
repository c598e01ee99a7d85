package org.homeward.linkage;

import java.util.List;

/// One person as one list has them: the list's own id, and the values in the order of the [Fields].
///
/// @param id not empty, at most 200 characters
/// @param values as written; an empty value says nothing. A value longer than 400 characters counts up to there.
public record Line(String id, List<String> values) {

    static final int ID_MAX = 200;
    static final int VALUE_MAX = 400; // Longer than any name or address; keeps one row from costing a second.

    public Line {
        values = List.copyOf(values);
        if (id.isEmpty() || id.length() > ID_MAX) {
            throw new IllegalArgumentException("a line's id must have 1.." + ID_MAX + " characters");
        }
    }

    /// Only the id: the values are a person's.
    @Override
    public String toString() {
        return "Line[" + id + "]";
    }
}
