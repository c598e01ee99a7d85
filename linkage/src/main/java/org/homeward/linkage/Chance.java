package org.homeward.linkage;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// How often strangers reach each level: counted on pairs of rows taken without regard to what they hold.
///
/// The rows are those whose ids have the smallest hashes, so that neither the order of the lists nor which of them is
/// the left one changes the outcome.
final class Chance {

    private static final int ROWS_MAX = 1000; // A million pairs: a level of one in 100,000 is still seen ten times.
    private static final double BELIEF_WEIGHT = 20;
    private static final double DAYS_OF_A_YEAR = 365;
    private static final double NUMBER_TWICE = 0.2; // How often a number is given to two people, by mistake.
    private static final long NUMBERS_MIN = 1000; // However short the lists, numbers are given out by the thousand.

    private final Vocabulary vocabulary;
    private final Comparing comparing;
    private final Table table;

    Chance(Vocabulary vocabulary, Comparing comparing, Table table) {
        this.vocabulary = vocabulary;
        this.comparing = comparing;
        this.table = table;
    }

    double[][] levels(long[] hashes, Rarity rarity) {
        var order = IntStream.range(0, table.rows())
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(row -> hashes[row]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] lefts = table.split() > 0
                ? Arrays.stream(order)
                        .filter(row -> row < table.split())
                        .limit(ROWS_MAX)
                        .toArray()
                : IntStream.range(0, order.length)
                        .filter(at -> at % 2 == 0)
                        .limit(ROWS_MAX)
                        .map(at -> order[at])
                        .toArray();
        int[] rights = table.split() > 0
                ? Arrays.stream(order)
                        .filter(row -> row >= table.split())
                        .limit(ROWS_MAX)
                        .toArray()
                : IntStream.range(0, order.length)
                        .filter(at -> at % 2 == 1)
                        .limit(ROWS_MAX)
                        .map(at -> order[at])
                        .toArray();
        double[][] chance = new double[vocabulary.size()][];
        for (int field = 0; field < vocabulary.size(); field++) {
            chance[field] = share(field, counted(field, lefts, rights));
            correct(field, chance[field], rarity);
        }
        return chance;
    }

    private long[] counted(int field, int[] lefts, int[] rights) {
        long[] counts = new long[vocabulary.comparison(field).findings().size()];
        for (int left : lefts) {
            for (int right : rights) {
                counts[comparing.level(field, table.code(field, left), table.code(field, right))]++;
            }
        }
        return counts;
    }

    private double[] share(int field, long[] counts) {
        double[] belief = Expectation.ofStrangers(vocabulary.fields().kind(field));
        double[] share = new double[counts.length];
        double stated = BELIEF_WEIGHT;
        for (int level = 1; level < counts.length; level++) {
            stated += counts[level];
        }
        for (int level = 1; level < counts.length; level++) {
            share[level] = (counts[level] + BELIEF_WEIGHT * belief[level]) / stated;
        }
        return share;
    }

    /// In a sample as in the lists, some who share a birth date or a number are one person. Both can be corrected by
    /// what is known about dates and numbers.
    private void correct(int field, double[] share, Rarity rarity) {
        switch (vocabulary.fields().kind(field)) {
            case BIRTH_DATE -> {
                double sameYear = 0;
                for (int level = 1; level < share.length; level++) {
                    sameYear += DateComparison.isOfOneYear(level) ? share[level] : 0;
                }
                share[1] = Math.max(sameYear, 1e-3) / DAYS_OF_A_YEAR;
            }
            case NUMBER -> share[1] = NUMBER_TWICE / Math.max(NUMBERS_MIN, rarity.stated(field));
            case SURNAME, GIVEN_NAME, PATRONYMIC, FULL_NAME, SEX, PLACE, CODE, WORDS, CATEGORY -> {}
        }
    }
}
