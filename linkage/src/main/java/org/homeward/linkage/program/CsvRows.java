package org.homeward.linkage.program;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// The rows of a CSV file, one after the other: comma, semicolon or tab, as the first line shows; quotes as in RFC
/// 4180.
///
/// A quote that is never closed costs the line it stands on and no more.
final class CsvRows implements AutoCloseable {

    private static final int LINES_IN_A_CELL_MAX = 20; // A cell of more lines is a quote that was never closed.
    private static final int LINE_CHARACTERS_MAX = 1_000_000; // What is longer is not a list of people.

    private final BufferedReader reader;
    private final String name;
    private final Deque<String> putBack = new ArrayDeque<>();
    private char separator = ',';
    private long line;

    CsvRows(InputStream stream, String name, Charset encoding) {
        this.name = name;
        var decoder = encoding.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        this.reader = new BufferedReader(new InputStreamReader(stream, decoder), 1 << 16);
    }

    /// The number of the line read last, from 1.
    long line() {
        return line;
    }

    /// The cells of the first line.
    List<String> heading() {
        var first = nextLine().orElseThrow(() -> new Refusal(name + " is empty: a heading was expected on line 1"));
        var text = first.startsWith("\uFEFF") ? first.substring(1) : first;
        separator = likeliestSeparator(text);
        return cells(text);
    }

    private static char likeliestSeparator(String heading) {
        char best = ',';
        for (char candidate : new char[] {',', ';', '\t'}) {
            if (count(heading, candidate) > count(heading, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(letter -> letter == wanted).count();
    }

    /// The cells of the next row; empty at the end of the file.
    Optional<List<String>> next() {
        var first = nextLine();
        if (first.isEmpty() || isClosed(first.get())) {
            return first.map(this::cells);
        }
        var text = new StringBuilder(first.get());
        var taken = new ArrayDeque<String>();
        while (taken.size() < LINES_IN_A_CELL_MAX && !isClosed(text)) {
            var more = nextLine();
            if (more.isEmpty()) {
                break;
            }
            taken.add(more.get());
            text.append('\n').append(more.get());
        }
        if (isClosed(text)) {
            return Optional.of(cells(text.toString()));
        }
        taken.descendingIterator().forEachRemaining(putBack::push);
        line -= taken.size();
        return Optional.of(List.of(first.get()));
    }

    private Optional<String> nextLine() {
        if (!putBack.isEmpty()) {
            line++;
            return Optional.of(putBack.pop());
        }
        try {
            var read = Optional.ofNullable(reader.readLine());
            line += read.isPresent() ? 1 : 0;
            if (read.isPresent() && read.get().length() > LINE_CHARACTERS_MAX) {
                throw new Refusal("%s, line %,d: more than %,d characters; this is not a list of people"
                        .formatted(name, line, LINE_CHARACTERS_MAX));
            }
            return read;
        } catch (CharacterCodingException e) {
            throw new Refusal(
                    "%s, near line %,d: the file is not in the encoding it is read in (UTF-8 unless --encoding says otherwise); save it as UTF-8, or try --encoding windows-1251"
                            .formatted(name, line + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isClosed(CharSequence text) {
        return text.chars().filter(letter -> letter == '"').count() % 2 == 0;
    }

    private List<String> cells(String text) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter == '"') {
                boolean doubled = quoted && at + 1 < text.length() && text.charAt(at + 1) == '"';
                if (doubled) {
                    cell.append('"');
                    at++;
                } else {
                    quoted = !quoted;
                }
            } else if (letter == separator && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(letter);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }

    static Charset encoding(String named) {
        try {
            return named.isEmpty() ? StandardCharsets.UTF_8 : Charset.forName(named);
        } catch (IllegalArgumentException e) {
            throw new Refusal("the encoding " + named + " is not known; windows-1251, koi8-u and utf-16 are");
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
