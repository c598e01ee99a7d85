package org.homeward.bench;

import java.util.List;
import java.util.Optional;

/// Holds what was measured on each set against its goals: accuracy and work of ours, and the distance to Splink in the
/// same run.
final class LinkageReached {

    private final List<LinkageRow> rows;
    private final LinkageGoals goals;

    private LinkageReached(List<LinkageRow> rows, LinkageGoals goals) {
        this.rows = rows;
        this.goals = goals;
    }

    /// Adds to `goals` all that these rows say about them; a set that was not measured says nothing.
    static void hold(List<LinkageRow> rows, LinkageGoals goals) {
        var reached = new LinkageReached(rows, goals);
        reached.xs();
        reached.thirdOfSplinksError(LinkageBench.XS);
        reached.atLeastF1(LinkageVariants.UNKNOWN, "unseen schemes: F1", 0.990);
        reached.thirdOfSplinksError(LinkageVariants.UNKNOWN);
        reached.atLeastF1(LinkageVariants.NOISE, "twice the noise: F1", 0.975);
        reached.atLeastF1(LinkageVariants.MIXED, "no one scheme, diminutives: F1", 0.980);
        reached.notBelowSplink(LinkageBench.FEBRL3);
        reached.notBelowSplink(LinkageBench.FEBRL4);
        reached.historical();
        reached.large();
    }

    private void xs() {
        ours(LinkageBench.XS).ifPresent(row -> {
            goals.atLeast("xs: F1", row.quality().f1(), 0.990);
            goals.atLeast("xs: blocking recall", row.blockingRecall(), 0.995);
            goals.atMost("xs: candidate pairs a record", row.pairs() / (double) row.records(), 95);
            goals.atLeast("xs: pairs per CPU-second", row.pairsPerCpuSecond(), 1_500_000);
            splinks(LinkageBench.XS)
                    .ifPresent(peer -> goals.atLeast(
                            "xs: pairs per CPU-second, times Splink's",
                            row.pairsPerCpuSecond() / peer.pairsPerCpuSecond(),
                            5));
        });
    }

    private void historical() {
        ours(LinkageBench.HISTORICAL).ifPresent(row -> {
            goals.atLeast("historical_50k: pairwise F1", row.quality().f1(), 0.88);
            goals.atLeast("historical_50k: blocking recall", row.blockingRecall(), 0.93);
        });
    }

    private void large() {
        ours(LinkageBench.LARGE_SET).ifPresent(row -> {
            goals.atLeast("1M x 1M: F1", row.quality().f1(), 0.93);
            goals.atLeast("1M x 1M: blocking recall", row.blockingRecall(), 0.95);
            goals.atMost("1M x 1M: wall, s", row.wallSeconds(), 45);
            goals.atMost("1M x 1M: peak memory, GB", row.peakMegabytes() / 1000.0, 1.2);
        });
    }

    private void atLeastF1(String set, String figure, double goal) {
        ours(set).ifPresent(row -> goals.atLeast(figure, row.quality().f1(), goal));
    }

    private void notBelowSplink(String set) {
        ours(set)
                .ifPresent(row -> splinks(set)
                        .ifPresent(peer -> goals.atLeast(
                                set + ": F1, beside Splink's",
                                row.quality().f1(),
                                peer.quality().f1())));
    }

    private void thirdOfSplinksError(String set) {
        ours(set)
                .ifPresent(row -> splinks(set)
                        .ifPresent(peer -> goals.atMost(
                                set + ": error, in thirds of Splink's", 3 * row.error() / peer.error(), 1)));
    }

    private Optional<LinkageRow> ours(String set) {
        return row(set, "linkage");
    }

    private Optional<LinkageRow> splinks(String set) {
        return row(set, "Splink 5");
    }

    private Optional<LinkageRow> row(String set, String who) {
        return rows.stream()
                .filter(row -> row.set().equals(set) && row.who().equals(who))
                .findFirst();
    }
}
