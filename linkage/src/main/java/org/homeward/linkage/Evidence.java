package org.homeward.linkage;

/// What one field says about a pair, for a person to read. Field, finding and `oneIn` are all that a program needs to
/// word it in another language than English.
///
/// @param field the field's name, or `family`, `rivals`, `chance`, `caution` for what no single field says
/// @param finding one of [FieldKind#findings] of the field's kind, or one of the last five of [Finding]
/// @param bits evidence for (positive) or against (negative) one person: each bit doubles or halves the odds
/// @param oneIn the value they share is rare: about one in so many has it; 0 where that says nothing
/// @param sentence what speaks, in English words; quotes no value
public record Evidence(String field, Finding finding, double bits, long oneIn, String sentence) {}
