package org.homeward.names;

/// One row of a scheme: some Cyrillic letters, the Latin ones that stand for them, and where the row applies.
///
/// @param left one of these letters stands before; [#WORD_EDGE] for the start of a word; empty for anything
/// @param letters one to three small Cyrillic letters, or an apostrophe
/// @param right one of these letters follows; [#WORD_EDGE] for the end of a word; empty for anything
/// @param latin small Latin letters and marks; may be empty
record SchemeRow(String left, String letters, String right, String latin) {

    static final String WORD_EDGE = "|";

    boolean isPlain() {
        return left.isEmpty() && right.isEmpty();
    }

    boolean fits(CharSequence word, int at) {
        var end = at + letters.length();
        if (end > word.length() || !letters.contentEquals(word.subSequence(at, end))) {
            return false;
        }
        return stands(left, word, at - 1) && stands(right, word, end);
    }

    private static boolean stands(String wanted, CharSequence word, int at) {
        if (wanted.isEmpty()) {
            return true;
        }
        var inside = at >= 0 && at < word.length();
        if (wanted.equals(WORD_EDGE)) {
            return !inside || !(Character.isLetter(word.charAt(at)) || Spelling.isApostrophe(word.charAt(at)));
        }
        return inside && wanted.indexOf(word.charAt(at)) >= 0;
    }
}
