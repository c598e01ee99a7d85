package org.homeward.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LatinReadingsTest {

    private static final LatinReadings TABLE = new LatinReadings(
            List.of("# a remark", "=a a _", "=š w", "Aa\t0=20\t1=-30", "Bab\t1=100", "Caz\t0=-5\t1=7"));

    @Test
    void a_letter_has_its_sounds_and_an_unknown_one_none() {
        assertThat(TABLE.sounds('a')).containsExactly("a", "");
        assertThat(TABLE.sounds('š')).containsExactly("w");
        assertThat(TABLE.sounds('b')).isEmpty();
        assertThat(TABLE.sounds('ž')).isEmpty();
    }

    @Test
    void the_weights_of_a_pattern_add_up() {
        var sums = new int[2];

        TABLE.addWeights(LatinContext.codeOf("Aa"), sums);
        TABLE.addWeights(LatinContext.codeOf("Bab"), sums);
        TABLE.addWeights(LatinContext.codeOf("Caz"), sums);
        TABLE.addWeights(LatinContext.codeOf("Bac"), sums);

        assertThat(sums).containsExactly(15, 77);
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
