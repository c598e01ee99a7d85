package org.homeward.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NeighbourWeightsTest {

    private static final LatinReadings TABLE = new LatinReadings(SchemeText.lines("latin-readings.txt"));
    private static final NeighbourWeights NEIGHBOURS = new NeighbourWeights(TABLE);

    @Test
    void adding_beforehand_changes_no_sum() {
        for (var word : List.of("shevchenko", "a", "jo", "szczerbakow", "chtcherbak", "wqxyz", "zoe", "ivanoff")) {
            var context = new LatinContext(word, 0, word.length());
            var read = new Sounds();
            for (var at = 0; at < word.length(); at++) {
                assertThat(added(context, at, read)).containsExactly(lookedUp(context, at, read));
                read.add("wia".charAt(at % 3));
            }
        }
    }

    @Test
    void a_letter_with_a_mark_near_by_is_left_to_the_table() {
        var context = new LatinContext("ščerbak", 0, 7);

        assertThat(NEIGHBOURS.put(context, 0, '_', new int[LatinSounds.CHOICES_MAX], 1))
                .isFalse();
        assertThat(NEIGHBOURS.put(context, 2, '_', new int[LatinSounds.CHOICES_MAX], 1))
                .isFalse();
        assertThat(NEIGHBOURS.put(context, 4, '_', new int[LatinSounds.CHOICES_MAX], 1))
                .isTrue();
    }

    private static int[] added(LatinContext context, int at, Sounds read) {
        var sums = new int[LatinSounds.CHOICES_MAX];
        var codes = new long[LatinContext.LONGER_COUNT];
        assertThat(NEIGHBOURS.put(context, at, read.last(0), sums, TABLE.sounds(context.letterAt(at)).length))
                .isTrue();
        context.longerCodes(at, read, codes);
        for (var code : codes) {
            TABLE.addWeights(code, sums);
        }
        return sums;
    }

    private static int[] lookedUp(LatinContext context, int at, Sounds read) {
        var sums = new int[LatinSounds.CHOICES_MAX];
        var codes = new long[LatinContext.WAYS_COUNT];
        context.codes(at, read, codes);
        for (var code : codes) {
            TABLE.addWeights(code, sums);
        }
        return sums;
    }
}
