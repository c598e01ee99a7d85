package org.homeward.names;

/// Compares spellings by the class of their sounds, whatever the scheme: a German, Polish, French or Czech manner
/// and the mixed manners of real lists are read alike.
public final class SoundClasses {

    private SoundClasses() {}

    /// Reads a token once. Do this once per distinct token, then compare the forms.
    public static SoundForm read(String token, NamePart part) {
        var canonical = NameKeys.of(token, part).canonical();
        var classes = new byte[canonical.length()];
        for (var at = 0; at < classes.length; at++) {
            classes[at] = (byte) canonical.charAt(at);
        }
        return new SoundForm(classes);
    }

    /// How alike two tokens sound, 0 to 1. Symmetric; 1 for equal forms; 0 where either has no sounds.
    public static double similarity(SoundForm left, SoundForm right) {
        if (left.length() == 0 || right.length() == 0) {
            return 0;
        }
        var longer = Math.max(left.length(), right.length());
        return 1 - distance(left, right) / longer;
    }

    private static double distance(SoundForm left, SoundForm right) {
        var above = new double[right.length() + 1];
        var row = new double[right.length() + 1];
        for (var at = 0; at <= right.length(); at++) {
            above[at] = at;
        }
        for (var down = 1; down <= left.length(); down++) {
            row[0] = down;
            for (var at = 1; at <= right.length(); at++) {
                var exchange = left.classAt(down - 1) == right.classAt(at - 1) ? 0 : 1;
                row[at] = Math.min(above[at - 1] + exchange, Math.min(above[at], row[at - 1]) + 1);
            }
            var swapped = above;
            above = row;
            row = swapped;
        }
        return above[right.length()];
    }
}
