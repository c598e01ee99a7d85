package org.homeward.names;

/// What stands around one Latin letter, seen in several ways at once. Each way is a pattern; `latin-readings.txt`
/// gives weights to patterns with letters in them.
///
/// A pattern is a name of one character and then letters: the letter itself, so many letters to its left, nearest
/// first, so many to its right, so many sounds just read, last first, so many last letters of the word, and perhaps
/// the word's [Manner].
final class LatinContext {

    private record Way(int left, int right, int sounds, int last, int manner) {

        Way(int left, int right, int sounds, int last) {
            this(left, right, sounds, last, 0);
        }
    }

    private static final Way[] WAYS = {
        new Way(0, 0, 0, 0),
        new Way(0, 1, 0, 0),
        new Way(1, 0, 0, 0),
        new Way(0, 2, 0, 0),
        new Way(1, 1, 0, 0),
        new Way(2, 0, 0, 0),
        new Way(0, 3, 0, 0),
        new Way(1, 2, 0, 0),
        new Way(2, 1, 0, 0),
        new Way(0, 0, 1, 0),
        new Way(0, 1, 1, 0),
        new Way(0, 2, 1, 0),
        new Way(3, 0, 0, 0),
        new Way(0, 0, 0, 2),
        new Way(0, 0, 0, 3),
        new Way(1, 0, 1, 0),
        new Way(0, 0, 0, 0, 1),
        new Way(0, 1, 0, 0, 1)
    };

    private static final long START = 0x2545F4914F6CDD1DL;

    static final int WAYS_COUNT = WAYS.length;
    static final char BEFORE = '^';
    static final char AFTER = '$';
    static final char NO_SOUND = '_';
    static final int LONGER_COUNT = 6;

    private final String letters;
    private final int from;
    private final int to;
    private final char manner;

    LatinContext(String letters, int from, int to) {
        this.letters = letters;
        this.from = from;
        this.to = to;
        this.manner = Manner.of(letters);
    }

    /// The codes of all patterns for the letter at `at`, put into `codes`, one a way, in the order of the ways.
    ///
    /// Written out by hand, because patterns share beginnings and this is where nearly all time of reading goes.
    void codes(int at, Sounds read, long[] codes) {
        var letter = step(START, letters.charAt(at));
        var right1 = letterAt(at + 1);
        var right2 = letterAt(at + 2);
        var sound = read.last(0);
        var withRight1 = step(letter, right1);
        var withRight2 = step(withRight1, right2);
        var left1 = step(letter, letterAt(at - 1));
        var left2 = step(left1, letterAt(at - 2));
        var left1Right1 = step(left1, right1);
        var last2 = step(step(letter, letterAt(to - 1)), letterAt(to - 2));
        codes[0] = finish(letter, 0);
        codes[1] = finish(withRight1, 1);
        codes[2] = finish(left1, 2);
        codes[3] = finish(withRight2, 3);
        codes[4] = finish(left1Right1, 4);
        codes[5] = finish(left2, 5);
        codes[6] = finish(step(withRight2, letterAt(at + 3)), 6);
        codes[7] = finish(step(left1Right1, right2), 7);
        codes[8] = finish(step(left2, right1), 8);
        codes[9] = finish(step(letter, sound), 9);
        codes[10] = finish(step(withRight1, sound), 10);
        codes[11] = finish(step(withRight2, sound), 11);
        codes[12] = finish(step(left2, letterAt(at - 3)), 12);
        codes[13] = finish(last2, 13);
        codes[14] = finish(step(last2, letterAt(to - 3)), 14);
        codes[15] = finish(step(left1, sound), 15);
        codes[16] = finish(step(letter, manner), 16);
        codes[17] = finish(step(withRight1, manner), 17);
    }

    /// The codes of the longer patterns only, those that [NeighbourWeights] does not hold: six of them.
    void longerCodes(int at, Sounds read, long[] codes) {
        var letter = step(START, letters.charAt(at));
        var right1 = letterAt(at + 1);
        var right2 = letterAt(at + 2);
        var withRight2 = step(step(letter, right1), right2);
        var left1 = step(letter, letterAt(at - 1));
        var left2 = step(left1, letterAt(at - 2));
        var last2 = step(step(letter, letterAt(to - 1)), letterAt(to - 2));
        codes[0] = finish(step(withRight2, letterAt(at + 3)), 6);
        codes[1] = finish(step(step(left1, right1), right2), 7);
        codes[2] = finish(step(left2, right1), 8);
        codes[3] = finish(step(withRight2, read.last(0)), 11);
        codes[4] = finish(step(left2, letterAt(at - 3)), 12);
        codes[5] = finish(step(last2, letterAt(to - 3)), 14);
    }

    /// The last letter of the word, or the last but one, or the edge before it.
    char lastLetter(int back) {
        return letterAt(to - back);
    }

    char manner() {
        return manner;
    }

    /// The letter at a place, or an edge of the word.
    char letterAt(int at) {
        if (at < from) {
            return BEFORE;
        }
        return at < to ? letters.charAt(at) : AFTER;
    }

    /// The pattern of one way for the letter at `at`, as the text file writes it.
    String pattern(int way, int at, Sounds read) {
        var shape = WAYS[way];
        var pattern = new StringBuilder().append((char) ('A' + way)).append(letters.charAt(at));
        for (var step = 1; step <= shape.left; step++) {
            pattern.append(letterAt(at - step));
        }
        for (var step = 1; step <= shape.right; step++) {
            pattern.append(letterAt(at + step));
        }
        for (var back = 0; back < shape.sounds; back++) {
            pattern.append(read.last(back));
        }
        for (var step = 1; step <= shape.last; step++) {
            pattern.append(letterAt(to - step));
        }
        return pattern.append(shape.manner > 0 ? String.valueOf(manner) : "").toString();
    }

    /// The code of a written pattern: the same that [#codes] gives where the pattern fits.
    static long codeOf(String pattern) {
        var code = START;
        for (var at = 1; at < pattern.length(); at++) {
            code = step(code, pattern.charAt(at));
        }
        return finish(code, pattern.charAt(0) - 'A');
    }

    private static long step(long code, char letter) {
        return (code ^ letter) * 0xFF51AFD7ED558CCDL;
    }

    private static long finish(long code, int way) {
        var mixed = (code ^ (code >>> 32) ^ (way + 1)) * 0x9E3779B97F4A7C15L;
        return mixed ^ (mixed >>> 29);
    }
}
