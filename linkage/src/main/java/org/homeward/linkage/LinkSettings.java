package org.homeward.linkage;

/// How a linkage is run. Nothing in it depends on what the lists hold, and no threshold ever sees an answer key.
///
/// @param costs of being wrong; they alone set the thresholds
/// @param oneToOne whether each person stands once in each list
/// @param threads 1 to 64; the result is the same for any number
/// @param blockMax how many records may share a blocking key before it is refined, 2 to 100_000
public record LinkSettings(Costs costs, OneToOne oneToOne, int threads, int blockMax) {

    /// Whether each person stands at most once in each of two lists, so that a record is linked with one other at most.
    public enum OneToOne {
        /// Seen from the lists themselves.
        AUTO,
        /// Each list has each person once.
        YES,
        /// A person may stand in a list several times.
        NO
    }

    private static final int THREADS_MAX = 64;
    private static final int BLOCK_MAX = 100_000;
    private static final int BLOCK_STANDARD = 160; // Keeps a million records below 60 pairs each.

    /// Standard costs, one-to-one as the lists show, all processors.
    public static final LinkSettings STANDARD = new LinkSettings(
            Costs.STANDARD,
            OneToOne.AUTO,
            Math.min(THREADS_MAX, Runtime.getRuntime().availableProcessors()),
            BLOCK_STANDARD);

    public LinkSettings {
        if (threads < 1 || threads > THREADS_MAX) {
            throw new IllegalArgumentException("threads must be 1.." + THREADS_MAX + ", was " + threads);
        }
        if (blockMax < 2 || blockMax > BLOCK_MAX) {
            throw new IllegalArgumentException("blockMax must be 2.." + BLOCK_MAX + ", was " + blockMax);
        }
    }

    /// The same with other costs.
    public LinkSettings withCosts(Costs other) {
        return new LinkSettings(other, oneToOne, threads, blockMax);
    }

    /// The same with another answer to whether each person stands once in each list.
    public LinkSettings withOneToOne(OneToOne other) {
        return new LinkSettings(costs, other, threads, blockMax);
    }

    /// The same with another number of threads.
    public LinkSettings withThreads(int other) {
        return new LinkSettings(costs, oneToOne, other, blockMax);
    }

    /// The same with another limit of a block.
    public LinkSettings withBlockMax(int other) {
        return new LinkSettings(costs, oneToOne, threads, other);
    }
}
