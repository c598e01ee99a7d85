package org.homeward.node.obligations;

import java.time.Instant;

/// A duty of a round that is late.
///
/// @param duty which
/// @param owedBy the side that owes it, `a`, `b` or `neutral`
/// @param parcels how many parcels or persons it concerns, at least 1
/// @param dueAt when the oldest of them was due
public record Obligation(Duty duty, String owedBy, long parcels, Instant dueAt) {

    /// The duties that this node can tell from its own tables.
    public enum Duty {
        /// GC III art. 72, C-09: sealed parcels go to the neutral on the agreed day.
        HAND_OVER("C-09", "GC III art. 72"),
        /// GC III art. 72, C-09: the round is complete by the agreed day.
        COMPLETE("C-09", "GC III art. 72"),
        /// GC III art. 76, C-16: no delay under the pretext of examination.
        EXAMINE("C-16", "GC III art. 76"),
        /// GC III art. 125, C-20: two receipts very shortly after.
        RECEIPT("C-20", "GC III art. 125"),
        /// GC III art. 48, T-01: a transfer is announced with the new address.
        NEW_ADDRESS("T-01", "GC III art. 48"),
        /// GC III art. 48, T-02: parcels follow without delay.
        FORWARD("T-02", "GC III art. 48");

        private final String rule;
        private final String article;

        Duty(String rule, String article) {
            this.rule = rule;
            this.article = article;
        }

        /// The rule's identifier.
        public String rule() {
            return rule;
        }

        /// The article it comes from.
        public String article() {
            return article;
        }
    }
}
