package org.homeward.linkage.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("A list's rows are read one by one, whatever stands in their cells")
@DisplayNameGeneration(ReplaceUnderscores.class)
class CsvRowsTest {

    private static CsvRows rows(String text) {
        return new CsvRows(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "a.csv", StandardCharsets.UTF_8);
    }

    private static List<List<String>> all(CsvRows rows) {
        var all = new ArrayList<List<String>>();
        for (var row = rows.next(); row.isPresent(); row = rows.next()) {
            all.add(row.get());
        }
        return all;
    }

    @Test
    void the_separator_is_the_one_the_heading_has_most_of() {
        for (char separator : new char[] {',', ';', '\t'}) {
            try (var rows = rows("\uFEFFid%1$sname,x%1$sborn%1$ssex\n1%1$sa%1$s b %1$sc\n".formatted(separator))) {
                assertThat(rows.heading())
                        .hasSizeGreaterThanOrEqualTo(4)
                        .startsWith("id")
                        .endsWith("sex");
                assertThat(all(rows).getFirst()).containsExactly("1", "a", "b", "c");
                assertThat(rows.line()).isEqualTo(2);
            }
        }
    }

    @Test
    void a_quoted_cell_may_hold_separators_quotes_and_line_ends() {
        try (var rows = rows("id,note\n1,\"a, \"\"b\"\"\nc\"\n2,d\n")) {
            rows.heading();

            assertThat(all(rows)).containsExactly(List.of("1", "a, \"b\"\nc"), List.of("2", "d"));
        }
    }

    @Test
    void a_quote_that_is_never_closed_costs_its_own_line_and_no_more() {
        try (var rows = rows("id,note\n1,\"a\n2,b\n3,c\n")) {
            rows.heading();

            assertThat(rows.next().orElseThrow()).containsExactly("1,\"a");
            assertThat(rows.line()).isEqualTo(2);
            assertThat(all(rows)).containsExactly(List.of("2", "b"), List.of("3", "c"));
        }
    }

    @Test
    void a_cell_of_twenty_more_lines_is_a_cell_and_of_one_more_a_forgotten_quote() {
        try (var twenty = rows("id\n\"a" + "\nb".repeat(20) + "\"\nlast\n")) {
            twenty.heading();
            assertThat(all(twenty)).hasSize(2).last().isEqualTo(List.of("last"));
        }
        try (var more = rows("id\n\"a" + "\nb".repeat(21) + "\"\nlast\n")) {
            more.heading();
            assertThat(all(more)).hasSizeGreaterThan(20).first().isEqualTo(List.of("\"a"));
        }
    }

    @Test
    void a_line_of_a_million_characters_is_read_and_of_one_more_refused() {
        try (var rows = rows("id\n" + "a".repeat(1_000_000) + "\n" + "a".repeat(1_000_001) + "\n")) {
            rows.heading();

            assertThat(rows.next().orElseThrow().getFirst()).hasSize(1_000_000);
            assertThatThrownBy(rows::next)
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("a.csv, line 3: more than 1,000,000 characters");
        }
    }
}
