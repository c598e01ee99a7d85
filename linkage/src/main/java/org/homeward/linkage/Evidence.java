package org.homeward.linkage;

/// What one field says about a pair, for a person to read.
///
/// @param field the field's name, or `family`, `rivals`, `chance` for what no single field says
/// @param bits  evidence for (positive) or against (negative) one person: each bit doubles or halves the odds
/// @param sentence what speaks, in words; quotes no value
public record Evidence(String field, Finding finding, double bits, String sentence) {}
