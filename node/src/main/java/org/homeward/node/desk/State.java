package org.homeward.node.desk;

/// How something stands, in shape, colour and word together. Fragment `state`.
///
/// @param shape which of the six
/// @param word the state in a word
public record State(Shape shape, String word) {

    /// The six shapes (screens.md).
    public enum Shape {
        /// Full disc with a tick.
        DONE,
        /// Half disc: on the way.
        WAY,
        /// Ring: waits.
        WAITS,
        /// Triangle: late, or differs.
        LATE,
        /// Octagon: refused.
        STOP,
        /// Split diamond: a dispute that is left open.
        OPEN
    }

    /// The shape's name in style sheet and picture.
    public String key() {
        return switch (shape) {
            case DONE -> "done";
            case WAY -> "way";
            case WAITS -> "waits";
            case LATE -> "late";
            case STOP -> "stop";
            case OPEN -> "open";
        };
    }
}
