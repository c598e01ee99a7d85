package org.homeward.node.tracing;

import java.util.List;
import java.util.Map;
import org.homeward.linkage.Evidence;
import org.homeward.node.desk.State;
import org.homeward.node.desk.Words;

/// What one field says about a pair, in the reader's words: whether it speaks for or against, what was found, how
/// common the value is. Never one score alone.
///
/// @param field which field, in words
/// @param state speaks for, speaks against, or says little
/// @param said what was found
/// @param rarity how common the shared value is; empty where that says nothing
record EvidencePart(String field, State state, String said, String rarity) {

    /// The fields of a list, in its order; what no single field says is not counted with them.
    static final List<String> FIELDS =
            List.of("surname", "given_name", "patronymic", "birth_date", "service_number", "rank");

    private static final double SAYS_LITTLE_BITS = 1; // Less than that does not even double the odds.

    static List<EvidencePart> of(Words words, List<Evidence> evidence) {
        return evidence.stream().map(one -> of(words, one)).toList();
    }

    static EvidencePart of(Words words, Evidence evidence) {
        var key = "finding." + evidence.finding();
        return new EvidencePart(
                words.say("evidence." + evidence.field()),
                state(words, evidence.bits()),
                words.say(key),
                evidence.oneIn() > 1 ? words.say("evidence.oneIn", "n", evidence.oneIn()) : "");
    }

    private static State state(Words words, double bits) {
        if (bits >= SAYS_LITTLE_BITS) {
            return new State(State.Shape.DONE, words.say("evidence.for"));
        }
        return bits <= -SAYS_LITTLE_BITS
                ? new State(State.Shape.LATE, words.say("evidence.against"))
                : new State(State.Shape.WAITS, words.say("evidence.little"));
    }

    /// `4 speak for, 1 speaks against, 1 says little`, of the fields.
    static String tally(Words words, List<Evidence> evidence) {
        var fields =
                evidence.stream().filter(one -> FIELDS.contains(one.field())).toList();
        long speakFor =
                fields.stream().filter(one -> one.bits() >= SAYS_LITTLE_BITS).count();
        long against =
                fields.stream().filter(one -> one.bits() <= -SAYS_LITTLE_BITS).count();
        return words.say(
                "evidence.tally", Map.of("a", speakFor, "b", against, "n", fields.size() - speakFor - against));
    }

    /// All of it on one line.
    String line() {
        return field + ": " + said + (rarity.isEmpty() ? "" : " " + rarity);
    }
}
