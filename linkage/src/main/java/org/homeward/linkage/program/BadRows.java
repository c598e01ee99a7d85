package org.homeward.linkage.program;

import java.io.PrintStream;
import java.util.Locale;
import java.util.TreeMap;

/// What of the files could not be used, with its place; the first of each kind in full, the rest as a count.
final class BadRows {

    private static final int SHOWN_MAX = 10;

    private final PrintStream out;
    private final TreeMap<String, Long> counts = new TreeMap<>();

    BadRows(PrintStream out) {
        this.out = out;
    }

    void bad(String file, long line, String why) {
        say(file + ": bad rows left out", "%s, line %,d: %s; left out".formatted(file, line, why));
    }

    void twice(String file, long line) {
        say(
                file + ": rows with an id that occurred before",
                "%s, line %,d: an id that occurred before; kept as another record".formatted(file, line));
    }

    void empty(String file) {
        counts.merge(file + ": empty rows", 1L, Long::sum);
    }

    void read(String file, int rows) {
        out.printf(Locale.ROOT, "%s: %,d rows read%n", file, rows);
    }

    void unused(String file, String column) {
        out.printf("%s: column %s is not used; a settings file can say what it is%n", file, column);
    }

    private void say(String kind, String text) {
        if (counts.merge(kind, 1L, Long::sum) <= SHOWN_MAX) {
            out.println(text);
        }
    }

    /// How many there were of each kind.
    void sum() {
        counts.forEach((kind, count) -> out.printf("%s: %,d%n", kind, count));
    }
}
