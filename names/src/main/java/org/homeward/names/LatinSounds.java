package org.homeward.names;

import java.util.HashMap;
import java.util.Map;

/// Reads Latin letters as the sound letters of [Sounds], the longest group of letters first.
final class LatinSounds {

    private static final int GROUP_MAX = 5; // Longest group in the table, in letters: "chtch".
    private static final Map<String, String> TABLE = new HashMap<>();

    static {
        put("shch y schtsch y chtch y szcz y šč y stsch y tsch q tch q cz q ch q č q ć q");
        put("sch w sh w sz w š w ś w zh j ž j ż j ź z kh h x ks ts c tz c c c ţ c");
        put("ck k qu kv q k w v j i y i ya ia yu iu yo e ye e ja ia ju iu jo e je e ou u");
        put("ö e ø e ü u á a é e í i ó o ú u ý i ł l ń n ě e ř r ů u ą on ę en ë e ï i ß s");
        put("a a b b d d e e f f g g h h i i k k l l m m n n o o p p r r s s t t u u v v z z ph f");
    }

    private LatinSounds() {}

    static void read(String letters, int from, int to, Sounds sounds) {
        for (var at = from; at < to; ) {
            var length = Math.min(GROUP_MAX, to - at);
            while (length > 0 && !TABLE.containsKey(letters.substring(at, at + length))) {
                length--;
            }
            if (length > 0) {
                sounds.add(TABLE.getOrDefault(letters.substring(at, at + length), ""));
            }
            at += Math.max(length, 1);
        }
    }

    private static void put(String pairs) {
        var each = pairs.split(" ", -1);
        for (var at = 0; at < each.length; at += 2) {
            TABLE.put(each[at], each[at + 1]);
        }
    }
}
