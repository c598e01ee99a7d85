package org.homeward.node.requests;

/// One write by one person under one idempotency key. Controllers take it as a parameter.
///
/// @param account who
/// @param operation what, by its name in the table of operations
/// @param key the caller's idempotency key, 1 to 80 printable ASCII characters
/// @param round of which round, empty where it concerns none
public record Deed(String account, String operation, String key, String round) {

    /// The longest key.
    public static final int KEY_CHARS_MAX = 80; // A UUID and some words; it is an index key.

    /// The hidden field of a page's form that holds the key; a program sends it in the header `Idempotency-Key`.
    public static final String FIELD = "deed";

    /// The same deed, said to concern this round, so that its refusal is counted there.
    public Deed in(String round) {
        return new Deed(account, operation, key, round);
    }

    /// Whether this may be a key.
    public static boolean isKey(String key) {
        return !key.isEmpty()
                && key.length() <= KEY_CHARS_MAX
                && key.chars().allMatch(letter -> letter > ' ' && letter < 127);
    }
}
