package org.homeward.names;

/// What the form of a name says about who bears it. It is evidence, never a fact about the person.
public enum Gender {
    /// The form is borne by men: Ковальський, Олексійович, Микола.
    MALE,
    /// The form is borne by women: Ковальська, Олексіївна, Олена.
    FEMALE,
    /// The form says nothing: Шевченко, Саша.
    UNKNOWN;

    /// True only when one is a man's form and the other a woman's. `UNKNOWN` contradicts nothing.
    public boolean contradicts(Gender other) {
        return this != UNKNOWN && other != UNKNOWN && this != other;
    }
}
