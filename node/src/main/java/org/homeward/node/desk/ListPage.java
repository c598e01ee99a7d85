package org.homeward.node.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.node.requests.Page;

/// A page that is a list and no more: what it is, filters, rows, page numbers, and what is said where there is none.
/// Fragment `list`.
///
/// @param <L> a line, as the page shows it
/// @param empty what is said where there is no row at all
public record ListPage<L>(
        Frame frame, String heading, String lead, Listing listing, List<L> lines, Optional<Empty> empty) {

    public ListPage {
        lines = List.copyOf(lines);
    }

    /// The page of these rows. Its sentences are `<key>.title`, `<key>.lead`, `<key>.none` and `<key>.none.why`.
    public static <L> ListPage<L> of(Visit visit, String key, Listing listing, Page<L> rows) {
        return of(visit, key, listing, rows, Map.of());
    }

    /// The same where the sentences name these values.
    // Style 8: the values belong to the key, and would be alone with it in a type of their own.
    public static <L> ListPage<L> of(Visit visit, String key, Listing listing, Page<L> rows, Map<String, ?> values) {
        var words = visit.words();
        var title = words.say(key + ".title");
        var empty = new Empty(words.say(key + ".none"), words.say(key + ".none.why", values));
        return new ListPage<>(
                visit.frame(title, listing.href()),
                title,
                words.say(key + ".lead", values),
                listing,
                rows.rows(),
                rows.total() == 0 ? Optional.of(empty) : Optional.empty());
    }
}
