package org.homeward.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("The law in the types, in the tests and in docs/law.md is the same")
@DisplayNameGeneration(ReplaceUnderscores.class)
class LawTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern ROW = Pattern.compile(
            "\\| (GC III art\\. \\d+|GC IV art\\. \\d+|Policy) \\| ([A-Z]+-\\d\\d) \\| [^|]+ \\| `([^`]+)` \\| `([^`]+)` \\|");
    private static final Pattern CITED =
            Pattern.compile("@DisplayName\\(\\s*\"((?:GC III|GC IV) art\\. \\d+), ([A-Z]+-\\d\\d):");

    /// One row of `docs/law.md`.
    private record Row(String article, String rule, String type, String test) {}

    @Test
    void every_row_names_a_type_that_cites_article_and_rule() {
        var wrong = new ArrayList<Row>();
        for (var row : rows()) {
            var source = source("main", row.type());
            if (!source.contains(row.rule())
                    || !(source.contains(row.article()) || row.article().equals("Policy"))) {
                wrong.add(row);
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void every_row_names_a_test_whose_name_begins_with_article_and_rule() {
        var wrong = new ArrayList<Row>();
        for (var row : rows()) {
            if (!cited(source("test", row.test())).contains(row.article() + ", " + row.rule())) {
                wrong.add(row);
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void every_test_of_an_article_has_its_row() {
        var listed = new TreeSet<String>();
        rows().forEach(row -> listed.add(row.article() + ", " + row.rule() + " in " + name(row.test())));
        var found = new TreeSet<String>();
        for (var module : List.of("node", "log")) {
            for (var file : java(ROOT.resolve(module).resolve("src/test/java"))) {
                var test = name(file.getFileName().toString().replace(".java", ""));
                cited(read(file)).forEach(cited -> found.add(cited + " in " + test));
            }
        }

        assertThat(listed).containsAll(found);
        assertThat(found).containsAll(listed);
    }

    private static List<Row> rows() {
        var rows = new ArrayList<Row>();
        var row = ROW.matcher(read(ROOT.resolve("docs/law.md")));
        while (row.find()) {
            rows.add(new Row(row.group(1), row.group(2), row.group(3), row.group(4)));
        }
        assertThat(rows).hasSizeGreaterThan(10);
        return rows;
    }

    private static Set<String> cited(String source) {
        var all = new TreeSet<String>();
        var cited = CITED.matcher(source);
        while (cited.find()) {
            all.add(cited.group(1) + ", " + cited.group(2));
        }
        return all;
    }

    /// `rounds/Terms` is of the node; `log:Envelope` of a library.
    private static String source(String tree, String type) {
        int colon = type.indexOf(':');
        var module = colon < 0 ? "node" : type.substring(0, colon);
        var path = colon < 0 ? "node/" + type : module + "/" + type.substring(colon + 1);
        return read(ROOT.resolve(module).resolve("src/" + tree + "/java/org/homeward/" + path + ".java"));
    }

    private static String name(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf(':')) + 1);
    }

    private static List<Path> java(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
