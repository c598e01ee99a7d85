package org.homeward.linkage;

/// What is to be done with a pair, by the [Costs] of being wrong. No zone is a decision: a named person decides.
public enum Zone {
    /// So likely one person that looking at each pair costs more than the few wrong ones; confirmed as a batch.
    MATCH,
    /// A person looks at it.
    REVIEW,
    /// So unlikely that looking costs more than the few missed.
    NO_MATCH
}
