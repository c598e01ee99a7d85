package org.homeward.names;

/// A surname without the ending that tells a man's form from a woman's.
///
/// @param stem canonical letters as in [NameKey]; the same for Ковальський and Ковальська, for Петров and Петрова
/// @param gender what the ending says; [Gender#UNKNOWN] for surnames that do not change, as Шевченко
public record SurnameStem(String stem, Gender gender) {}
