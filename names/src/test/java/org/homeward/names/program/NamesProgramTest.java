package org.homeward.names.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.homeward.names.FullName;
import org.homeward.names.NameKeys;
import org.homeward.names.NamePart;
import org.homeward.names.NameSimilarity;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NamesProgramTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @Test
    void romanise_writes_name_and_latin_line_by_line() throws IOException {
        var code = run("Згурський\nЮрій\r\n\nКиїв", "romanise", "--scheme", "ua-ukr-Cyrl-Latn-2010");

        assertThat(code).isZero();
        assertThat(written()).isEqualTo("Згурський\tZghurskyi\nЮрій\tYurii\n\t\nКиїв\tKyiv\n");
    }

    @Test
    void keys_writes_name_canonical_and_skeleton() throws IOException {
        assertThat(run("Єременко\nJeremenko\n", "keys", "--kind=surname")).isZero();
        assertThat(written()).isEqualTo("Єременко\tiriminko\tarmnk\nJeremenko\tiriminko\tarmnk\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"given", "surname", "patronymic", "any", "ANY"})
    void every_kind_is_known(String kind) throws IOException {
        var part = NamePart.valueOf(kind.toUpperCase(java.util.Locale.ROOT));

        assertThat(run("Іванович", "keys", "--kind", kind)).isZero();
        assertThat(written()).contains("\t" + NameKeys.of("Іванович", part).canonical() + "\t");
    }

    @Test
    void a_file_is_read_as_standard_input_is(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("list.txt"), "\uFEFFМикола\nНиколай\n");

        assertThat(run("", "keys", "--kind", "given", file.toString())).isZero();
        assertThat(written()).isEqualTo("Микола\tmikola\tmkl\nНиколай\tmikola\tmkl\n");
    }

    @Test
    void a_dash_and_no_kind_read_standard_input_as_any() throws IOException {
        assertThat(run("Микола", "keys", "-")).isZero();
        assertThat(written()).isEqualTo("Микола\tmikola\tmkl\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "romanise",
                "romanise --scheme",
                "romanise --scheme nothing",
                "keys --kind mother",
                "keys --sort",
                "keys a b",
                "keys --kind any --kind any",
                "keys no-such-folder/no-such-file",
                "explain",
                "explain a b",
                "compare a",
                "compare a b c",
                "count",
                "schemes all"
            })
    void a_wrong_call_is_refused_in_words_with_code_2(String call) throws IOException {
        assertThat(run("", call.isEmpty() ? new String[0] : call.split(" ", -1)))
                .isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("names").doesNotContain("Exception");
        assertThat(out.size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "help", "keys --help"})
    void help_says_everything_with_code_0(String call) throws IOException {
        assertThat(run("", call.split(" ", -1))).isZero();
        assertThat(written()).contains("romanise", "keys", "explain", "compare", "schemes", "Exit code 2");
    }

    @Test
    void schemes_lists_every_scheme_with_its_publication() throws IOException {
        assertThat(run("", "schemes")).isZero();
        assertThat(written().lines()).hasSize(62).first().asString().startsWith("ua-ukr-Cyrl-Latn-2010\t2010\t");
    }

    @Test
    void garbage_is_answered_line_by_line() throws IOException {
        var garbage = new byte[20_000];
        new java.util.Random(3).nextBytes(garbage);
        var lines = new String(garbage, StandardCharsets.ISO_8859_1)
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;

        var code = program(garbage).run(List.of("keys"));

        assertThat(code).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)
                        .chars()
                        .filter(c -> c == '\n')
                        .count())
                .isEqualTo(lines);
    }

    @Test
    void a_line_without_end_is_cut() throws IOException {
        assertThat(run("а".repeat(300_000), "romanise", "--scheme", "telegram")).isZero();
        assertThat(written()).hasSize(2 * Lines.LINE_MAX + 2);
    }

    @Test
    void explain_shows_parts_keys_and_father() throws IOException {
        assertThat(run("", "explain", "Єременко Сергій Іванович")).isZero();
        assertThat(written())
                .contains("surname     Єременко", "given name  Сергій", "patronymic  Іванович")
                .contains(
                        "canonical iriminko, skeleton armnk",
                        "stem      iriminko",
                        "cluster   sirgi",
                        "father    cluster ivan")
                .contains("with Ukrainian letters", "the forms   male");
    }

    @Test
    void explain_shows_schemes_initials_and_what_is_not_read() throws IOException {
        run("", "explain", "Szewczenko T.");
        run("", "explain", "محمد");
        run("", "explain", "12");
        run("", "explain", "Пeтрова Рыбка");
        assertThat(written())
                .contains("latin, perhaps polish-", "T (only the initial)", "or rather canonical")
                .contains("in an alphabet that is not read here", "no letters that could be a name")
                .contains("cyrillic, with letters that both languages have, with look-alikes of another alphabet")
                .contains("with Russian letters");
    }

    @Test
    void compare_says_how_alike_and_why() throws IOException {
        assertThat(run("", "compare", "Єременко", "Jeremenko")).isZero();
        assertThat(written()).isEqualTo("1.00  Two spellings of one name, one in Cyrillic and one in Latin letters.\n");
    }

    @Test
    void compare_of_whole_names_never_contradicts_the_library() throws IOException {
        var similarity = NameSimilarity.of(FullName.read("Єременко Сергій"), FullName.read("Еременко Сергей"));

        run("", "compare", "Єременко Сергій", "Еременко Сергей");
        assertThat(written()).isEqualTo("1.00  " + similarity.why() + "\n");
    }

    private int run(String input, String... arguments) throws IOException {
        return program(input.getBytes(StandardCharsets.UTF_8)).run(List.of(arguments));
    }

    private NamesProgram program(byte[] input) {
        return new NamesProgram(
                new ByteArrayInputStream(input),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(errors, true, StandardCharsets.UTF_8));
    }

    private String written() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
