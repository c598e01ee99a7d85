package org.homeward.linkage;

/// One column of a list: its name, as the list writes it, and what it says.
///
/// @param name 1 to 200 characters
public record Field(String name, FieldKind kind) {

    private static final int NAME_MAX = 200; // A longer heading is a broken file, not a heading.

    public Field {
        if (name.isBlank() || name.length() > NAME_MAX) {
            throw new IllegalArgumentException("a field's name must have 1.." + NAME_MAX + " characters");
        }
    }
}
