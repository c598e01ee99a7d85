package org.homeward.node.rounds;

import org.homeward.node.wiring.Side;

/// A round that all three have signed, in one version.
///
/// @param version of the terms, 1 and up
/// @param terms what was signed
/// @param rulebookOfA what side A accepts
/// @param rulebookOfB what side B accepts
public record AgreedRound(int version, Terms terms, Rulebook rulebookOfA, Rulebook rulebookOfB) {

    /// The conditions of the side that receives.
    public Rulebook rulebookFor(Side receiving) {
        return receiving == Side.A ? rulebookOfA : rulebookOfB;
    }
}
