package org.homeward.node.rounds;

import org.homeward.node.wiring.Side;

/// One countable thing that happened to one parcel of a round. Noted once: the same again changes nothing.
///
/// @param round which round
/// @param side the home bureau of the parcel
/// @param subject what it happened to: the item number once there is one; before, an id without meaning
/// @param kind what happened
/// @param rule the rule that decided, where one did; else empty
public record Fact(String round, Side side, String subject, Kind kind, String rule) {

    /// What can be counted. Before packing the subject is an id of the handed-in parcel, afterwards its item number.
    public enum Kind {
        /// The counter accepted it. Subject: id of the handed-in parcel.
        TAKEN_IN,
        /// The counter refused it, and it was not corrected. Subject: id of the handed-in parcel.
        REFUSED,
        /// Nobody on a list was confirmed to be the addressee. Subject: id of the handed-in parcel.
        UNMATCHED,
        /// Home bureau and neutral signed its handover.
        HANDED_OVER,
        /// Neutral and receiving bureau signed its handover.
        RECEIVED,
        /// Both receipts say that it was delivered.
        DELIVERED,
        /// Both receipts say that something was taken out under `rule`.
        REMOVED,
        /// Both receipts say that it could not be given; `rule` is `reason_withheld`.
        UNDELIVERABLE,
        /// Both receipts say that the addressee was released; `rule` is `R-21`.
        RELEASED,
        /// The home bureau signed for it when it came back.
        CAME_HOME,
        /// Its custodian declared it lost; `rule` is `custodian.neutral`, `.home` or `.receiving`.
        LOST,
        /// A difference was left open; `rule` is `contents_short` and the like.
        DISPUTED,
        /// Both parties settled the difference afterwards.
        SETTLED
    }

    /// A fact that no rule decided.
    public static Fact of(String round, Side side, String subject, Kind kind) {
        return new Fact(round, side, subject, kind, "");
    }
}
