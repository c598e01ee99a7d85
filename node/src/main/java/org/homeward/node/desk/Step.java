package org.homeward.node.desk;

/// A line of a timeline. Fragment `timeline`.
///
/// @param when when it happened; empty for what is still to come
/// @param recorded when it was recorded, if later; else empty
/// @param state shape, colour and word
/// @param sentence who, and what
public record Step(String when, String recorded, State state, String sentence) {

    /// Whether it is still to come; then its line is dotted.
    public boolean isToCome() {
        return when.isEmpty();
    }
}
