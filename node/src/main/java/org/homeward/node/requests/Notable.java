package org.homeward.node.requests;

import java.time.Instant;

/// Something that must be countable afterwards: a refused attempt, an escalation, a re-routing. Kept once per key.
///
/// @param key names it once and for all
/// @param kind which of the three
/// @param rule the rule that refused, escalated or asked for it
/// @param round of which round; empty where of none
/// @param subject the operation refused, or the item number; never a person
/// @param at when
public record Notable(String key, Kind kind, String rule, String round, String subject, Instant at) {

    /// What happened.
    public enum Kind {
        REFUSED,
        ESCALATED,
        REROUTED
    }
}
