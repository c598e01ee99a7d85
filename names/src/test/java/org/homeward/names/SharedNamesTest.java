package org.homeward.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The figures the library must keep, on the words of the shared names folder that were set aside.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SharedNamesTest {

    private static final Path NAMES = Path.of("../../shared/data/names");

    @ParameterizedTest
    @CsvSource({"first, GIVEN, 0.99", "last, SURNAME, 0.99", "patronymic, PATRONYMIC, 0.97"})
    void ukrainian_and_russian_forms_share_a_key(String kind, NamePart part, double share) throws IOException {
        var pairs = aside(lines("ukrainian_russian_" + kind + ".tsv"));

        var same = pairs.stream()
                .filter(pair -> NameKeys.of(pair[0], part).equals(NameKeys.of(pair[1], part)))
                .count();

        assertThat(same / (double) pairs.size()).isGreaterThanOrEqualTo(share);
    }

    @ParameterizedTest
    @CsvSource({"0", "1"})
    void few_surnames_share_a_key(int side) throws IOException {
        var surnames = lines("ukrainian_russian_last.tsv").stream()
                .map(line -> line.split("\t", -1)[side])
                .distinct()
                .toList();

        var keys = surnames.stream()
                .map(each -> NameKeys.of(each, NamePart.SURNAME))
                .distinct()
                .count();

        assertThat(surnames.size() / (double) keys).isLessThanOrEqualTo(1.25);
    }

    @Test
    void a_latin_token_keeps_the_key_of_its_russian_original() throws IOException {
        var pairs = lines("latin_russian_tokens.tsv").stream()
                .map(line -> line.split("\t", -1))
                .filter(fields -> ReadingPair.isSetAside(fields[1].replace(" ", "")))
                .toList();

        var same = pairs.stream()
                .filter(fields -> NameKeys.of(fields[0], NamePart.ANY)
                        .equals(NameKeys.of(fields[1].replace(" ", ""), NamePart.ANY)))
                .count();

        assertThat(same / (double) pairs.size()).isGreaterThanOrEqualTo(0.65);
    }

    private static List<String[]> aside(List<String> lines) {
        return lines.stream()
                .map(line -> line.split("\t", -1))
                .filter(fields -> ReadingPair.isSetAside(fields[0]))
                .toList();
    }

    private static List<String> lines(String file) throws IOException {
        var path = NAMES.resolve(file);
        assumeTrue(Files.exists(path), "the shared names folder is absent, so the figures are not measured");
        return Files.readAllLines(path).stream()
                .skip(file.startsWith("latin") ? 0 : 1)
                .toList();
    }
}
