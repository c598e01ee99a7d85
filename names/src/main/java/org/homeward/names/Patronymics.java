package org.homeward.names;

import java.util.Optional;

/// Reads patronymics: Олексійович, Алексеевич, Oleksiyovych, Aleksejewitsch are one; Олексіївна is another.
///
/// The father's name is found by its stem and written as its cluster, so that the Ukrainian and the Russian form
/// agree even where the fathers' names differ by more than letters (Миколайович, Николаевич). The ending is written
/// as `oviq` for a son and `ovna` for a daughter, and so the two never share a key.
public final class Patronymics {

    private static final String SON = "oviq";
    private static final String DAUGHTER = "ovna";

    private Patronymics() {}

    /// What a patronymic says, or empty where the token does not have the form of one.
    public static Optional<Patronymic> read(String token) {
        var sounds = NameKeys.soundsOf(Spelling.of(token));
        var ending = endingOf(sounds);
        if (ending.isEmpty()) {
            return Optional.empty();
        }
        var stem = sounds.substring(0, sounds.length() - ending.length());
        return Optional.of(new Patronymic(GivenNames.clusterOfStem(stem), genderOf(ending)));
    }

    static boolean isPatronymic(String sounds) {
        return !endingOf(sounds).isEmpty();
    }

    static String canonical(String sounds) {
        var ending = endingOf(sounds);
        if (ending.isEmpty()) {
            return Endings.evened(sounds);
        }
        var stem = sounds.substring(0, sounds.length() - ending.length());
        return GivenNames.clusterOfStem(stem) + (genderOf(ending) == Gender.MALE ? SON : DAUGHTER);
    }

    private static Gender genderOf(String ending) {
        return ending.endsWith("q") ? Gender.MALE : Gender.FEMALE;
    }

    /// The ending of a patronymic on sound letters, or empty. A stem of at least two letters must remain.
    private static String endingOf(String sounds) {
        for (var ending : new String[] {"oviq", "iviq", "ovna", "ivna", "iniqna", "iqna", "iq"}) {
            if (sounds.endsWith(ending) && sounds.length() >= ending.length() + 2) {
                return ending;
            }
        }
        return "";
    }
}
