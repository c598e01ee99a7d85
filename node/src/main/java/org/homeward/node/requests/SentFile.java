package org.homeward.node.requests;

import java.io.InputStream;

/// A file that somebody sends with a form, not read yet.
///
/// @param name as his machine calls it, without folders, at most 200 characters; nothing is decided by it
/// @param bytes what is in it, read once
public record SentFile(String name, InputStream bytes) {

    static final int NAME_CHARS_MAX = 200; // More is cut off; it is only shown.

    /// Nothing of it: a name may name a person.
    @Override
    public String toString() {
        return "a sent file";
    }
}
