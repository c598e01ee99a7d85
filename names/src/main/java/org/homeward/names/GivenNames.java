package org.homeward.names;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Given names across Ukrainian and Russian, with their diminutives.
///
/// A *cluster* is one given name: Микола, Николай, Mykola, Nikolay and Коля have one cluster. Its id is the canonical
/// key of the name's full form, and so it is as stable as [NameKeys#VERSION] says. A name that is in no table is a
/// cluster of its own.
public final class GivenNames {

    private static final GivenNameTable TABLE = new GivenNameTable(SchemeText.lines("given-names.txt"));

    private GivenNames() {}

    /// The cluster of a given name in any form. Where a diminutive belongs to several, the first of [#clusters].
    /// Empty for a token without letters.
    public static String cluster(String token) {
        var clusters = clusters(token);
        return clusters.isEmpty() ? "" : clusters.getFirst();
    }

    /// All clusters a form may belong to: several for Саша, one for most. Empty for a token without letters.
    public static List<String> clusters(String token) {
        var canonical = NameKeys.of(token, NamePart.GIVEN).canonical();
        if (canonical.isEmpty()) {
            return List.of();
        }
        var sounds = Endings.evened(NameKeys.soundsOf(Spelling.of(token)));
        var ofShort = TABLE.headsOfShort(sounds);
        if (ofShort.isEmpty()) {
            return List.of(canonical);
        }
        return TABLE.isFull(sounds)
                ? Stream.concat(Stream.of(canonical), ofShort.stream())
                        .distinct()
                        .toList()
                : ofShort;
    }

    /// What the form says about the bearer: by the table, else by the ending: -а and -я are women's.
    public static Gender gender(String token) {
        var sounds = Endings.evened(NameKeys.soundsOf(Spelling.of(token)));
        var known = TABLE.gender(sounds);
        if (known != Gender.UNKNOWN
                || TABLE.isFull(sounds)
                || !TABLE.headsOfShort(sounds).isEmpty()) {
            return known;
        }
        return sounds.endsWith("a") ? Gender.FEMALE : Gender.UNKNOWN;
    }

    /// True where the table has the name, as a full or as a short form.
    static boolean isKnown(String token) {
        var sounds = Endings.evened(NameKeys.soundsOf(Spelling.of(token)));
        return TABLE.isFull(sounds) || !TABLE.headsOfShort(sounds).isEmpty();
    }

    static String canonical(String sounds) {
        return TABLE.head(sounds);
    }

    /// The cluster of the father named by a patronymic's stem, which has lost its last vowel.
    static String clusterOfStem(String stem) {
        return TABLE.headByStem(stem);
    }

    /// True where the table has a man's name with this stem.
    static boolean isStem(String stem) {
        return TABLE.isStem(stem);
    }

    /// The sounds an initial of this name may stand for, over both languages.
    static String starts(String token) {
        return clusters(token).stream().map(TABLE::starts).collect(Collectors.joining());
    }
}
