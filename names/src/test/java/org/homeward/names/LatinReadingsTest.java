package org.homeward.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LatinReadingsTest {

    private static final int PATTERNS_COUNT = 4_000;

    // Made anew for each test, as at the start of a program.
    private final LatinReadings table = new LatinReadings(
            List.of("# a remark", "=a a _", "=š w", "Aa\t0=20\t1=-30", "Bab\t1=100", "Caz\t0=-5\t1=7"));

    @Test
    void a_letter_has_its_sounds_and_an_unknown_one_none() {
        assertThat(table.sounds('a')).containsExactly("a", "");
        assertThat(table.sounds('š')).containsExactly("w");
        assertThat(table.sounds('b')).isEmpty();
        assertThat(table.sounds('ž')).isEmpty();
    }

    @Test
    void the_weights_of_a_pattern_add_up() {
        var sums = new int[2];

        table.addWeights(LatinContext.codeOf("Aa"), sums);
        table.addWeights(LatinContext.codeOf("Bab"), sums);
        table.addWeights(LatinContext.codeOf("Caz"), sums);
        table.addWeights(LatinContext.codeOf("Bac"), sums);

        assertThat(sums).containsExactly(15, 77);
    }

    @Test
    void every_pattern_of_a_long_table_keeps_its_own_weights() {
        var lines = new ArrayList<>(List.of("=a a o i"));
        for (var at = 0; at < PATTERNS_COUNT; at++) {
            lines.add("D" + letters(at) + "\t" + at % 3 + "=" + (at - 2_000) + "\t" + (at % 3 + 1) + "=" + at);
        }
        var longTable = new LatinReadings(lines);

        for (var at = 0; at < PATTERNS_COUNT; at++) {
            var sums = new int[4];
            longTable.addWeights(LatinContext.codeOf("D" + letters(at)), sums);
            assertThat(sums[at % 3]).isEqualTo(at - 2_000);
            assertThat(sums[at % 3 + 1]).isEqualTo(at);
        }
    }

    @Test
    void the_edge_of_plain_letters_has_sounds_of_its_own() {
        var edge = new LatinReadings(List.of("=\u007f a", "=\u0080 o i", "Aa\t0=1"));

        assertThat(edge.sounds('\u007f')).containsExactly("a");
        assertThat(edge.sounds('\u0080')).containsExactly("o", "i");
    }

    private static String letters(int at) {
        return "a" + (char) ('a' + at % 17) + (char) ('a' + at / 17 % 17) + (char) ('a' + at / 289);
    }

    @Test
    void a_pattern_as_written_has_the_code_of_the_place_it_fits() {
        var context = new LatinContext("xszewczuky", 1, 9);
        var read = new Sounds();
        read.add("wi");
        var codes = new long[LatinContext.WAYS_COUNT];

        for (var at = 1; at < 9; at++) {
            context.codes(at, read, codes);
            for (var way = 0; way < codes.length; way++) {
                assertThat(LatinContext.codeOf(context.pattern(way, at, read))).isEqualTo(codes[way]);
            }
        }
        assertThat(codes).doesNotHaveDuplicates();
    }

    @Test
    void letters_that_stand_for_two_are_spelled_out() {
        assertThat(LatinSounds.spelledOut("wąs")).isEqualTo("wons");
        assertThat(LatinSounds.spelledOut("dąb")).isEqualTo("domb");
        assertThat(LatinSounds.spelledOut("kępa")).isEqualTo("kempa");
        assertThat(LatinSounds.spelledOut("pęk")).isEqualTo("penk");
        assertThat(LatinSounds.spelledOut("się")).isEqualTo("sie");
        assertThat(LatinSounds.spelledOut("weiß")).isEqualTo("weiss");
        assertThat(LatinSounds.prepared("ḩan")).isEqualTo("han");
        assertThat(LatinSounds.prepared("čech")).isEqualTo("čech");
    }

    @Test
    void the_likeliest_way_comes_first_and_no_more_than_asked_for() {
        var ways = LatinSounds.ways("schewtschenko", 5);

        assertThat(ways).hasSize(5).isSortedAccordingTo((a, b) -> Double.compare(b.log(), a.log()));
        assertThat(ways.getFirst().log()).isNegative();
        assertThat(LatinSounds.ways("", 5)).containsExactly(new LatinSounds.Way("", 0));
    }
}
