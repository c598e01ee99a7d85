package org.homeward.names;

import java.util.List;

/// Reads Latin words back through a scheme.
final class SchemeReader {

    /// The most originals given for one word.
    static final int ORIGINALS_MAX = 8;

    private SchemeReader() {}

    static List<Original> originals(Scheme scheme, String latin) {
        return List.of();
    }
}
