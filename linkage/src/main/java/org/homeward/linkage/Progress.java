package org.homeward.linkage;

/// Told what a linkage is doing, for a progress line or a stop-watch. Called from one thread.
public interface Progress {

    /// The steps of a linkage, in their order.
    enum Step {
        /// Each distinct value is worked out once.
        READING_VALUES,
        /// Records that share a key are brought together.
        BLOCKING,
        /// Candidate pairs are compared and their patterns counted.
        COUNTING,
        /// The weights are learned from the patterns.
        LEARNING,
        /// Candidate pairs are scored.
        SCORING,
        /// Probabilities, assignment or clusters.
        DECIDING,
        /// The result is there.
        DONE
    }

    /// Tells nobody.
    Progress SILENT = _ -> {};

    /// The linkage begins `step`.
    void begins(Step step);
}
