package org.homeward.linkage;

/// A birth date as a list writes it, packed into one number: year, month, day; a part not stated is 0.
///
/// Read are `1989-12-31`, `1989-12`, `1989`, `19891231`, `31.12.1989`, `31/12/1989` and the same with two-digit parts
/// in the other order where the first is above 12. Nothing is corrected: 31 February stays what was written.
final class DateForm {

    static final int NONE = 0;

    private static final int MONTH_SHIFT = 5;
    private static final int YEAR_SHIFT = 9;
    private static final int YEAR_MIN = 1000;
    private static final int YEAR_MAX = 2999;

    private DateForm() {}

    static int of(int year, int month, int day) {
        return year << YEAR_SHIFT | month << MONTH_SHIFT | day;
    }

    static int year(int date) {
        return date >>> YEAR_SHIFT;
    }

    static int month(int date) {
        return date >>> MONTH_SHIFT & 15;
    }

    static int day(int date) {
        return date & 31;
    }

    static boolean isFull(int date) {
        return (date & 31) != 0 && month(date) != 0;
    }

    /// The packed date, or [#NONE] if the text is no date.
    static int read(String text) {
        var parts = text.strip().split("[-./ T]+", 4);
        if (parts.length == 1) {
            return compact(parts[0]);
        }
        int[] numbers = new int[Math.min(3, parts.length)];
        for (int at = 0; at < numbers.length; at++) {
            numbers[at] = number(parts[at]);
        }
        if (parts[0].length() == 4) {
            return checked(numbers[0], numbers[1], numbers.length > 2 ? numbers[2] : 0);
        }
        if (numbers.length == 2) {
            return checked(numbers[1], numbers[0], 0);
        }
        boolean american = numbers[1] > 12;
        return checked(numbers[2], american ? numbers[0] : numbers[1], american ? numbers[1] : numbers[0]);
    }

    private static int compact(String digits) {
        int number = number(digits);
        return switch (digits.length()) {
            case 4 -> checked(number, 0, 0);
            case 8 -> checked(number / 10_000, number / 100 % 100, number % 100);
            default -> NONE;
        };
    }

    private static int number(String digits) {
        if (digits.isEmpty() || digits.length() > 8) {
            return -1;
        }
        int number = 0;
        for (int at = 0; at < digits.length(); at++) {
            int digit = digits.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }

    private static int checked(int year, int month, int day) {
        if (year < YEAR_MIN || year > YEAR_MAX || month < 0 || day < 0) {
            return NONE;
        }
        // Keeps the year of a date whose other parts are unreadable or impossible: it is still evidence.
        if (month > 15 || day > 31 || month == 0) {
            return of(year, 0, 0);
        }
        return of(year, month, day);
    }
}
