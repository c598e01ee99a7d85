package org.homeward.node.accounts;

/// What a person does here, one role per account.
public enum Role {
    /// Registers, weighs, checks against the rules, packs, seals; gives and accepts for the bureau.
    INTAKE_CLERK,
    /// Examines each parcel once, with the law's witness.
    EXAMINER,
    /// Agrees terms and rulebooks, follows the round, closes it.
    ROUND_OFFICER,
    /// Matches who is sought with who is held, and decides.
    TRACING_OFFICER,
    /// Receives, delivers and reports at a place of detention.
    PLACE_CLERK,
    /// One of the prisoners; signs receipts.
    PRISONERS_REPRESENTATIVE,
    /// Of the neutral: carries between the sides and countersigns.
    DELEGATE,
    /// The only one who sees withheld reasons.
    PROTECTION_OFFICER,
    /// Reads what was done and who read what.
    AUDITOR,
    /// Runs the node: accounts, peers.
    OPERATOR
}
