package org.homeward.names;

/// The sound letters of one part of a token while it is read, and the rules that make a key of them.
///
/// Sound letters: `a b v g d e z i k l m n o p r s t u f` as they look, `h` х, `c` ц, `j` ж, `q` ч, `w` ш, `y` щ.
///
/// Rules, in this order: a soft vowel counts as its plain one (ia, ie, io, iu as a, e, o, u), because every scheme
/// and both languages disagree about the i; e counts as i (Бєлов, Белов, Білов); double letters count once.
final class Sounds {

    private char[] letters = new char[2 * NameKeys.TOKEN_MAX];
    private int length;

    void add(String sound) {
        for (var at = 0; at < sound.length(); at++) {
            add(sound.charAt(at));
        }
    }

    void add(char sound) {
        if (length == letters.length) {
            letters = java.util.Arrays.copyOf(letters, 2 * length);
        }
        letters[length++] = sound;
    }

    void clear() {
        length = 0;
    }

    /// The sound letters as added so far, before any rule.
    String raw() {
        return new String(letters, 0, length);
    }

    /// The sound letters after the rules. The object is empty afterwards.
    String reduced() {
        var kept = 0;
        for (var at = 0; at < length; at++) {
            var letter = merged(letters[at]);
            var last = kept == 0 ? 0 : letters[kept - 1];
            if (last == 'i' && isVowel(letter)) {
                kept--;
                last = kept == 0 ? 0 : letters[kept - 1];
            }
            if (letter != last) {
                letters[kept++] = letter;
            }
        }
        length = 0;
        return new String(letters, 0, kept);
    }

    private static char merged(char letter) {
        return switch (letter) {
            case 'e' -> 'i';
            case 'h' -> 'g';
            case 'y' -> 'w';
            default -> letter;
        };
    }

    static boolean isVowel(char letter) {
        return letter == 'a' || letter == 'i' || letter == 'o' || letter == 'u' || letter == 'e';
    }
}
