package org.homeward.node.desk;

import java.util.List;
import java.util.Optional;

/// What all pages have in common, as it is shown. Made by [Frames]; every page's view record has one as `frame`.
///
/// @param lang the language of the page
/// @param title of the browser's tab
/// @param style address of the style sheet
/// @param simulated whether the band SIMULATED stands over the page
/// @param organisation whose node this is
/// @param side `Side A`, `Neutral`
/// @param languages by their own names
/// @param who is signed in, if anybody
/// @param bar the reader's pages
/// @param deed a new idempotency key for the forms of this page
public record Frame(
        String lang,
        String title,
        String style,
        boolean simulated,
        Name organisation,
        String side,
        List<Tongue> languages,
        Optional<Who> who,
        List<Tab> bar,
        String deed) {

    public Frame {
        languages = List.copyOf(languages);
        bar = List.copyOf(bar);
    }

    /// A name that may be in another alphabet than the page; a screen reader is told which.
    ///
    /// @param lang the language it is read in
    public record Name(String text, String lang) {}

    /// A language to choose.
    ///
    /// @param current whether it is the page's
    public record Tongue(String tag, String ownName, boolean current) {}

    /// Who is signed in, and as what.
    public record Who(String name, String role) {}

    /// A page of the white bar.
    ///
    /// @param count how much waits there; empty for nothing
    /// @param waits the same in words, for who cannot see the bar; empty for nothing
    /// @param current whether it is the page that is shown, or the one it belongs to
    public record Tab(String name, String href, String count, String waits, boolean current) {}
}
