package org.homeward.names;

import java.util.List;

/// A person's whole name taken apart, and the original kept for display. Immutable.
///
/// @param original the text as it was written
/// @param given the given name; an initial or missing where the paper has no more
/// @param patronymic the patronymic; an initial or missing likewise
/// @param surnames none, one, or two where the person bears two; a double surname with a hyphen is one
/// @param gender what the forms together say; [Gender#UNKNOWN] where they say nothing or contradict each other
public record FullName(
        String original, NameToken given, NameToken patronymic, List<NameToken> surnames, Gender gender) {

    /// Words of a text that are read; the rest is ignored.
    public static final int WORDS_MAX = 8;

    public FullName {
        surnames = List.copyOf(surnames);
    }

    /// Reads a whole name in any order: "Еременко Сергей Иванович", "Ieremenko, S.", "Сергій Єременко".
    /// Any text gets an answer; a text without letters has no parts.
    public static FullName read(String text) {
        return FullNameReader.read(text);
    }

    /// A name whose parts are known, each as written and empty where missing. One letter, with or without a full
    /// stop, is an initial.
    public static FullName of(String given, String surname, String patronymic) {
        return FullNameReader.of(given, surname, patronymic);
    }

    /// The cluster of the given name, as [GivenNames#cluster]; empty for an initial or a missing name.
    public String givenCluster() {
        return given instanceof NameToken.Written(var text) ? GivenNames.cluster(text) : "";
    }

    /// The cluster of the father's given name; empty where there is no written patronymic.
    public String fatherCluster() {
        return patronymic instanceof NameToken.Written(var text)
                ? Patronymics.read(text).map(Patronymic::fatherCluster).orElse("")
                : "";
    }

    /// The stem of the first surname, as [Surnames#stem]; empty for an initial or a missing surname.
    public String surnameStem() {
        return !surnames.isEmpty() && surnames.getFirst() instanceof NameToken.Written(var text)
                ? Surnames.stem(text).stem()
                : "";
    }

    /// The original text is somebody's name, so it stays out of logs.
    @Override
    public String toString() {
        return "FullName of " + surnames.size() + " surnames";
    }
}
