package org.homeward.names;

/// The alphabet a token is written in.
public enum Script {
    /// Cyrillic of any language.
    CYRILLIC,
    /// Latin with or without marks above and below.
    LATIN,
    /// Letters of an alphabet this library does not read: Arabic, Greek, Georgian, Chinese.
    OTHER,
    /// No letters at all.
    NONE;

    static Script of(int character) {
        if (!Character.isLetter(character)) {
            return NONE;
        }
        return switch (Character.UnicodeScript.of(character)) {
            case CYRILLIC -> CYRILLIC;
            case LATIN -> LATIN;
            default -> OTHER; // Java's list of scripts is open, so this switch cannot be closed.
        };
    }
}
