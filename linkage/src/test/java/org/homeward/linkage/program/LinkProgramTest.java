package org.homeward.linkage.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.homeward.linkage.Costs;
import org.homeward.linkage.FieldKind;
import org.homeward.linkage.LinkSettings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("homeward link")
@DisplayNameGeneration(ReplaceUnderscores.class)
class LinkProgramTest {

    private static final String HEADING = "id,surname,given_name,patronymic,birth_date\n";
    private static final String VOVK = ",Вовк,Світлана,Сергіївна,1978-09-01\n";

    @TempDir
    Path folder = Path.of(".");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return new LinkProgram(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(errors, true, StandardCharsets.UTF_8))
                .run(List.of(arguments));
    }

    private String errors() {
        return errors.toString(StandardCharsets.UTF_8);
    }

    private String file(String name, String text) throws IOException {
        return file(name, text, StandardCharsets.UTF_8);
    }

    private String file(String name, String text, Charset encoding) throws IOException {
        var path = folder.resolve(name);
        Files.write(path, text.getBytes(encoding));
        return path.toString();
    }

    /// Two hundred invented people, so that there is something to learn from.
    private static String crowd(String letter, long seed) {
        var random = new SplittableRandom(seed);
        var names = List.of("Гай", "Руденко", "Мороз", "Довженко", "Ткач", "Сокіл", "Вишняк", "Чумак");
        var given = List.of("Тарас", "Максим", "Роман", "Денис", "Антон");
        var text = new StringBuilder();
        for (int at = 0; at < 200; at++) {
            text.append("%s%d,%s,%s,%sович,19%d-%02d-%02d%n"
                    .formatted(
                            letter,
                            at,
                            names.get(random.nextInt(8)),
                            given.get(random.nextInt(5)),
                            given.get(random.nextInt(5)),
                            60 + random.nextInt(40),
                            1 + random.nextInt(12),
                            1 + random.nextInt(28)));
        }
        return text.toString();
    }

    private List<String> linked(String left, String right) throws IOException {
        var pairs = folder.resolve("pairs.csv");
        int status = run("--left", left, "--right", right, "--out", pairs.toString());
        assertThat(status).as(errors()).isZero();
        return Files.readAllLines(pairs);
    }

    @Test
    void pairs_are_written_with_probability_decision_and_evidence() throws IOException {
        var pairs = linked(
                file("a.csv", HEADING + crowd("L", 1) + "v" + VOVK),
                file("b.csv", HEADING + crowd("R", 2) + "w,Vovk,Svitlana,Serhiivna,1978-09-01\n"));

        assertThat(pairs.getFirst()).isEqualTo("left_id,right_id,probability,decision,evidence");
        assertThat(pairs).anyMatch(line -> line.matches("v,w,0\\.9\\d+,match,.*surname \\+\\d.*"));
        assertThat(errors()).contains("402 records").contains("matches");
    }

    @Test
    void doubles_in_one_list_are_found() throws IOException {
        var list = file("a.csv", HEADING + crowd("L", 1) + "v" + VOVK + "w" + VOVK);
        var pairs = folder.resolve("pairs.csv");

        assertThat(run("--dedupe", list, "--out", pairs.toString())).isZero();

        assertThat(Files.readAllLines(pairs)).anyMatch(line -> line.startsWith("v,w,") && line.contains(",match,"));
    }

    @Test
    void one_pair_is_explained_on_the_terminal_and_drawn_on_a_page_without_script() throws IOException {
        var left = file("a.csv", HEADING + crowd("L", 1) + "v" + VOVK);
        var right = file("b.csv", HEADING + crowd("R", 2) + "w" + VOVK);
        var page = folder.resolve("page.html");

        assertThat(run("--left", left, "--right", right, "--explain", "v,w", "--html", page.toString()))
                .isZero();

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("match")
                .contains("+++")
                .contains("Birth date: the same");
        assertThat(Files.readString(page))
                .contains("<svg")
                .contains("Вовк")
                .doesNotContain("<script")
                .doesNotContain("http");
    }

    @Test
    void an_id_to_be_explained_that_is_in_no_list_is_named() throws IOException {
        var left = file("a.csv", HEADING + crowd("L", 1) + "v" + VOVK);
        var right = file("b.csv", HEADING + crowd("R", 2) + "w" + VOVK);

        assertThat(run("--left", left, "--right", right, "--explain", "nobody,w"))
                .isEqualTo(2);
        assertThat(errors()).contains("the first id is not in the left list");
        assertThat(run("--left", left, "--right", right, "--explain", "v,nobody"))
                .isEqualTo(2);
        assertThat(errors()).contains("the second id is not in the right list");
    }

    @Test
    void what_is_being_done_and_what_came_of_it_is_said_on_the_error_output() throws IOException {
        linked(
                file("a.csv", HEADING + crowd("L", 1) + "v" + VOVK),
                file("b.csv", HEADING + crowd("R", 2) + "w,Vovk,Svitlana,Serhiivna,1978-09-01\n"));

        assertThat(errors().lines())
                .containsSubsequence(
                        "a.csv: 201 rows read",
                        "b.csv: 201 rows read",
                        "Reading the distinct values",
                        "Bringing together what shares a key",
                        "Comparing candidate pairs",
                        "Learning the weights",
                        "Scoring candidate pairs",
                        "Deciding what to propose")
                .doesNotContain("");
        var pairs = Files.readAllLines(folder.resolve("pairs.csv"));
        long matches = pairs.stream().filter(line -> line.contains(",match,")).count();
        long reviews = pairs.stream().filter(line -> line.contains(",review,")).count();
        assertThat(matches).isPositive();
        assertThat(errors())
                .contains("%d matches and %d reviews; each person taken to stand once in each list"
                        .formatted(matches, reviews));
    }

    @Test
    void help_and_mistakes_are_told_apart_by_the_exit_status() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("--left").contains("--explain");
        assertThat(run("--left", "a.csv", "--nonsense", "1")).isEqualTo(2);
        assertThat(errors()).contains("--nonsense").contains("--left and --right");
        assertThat(run("--dedupe", folder.resolve("absent.csv").toString(), "--out", "x"))
                .isEqualTo(2);
        assertThat(run("--dedupe", "a", "--out", "x", "--threads", "65")).isEqualTo(2);
        assertThat(run("--dedupe", "a", "--explain", "only-one-id")).isEqualTo(2);
        assertThat(run("--dedupe", "a", "--out", "x", "--out", "y")).isEqualTo(2);
        assertThat(run("--dedupe", "a", "--out")).isEqualTo(2);
        assertThat(run("--dedupe", "a", "--left", "b", "--right", "c", "--out", "x"))
                .isEqualTo(2);
    }

    @Test
    void bad_rows_are_reported_with_their_line_and_the_rest_is_linked() throws IOException {
        var pairs = linked(
                file("a.csv", HEADING + "x,too,few\n,Без,Номера,,\n\n,,,,\n" + crowd("L", 1) + "v" + VOVK + "v" + VOVK),
                file("b.csv", HEADING + "\"never closed,a,b,c,d\n" + crowd("R", 2) + "w" + VOVK));

        assertThat(pairs).anyMatch(line -> line.startsWith("v,w,"));
        assertThat(errors())
                .contains("a.csv, line 2: 3 cells, 5 were expected")
                .contains("line 3: no id")
                .contains("b.csv, line 2")
                .contains("an id that occurred before")
                .contains("empty rows");
    }

    @Test
    void a_file_in_another_encoding_is_refused_with_what_to_do_and_read_when_told() throws IOException {
        var old = Charset.forName("windows-1251");
        var left = file("a.csv", HEADING + crowd("L", 1) + "v" + VOVK, old);
        var right = file("b.csv", HEADING + crowd("R", 2) + "w" + VOVK, old);
        var pairs = folder.resolve("pairs.csv").toString();

        assertThat(run("--left", left, "--right", right, "--out", pairs)).isEqualTo(2);
        assertThat(errors()).contains("windows-1251");
        assertThat(run("--left", left, "--right", right, "--out", pairs, "--encoding", "windows-1251"))
                .isZero();
        assertThat(run("--left", left, "--right", right, "--out", pairs, "--encoding", "klingon"))
                .isEqualTo(2);
    }

    @Test
    void a_column_that_one_list_lacks_is_left_out_and_said() throws IOException {
        var pairs = linked(
                file("a.csv", HEADING + crowd("L", 1) + "v" + VOVK),
                file("b.csv", "id;прізвище;ім'я;дата народження\nw;Вовк;Світлана;01.09.1978\n"));

        assertThat(errors()).contains("patronymic, which the other list lacks");
        assertThat(pairs.getFirst()).startsWith("left_id");
    }

    @Test
    void lists_without_anything_of_a_person_are_refused() throws IOException {
        var list = file("a.csv", "id,colour\n1,red\n");

        assertThat(run("--dedupe", list, "--out", "x")).isEqualTo(2);
        assertThat(errors()).contains("no column is a name");
        assertThat(run("--dedupe", file("empty.csv", ""), "--out", "x")).isEqualTo(2);
    }

    @Test
    void settings_say_what_columns_are_and_all_their_faults_are_reported_at_once() throws IOException {
        var list = file(
                "a.csv",
                "key,who,when\n1,Вовк,1978-09-01\n2,Вовк,1978-09-01\n3,Гай,1971-02-03\n4,Ткач,1980-12-11\n5,Чумак,1991-05-06\n");
        var good =
                file("good.settings", "# people\nid = key\ncolumn.who = surname\none_to_one = no\ncost.look = 0.2\n");
        var bad = file("bad.settings", "column.who = nonsense\nnonsense\nblock_max = 0\n");
        var pairs = folder.resolve("pairs.csv").toString();

        assertThat(run("--dedupe", list, "--settings", good, "--out", pairs))
                .as(errors())
                .isZero();
        assertThat(errors()).contains("who as surname").contains("when as birth_date");
        assertThat(run("--dedupe", list, "--settings", bad, "--out", pairs)).isEqualTo(2);
        assertThat(errors())
                .contains("line 1: 'nonsense' is none of surname, given_name")
                .contains("line 2")
                .contains("line 3");
        assertThat(run("--dedupe", list, "--settings", folder.resolve("no").toString(), "--out", pairs))
                .isEqualTo(2);
    }

    @Test
    void every_setting_is_taken_at_its_limits_and_refused_beyond() {
        var read = SettingsFile.of(
                List.of(
                        "id=key",
                        "column.note = ignore",
                        "column.who = FULL_NAME",
                        "one_to_one = yes",
                        "block_max = 100000",
                        "threads = 64",
                        "cost.false_link = 4",
                        "cost.missed_link = 2.5",
                        "cost.look = 3.9"),
                "a");

        assertThat(read.id()).isEqualTo("key");
        assertThat(read.columns())
                .containsEntry("note", Optional.empty())
                .containsEntry("who", Optional.of(FieldKind.FULL_NAME));
        assertThat(read.links())
                .isEqualTo(new LinkSettings(new Costs(4, 2.5, 3.9), LinkSettings.OneToOne.YES, 64, 100_000));
        assertThat(SettingsFile.of(List.of("block_max = 2", "threads = 1"), "a").links())
                .isEqualTo(LinkSettings.STANDARD.withBlockMax(2).withThreads(1));
        for (var bad : List.of(
                "block_max = 1",
                "block_max = 100001",
                "threads = 0",
                "threads = 65",
                "threads = two",
                "cost.look = much",
                "cost.look = 1",
                "cost.look = 0",
                "cost.false_link = 0",
                "cost.missed_link = -1",
                "speed = high")) {
            assertThatThrownBy(() -> SettingsFile.of(List.of(bad), "a"))
                    .as(bad)
                    .isInstanceOf(Refusal.class)
                    .hasMessageStartingWith("a: ");
        }
        assertThat(SettingsFile.of(Collections.nCopies(1000, "# remark"), "a")).isEqualTo(SettingsFile.NONE);
        assertThatThrownBy(() -> SettingsFile.of(Collections.nCopies(1001, ""), "a"))
                .hasMessageContaining("more than 1000 lines");
    }

    @Test
    void options_say_all_that_is_wrong_with_them_at_once() {
        assertThatThrownBy(() -> LinkOptions.parse(List.of(
                        "--speed", "1", "--left", "a", "--left", "b", "--threads", "65", "--explain", "x", "--html")))
                .hasMessageContainingAll(
                        "--speed is not known",
                        "--left was given twice",
                        "--threads must be 1 to 64",
                        "--explain needs two ids",
                        "--html needs a value",
                        "give --left and --right, or --dedupe");
        assertThatThrownBy(() -> LinkOptions.parse(List.of("--dedupe", "a"))).hasMessageContaining("nothing to do");
        for (var threads : List.of("1", "9", "10", "59", "60", "64")) {
            var options = LinkOptions.parse(List.of("--dedupe", "a", "--html", "b", "--threads", threads));
            assertThat(options.orElseThrow().value("--threads")).contains(threads);
            assertThat(options.orElseThrow().right()).isEmpty();
            assertThat(options.orElseThrow().path("--html")).contains(Path.of("b"));
        }
        assertThat(LinkOptions.parse(List.of("--left", "a", "-h"))).isEmpty();
    }

    @Test
    void the_page_and_the_explanation_of_the_same_lists_are_the_same_until_somebody_means_them_to_change()
            throws IOException, NoSuchAlgorithmException {
        var left = file("a.csv", HEADING + crowd("L", 1) + "v" + VOVK);
        var right = file("b.csv", HEADING + crowd("R", 2) + "w,Vovk,Svitlana,Serhiivna,1978-09-02\n");
        var page = folder.resolve("page.html");

        assertThat(run("--left", left, "--right", right, "--explain", "v,w", "--html", page.toString()))
                .isZero();

        var said = out.toString(StandardCharsets.UTF_8) + Files.readString(page);
        Files.createDirectories(Path.of("target/same-bytes"));
        Files.writeString(Path.of("target/same-bytes/page.html"), said);
        var digest = MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
        assertThat(HexFormat.of().formatHex(digest, 0, 8))
                .as("what target/same-bytes/page.html says")
                .isEqualTo("976554698ae49cdc");
    }

    @Test
    void a_whole_name_in_one_column_is_taken_apart() throws IOException {
        var pairs = linked(
                file("a.csv", HEADING + crowd("L", 1) + "v" + VOVK),
                file("b.csv", "id,full_name,birth_date\nw,Вовк Світлана Сергіївна,1978-09-01\n"));

        assertThat(pairs).anyMatch(line -> line.startsWith("v,w,"));
    }
}
