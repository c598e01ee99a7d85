package org.homeward.names;

/// What groups of letters in a Latin word say about whose way of writing it is: a hint, one character long.
///
/// Telling groups decide at once: `z` Polish (sz, cz, ł), `h` letters with carons, `s` German (sch), `t` French (tch).
/// Without them the last weak hint counts: `k` English (sh, kh, zh), `j` Dutch (sj, tsj); then the first of `w`
/// and `u` (ou); and `o` where nothing tells.
final class Manner {

    private static final String POLISH = "łżźśćń";
    private static final String CARONS = "čšžěř";
    private static final char NOTHING = 'o';

    private Manner() {}

    static char of(String word) {
        var manner = NOTHING;
        for (var at = 0; at < word.length(); at++) {
            var letter = word.charAt(at);
            var next = at + 1 < word.length() ? word.charAt(at + 1) : LatinContext.AFTER;
            var telling = telling(letter, next, at + 2 < word.length() && word.charAt(at + 2) == 'h');
            if (telling != NOTHING) {
                return telling;
            }
            manner = weak(letter, next, manner);
        }
        return manner;
    }

    private static char telling(char letter, char next, boolean isBeforeH) {
        return switch (letter) {
            case 's' -> next == 'z' ? 'z' : next == 'c' && isBeforeH ? 's' : NOTHING;
            case 'c' -> next == 'z' ? 'z' : NOTHING;
            case 't' -> next == 'c' && isBeforeH ? 't' : NOTHING;
            default -> letter < 128 ? NOTHING : marked(letter);
        };
    }

    private static char marked(char letter) {
        if (POLISH.indexOf(letter) >= 0) {
            return 'z';
        }
        return CARONS.indexOf(letter) >= 0 ? 'h' : NOTHING;
    }

    private static char weak(char letter, char next, char manner) {
        return switch (letter) {
            case 's' -> next == 'h' ? 'k' : next == 'j' ? 'j' : manner;
            case 'c' -> next == 'j' ? 'j' : manner;
            case 'k', 'z' -> next == 'h' ? 'k' : manner;
            case 'o' -> next == 'u' && manner == NOTHING ? 'u' : manner;
            case 'w' -> manner == NOTHING ? 'w' : manner;
            default -> manner;
        };
    }
}
