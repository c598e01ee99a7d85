package org.homeward.node.people;

import java.time.LocalDate;
import java.util.Optional;

/// How a person whom this bureau holds is called, as its list writes it.
///
/// @param personRef line reference of the list
/// @param name surname, given name, patronymic
/// @param birthDate empty where the bureau does not know it
public record HeldName(String personRef, String name, Optional<LocalDate> birthDate) {

    /// The reference only.
    @Override
    public String toString() {
        return personRef;
    }
}
