package org.homeward.node.obligations;

import org.homeward.node.accounts.Role;

/// The duties of a round that have a clock: which rule of which article, what triggers it, by when it is done, and
/// which role of the side that owes it is reminded.
///
/// The articles say "without delay", "as quickly as possible", "very shortly after"; the days here are our policy
/// and need a lawyer's reading. Who owes is a side; it stands in the view `owed`, beside what triggers it.
///
/// Law: GC III art. 13 (P-01), art. 48 (T-01, T-02), art. 71 (C-03, C-06), art. 72 (C-07, C-08, C-09, C-10), art.
/// 74 (C-12), art. 76 (C-14, C-15, C-16), art. 119, art. 122 (P-15, P-16), art. 125 (C-20).
public enum Duty {
    /// C-03, art. 71: mail is conveyed by the most rapid method and retained for no reason of discipline.
    /// Trigger: the neutral signed for a parcel, on either way. Owes: the neutral. Policy: a week on its road.
    CONVEY("C-03", "GC III art. 71", Role.DELEGATE, Deadline.days(7)),

    /// C-06, art. 71: what holds mail is sealed and labelled with contents and office of destination before it
    /// leaves. Trigger: the first parcel lies on a pallet. Owes: the home bureau, before the day of the handover.
    SEAL_PALLETS("C-06", "GC III art. 71", Role.INTAKE_CLERK, new Deadline.OnDay(Deadline.Day.HANDOVER_BEGINS)),

    /// C-07, art. 72: prisoners receive what is allowed.
    /// Trigger: a parcel was examined. Owes: the side that detains. Policy: he has it in two days.
    GIVE("C-07", "GC III art. 72", Role.PLACE_CLERK, Deadline.days(2)),

    /// C-08, art. 72: only those entitled propose limits, so the neutral says whether these are its own.
    /// Trigger: both bureaus signed terms with limits. Owes: the neutral. Policy: it signs or refuses in a week.
    ANSWER_LIMITS("C-08", "GC III art. 72", Role.DELEGATE, Deadline.days(7)),

    /// C-09, art. 72: an agreement delays nothing: sealed parcels go to the neutral on the agreed day.
    /// Trigger: a parcel is packed. Owes: the home bureau.
    HAND_OVER("C-09", "GC III art. 72", Role.INTAKE_CLERK, new Deadline.OnDay(Deadline.Day.HANDOVER_ENDED)),

    /// C-09, art. 72: every parcel has its outcome by the agreed day.
    /// Trigger: a parcel was handed to the neutral. Owes: the receiving side.
    COMPLETE("C-09", "GC III art. 72", Role.ROUND_OFFICER, new Deadline.OnDay(Deadline.Day.COMPLETION_ENDED)),

    /// C-10, art. 72: books travel apart from food and clothing, so a refused parcel is packed anew with its
    /// family. Trigger: the counter refused it for that. Owes: the home bureau, while families can still come.
    PACK_ANEW("C-10", "GC III art. 72", Role.INTAKE_CLERK, new Deadline.OnDay(Deadline.Day.INTAKE_CLOSED)),

    /// C-12, art. 74: carriage is free for family and addressee: what was taken out to go back is carried, not
    /// fetched. Trigger: a removal that returns to the sender. Owes: the side that detains. Policy: it leaves in
    /// two weeks.
    CARRY_BACK("C-12", "GC III art. 74", Role.PLACE_CLERK, Deadline.days(14)),

    /// C-14, art. 76: the one examination by this side is made as quickly as possible.
    /// Trigger: the receiving bureau signed for a parcel. Owes: that bureau. Policy: at its place in 3 days.
    BRING_TO_PLACE("C-14", "GC III art. 76", Role.INTAKE_CLERK, Deadline.days(3)),

    /// C-15, art. 76: the addressee, or a fellow prisoner he delegated, attends.
    /// Trigger: an examination was refused for want of a witness. Owes: the side that detains. Policy: one day.
    BRING_WITNESS("C-15", "GC III art. 76", Role.PLACE_CLERK, Deadline.days(1)),

    /// C-16, art. 76: no delay under the pretext of examination.
    /// Trigger: the place signed for a parcel. Owes: the side that detains, in the hours of the terms.
    EXAMINE("C-16", "GC III art. 76", Role.EXAMINER, new Deadline.ExaminationHours()),

    /// C-20, art. 125: two receipts, very shortly after.
    /// Trigger: the last parcel of a consignment has its outcome. Owes: the side that detains. Policy: two days.
    RECEIPT("C-20", "GC III art. 125", Role.PLACE_CLERK, Deadline.days(2)),

    /// P-01, art. 13: no public curiosity: who read unusually many people is asked why.
    /// Trigger: an alert about reads. Owes: this node, whose auditor looks into it. Policy: one day.
    LOOK_INTO_READS("P-01", "GC III art. 13", Role.AUDITOR, Deadline.days(1)),

    /// P-15, art. 122: a Bureau replies to all enquiries it receives.
    /// Trigger: the other bureau asked that a line be read again; that it cannot be read yet ends nothing.
    /// Owes: the bureau that was asked. Policy: a week.
    ANSWER_ENQUIRY("P-15", "GC III art. 122", Role.TRACING_OFFICER, Deadline.days(7)),

    /// P-16, art. 122: what is written is authenticated, and whoever got it signs for it.
    /// Trigger: an envelope was written. Owes: its recipient. Policy: two days, because nodes are switched off.
    SIGN_FOR_ENVELOPE("P-16", "GC III art. 122", Role.OPERATOR, Deadline.days(2)),

    /// R-21, art. 119: what arrives for a released man goes after him.
    /// Trigger: his release was reported. Owes: the side that detained him. Policy: it leaves in two weeks.
    SEND_AFTER("R-21", "GC III art. 119", Role.PLACE_CLERK, Deadline.days(14)),

    /// T-01, art. 48: a transfer is announced with the new postal address, before it.
    /// Trigger: a transfer was announced without. Owes: the side that detains, at once.
    NEW_ADDRESS("T-01", "GC III art. 48", Role.PLACE_CLERK, Deadline.days(0)),

    /// T-02, art. 48: what came for the old place follows without delay.
    /// Trigger: a transfer was reported. Owes: the side that detains. Policy: two days.
    FORWARD("T-02", "GC III art. 48", Role.PLACE_CLERK, Deadline.days(2));

    private final String rule;
    private final String article;
    private final Role role;

    @SuppressWarnings("ImmutableEnumChecker") // Deadlines are records of constants.
    private final Deadline deadline;

    Duty(String rule, String article, Role role, Deadline deadline) {
        this.rule = rule;
        this.article = article;
        this.role = role;
        this.deadline = deadline;
    }

    /// The rule's identifier.
    public String rule() {
        return rule;
    }

    /// The article it comes from.
    public String article() {
        return article;
    }

    /// Who at the owing side is reminded.
    public Role role() {
        return role;
    }

    /// By when it is done.
    public Deadline deadline() {
        return deadline;
    }
}
