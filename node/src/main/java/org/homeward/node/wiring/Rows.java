package org.homeward.node.wiring;

/// Checks the number of rows that a statement changed.
public final class Rows {

    private Rows() {}

    /// Exactly one row was changed.
    ///
    /// @throws IllegalStateException otherwise, which indicates a bug
    public static void one(int changed) {
        if (changed != 1) {
            throw new IllegalStateException("one row should have changed, " + changed + " did; this indicates a bug");
        }
    }
}
