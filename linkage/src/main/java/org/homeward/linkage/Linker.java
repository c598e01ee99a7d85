package org.homeward.linkage;

/// Links two lists of people, or finds who stands twice in one. Start here.
///
/// ```java
/// var linker = new Linker(Fields.OF_A_HELD_LIST, LinkSettings.STANDARD, Progress.SILENT);
/// var sought = linker.newList();
/// sought.add(new Line("17", List.of("Вовк", "Світлана", "Сергіївна", "1978-09-01", "", "")));
/// var held = linker.newList();
/// held.add(new Line("B-4", List.of("Volk", "Svetlana", "", "1978-09-01", "", "")));
/// var linkage = linker.link(sought, held);
/// ```
///
/// Nothing is decided: a [Zone] says what is worth whose time. The result is the same for any number of threads and any
/// order of the lines. One linker is for one linkage; it is not for several threads.
public final class Linker {

    private final Vocabulary vocabulary;
    private final LinkSettings settings;
    private final Progress progress;
    private final MemoryBudget budget;

    public Linker(Fields fields, LinkSettings settings, Progress progress) {
        this(fields, settings, progress, MemoryBudget.ofThisMachine());
    }

    Linker(Fields fields, LinkSettings settings, Progress progress, MemoryBudget budget) {
        this.vocabulary = new Vocabulary(fields);
        this.settings = settings;
        this.progress = progress;
        this.budget = budget;
    }

    /// An empty list to be filled and linked by this linker.
    public PersonList newList() {
        return new PersonList(vocabulary, budget);
    }

    /// Finds who of `left` is who of `right`.
    ///
    /// @throws IllegalArgumentException if a list is another linker's
    public Linkage link(PersonList left, PersonList right) {
        check(left);
        check(right);
        return new LinkageRun(vocabulary, settings, progress).run(Table.of(left, right), new ListIds(left, right));
    }

    /// Finds who stands more than once in `list`.
    ///
    /// @throws IllegalArgumentException if the list is another linker's
    public Linkage deduplicate(PersonList list) {
        check(list);
        return new LinkageRun(vocabulary, settings, progress).run(Table.of(list), new ListIds(list, list));
    }

    private void check(PersonList list) {
        if (list.vocabulary() != vocabulary) {
            throw new IllegalArgumentException("the list was made by another linker");
        }
    }

    /// The ids behind the rows of a table.
    record ListIds(PersonList left, PersonList right) implements Linkage.Ids {

        @Override
        public String of(int row) {
            return row < left.size() ? left.id(row) : right.id(row - left.size());
        }
    }
}
