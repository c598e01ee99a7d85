package org.homeward.node.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A person whom this bureau holds, as far as other features need to know.
///
/// @param personRef line reference of the list
/// @param place the place of detention where he is now
/// @param regime under which he is protected
public record HeldPerson(String personRef, String place, Regime regime) {

    /// Whoever's status is undetermined is treated as a prisoner of war (AP I art. 45).
    public enum Regime {
        PRISONER_OF_WAR,
        CIVILIAN,
        UNDETERMINED;

        /// The regime written so in a list, if it is one.
        static Optional<Regime> written(String word) {
            return Arrays.stream(values())
                    .filter(regime -> regime.word().equals(word))
                    .findFirst();
        }

        /// As it is written in a list: `prisoner_of_war`, `civilian`, `undetermined`.
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Whether the rules for prisoners of war apply.
        public boolean isTreatedAsPrisonerOfWar() {
            return this != CIVILIAN;
        }
    }

    /// The reference only.
    @Override
    public String toString() {
        return personRef;
    }
}
