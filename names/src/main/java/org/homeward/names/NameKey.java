package org.homeward.names;

/// The two keys of one token, made by [NameKeys].
///
/// Both are lower-case ASCII letters with hyphens between the parts of a double name, at most
/// [NameKeys#TOKEN_MAX] characters. A token of an alphabet this library does not read keeps its own letters,
/// so that it equals only itself. A token without letters has two empty keys.
///
/// @param canonical the same for every spelling of one name, in Ukrainian, Russian or Latin letters of any scheme
/// @param skeleton coarser: names that share a canonical key share a skeleton, and so do many that do not
public record NameKey(String canonical, String skeleton) {

    /// The keys of a token that has no letters.
    public static final NameKey EMPTY = new NameKey("", "");

    /// True for a token that has no letters.
    public boolean isEmpty() {
        return canonical.isEmpty();
    }
}
