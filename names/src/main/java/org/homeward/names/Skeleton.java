package org.homeward.names;

/// Makes a skeleton key of a canonical key: consonants only, and those that are heard alike count as one.
///
/// A vowel at the start is kept as `a`, so that names that start with a vowel stay together. Double letters that
/// arise count once. A skeleton depends on nothing but the canonical key.
final class Skeleton {

    private Skeleton() {}

    static String of(String canonical) {
        var kept = new char[canonical.length()];
        var length = 0;
        for (var at = 0; at < canonical.length(); at++) {
            var letter = canonical.charAt(at);
            var isStart = at == 0 || canonical.charAt(at - 1) == '-';
            if (Sounds.isVowel(letter)) {
                if (isStart) {
                    kept[length++] = 'a';
                }
                continue;
            }
            var heard = heardAs(letter);
            if (length == 0 || kept[length - 1] != heard) {
                kept[length++] = heard;
            }
        }
        return new String(kept, 0, length);
    }

    private static char heardAs(char letter) {
        return switch (letter) {
            case 'd' -> 't';
            case 'b' -> 'p';
            case 'g' -> 'k';
            case 'f' -> 'v';
            case 'z', 'c' -> 's';
            default -> letter;
        };
    }
}
