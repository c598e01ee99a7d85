package org.homeward.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Every worked example of the published romanisations, read from the shared names folder where that is present.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublishedExamplesTest {

    private static final Path EXAMPLES = Path.of("../../shared/data/names/romanisation_examples.tsv");

    /// Three words with ъ: the file cuts their Latin at the quotation mark, so there is nothing to compare with.
    private static final int CUT_IN_THE_FILE = 4;

    @Test
    void every_worked_example_of_a_scheme_comes_out_as_published() throws IOException {
        assumeTrue(Files.exists(EXAMPLES), "the shared names folder is absent, so its examples are not checked");
        var wrong = new ArrayList<String>();
        var cut = 0;

        for (var line : Files.readAllLines(EXAMPLES).stream().skip(1).toList()) {
            var fields = line.split("\t", -1);
            var latin = Schemes.byId(fields[0]).orElseThrow().latin(fields[1]);
            if (fields[2].endsWith("\\")) {
                cut++;
            } else if (!latin.equals(fields[2])) {
                wrong.add(line + " but was " + latin);
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(cut).isEqualTo(CUT_IN_THE_FILE);
    }
}
