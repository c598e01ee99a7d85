package org.homeward.node.desk;

import java.util.List;
import java.util.Optional;

/// What all pages have in common, as it is shown.
///
/// @param lang the language of the page
/// @param title of the browser's tab
/// @param style address of the style sheet
/// @param simulated whether the band SIMULATED stands over the page
/// @param organisation whose node this is
/// @param side `Side A`, `Neutral`
/// @param languages by their own names
/// @param who is signed in, if anybody
/// @param rounds the pages of the white bar
record Frame(
        String lang,
        String title,
        String style,
        boolean simulated,
        Name organisation,
        String side,
        List<Tongue> languages,
        Optional<Who> who,
        List<Round> rounds) {

    Frame {
        languages = List.copyOf(languages);
        rounds = List.copyOf(rounds);
    }

    /// A name that may be in another alphabet than the page; a screen reader is told which.
    ///
    /// @param lang the language it is read in
    record Name(String text, String lang) {}

    /// A language to choose.
    record Tongue(String tag, String ownName, boolean current) {}

    /// Who is signed in, and as what.
    record Who(String name, String role) {}

    /// A round in the white bar.
    record Round(String name, String href, boolean current) {}
}
