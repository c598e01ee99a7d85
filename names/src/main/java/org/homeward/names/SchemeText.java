package org.homeward.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads the text files of schemes; `schemes.txt` explains their layout.
final class SchemeText {

    private final Map<String, Scheme> schemes = new LinkedHashMap<>();
    private List<SchemeRow> rows = new ArrayList<>();
    private String[] head = {};
    private String title = "";
    private String source = "";
    private Scheme.Habits habits = Scheme.Habits.USUAL;

    static Map<String, Scheme> read(String... files) {
        var text = new SchemeText();
        for (var file : files) {
            for (var line : lines(file)) {
                text.line(line);
            }
            text.close();
        }
        return text.schemes;
    }

    /// The lines of a text file beside this class, in UTF-8.
    static List<String> lines(String file) {
        var stream = SchemeText.class.getResourceAsStream(file);
        if (stream == null) {
            throw new IllegalStateException(file + " is not in the library, which indicates a bug in its build");
        }
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.readAllLines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(String line) {
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        var words = line.strip().split(" ", -1);
        switch (words[0]) {
            case "scheme" -> {
                close();
                head = words;
            }
            case "title" -> title = line.substring(words[0].length()).strip();
            case "source" -> source = line.substring(words[0].length()).strip();
            case "like" -> {
                var earlier = known(words[1]);
                rows.addAll(earlier.rows());
                habits = earlier.habits();
            }
            case "capitals" -> habits = new Scheme.Habits(true, habits.marksApart());
            case "marks" -> habits = new Scheme.Habits(habits.capitalsUnderTie(), true);
            case "letters" -> addRows("", "", words, 1);
            case "start" -> addRows(SchemeRow.WORD_EDGE, "", words, 1);
            case "end" -> addRows("", SchemeRow.WORD_EDGE, words, 1);
            case "after" -> addRows(words[1], "", words, 2);
            case "before" -> addRows("", words[1], words, 2);
            case "between" -> addRows(words[1], words[2], words, 3);
            default -> throw new IllegalStateException("a scheme's text has no line \"" + words[0] + "\"");
        }
    }

    private Scheme known(String id) {
        var scheme = schemes.get(id);
        if (scheme == null) {
            throw new IllegalStateException("no scheme " + id + " stands before the one that is like it");
        }
        return scheme;
    }

    private void addRows(String left, String right, String[] words, int from) {
        for (var at = from; at < words.length; at += 2) {
            rows.add(new SchemeRow(left, words[at], right, words[at + 1].equals("_") ? "" : words[at + 1]));
        }
    }

    private void close() {
        if (head.length == 4) {
            var scheme = new Scheme(
                    head[1], Language.valueOf(head[2]), Integer.parseInt(head[3]), title, source, habits, rows);
            schemes.put(scheme.id(), scheme);
        }
        head = new String[] {};
        rows = new ArrayList<>();
        habits = Scheme.Habits.USUAL;
    }
}
