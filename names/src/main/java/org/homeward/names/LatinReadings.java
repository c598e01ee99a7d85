package org.homeward.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The table of how Latin letters are read, in `latin-readings.txt`: for each letter the sounds it may stand for, and
/// for patterns around it a weight for each sound. The sound with the greatest sum of weights is the likeliest.
///
/// Immutable. Patterns are found by a code of 64 bits in open addressing; a slot holds the upper bits of the code
/// and, in the lower [#ROW_BITS], where the pattern's weights start.
final class LatinReadings {

    /// Weights are whole hundredths of the natural logarithm's unit.
    static final double WEIGHT_UNIT = 0.01;

    private static final String[] NO_SOUNDS = {};

    // Most patterns asked for are in no row. These bits say so without a look into the table, which is much larger.
    private static final int PRESENT_BITS = 1 << 20;

    private static final int ROW_BITS = 24; // Room for sixteen million weights; there are some hundred thousand.
    private static final long ROW_MASK = (1L << ROW_BITS) - 1;
    private static final int CHOICE_BITS = 7;
    private static final int CHOICE_MASK = (1 << CHOICE_BITS) - 1;
    private static final int MORE = 1 << CHOICE_BITS; // Set in a pair that another pair of the same row follows.

    private final Map<Character, String[]> marked = new HashMap<>();
    private final String[][] ascii = new String[128][];
    private final long[] present = new long[PRESENT_BITS / Long.SIZE];
    private final long[] slots;
    private final int[] pairs;

    LatinReadings(List<String> lines) {
        var patterns = lines.stream().filter(line -> line.indexOf('\t') >= 0).toList();
        var count = patterns.stream()
                .mapToInt(line -> line.split("\t", -1).length - 1)
                .sum();
        this.slots = new long[Integer.highestOneBit(Math.max(16, patterns.size())) * 2];
        this.pairs = new int[count + 1];
        var next = 1; // Row 0 would look like an empty slot.
        for (var line : lines) {
            if (line.startsWith("=")) {
                addLetter(line.charAt(1), line.substring(3).split(" ", -1));
            }
        }
        for (var line : patterns) {
            next = addPattern(line.split("\t", -1), next);
        }
    }

    private void addLetter(char letter, String[] sounds) {
        for (var at = 0; at < sounds.length; at++) {
            sounds[at] = sounds[at].equals("_") ? "" : sounds[at];
        }
        if (letter < ascii.length) {
            ascii[letter] = sounds;
        } else {
            marked.put(letter, sounds);
        }
    }

    private int addPattern(String[] fields, int first) {
        var code = LatinContext.codeOf(fields[0]);
        var slot = slot(code);
        while (slots[slot] != 0) {
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = (code & ~ROW_MASK) | first;
        present[bit(code) >>> 6] |= 1L << bit(code);
        for (var at = 1; at < fields.length; at++) {
            var pair = fields[at].split("=", 2);
            var more = at + 1 < fields.length ? MORE : 0;
            pairs[first + at - 1] = (Integer.parseInt(pair[1]) << (CHOICE_BITS + 1)) | more | Integer.parseInt(pair[0]);
        }
        return first + fields.length - 1;
    }

    private int slot(long code) {
        return (int) (code >>> ROW_BITS) & (slots.length - 1);
    }

    private static int bit(long code) {
        return (int) (code >>> 3) & (PRESENT_BITS - 1);
    }

    /// The sounds a letter may stand for; none for a letter the table lacks.
    String[] sounds(char letter) {
        var sounds = letter < ascii.length ? ascii[letter] : marked.get(letter);
        return sounds == null ? NO_SOUNDS : sounds;
    }

    /// Adds the weights that a pattern gives to a letter's sounds.
    void addWeights(long code, int[] sums) {
        if ((present[bit(code) >>> 6] & 1L << bit(code)) == 0) {
            return;
        }
        for (var slot = slot(code); slots[slot] != 0; slot = (slot + 1) & (slots.length - 1)) {
            if ((slots[slot] ^ code) >>> ROW_BITS == 0) {
                addRow((int) (slots[slot] & ROW_MASK), sums);
                return;
            }
        }
    }

    private void addRow(int row, int[] sums) {
        var at = row;
        while ((pairs[at] & MORE) != 0) {
            sums[pairs[at] & CHOICE_MASK] += pairs[at] >> (CHOICE_BITS + 1);
            at++;
        }
        sums[pairs[at] & CHOICE_MASK] += pairs[at] >> (CHOICE_BITS + 1);
    }
}
