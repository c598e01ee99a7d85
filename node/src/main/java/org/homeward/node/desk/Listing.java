package org.homeward.node.desk;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.homeward.node.requests.Page;
import org.springframework.web.util.UriComponentsBuilder;

/// What stands around the rows of a list: filters above; page numbers and the export below. Fragments `filters` and
/// `pages`.
///
/// @param href address of the list
/// @param filters fields above the list; may be empty
/// @param total "214 parcels", as the feature says it
/// @param where "Page 2 of 5"; empty where one page holds all
/// @param previous address of the page before; empty on the first
/// @param next address of the page after; empty on the last
/// @param export address of all rows as CSV; empty where there is none to export
/// @param exported "Export these 214"
public record Listing(
        String href,
        List<Field> filters,
        String total,
        String where,
        String previous,
        String next,
        String export,
        String exported) {

    /// Rows of one page on a screen. A page of 50 rows stays far below 200 KB and is read in one go.
    public static final int ROWS = 50;

    /// With this value of `as`, a list answers with all its rows as CSV.
    public static final String CSV = "csv";

    public Listing {
        filters = List.copyOf(filters);
    }

    /// The page of a list that is asked for, in the size of a screen.
    public static Page.Asked asked(Page.Asked asked) {
        return new Page.Asked(asked.page(), ROWS);
    }

    /// What stands around a page of rows.
    ///
    /// @param href address of the list, without parameters
    /// @param chosen what is filtered by, as parameters; what is empty is left out
    /// @param total how many there are, in words
    public static Listing of(Words words, String href, Map<String, String> chosen, Page<?> page, String total) {
        var kept = new TreeMap<>(chosen);
        kept.values().removeIf(String::isEmpty);
        long pages = Math.max(1, (page.total() + page.size() - 1) / page.size());
        var numbers = Map.of("page", page.page(), "pages", pages);
        return new Listing(
                href,
                List.of(),
                total,
                pages == 1 ? "" : words.say("list.page", numbers),
                page.page() > 1 ? address(href, kept, "page", "" + (page.page() - 1)) : "",
                page.page() < pages ? address(href, kept, "page", "" + (page.page() + 1)) : "",
                page.total() == 0 ? "" : address(href, kept, "as", CSV),
                words.say("list.export", "n", page.total()));
    }

    /// The same with filters above it.
    public Listing filtered(List<Field> fields) {
        return new Listing(href, fields, total, where, previous, next, export, exported);
    }

    /// The same where the rows are no file.
    public Listing withoutExport() {
        return new Listing(href, filters, total, where, previous, next, "", exported);
    }

    private static String address(String href, Map<String, String> chosen, String name, String value) {
        var address = UriComponentsBuilder.fromPath(href);
        chosen.forEach((key, one) -> address.queryParam(key, "{" + key + "}"));
        return address.queryParam(name, value).encode().buildAndExpand(chosen).toUriString();
    }
}
