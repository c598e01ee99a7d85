package org.homeward.names;

/// Reads Cyrillic letters as the sound letters of [Sounds].
///
/// One table serves Ukrainian and Russian: where the two languages give one letter two values (и, г, е), the sound
/// letters do not tell the values apart. Letters of the other Cyrillic alphabets are read as their nearest.
final class CyrillicSounds {

    private static final char FIRST = 'а';
    private static final char LAST = 'ӿ';
    private static final String CONSONANTS = "бвгджзклмнпрстфхцчш";
    private static final String[] TABLE = new String[LAST - FIRST + 1];

    static {
        java.util.Arrays.fill(TABLE, "");
        put("абвгдежзийклмнопрстуфхцчшщъыьэюя", "a b v g d e j z i i k l m n o p r s t u f h c q w y - i - e iu ia");
        put("ёєіїґў", "e e i i g u");
        put("ђѓѕјљњћќџѐѝ", "dj g dz i l n q k dj e i");
        put("ғқҳҷңүұһәөӣӯӡҕҫҙ", "g k h dj n u u h a o i u dz g s z");
    }

    private CyrillicSounds() {}

    static void read(String letters, int from, int to, Sounds sounds) {
        for (var at = from; at < to; at++) {
            var letter = letters.charAt(at);
            if ((letter == 'ь' || letter == 'й') && at + 1 < to && letters.charAt(at + 1) == 'о') {
                // Ukrainian writes with two letters what Russian writes ё, and at the start of a word ио.
                sounds.add(at == from ? "io" : "e");
                at++;
            } else if (letter == 'э' && isClosed(letters, at, from, to)) {
                sounds.add("a");
            } else if (letter >= FIRST && letter <= LAST) {
                sounds.add(TABLE[letter - FIRST]);
            }
        }
    }

    /// Whether э stands between a consonant and two different ones: that is the English a of Кэтрин and Сэлдон.
    /// Elsewhere (Нэля, Нэлля, Карэн) it is the е that Ukrainian writes.
    private static boolean isClosed(String letters, int at, int from, int to) {
        return at > from
                && at + 2 < to
                && isConsonant(letters.charAt(at - 1))
                && isConsonant(letters.charAt(at + 1))
                && isConsonant(letters.charAt(at + 2))
                && letters.charAt(at + 1) != letters.charAt(at + 2);
    }

    private static boolean isConsonant(char letter) {
        return CONSONANTS.indexOf(letter) >= 0;
    }

    private static void put(String letters, String sounds) {
        var each = sounds.split(" ", -1);
        for (var at = 0; at < each.length; at++) {
            TABLE[letters.charAt(at) - FIRST] = each[at].equals("-") ? "" : each[at];
        }
    }
}
