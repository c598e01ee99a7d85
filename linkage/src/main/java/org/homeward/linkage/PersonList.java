package org.homeward.linkage;

import java.util.ArrayList;
import java.util.List;

/// A list of people, line after line, as it is to be linked. Made by [Linker#newList]; not for several threads.
///
/// It keeps each distinct value once and a number for each cell: a line of eight fields takes about 60 bytes.
public final class PersonList {

    private final Vocabulary vocabulary;
    private final MemoryBudget budget;
    private final List<String> ids = new ArrayList<>();
    private int[][] columns;

    PersonList(Vocabulary vocabulary, MemoryBudget budget) {
        this.vocabulary = vocabulary;
        this.budget = budget;
        this.columns = new int[vocabulary.size()][16];
    }

    /// Adds a line. Two lines may have one id; they are then two records that cannot be told apart in the results.
    ///
    /// @throws IllegalArgumentException if the line has not one value for each field
    /// @throws OutOfRoom if the list no longer fits into memory
    public void add(Line line) {
        int row = ids.size();
        budget.checkEvery(row, vocabulary);
        int[] codes = vocabulary.codes(line);
        for (int field = 0; field < codes.length; field++) {
            columns[field] = Growing.room(columns[field], row);
            columns[field][row] = codes[field];
        }
        ids.add(line.id());
    }

    /// How many lines it has.
    public int size() {
        return ids.size();
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    String id(int row) {
        return ids.get(row);
    }

    /// Writes the codes of all lines into a table, from a row on, and lets go of them: they are the table's now.
    ///
    /// @throws IllegalStateException if that was done before
    void moveTo(Table table, int fromRow) {
        if (columns.length == 0) {
            throw new IllegalStateException("the list was linked before; a linker is for one linkage");
        }
        for (int field = 0; field < columns.length; field++) {
            for (int row = 0; row < size(); row++) {
                table.put(field, fromRow + row, columns[field][row]);
            }
        }
        columns = new int[0][];
    }

    /// Only the size: the lines are people.
    @Override
    public String toString() {
        return "PersonList of " + size() + " lines";
    }
}
