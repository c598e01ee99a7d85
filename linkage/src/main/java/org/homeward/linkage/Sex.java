package org.homeward.linkage;

import java.util.Locale;

/// The usual spellings of a person's sex, in the languages that lists are written in.
final class Sex {

    private Sex() {}

    /// `m`, `f`, or empty for anything else.
    static String letter(String written) {
        var word = written.toLowerCase(Locale.ROOT);
        return switch (word) {
            case "m",
                    "male",
                    "man",
                    "м",
                    "муж",
                    "муж.",
                    "мужской",
                    "мужчина",
                    "ч",
                    "чол",
                    "чол.",
                    "чоловіча",
                    "чоловік" -> "m";
            case "f",
                    "female",
                    "woman",
                    "w",
                    "ж",
                    "жен",
                    "жен.",
                    "женский",
                    "женщина",
                    "жін",
                    "жін.",
                    "жіноча",
                    "жінка" -> "f";
            default -> "";
        };
    }

    static boolean isKnown(String written) {
        return !letter(written).isEmpty();
    }
}
