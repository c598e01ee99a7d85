package org.homeward.node.records;

/// What a list or a family writes of a person (GC III art. 17, P-02): as written, empty where nothing is written.
///
/// @param birthDate `2026-01-31`, or empty
public record Particulars(
        String surname, String givenName, String patronymic, String birthDate, String rank, String serviceNumber) {

    /// Nothing of anybody: what an erased record says.
    public static final Particulars ERASED = new Particulars("", "", "", "", "", "");

    /// Surname, given name, patronymic.
    public String name() {
        return String.join(" ", surname, givenName, patronymic)
                .replaceAll(" +", " ")
                .strip();
    }

    /// Nothing of it.
    @Override
    public String toString() {
        return "particulars";
    }
}
