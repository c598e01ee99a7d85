package org.homeward.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Reads Latin letters as the sound letters of [Sounds], by [LatinReadings], from left to right.
///
/// The table was learned from pairs of Latin and Cyrillic names and from names written by the schemes, so that it
/// reads spellings of no one scheme as well; `docs` of the library's README say how it is made again.
final class LatinSounds {

    /// Sounds one letter may stand for, at most.
    static final int CHOICES_MAX = 24;

    // A lead of two, in the natural logarithm's unit. Measured on 26,000 collected words: as many keys come out right
    // as with all patterns read, and nearly twice as many in a second.
    private static final int SETTLED = (int) (2 / LatinReadings.WEIGHT_UNIT);

    private static final LatinReadings TABLE = new LatinReadings(SchemeText.lines("latin-readings.txt"));

    private static final NeighbourWeights NEIGHBOURS = new NeighbourWeights(TABLE);

    /// A way to read a word, not yet reduced, and the logarithm of its likelihood.
    record Way(String sounds, double log) {}

    private LatinSounds() {}

    static void read(String letters, int from, int to, Sounds sounds) {
        var context = new LatinContext(letters, from, to);
        var codes = new long[LatinContext.WAYS_COUNT];
        var sums = new int[CHOICES_MAX];
        for (var at = from; at < to; at++) {
            var choices = TABLE.sounds(letters.charAt(at));
            if (choices.length == 1) {
                sounds.add(choices[0]);
            } else if (choices.length > 1) {
                weigh(context, at, sounds, codes, sums, choices.length);
                sounds.add(choices[best(sums, choices.length)]);
            }
        }
    }

    // Style 8: six parameters, because two of them are room that is used again for every letter of a word.
    private static void weigh(LatinContext context, int at, Sounds sounds, long[] codes, int[] sums, int count) {
        var ways = LatinContext.LONGER_COUNT;
        if (NEIGHBOURS.put(context, at, sounds.last(0), sums, count)) {
            if (isSettled(sums, count)) {
                return;
            }
            context.longerCodes(at, sounds, codes);
        } else {
            Arrays.fill(sums, 0, count, 0);
            context.codes(at, sounds, codes);
            ways = LatinContext.WAYS_COUNT;
        }
        for (var way = 0; way < ways; way++) {
            TABLE.addWeights(codes[way], sums);
        }
    }

    /// Whether one sound leads so far by the shorter patterns that the longer ones would not overtake it. They are
    /// half of the time of reading, and most letters have one sound.
    private static boolean isSettled(int[] sums, int count) {
        var first = Integer.MIN_VALUE;
        var second = Integer.MIN_VALUE;
        for (var at = 0; at < count; at++) {
            if (sums[at] > first) {
                second = first;
                first = sums[at];
            } else if (sums[at] > second) {
                second = sums[at];
            }
        }
        return first - second >= SETTLED;
    }

    private static int best(int[] sums, int count) {
        var best = 0;
        for (var at = 1; at < count; at++) {
            if (sums[at] > sums[best]) {
                best = at;
            }
        }
        return best;
    }

    /// The likeliest ways to read a word, at most `max`, the likeliest first.
    static List<Way> ways(String letters, int max) {
        var context = new LatinContext(letters, 0, letters.length());
        var ways = List.of(new Way("", 0));
        for (var at = 0; at < letters.length(); at++) {
            var choices = TABLE.sounds(letters.charAt(at));
            if (choices.length > 0) {
                ways = longer(context, at, ways, choices, max);
            }
        }
        return ways;
    }

    private static List<Way> longer(LatinContext context, int at, List<Way> ways, String[] choices, int max) {
        var longer = new ArrayList<Way>();
        for (var way : ways) {
            var read = new Sounds();
            read.add(way.sounds());
            var sums = new int[CHOICES_MAX];
            weigh(context, at, read, new long[LatinContext.WAYS_COUNT], sums, choices.length);
            var total = 0.0;
            for (var choice = 0; choice < choices.length; choice++) {
                total += Math.exp(sums[choice] * LatinReadings.WEIGHT_UNIT);
            }
            for (var choice = 0; choice < choices.length; choice++) {
                var log = sums[choice] * LatinReadings.WEIGHT_UNIT - Math.log(total);
                longer.add(new Way(way.sounds() + choices[choice], way.log() + log));
            }
        }
        longer.sort(Comparator.comparingDouble((Way way) -> -way.log()).thenComparing(Way::sounds));
        return List.copyOf(longer.subList(0, Math.min(max, longer.size())));
    }

    /// Latin letters as the table knows them: letters that stand for two are written out, and a letter with a mark
    /// the table lacks loses its mark.
    static String prepared(String letters) {
        if (isAscii(letters)) {
            return letters;
        }
        var spelled = spelledOut(letters);
        var prepared = new StringBuilder(spelled.length());
        for (var at = 0; at < spelled.length(); at++) {
            var letter = spelled.charAt(at);
            prepared.append(letter < 128 || TABLE.sounds(letter).length > 0 ? letter : bare(letter));
        }
        return prepared.toString();
    }

    private static boolean isAscii(String letters) {
        for (var at = 0; at < letters.length(); at++) {
            if (letters.charAt(at) >= 128) {
                return false;
            }
        }
        return true;
    }

    /// The nasal letters of Polish with their n or m, and the German double s.
    static String spelledOut(String letters) {
        var spelled = new StringBuilder(letters.length() + 4);
        for (var at = 0; at < letters.length(); at++) {
            var next = at + 1 < letters.length() ? letters.charAt(at + 1) : LatinContext.AFTER;
            var nasal = next == 'b' || next == 'p' ? 'm' : 'n';
            switch (letters.charAt(at)) {
                case 'ą' -> spelled.append('o').append(nasal);
                case 'ę' -> spelled.append('e').append(next == LatinContext.AFTER ? "" : nasal);
                case 'ß' -> spelled.append("ss");
                default -> spelled.append(letters.charAt(at));
            }
        }
        return spelled.toString();
    }

    /// The letter without its marks; one that is no Latin letter with a mark stays as it is.
    static char bare(char letter) {
        return Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).charAt(0);
    }
}
