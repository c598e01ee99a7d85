package org.homeward.demo.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.homeward.demo.input.Party;
import org.homeward.demo.report.RoundReport.Statement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The files of a played round")
@DisplayNameGeneration(ReplaceUnderscores.class)
class RoundFilesTest {

    @TempDir
    Path folder = Path.of("");

    private static OutcomeRow row(Party side, int row, String outcome) {
        return new OutcomeRow(side, row, "=1+1", outcome, "C-10;B-08", "", "B-H00001", "HW-A-00000017-4");
    }

    private static RoundFiles files() {
        var outcomes = List.of(
                row(Party.A, 2, "delivered"), row(Party.A, 3, "delivered"), row(Party.B, 2, "refused_at_intake"));
        var parity = Map.of(Party.A, RoundFiles.JSON.readTree("{\"a\":{\"agreed\":2}}"));
        var report = new RoundReport(
                outcomes,
                List.of("{\"event\":\"1\"}"),
                Map.of(Party.A, 1),
                Map.of("C-14", 16L),
                parity,
                new Statement("Closing statement\n", "ab12", List.of("a", "b", "neutral")));
        return new RoundFiles(report, Map.of("round", 1.23456), Map.of("a", 250.04));
    }

    @Test
    void are_four_and_in_no_folder_of_their_own() throws IOException {
        files().write(folder.resolve("out"));

        try (var written = Files.list(folder.resolve("out"))) {
            assertThat(written.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("outcomes.csv", "custody.jsonl", "statement.txt", "round.json");
        }
    }

    @Test
    void have_a_line_per_row_in_which_no_cell_is_a_formula() throws IOException {
        files().write(folder);

        assertThat(Files.readAllLines(folder.resolve("outcomes.csv")))
                .hasSize(4)
                .startsWith(
                        "side,row,parcel_ref,outcome,rule,warnings,person_ref,detail",
                        "a,2,'=1+1,delivered,C-10;B-08,,B-H00001,HW-A-00000017-4");
    }

    @Test
    void count_outcomes_by_side_and_round_their_figures() {
        var figures = files().figures();

        assertThat(figures.path("counts").path("a").path("delivered").asInt()).isEqualTo(2);
        assertThat(figures.path("counts").path("b").path("refused_at_intake").asInt())
                .isEqualTo(1);
        assertThat(figures.path("refused_or_escalated").path("C-14").asInt()).isEqualTo(16);
        assertThat(figures.path("statement").path("signers")).hasSize(3);
        assertThat(figures.path("seconds").path("round").asDouble()).isEqualTo(1.235);
        assertThat(figures.path("memory_mib_pss").path("a").asDouble()).isEqualTo(250.0);
    }
}
