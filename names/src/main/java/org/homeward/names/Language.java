package org.homeward.names;

/// The language a token's letters belong to, as far as letters can tell.
public enum Language {
    /// Has і, ї, є or ґ, and more of them than of the Russian ones.
    UKRAINIAN,
    /// Has ы, э, ё or ъ, and more of them than of the Ukrainian ones.
    RUSSIAN,
    /// Letters both languages have, or letters of neither.
    UNKNOWN
}
