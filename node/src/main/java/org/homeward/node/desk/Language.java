package org.homeward.node.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The three languages in which a node speaks to people.
public enum Language {
    EN("English", Locale.UK),
    UK("Українська", Locale.of("uk", "UA")),
    RU("Русский", Locale.of("ru"));

    private final String ownName;
    private final Locale locale;

    Language(String ownName, Locale locale) {
        this.ownName = ownName;
        this.locale = locale;
    }

    /// What its speakers call it.
    public String ownName() {
        return ownName;
    }

    /// How it writes dates and figures.
    public Locale locale() {
        return locale;
    }

    /// As in `lang="uk"`.
    public String tag() {
        return locale.getLanguage();
    }

    /// The language of this locale, if it is one of ours.
    public static Optional<Language> of(Locale locale) {
        return Arrays.stream(values())
                .filter(language -> language.tag().equals(locale.getLanguage()))
                .findFirst();
    }

    /// The language with this tag, if it is one of ours.
    public static Optional<Language> tagged(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }

    /// What a browser's `Accept-Language` asks for first that we speak; otherwise English.
    static Language accepted(String header) {
        return ranges(header).stream()
                .map(range -> Locale.forLanguageTag(range.getRange()))
                .flatMap(locale -> of(locale).stream())
                .findFirst()
                .orElse(EN);
    }

    private static List<Locale.LanguageRange> ranges(String header) {
        try {
            return Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException malformed) {
            return List.of(); // A browser that cannot say what it wants reads English.
        }
    }
}
