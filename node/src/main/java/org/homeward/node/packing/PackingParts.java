package org.homeward.node.packing;

import java.util.Map;
import org.homeward.node.desk.State;
import org.homeward.node.desk.Words;

/// Pieces that the pages of packing have in common.
final class PackingParts {

    /// A pallet as it is listed.
    ///
    /// @param count "31 of 48"
    /// @param labels where the labels of its parcels are
    record PalletRow(
            String pallet, String href, String code, String count, String weight, State state, String labels) {}

    private PackingParts() {}

    static PalletRow row(Words words, PackingWorkRepository.Pallet pallet) {
        return new PalletRow(
                pallet.pallet(),
                href(pallet.pallet()),
                pallet.code(),
                count(words, pallet.parcels(), PackingDesk.PALLET_PARCELS_MAX),
                words.say("labels.grams", "n", pallet.weightGrams()),
                state(words, pallet),
                "/labels/pallets/" + pallet.pallet() + "/parcels");
    }

    /// The address of a pallet's page.
    static String href(String pallet) {
        return "/packing/pallets/" + pallet;
    }

    static String count(Words words, long some, long all) {
        return words.say("packing.count", Map.of("a", some, "b", all));
    }

    static State state(Words words, PackingWorkRepository.Pallet pallet) {
        if (!pallet.seal().isEmpty()) {
            return new State(State.Shape.DONE, words.say("pallet.state.sealed"));
        }
        if (pallet.isFull()) {
            return new State(State.Shape.DONE, words.say("pallet.state.full"));
        }
        return pallet.current()
                ? new State(State.Shape.WAY, words.say("pallet.state.current"))
                : new State(State.Shape.WAITS, words.say("pallet.state.left"));
    }
}
