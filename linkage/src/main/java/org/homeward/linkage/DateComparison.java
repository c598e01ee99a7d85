package org.homeward.linkage;

import java.util.List;

/// Two birth dates, graded by the slips that people make with dates.
final class DateComparison implements Comparison {

    static final List<Finding> FINDINGS = List.of(
            Finding.NOT_STATED,
            Finding.SAME,
            Finding.DAY_MONTH_SWAPPED,
            Finding.ONE_SLIP,
            Finding.PART_SAME,
            Finding.SAME_MONTH,
            Finding.YEAR_SLIP,
            Finding.SAME_DAY_OF_YEAR,
            Finding.SAME_YEAR,
            Finding.CLOSE_YEARS,
            Finding.DIFFERENT);

    private static final int SAME = 1;
    private static final int SWAPPED = 2;
    private static final int ONE_SLIP = 3;
    private static final int PART_SAME = 4;
    private static final int SAME_MONTH = 5;
    private static final int YEAR_SLIP = 6;
    private static final int SAME_DAY_OF_YEAR = 7;
    private static final int SAME_YEAR = 8;
    private static final int CLOSE_YEARS = 9;
    private static final int DIFFERENT = 10;

    private static final int CLOSE_YEARS_MAX = 3;

    private int[] dates = new int[64];
    private int known;

    @Override
    public List<Finding> findings() {
        return FINDINGS;
    }

    @Override
    public void learn(ValueDictionary dictionary, int threads) {
        dates = Growing.room(dates, dictionary.size());
        for (int code = known + 1; code <= dictionary.size(); code++) {
            dates[code] = DateForm.read(dictionary.value(code));
        }
        known = dictionary.size();
    }

    @Override
    public void settle() {}

    @Override
    public void forget(int size) {
        known = Math.min(known, size);
    }

    int date(int code) {
        return dates[code];
    }

    @Override
    public int level(int a, int b) {
        return between(dates[a], dates[b]);
    }

    @Override
    public int group(int code) {
        return dates[code] == DateForm.NONE ? 0 : code;
    }

    static boolean isOfOneYear(int level) {
        return level <= SAME_MONTH || level == SAME_YEAR;
    }

    static int between(int a, int b) {
        if (a == DateForm.NONE || b == DateForm.NONE) {
            return 0;
        }
        int years = Math.abs(DateForm.year(a) - DateForm.year(b));
        if (!DateForm.isFull(a) || !DateForm.isFull(b)) {
            return partly(a, b, years);
        }
        if (a == b) {
            return SAME;
        }
        boolean sameDay = DateForm.day(a) == DateForm.day(b);
        boolean sameMonth = DateForm.month(a) == DateForm.month(b);
        if (sameDay && sameMonth) {
            return years == 1 || years == 10 ? YEAR_SLIP : otherYear(DateForm.year(a), DateForm.year(b));
        }
        if (years > 0) {
            return years <= CLOSE_YEARS_MAX ? CLOSE_YEARS : DIFFERENT;
        }
        if (DateForm.day(a) == DateForm.month(b) && DateForm.month(a) == DateForm.day(b)) {
            return SWAPPED;
        }
        if (sameMonth) {
            return digitsApart(DateForm.day(a), DateForm.day(b)) ? ONE_SLIP : SAME_MONTH;
        }
        return sameDay && digitsApart(DateForm.month(a), DateForm.month(b)) ? ONE_SLIP : SAME_YEAR;
    }

    private static int otherYear(int a, int b) {
        boolean lastSwapped = a / 100 == b / 100 && a % 10 == b / 10 % 10 && b % 10 == a / 10 % 10;
        boolean oneDigit = a / 10 == b / 10 || (a / 100 == b / 100 && a % 10 == b % 10) || a % 100 == b % 100;
        return lastSwapped || oneDigit ? YEAR_SLIP : SAME_DAY_OF_YEAR;
    }

    private static int partly(int a, int b, int years) {
        if (years == 0) {
            boolean contradicts =
                    DateForm.month(a) != 0 && DateForm.month(b) != 0 && DateForm.month(a) != DateForm.month(b);
            return contradicts ? SAME_YEAR : PART_SAME;
        }
        return years <= CLOSE_YEARS_MAX ? CLOSE_YEARS : DIFFERENT;
    }

    /// Two numbers below 100 that differ in one digit or in the order of the two.
    private static boolean digitsApart(int a, int b) {
        return a / 10 == b / 10 || a % 10 == b % 10 || (a / 10 == b % 10 && a % 10 == b / 10);
    }
}
