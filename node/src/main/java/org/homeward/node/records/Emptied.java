package org.homeward.node.records;

import java.util.List;
import java.util.UUID;

/// A feature that keeps something about people. When records are erased, what can be emptied in place is emptied in the
/// same transaction: sealed columns, keyed digests by which they were searched for.
public interface Emptied {

    /// Called for every feature before any of them empties anything, so that what is counted of this round can be held
    /// fast.
    default void erasing(String round) {}

    /// Empties what is kept as these records, whose keys are destroyed.
    void erased(List<UUID> records);
}
