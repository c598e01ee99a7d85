package org.homeward.names;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All romanisation schemes this library knows: published ones of Ukrainian and of Russian, and the manners of the
/// German, Polish, French, Czech and other presses.
public final class Schemes {

    private static final Map<String, Scheme> ALL =
            SchemeText.read("schemes.txt", "russian-schemes.txt", "press-schemes.txt");

    private Schemes() {}

    /// The scheme with this id, or empty. Ids are exact, with their capitals.
    public static Optional<Scheme> byId(String id) {
        return Optional.ofNullable(ALL.get(id));
    }

    /// Every scheme, always in the same order: Ukrainian and Russian publications, then press manners.
    public static List<Scheme> all() {
        return List.copyOf(ALL.values());
    }
}
