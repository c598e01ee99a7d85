package org.homeward.bench;

import java.util.Locale;

/// One line of the table: how one tool did on one set.
///
/// @param quality precision, recall and F1 at the threshold the tool chooses itself
/// @param blockingRecall the share of true pairs among its candidates; negative where that is not known
/// @param pairs candidate pairs
/// @param records of both lists
/// @param pairsPerCpuSecond brought together and scored; 0 where that is not known
/// @param wallSeconds depends on what else the machine does; processor seconds hardly do
/// @param peakMegabytes of the whole program; 0 where that was not measured
record LinkageRow(
        String set,
        String who,
        Quality quality,
        double blockingRecall,
        long pairs,
        long records,
        double pairsPerCpuSecond,
        double cpuSeconds,
        double wallSeconds,
        long peakMegabytes) {

    static final String HEADING =
            "| set | by | P | R | F1 | blocking recall | pairs/record | pairs/CPU-s | CPU-s | wall s | peak MB |\n"
                    + "|---|---|---|---|---|---|---|---|---|---|---|";

    /// How links stand against an answer key.
    record Quality(double precision, double recall, double f1) {

        static Quality of(long right, long found, long all) {
            return new Quality(
                    right / (double) Math.max(1, found),
                    right / (double) Math.max(1, all),
                    2.0 * right / Math.max(1, found + all));
        }
    }

    double error() {
        return 1 - quality.f1();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.4f | %.4f | %.4f | %s | %s | %s | %.1f | %.1f | %s |",
                set,
                who,
                quality.precision(),
                quality.recall(),
                quality.f1(),
                blockingRecall < 0 ? "" : String.format(Locale.ROOT, "%.4f", blockingRecall),
                records == 0 ? "" : String.format(Locale.ROOT, "%.1f", pairs / (double) records),
                pairsPerCpuSecond == 0 ? "" : String.format(Locale.ROOT, "%,.0f", pairsPerCpuSecond),
                cpuSeconds,
                wallSeconds,
                peakMegabytes == 0 ? "" : String.format(Locale.ROOT, "%,d", peakMegabytes));
    }
}
