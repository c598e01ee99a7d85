package org.homeward.node.rounds;

import java.util.Set;

/// Who may propose a limit on parcels (GC III art. 72, C-08): the Protecting Power in the prisoners' interest, or the
/// organisation that gives them assistance, which in a round is the neutral. Neither of the two bureaus.
final class Proposer {

    private static final Set<String> MAY = Set.of("neutral", "protecting_power");

    private Proposer() {}

    /// Whether this word in `proposed_by` names one who may; the neutral also by its name.
    static boolean may(String word, String neutral) {
        return MAY.contains(word) || (!neutral.isEmpty() && word.equals(neutral));
    }
}
