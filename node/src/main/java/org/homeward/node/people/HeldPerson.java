package org.homeward.node.people;

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
