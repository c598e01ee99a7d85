package org.homeward.names;

/// Which part of a name a token is. The part decides which rules of Ukrainian and Russian apply to it.
public enum NamePart {
    /// The name a person was given: Олена, Елена, Olena.
    GIVEN,
    /// The name of the family, in the form the person bears it: Шевченко, Ковальська.
    SURNAME,
    /// The father's name with an ending that tells a son from a daughter: Олексійович, Алексеевна.
    PATRONYMIC,
    /// Not known. The form of the token decides; a token that looks like nothing in particular is read by sound.
    ANY
}
