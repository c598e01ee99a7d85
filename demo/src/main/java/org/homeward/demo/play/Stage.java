package org.homeward.demo.play;

import java.util.Locale;

/// What happens together in a played round.
public enum Stage {
    AGREEMENT,
    LISTS,
    INTAKE,
    TRACING,
    PACKING,
    TO_NEUTRAL,
    TO_RECEIVING,
    TO_PLACES,
    EXAMINATION,
    RETURNS,
    LOSSES,
    CLOSING;

    /// Its word in files and on the screen.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
