package org.homeward.node.desk;

/// Something that a search found.
///
/// @param kind what it is, in a word or two
/// @param name its number, reference, or a person's name
/// @param note where it stands
/// @param href its page
public record Hit(String kind, Frame.Name name, String note, String href) {

    /// The kind only: the name may be a person's.
    @Override
    public String toString() {
        return kind;
    }
}
