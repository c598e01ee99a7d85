package org.homeward.node.custody;

import java.util.List;
import java.util.Optional;
import org.homeward.node.desk.State;
import org.homeward.node.desk.Words;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Refusal;

/// Pieces that the pages of handovers and disputes have in common.
final class HandoverParts {

    private static final String SEAL = "form.seal";

    private HandoverParts() {}

    /// `Side A`, `Neutral`, `place B-26`: a place is named to those only who may see the handover.
    static String party(Words words, Party party) {
        return party.isPlace() ? words.say("handover.place", "at", party.place()) : words.side(party.side());
    }

    static State state(Words words, Handover.State state) {
        var shape = switch (state) {
            case LOADING -> State.Shape.WAITS;
            case OFFERED, RECEIVED -> State.Shape.WAY;
            case AGREED -> State.Shape.DONE;
        };
        return new State(shape, words.say("handover.state." + state.word()));
    }

    static State state(Words words, Line.State state) {
        var shape = switch (state) {
            case ONE_SIDED -> State.Shape.WAITS;
            case AGREED, INSPECTED -> State.Shape.DONE;
            case DIFFERING -> State.Shape.LATE;
            case DISPUTED -> State.Shape.OPEN;
        };
        return new State(shape, words.say("line.state." + state.word()));
    }

    /// `S-1001, 7,000 g`.
    static String reading(Words words, Reading reading) {
        return reading.seal() + ", " + grams(words, reading.weightGrams());
    }

    static String grams(Words words, long grams) {
        return words.say("handover.grams", "n", grams);
    }

    /// What stands on seal and scales as it was typed, or what is wrong with it, each at its field.
    static Optional<Reading> reading(String seal, Optional<Integer> grams, List<Refusal> refusals) {
        boolean good = seal.matches("[A-Z0-9-]{1,20}");
        if (!good) {
            refusals.add(Refusal.at(SEAL, "newSeal", seal, "1 to 20 of A-Z 0-9 -"));
        }
        if (grams.isEmpty()) {
            refusals.add(Refusal.at("form.weight", "newWeight", "", "1.." + Reading.WEIGHT_GRAMS_MAX));
        }
        return good ? grams.map(weight -> new Reading(seal, weight)) : Optional.empty();
    }

    /// The refusals of an inspection with its own word for a seal that is not new.
    static Answer.Refused<Void> ofInspection(Answer.Refused<?> refused) {
        return new Answer.Refused<>(
                refused.why(),
                refused.refusals().stream()
                        .map(one -> one.rule().equals(SEAL)
                                ? new Refusal("inspection.seal", one.at(), one.found(), one.expected(), one.sentence())
                                : one)
                        .toList());
    }
}
