package org.homeward.names;

import java.util.List;
import java.util.Optional;

/// Reads patronymics: Олексійович, Алексеевич, Oleksiyovych, Aleksejewitsch are one; Олексіївна is another.
///
/// The father's name is found by its stem and written as its cluster, so that the Ukrainian and the Russian form
/// agree even where the fathers' names differ by more than letters (Миколайович, Николаевич). The ending is written
/// as `oviw` for a son and `ovna` for a daughter, and so the two never share a key.
public final class Patronymics {

    private static final String SON = "oviw";
    private static final String DAUGHTER = "ovna";

    // Longest first. A name of a few letters that ends in -ич is rather a surname, so -ич wants a known father.
    private static final List<String> ENDINGS = List.of("iniwna", "oviw", "iviw", "ovna", "ivna", "iwna", "iw");
    private static final int STEM_MIN = 2;

    private Patronymics() {}

    /// What a patronymic says, or empty where the token does not have the form of one. The short ending -ич
    /// (Ілліч, Кузьмич) counts only after the stem of a known man's name.
    public static Optional<Patronymic> read(String token) {
        var sounds = NameKeys.soundsOf(Spelling.of(token));
        var ending = endingOf(sounds);
        return ending.isEmpty()
                ? Optional.empty()
                : Optional.of(new Patronymic(father(sounds, ending), genderOf(ending)));
    }

    /// True for a patronymic of a man's name that is in the table.
    static boolean isOfKnownFather(String token) {
        var sounds = NameKeys.soundsOf(Spelling.of(token));
        var ending = endingOf(sounds);
        return !ending.isEmpty() && GivenNames.isStem(stem(sounds, ending));
    }

    static boolean isPatronymic(String sounds) {
        return !endingOf(sounds).isEmpty();
    }

    static String canonical(String sounds) {
        var ending = endingOf(sounds);
        if (ending.isEmpty()) {
            return Endings.evened(sounds);
        }
        return father(sounds, ending) + (genderOf(ending) == Gender.MALE ? SON : DAUGHTER);
    }

    private static String father(String sounds, String ending) {
        return GivenNames.clusterOfStem(stem(sounds, ending));
    }

    private static String stem(String sounds, String ending) {
        return sounds.substring(0, sounds.length() - ending.length());
    }

    private static Gender genderOf(String ending) {
        return ending.endsWith("w") ? Gender.MALE : Gender.FEMALE;
    }

    /// The ending of a patronymic on sound letters, or empty.
    private static String endingOf(String sounds) {
        if (!sounds.endsWith("w") && !sounds.endsWith("na")) {
            return "";
        }
        for (var ending : ENDINGS) {
            if (sounds.endsWith(ending) && sounds.length() >= ending.length() + STEM_MIN) {
                var isShort = ending.equals("iw") || ending.equals("iwna");
                return !isShort || GivenNames.isStem(stem(sounds, ending)) ? ending : "";
            }
        }
        return "";
    }
}
