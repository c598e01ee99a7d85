package org.homeward.node;

import com.microsoft.playwright.Page;

/// Somebody who types at a page without a mouse, and counts every key: each character, one more for the Shift of a
/// capital letter, Tab, Enter and arrows.
///
/// A key takes 0.20 s for a skilled typist and 0.28 s for an average one (keystroke-level model: Card, Moran and
/// Newell, CACM 23(7), 1980). Time to read, listen and think is not counted.
public final class Typist {

    /// One key of a skilled typist, 55 words a minute.
    public static final double SECONDS_SKILLED = 0.20;

    private final Page page;
    private int keys;

    /// At this page.
    public Typist(Page page) {
        this.page = page;
    }

    /// Types into what has the focus.
    public Typist type(String text) {
        page.keyboard().type(text);
        keys += text.length()
                + (int) text.chars().filter(Character::isUpperCase).count();
        return this;
    }

    /// Types and goes on to the next field.
    public Typist field(String text) {
        return type(text).press("Tab");
    }

    /// Goes past so many fields.
    public Typist skip(int fields) {
        for (int at = 0; at < fields; at++) {
            press("Tab");
        }
        return this;
    }

    /// Presses one key.
    public Typist press(String key) {
        page.keyboard().press(key);
        keys++;
        return this;
    }

    /// How many keys so far.
    public int keys() {
        return keys;
    }
}
