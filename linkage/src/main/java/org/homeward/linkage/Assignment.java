package org.homeward.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Chooses pairs so that no row is in two, and so that what they are worth in all is the most that can be had.
///
/// Pairs that do not touch each other are chosen apart. In a tangle, pairs are taken best first, and then exchanged as
/// long as giving up one for two others pays.
final class Assignment {

    private final ScoredPairs pairs;
    private final List<Integer> order;
    private final int[] chosenOf;

    private Assignment(ScoredPairs pairs, int rows, List<Integer> order) {
        this.pairs = pairs;
        this.order = order;
        this.chosenOf = new int[rows];
        Arrays.fill(chosenOf, -1);
    }

    /// The pairs chosen among those worth more than `floorBits`, by their place, ascending.
    ///
    /// @param ranks breaks ties between pairs of equal odds, whatever order the lists came in
    static int[] choose(ScoredPairs pairs, int rows, double floorBits, Comparator<Integer> ranks) {
        var order = new ArrayList<Integer>();
        for (int at = 0; at < pairs.size(); at++) {
            if (pairs.bits(at) > floorBits) {
                order.add(at);
            }
        }
        order.sort(Comparator.<Integer>comparingDouble(at -> -pairs.bits(at)).thenComparing(ranks));
        var assignment = new Assignment(pairs, rows, order);
        assignment.takeBestFirst();
        assignment.exchange(floorBits);
        return assignment.chosen();
    }

    private void takeBestFirst() {
        for (int at : order) {
            if (chosenOf[pairs.left(at)] < 0 && chosenOf[pairs.right(at)] < 0) {
                take(at);
            }
        }
    }

    private void take(int at) {
        chosenOf[pairs.left(at)] = at;
        chosenOf[pairs.right(at)] = at;
    }

    private void drop(int at) {
        chosenOf[pairs.left(at)] = -1;
        chosenOf[pairs.right(at)] = -1;
    }

    /// Where a chosen pair keeps two others from being chosen that are together worth more, those are taken instead.
    private void exchange(double floorBits) {
        int[] bestOf = new int[chosenOf.length];
        Arrays.fill(bestOf, -1);
        for (int at : order) {
            offer(bestOf, pairs.left(at), pairs.right(at), at);
            offer(bestOf, pairs.right(at), pairs.left(at), at);
        }
        for (int at : order) {
            if (chosenOf[pairs.left(at)] != at) {
                continue;
            }
            int one = bestOf[pairs.left(at)];
            int other = bestOf[pairs.right(at)];
            if (one >= 0
                    && other >= 0
                    && isFree(one, at)
                    && isFree(other, at)
                    && pairs.bits(one) + pairs.bits(other) - 2 * floorBits > pairs.bits(at) - floorBits) {
                drop(at);
                take(one);
                take(other);
            }
        }
    }

    private void offer(int[] bestOf, int row, int partner, int at) {
        boolean open = chosenOf[row] >= 0 && chosenOf[row] != at && chosenOf[partner] < 0;
        if (open && bestOf[row] < 0) {
            bestOf[row] = at;
        }
    }

    private boolean isFree(int at, int except) {
        int left = chosenOf[pairs.left(at)];
        int right = chosenOf[pairs.right(at)];
        return (left < 0 || left == except) && (right < 0 || right == except);
    }

    private int[] chosen() {
        return order.stream()
                .filter(at -> chosenOf[pairs.left(at)] == at)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
    }
}
