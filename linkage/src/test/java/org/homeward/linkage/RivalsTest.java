package org.homeward.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("Each person stands once in each list")
@DisplayNameGeneration(ReplaceUnderscores.class)
class RivalsTest {

    private static ScoredPairs pairs(double[]... leftRightBits) {
        var pairs = new ScoredPairs();
        for (double[] pair : leftRightBits) {
            pairs.add((int) pair[0], (int) pair[1], pair[2]);
        }
        return pairs;
    }

    @Test
    void a_pair_without_rivals_has_its_own_odds() {
        var rivals = new Rivals(pairs(new double[] {0, 5, 3}), 10);

        assertThat(rivals.probabilities()[0]).isEqualTo(8.0 / 9, within(1e-9));
        assertThat(rivals.apart()[0]).isEqualTo(8.0 / 9, within(1e-9));
    }

    @Test
    void two_who_fit_equally_well_share_the_probability() {
        var all = new Rivals(pairs(new double[] {0, 5, 10}, new double[] {0, 6, 10}), 10).probabilities();

        assertThat(all[0]).isEqualTo(1024.0 / 2049, within(1e-9));
        assertThat(all[1]).isEqualTo(all[0]);
    }

    @Test
    void a_rival_who_is_certainly_somebody_elses_is_no_rival() {
        var all = new Rivals(pairs(new double[] {0, 5, 4}, new double[] {0, 6, 4}, new double[] {1, 6, 30}), 10)
                .probabilities();

        assertThat(all[0]).isGreaterThan(0.94);
        assertThat(all[1]).isLessThan(0.01);
        assertThat(all[2]).isGreaterThan(0.999);
    }

    @Test
    void lists_where_many_have_two_likely_partners_are_not_one_to_one() {
        var doubles = new ScoredPairs();
        var singles = new ScoredPairs();
        for (int at = 0; at < 100; at++) {
            singles.add(at, 500 + at, 9);
            doubles.add(at, 500 + at, 9);
            doubles.add(at, 700 + at, 9);
        }

        assertThat(new Rivals(singles, 1000).lookOneToOne()).isTrue();
        assertThat(new Rivals(doubles, 1000).lookOneToOne()).isFalse();
    }

    @Test
    void no_row_is_chosen_twice_and_the_best_are_chosen() {
        int[] chosen = Assignment.choose(
                pairs(new double[] {0, 5, 9}, new double[] {0, 6, 5}, new double[] {1, 6, 7}, new double[] {2, 7, -1}),
                10,
                0,
                Comparator.naturalOrder());

        assertThat(chosen).containsExactly(0, 2);
    }

    @Test
    void one_pair_gives_way_to_two_that_are_worth_more() {
        int[] chosen = Assignment.choose(
                pairs(new double[] {0, 5, 9}, new double[] {0, 6, 8}, new double[] {1, 5, 8}),
                10,
                0,
                Comparator.naturalOrder());

        assertThat(chosen).containsExactly(1, 2);
    }

    @Test
    void one_pair_stays_where_two_others_are_worth_less() {
        int[] chosen = Assignment.choose(
                pairs(new double[] {0, 5, 19}, new double[] {0, 6, 8}, new double[] {1, 5, 8}),
                10,
                0,
                Comparator.naturalOrder());

        assertThat(chosen).containsExactly(0);
    }

    private static int[] chosen(double floorBits, double[]... leftRightBits) {
        return Assignment.choose(pairs(leftRightBits), 10, floorBits, Comparator.naturalOrder());
    }

    @Test
    void only_what_a_pair_is_worth_above_the_floor_counts() {
        double[] best = {0, 5, 9};

        assertThat(chosen(4, best, new double[] {0, 6, 8}, new double[] {1, 5, 8}))
                .containsExactly(1, 2);
        assertThat(chosen(4, best, new double[] {0, 6, 6}, new double[] {1, 5, 6}))
                .containsExactly(0);
        assertThat(chosen(4, best, new double[] {0, 6, 6}, new double[] {1, 5, 7}))
                .containsExactly(0);
        assertThat(chosen(4, best, new double[] {2, 7, 4})).containsExactly(0);
        assertThat(chosen(4, best, new double[] {2, 7, 4.1})).containsExactly(0, 1);
    }

    @Test
    void the_order_of_the_pairs_does_not_matter_for_what_is_exchanged() {
        double[] best = {0, 5, 9};
        double[] one = {0, 6, 8};
        double[] other = {1, 5, 8};

        assertThat(chosen(0, one, best, other)).containsExactly(0, 2);
        assertThat(chosen(0, other, best, one)).containsExactly(0, 2);
        assertThat(chosen(0, one, other, best)).containsExactly(0, 1);
        assertThat(chosen(0, one, best, other, new double[] {0, 7, 7})).containsExactly(0, 2);
        assertThat(chosen(0, other, best, one, new double[] {2, 5, 7})).containsExactly(0, 2);
    }

    @Test
    void whom_an_exchange_took_no_other_exchange_takes() {
        assertThat(chosen(
                        0,
                        new double[] {0, 5, 10},
                        new double[] {1, 7, 9.5},
                        new double[] {0, 6, 8},
                        new double[] {2, 5, 8},
                        new double[] {1, 6, 8},
                        new double[] {3, 7, 8}))
                .containsExactly(1, 2, 3);
    }

    /// So many who have one likely partner, and so many who have two, in lists of a hundred thousand.
    private static boolean lookOneToOne(int singles, int doubles, double bits) {
        var pairs = new ScoredPairs();
        for (int at = 0; at < singles; at++) {
            pairs.add(at, 50_000 + at, 9);
        }
        for (int at = 0; at < doubles; at++) {
            pairs.add(10_000 + at, 60_000 + at, 9);
            pairs.add(10_000 + at, 70_000 + at, bits);
        }
        return new Rivals(pairs, 100_000).lookOneToOne();
    }

    @Test
    void ten_who_have_two_likely_partners_and_in_long_lists_three_in_a_hundred_may_be_chance() {
        assertThat(lookOneToOne(0, 10, 9)).isTrue();
        assertThat(lookOneToOne(0, 11, 9)).isFalse();
        assertThat(lookOneToOne(970, 60, 9)).isTrue();
        assertThat(lookOneToOne(970, 65, 9)).isFalse();
    }

    @Test
    void a_partner_is_likely_from_sixteen_to_one() {
        assertThat(lookOneToOne(0, 11, 4)).isFalse();
        assertThat(lookOneToOne(0, 11, 3.9)).isTrue();
    }

    @Test
    void groups_become_one_only_if_their_rows_agree_and_nothing_forbids_it() {
        var likely = pairs(new double[] {0, 1, 9}, new double[] {1, 2, 8}, new double[] {3, 4, 7});

        assertThat(clusters(likely, 5, false)).containsExactly(List.of(0, 1, 2), List.of(3, 4));
        assertThat(clusters(likely, -9, false)).containsExactly(List.of(0, 1), List.of(3, 4));
        assertThat(clusters(likely, 5, true)).containsExactly(List.of(0, 1), List.of(3, 4));
    }

    private static List<List<Integer>> clusters(ScoredPairs likely, double firstAndThird, boolean veto) {
        var judge = new Clusters.Judge() {
            @Override
            public double bits(int left, int right) {
                return Math.abs(left - right) == 1 ? 3 : firstAndThird;
            }

            @Override
            public boolean vetoes(int left, int right) {
                return veto && Math.abs(left - right) == 2;
            }
        };
        return Clusters.of(likely, 5, 1, new Clusters.Ask(judge, Comparator.naturalOrder())).stream()
                .map(group -> group.stream().sorted().toList())
                .toList();
    }
}
