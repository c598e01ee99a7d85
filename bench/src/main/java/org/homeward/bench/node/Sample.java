package org.homeward.bench.node;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// How long each of many took, in milliseconds.
final class Sample {

    private final List<Double> millis = Collections.synchronizedList(new ArrayList<>());

    void add(long nanos) {
        millis.add(nanos / 1e6);
    }

    int count() {
        return millis.size();
    }

    /// The value that so many percent do not pass; 0 of none.
    double percentile(double percent) {
        var sorted = new ArrayList<>(millis);
        Collections.sort(sorted);
        if (sorted.isEmpty()) {
            return 0;
        }
        int rank = (int) Math.ceil(percent / 100 * sorted.size());
        return sorted.get(Math.clamp(rank - 1, 0, sorted.size() - 1));
    }

    /// The middle of some figures; 0 of none.
    static double median(List<Double> figures) {
        var sorted = figures.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }
}
