package org.homeward.node.intake;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/// A whole number as people write it in a cell: digits and nothing else.
final class WholeNumber {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,30}");

    private WholeNumber() {}

    /// The number, if it is one from `min` on; what is larger than `max` is read as `max` and one, so that a limit
    /// refuses it.
    static OptionalInt read(String cell, int min, int max) {
        var text = cell.strip();
        if (!DIGITS.matcher(text).matches()) {
            return OptionalInt.empty();
        }
        var digits = text.replaceFirst("^0+(?=.)", "");
        int number = digits.length() > 9 ? max + 1 : Math.min(Integer.parseInt(digits), max + 1);
        return number < min ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
