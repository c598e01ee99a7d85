package org.homeward.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Groups the rows of one list into people. Likely pairs are joined best first; two groups become one only if their
/// rows agree on the whole, and never over a veto. That A is B and B is C does not make A C.
final class Clusters {

    /// What is asked about two rows that may never have met in a block.
    interface Judge {
        /// The odds in bits, at least [Scorer#BITS_MIN].
        double bits(int left, int right);

        /// Whether something in two rows forbids taking them for one person.
        boolean vetoes(int left, int right);
    }

    private static final int ROWS_MAX = 400; // A person with more records than that is a default value, not a person.
    // One row can say no more than this for or against two groups, or a single blank or blot would decide.
    private static final double AGAINST_BITS_MAX = 4;
    private static final double FOR_BITS_MAX = 10;
    private static final int SAMPLE_MAX = 12; // Rows of each group that speak for it.

    private final Judge judge;
    private final int[] groupOf;
    private final List<List<Integer>> groups = new ArrayList<>();

    private Clusters(int rows, Judge judge) {
        this.judge = judge;
        this.groupOf = new int[rows];
        for (int row = 0; row < rows; row++) {
            groupOf[row] = row;
            groups.add(List.of(row));
        }
    }

    /// The groups of two rows and more.
    ///
    /// @param joinBits the odds from which two rows may bring their groups together; the groups then are one if on
    ///     average their rows are as likely one person as not
    static List<List<Integer>> of(ScoredPairs pairs, int rows, double joinBits, Ask ask) {
        var order = new ArrayList<Integer>();
        for (int at = 0; at < pairs.size(); at++) {
            if (pairs.bits(at) >= joinBits) {
                order.add(at);
            }
        }
        order.sort(Comparator.<Integer>comparingDouble(at -> -pairs.bits(at)).thenComparing(ask.ranks()));
        var clusters = new Clusters(rows, ask.judge());
        for (int at : order) {
            clusters.join(pairs.left(at), pairs.right(at));
        }
        return clusters.groups.stream().filter(group -> group.size() > 1).toList();
    }

    /// @param ranks breaks ties between pairs of equal odds
    record Ask(Judge judge, Comparator<Integer> ranks) {}

    private void join(int left, int right) {
        int one = groupOf[left];
        int other = groupOf[right];
        if (one == other || groups.get(one).size() + groups.get(other).size() > ROWS_MAX) {
            return;
        }
        if (!agree(groups.get(one), groups.get(other))) {
            return;
        }
        int into = groups.get(one).size() >= groups.get(other).size() ? one : other;
        int from = into == one ? other : one;
        var all = new ArrayList<>(groups.get(into));
        all.addAll(groups.get(from));
        groups.get(from).forEach(row -> groupOf[row] = into);
        groups.set(into, all);
        groups.set(from, List.of());
    }

    private boolean agree(List<Integer> one, List<Integer> other) {
        double sum = 0;
        for (int left : one.subList(0, Math.min(SAMPLE_MAX, one.size()))) {
            for (int right : other.subList(0, Math.min(SAMPLE_MAX, other.size()))) {
                if (judge.vetoes(left, right)) {
                    return false;
                }
                sum += Math.clamp(judge.bits(left, right), -AGAINST_BITS_MAX, FOR_BITS_MAX);
            }
        }
        return sum >= 0;
    }
}
