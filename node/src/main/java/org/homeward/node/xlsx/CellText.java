package org.homeward.node.xlsx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/// What a person sees in a cell that holds a number.
final class CellText {

    private static final int WHOLE_DIGITS_MAX = 9; // Fits an int.
    private static final int DIGITS_MAX = 40; // A double has 17 digits and an exponent.
    private static final int POWER_MAX =
            30; // No number of a list is larger; written out, 1E999999999 fills the memory.
    private static final MathContext SEEN = new MathContext(15); // What spreadsheet programs show and keep.
    private static final int LAST_DAY = 2_958_465; // 9999-12-31.
    private static final int NO_DAY = 60; // 29 February 1900, which there was not.
    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 31);
    private static final LocalDate BEFORE_1904 = LocalDate.of(1904, 1, 1);
    private static final int SECONDS_OF_DAY = 86_400;
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private CellText() {}

    /// Without `.0` and without a power of ten; as it is written if it is no number.
    static String number(String written) {
        var number = read(written);
        return number == null ? written : plain(number);
    }

    private static @org.jspecify.annotations.Nullable BigDecimal read(String written) {
        if (written.length() > DIGITS_MAX) {
            return null;
        }
        try {
            var number = new BigDecimal(written);
            return Math.abs((long) number.precision() - number.scale()) > POWER_MAX ? null : number;
        } catch (NumberFormatException other) {
            return null;
        }
    }

    private static String plain(BigDecimal number) {
        var seen = number.round(SEEN).stripTrailingZeros();
        return seen.signum() == 0 ? "0" : seen.toPlainString();
    }

    /// A number shown with so many digits at least: 00417.
    static String padded(String written, int digits) {
        var plain = number(written);
        return isDigits(plain, 0, DIGITS_MAX) ? "0".repeat(Math.max(0, digits - plain.length())) + plain : plain;
    }

    /// A day, `1989-12-31`, with a time if it has one; the number itself if it is no day.
    ///
    /// @param from1904 whether the workbook counts its days from 1904
    static String day(String written, boolean from1904) {
        var number = read(written);
        if (number == null || number.signum() < 0 || number.intValue() > LAST_DAY) {
            return number(written);
        }
        int days = number.intValue();
        if (!from1904 && (days == 0 || days == NO_DAY)) {
            return number(written);
        }
        var day = from1904 ? BEFORE_1904.plusDays(days) : BEFORE_1900.plusDays(days > NO_DAY ? days - 1 : days);
        long seconds = Math.round(number.remainder(BigDecimal.ONE).doubleValue() * SECONDS_OF_DAY);
        return seconds == 0 ? day.toString() : MINUTES.format(day.atStartOfDay().plusSeconds(seconds));
    }

    /// A day that is written as text of ISO 8601.
    static String isoDay(String written) {
        return written.replaceFirst("T00:00(:00(\\.0+)?)?Z?$", "");
    }

    /// A whole number of up to 9 digits; -1 if it is none.
    static int whole(String text) {
        return isDigits(text, 0, WHOLE_DIGITS_MAX) ? Integer.parseInt(text) : -1;
    }

    /// Whether there are 1 to `most` digits from a place to the end, and nothing else. Asked for every cell.
    static boolean isDigits(String text, int from, int most) {
        int count = text.length() - from;
        for (int at = from; at < text.length(); at++) {
            if (text.charAt(at) < '0' || text.charAt(at) > '9') {
                return false;
            }
        }
        return count > 0 && count <= most;
    }
}
