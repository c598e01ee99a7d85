package org.homeward.names;

/// The language a token's letters belong to, as far as letters can tell.
public enum Language {
    /// Has і, ї, є or ґ.
    UKRAINIAN,
    /// Has ы, э, ё or ъ.
    RUSSIAN,
    /// Letters both languages have, or letters of neither.
    UNKNOWN
}
