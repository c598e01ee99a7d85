package org.homeward.names;

/// Compares spellings by the class of their sounds, whatever the scheme: a German, Polish, French or Czech manner
/// and the mixed manners of real lists are read alike.
///
/// The measure is an edit distance on sound letters in which sounds of one class cost less than strangers: hushers
/// and s, voiced and voiceless, vowels among themselves. Costs were set by hand from how the schemes differ.
public final class SoundClasses {

    private static final int FULL = 100;
    private static final int VOWELS = 45;
    private static final int NEAR = 40;
    private static final int VOWEL_LOST = 50;
    private static final int BREATH_LOST = 60; // г read for a silent h.
    private static final int[][] EXCHANGE = new int['z' + 1]['z' + 1];

    static {
        for (var one = 0; one < EXCHANGE.length; one++) {
            for (var other = 0; other < EXCHANGE.length; other++) {
                EXCHANGE[one][other] = one == other ? 0 : FULL;
            }
        }
        near("aiou", VOWELS);
        near("sw", NEAR);
        near("gk", NEAR);
        near("dt", NEAR);
        near("bp", NEAR);
        near("vb", VOWELS);
        near("vu", NEAR);
        near("mn", VOWELS);
        near("wk", NEAR);
        near("wg", NEAR);
    }

    private SoundClasses() {}

    private static void near(String sounds, int cost) {
        sounds.chars().forEach(one -> sounds.chars().forEach(other -> EXCHANGE[one][other] = one == other ? 0 : cost));
    }

    /// Reads a token once. Do this once per distinct token, then compare the forms.
    public static SoundForm read(String token, NamePart part) {
        return of(NameKeys.of(token, part));
    }

    /// The form of a token whose keys were made before.
    public static SoundForm of(NameKey key) {
        var canonical = key.canonical();
        var classes = new byte[canonical.length()];
        for (var at = 0; at < classes.length; at++) {
            var letter = canonical.charAt(at);
            // Letters of alphabets that are not read share one class, which no sound is near to.
            classes[at] = (byte) (letter < EXCHANGE.length ? letter : 0);
        }
        return new SoundForm(classes);
    }

    /// How alike two tokens sound, 0 to 1. Symmetric; 1 for equal forms; 0 where either has no sounds.
    public static double similarity(SoundForm left, SoundForm right) {
        if (left.length() == 0 || right.length() == 0) {
            return 0;
        }
        var longer = Math.max(left.length(), right.length());
        return Math.max(0, 1 - distance(left, right) / (double) (FULL * longer));
    }

    private static int distance(SoundForm left, SoundForm right) {
        var row = new int[right.length() + 1];
        for (var at = 1; at < row.length; at++) {
            row[at] = row[at - 1] + lost(right.classAt(at - 1));
        }
        for (var down = 0; down < left.length(); down++) {
            var sound = left.classAt(down);
            var diagonal = row[0];
            row[0] += lost(sound);
            for (var at = 1; at < row.length; at++) {
                var other = right.classAt(at - 1);
                var exchanged = diagonal + EXCHANGE[sound][other];
                diagonal = row[at];
                row[at] = Math.min(exchanged, Math.min(row[at] + lost(sound), row[at - 1] + lost(other)));
            }
        }
        return row[right.length()];
    }

    private static int lost(byte sound) {
        if (Sounds.isVowel((char) sound)) {
            return VOWEL_LOST;
        }
        return sound == 'g' ? BREATH_LOST : FULL;
    }
}
