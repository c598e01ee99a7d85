package org.homeward.names;

/// Ends that a name takes on in a borrowed spelling and that its Cyrillic form lacks, taken off sound letters: the
/// Lithuanian, Latvian and Latin -s and -us (Feigins, Фейгин; Marcellinus, Марцеллин), the French -e (Bassarguine,
/// Басаргин) and the Romanian -i (Teodorovici, Теодорович). The Belarusian -аў is -ов (Якубаў, Якубов).
///
/// Cyrillic names with such an end lose it as well, so that a name keeps one key in any alphabet. A stem of three
/// letters must remain, and -ус after a vowel is a word of its own: Ус, Бус and Білоус keep theirs.
final class BorrowedEnds {

    private static final int STEM_MIN = 3;

    private BorrowedEnds() {}

    /// How many of the `length` letters remain. An ending that is exchanged is exchanged in place.
    static int dropped(char[] letters, int length) {
        if (length <= STEM_MIN) {
            return length;
        }
        return switch (letters[length - 1]) {
            case 's' -> withoutS(letters, length);
            case 'i' -> ends(letters, length, "ini") || ends(letters, length, "viwi") ? length - 1 : length;
            case 'u' -> {
                if (letters[length - 2] == 'a' || letters[length - 2] == 'o') {
                    letters[length - 2] = 'o';
                    letters[length - 1] = 'v';
                }
                yield length;
            }
            default -> length;
        };
    }

    private static int withoutS(char[] letters, int length) {
        if (ends(letters, length, "us")) {
            return length - 2 >= STEM_MIN && !Sounds.isVowel(letters[length - 3]) ? length - 2 : length;
        }
        var isAdded = ends(letters, length, "ovs")
                || ends(letters, length, "ivs")
                || ends(letters, length, "ins")
                || ends(letters, length, "skis");
        return isAdded ? length - 1 : length;
    }

    private static boolean ends(char[] letters, int length, String end) {
        if (end.length() > length) {
            return false;
        }
        for (var at = 0; at < end.length(); at++) {
            if (letters[length - end.length() + at] != end.charAt(at)) {
                return false;
            }
        }
        return true;
    }
}
