package org.homeward.node.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import org.homeward.node.wiring.Side;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("GC III art. 13, P-01: the closing statement holds figures and no persons, the same bytes on every node")
@DisplayNameGeneration(ReplaceUnderscores.class)
class StatementTest {

    private static final AgreedRound ROUND = new AgreedRound(
            1,
            TermsFixture.terms(),
            TermsFixture.rulebook(Side.A, "A-1,*,ask,,,f,f,f"),
            TermsFixture.rulebook(Side.B, "B-1,*,ask,,,f,f,f"));

    @Test
    void equal_counts_give_equal_bytes() {
        var one = Statement.of(ROUND, counts(90), counts(95), true);
        var other = Statement.of(ROUND, counts(90), counts(95), true);

        assertThat(one.sha256()).isEqualTo(other.sha256());
        assertThat(one.differences(other)).isEmpty();
    }

    @Test
    void one_parcel_more_changes_one_line_and_the_difference_names_it() {
        var one = Statement.of(ROUND, counts(90), counts(95), true);
        var other = Statement.of(ROUND, counts(91), counts(95), true);

        assertThat(one.differences(other)).singleElement().satisfies(line -> {
            assertThat(line.ours()).contains("Delivered whole").contains("90");
            assertThat(line.theirs()).contains("91");
        });
    }

    @Test
    void what_nobody_accounted_for_is_counted_as_disputed() {
        var counts = new Counts(100, 98, 1, 1, 96, 90, 2, 1, 1, 1, 0, 1, new TreeMap<>());

        var text = Statement.of(ROUND, counts, counts(95), false).text();

        assertThat(text.lines()
                        .filter(line -> line.contains("Disputed"))
                        .findFirst()
                        .orElseThrow())
                .matches(".*\\s1\\s+0$");
    }

    @Test
    void simulated_stands_on_a_simulated_one_and_not_on_a_real_one() {
        assertThat(Statement.of(ROUND, counts(1), counts(1), true).text()).contains("SIMULATED");
        assertThat(Statement.of(ROUND, counts(1), counts(1), false).text()).doesNotContain("SIMULATED");
    }

    private static Counts counts(long delivered) {
        var removals = new TreeMap<String, Long>();
        removals.put("A-02", 2L);
        return new Counts(100, 98, 1, 1, 97, delivered, 2, 0, 0, 0, 0, 0, removals);
    }
}
