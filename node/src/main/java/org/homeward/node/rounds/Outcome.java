package org.homeward.node.rounds;

/// What became of a parcel that was handed to the neutral, in one word, with the rule that decided.
///
/// @param word as in the closing statement and in the outcomes of a round
/// @param rule the rule, or empty
public record Outcome(Word word, String rule) {

    /// The words, in the order of the statement.
    public enum Word {
        DELIVERED,
        DELIVERED_WITH_REMOVALS,
        RETURNED,
        UNDELIVERABLE,
        LOST,
        DISPUTED,
        UNDER_WAY;

        /// As it is written.
        public String text() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
