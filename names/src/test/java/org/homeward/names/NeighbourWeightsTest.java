package org.homeward.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NeighbourWeightsTest {

    private static final List<String> SYMBOLS = List.of("a", "c", "z", "^", "$", "_");

    // Made anew for each test, as at the start of a program.
    private final LatinReadings table = new LatinReadings(fewLines());
    private final NeighbourWeights neighbours = new NeighbourWeights(table);

    @Test
    void adding_beforehand_changes_no_sum() {
        for (var word : List.of("caz", "a", "zacca", "cz", "aczcaz", "zzacazc", "shevchenko")) {
            var context = new LatinContext(word, 0, word.length());
            var read = new Sounds();
            for (var at = 0; at < word.length(); at++) {
                assertThat(added(context, at, read)).containsExactly(lookedUp(context, at, read));
                read.add("zca".charAt(at % 3));
            }
        }
    }

    @Test
    void a_letter_with_a_mark_near_by_is_left_to_the_table() {
        var context = new LatinContext("ščerbak", 0, 7);

        assertThat(neighbours.put(context, 0, '_', new int[LatinSounds.CHOICES_MAX], 1))
                .isFalse();
        assertThat(neighbours.put(context, 2, '_', new int[LatinSounds.CHOICES_MAX], 1))
                .isFalse();
        assertThat(neighbours.put(context, 4, '_', new int[LatinSounds.CHOICES_MAX], 1))
                .isTrue();
    }

    private int[] added(LatinContext context, int at, Sounds read) {
        var sums = new int[LatinSounds.CHOICES_MAX];
        var codes = new long[LatinContext.LONGER_COUNT];
        assertThat(neighbours.put(context, at, read.last(0), sums, table.sounds(context.letterAt(at)).length))
                .isTrue();
        context.longerCodes(at, read, codes);
        for (var code : codes) {
            table.addWeights(code, sums);
        }
        return sums;
    }

    /// A table in which every pattern of up to two neighbours, and some longer, has weights of its own.
    private static List<String> fewLines() {
        var lines = new ArrayList<>(List.of("=a a _ o", "=c k s w z", "=z s w a"));
        for (var letter : List.of("a", "c", "z")) {
            for (var one : SYMBOLS) {
                for (var way : List.of("B", "C", "J", "Q")) {
                    lines.add(line(way + letter + one));
                }
                for (var other : SYMBOLS) {
                    for (var way : List.of("D", "E", "F", "K", "P", "N", "R", "Gc", "Ha", "Ma")) {
                        lines.add(line(way.charAt(0) + letter + one + other + way.substring(1)));
                    }
                }
            }
            lines.add(line("A" + letter));
        }
        return lines;
    }

    private static String line(String pattern) {
        var weight = Math.floorMod(pattern.hashCode() * 31, 199) - 99;
        return pattern + "\t0=" + weight + "\t2=" + (7 * weight % 50);
    }

    private int[] lookedUp(LatinContext context, int at, Sounds read) {
        var sums = new int[LatinSounds.CHOICES_MAX];
        var codes = new long[LatinContext.WAYS_COUNT];
        context.codes(at, read, codes);
        for (var code : codes) {
            table.addWeights(code, sums);
        }
        return sums;
    }
}
