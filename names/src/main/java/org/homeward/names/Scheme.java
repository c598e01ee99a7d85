package org.homeward.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One published way to write Ukrainian or Russian in Latin letters. A scheme is a table, not code: its rows are in
/// the text files beside this class, with the publication and the year. Immutable; found through [Schemes].
public final class Scheme {

    /// How a scheme prints what a table of small letters cannot say.
    ///
    /// @param capitalsUnderTie both letters under a tie are capitals
    /// @param marksApart a letter and the mark above it are two characters
    record Habits(boolean capitalsUnderTie, boolean marksApart) {

        static final Habits USUAL = new Habits(false, false);
    }

    private final String id;
    private final Language language;
    private final int year;
    private final String title;
    private final String source;
    private final Habits habits;
    private final List<SchemeRow> rows;
    private final Map<Character, List<SchemeRow>> rowsByLetter;
    private final Map<Character, List<SchemeRow>> rowsByLatin;
    private final List<SchemeRow> silentRows;

    Scheme(String id, Language language, int year, String title, String source, Habits habits, List<SchemeRow> rows) {
        this.id = id;
        this.language = language;
        this.year = year;
        this.title = title;
        this.source = source;
        this.habits = habits;
        this.rows = List.copyOf(rows);
        this.rowsByLetter = byLetter(rows);
        this.rowsByLatin = this.rows.stream()
                .filter(row -> !row.latin().isEmpty())
                .collect(Collectors.groupingBy(row -> row.latin().charAt(0)));
        // Only single letters: that an apostrophe was left out is not guessed at.
        this.silentRows = this.rows.stream()
                .filter(row -> row.latin().isEmpty() && row.letters().length() == 1)
                .filter(row -> Character.isLetter(row.letters().charAt(0)))
                .toList();
    }

    /// The longest rows first, of equals those with a condition, of equals the later ones.
    private static Map<Character, List<SchemeRow>> byLetter(List<SchemeRow> rows) {
        var byLetter = new HashMap<Character, List<SchemeRow>>();
        for (var row : rows.reversed()) {
            byLetter.computeIfAbsent(row.letters().charAt(0), _ -> new ArrayList<>())
                    .add(row);
        }
        var order = Comparator.comparingInt((SchemeRow row) -> -row.letters().length())
                .thenComparing(SchemeRow::isPlain);
        byLetter.values().forEach(each -> each.sort(order));
        return Map.copyOf(byLetter);
    }

    /// The id: authority, language, scripts, year; or a short one for press manners.
    public String id() {
        return id;
    }

    /// The language whose letters the scheme writes.
    public Language language() {
        return language;
    }

    /// The year of the publication that is followed here.
    public int year() {
        return year;
    }

    /// What the scheme is, in a few English words.
    public String title() {
        return title;
    }

    /// Where it was published.
    public String source() {
        return source;
    }

    List<SchemeRow> rows() {
        return rows;
    }

    /// The rows whose Latin starts with this letter.
    List<SchemeRow> rowsOf(char latin) {
        return rowsByLatin.getOrDefault(latin, List.of());
    }

    /// The rows that write a letter as nothing.
    List<SchemeRow> silentRows() {
        return silentRows;
    }

    Habits habits() {
        return habits;
    }

    /// The text in Latin letters. Letters the scheme has no row for, marks and spaces pass through unchanged, and
    /// capitals stay capitals: Щ is `Shch` in a word of small letters and `SHCH` in one of capitals.
    public String latin(String text) {
        var small = text.toLowerCase(Locale.ROOT);
        if (small.length() != text.length()) {
            return latin(small); // A letter whose small form is longer is no Cyrillic letter of a name.
        }
        var latin = new StringBuilder(text.length() * 2);
        for (var at = 0; at < text.length(); ) {
            var row = rowAt(small, at);
            if (row == null) {
                latin.append(text.charAt(at++));
            } else {
                latin.append(Capitals.asIn(text, at, row, habits.capitalsUnderTie()));
                at += row.letters().length();
            }
        }
        return habits.marksApart() ? latin.toString() : Normalizer.normalize(latin, Normalizer.Form.NFC);
    }

    /// The Cyrillic words this scheme could have written as `latin`, the most likely first, at most
    /// [SchemeReader#ORIGINALS_MAX]; none where the scheme cannot have written it.
    public List<Original> originals(String latin) {
        return SchemeReader.originals(this, latin);
    }

    // Style 13: null inside one class, so that a long text does not make an object for every letter.
    private @Nullable SchemeRow rowAt(String small, int at) {
        for (var row : rowsByLetter.getOrDefault(small.charAt(at), List.of())) {
            if (row.fits(small, at)) {
                return row;
            }
        }
        return null;
    }

    @Override
    public String toString() {
        return id;
    }
}
