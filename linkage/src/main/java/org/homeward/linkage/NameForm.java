package org.homeward.linkage;

import java.util.List;

/// What linkage needs to know of one name as written.
///
/// @param canonicals the ways to read it, the likeliest first: one text for all spellings of one name; empty if it has
///     no letters
/// @param skeletons the coarser forms of the same readings, without doubles
/// @param firsts the first sounds of the readings, in classes that no scheme confuses
/// @param parts the canonical forms of its parts, if it has several
/// @param initial whether it is no more than a first letter
record NameForm(
        List<String> canonicals, List<String> skeletons, List<String> firsts, List<String> parts, boolean initial) {

    static final NameForm NONE = new NameForm(List.of(), List.of(), List.of(), List.of(), false);

    boolean isNone() {
        return canonicals.isEmpty();
    }
}
