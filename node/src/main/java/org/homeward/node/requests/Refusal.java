package org.homeward.node.requests;

/// Why something was not done: one rule, where it applies, what was found and what was expected.
///
/// `found` is a value with its unit; never a person's name or what a family wrote about one.
///
/// @param rule identifier of the rule, e.g. `C-14`, `form.count`, `terms.weight_max`
/// @param at place in what was sent: a member, a column, a line; empty where the whole is meant
/// @param found the value found, short; empty where it would repeat personal content
/// @param expected what would have been accepted
/// @param sentence the whole in one sentence for a person
public record Refusal(String rule, String at, String found, String expected, String sentence) {

    private static final int FOUND_CHARS_MAX = 60; // Enough to recognise a value; a whole letter is not quoted back.

    public Refusal {
        if (found.length() > FOUND_CHARS_MAX) {
            found = found.substring(0, FOUND_CHARS_MAX) + "…";
        }
    }

    /// A refusal that concerns the whole deed.
    public static Refusal of(String rule, String sentence) {
        return new Refusal(rule, "", "", "", sentence);
    }

    /// A refusal of one value at one place.
    public static Refusal at(String rule, String at, String found, String expected) {
        return new Refusal(rule, at, found, expected, at + ": expected " + expected + ", found “" + found + "”.");
    }

    /// What was asked for is erased (DP-6).
    ///
    /// @param day on which, `2026-01-31`
    public static Refusal erased(String day) {
        return new Refusal("record.erased", "", "", "", "Erased on " + day + " under DP-6; its proofs stay.");
    }
}
