package org.homeward.node.rounds;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.homeward.node.desk.Frame;
import org.homeward.node.desk.State;
import org.homeward.node.desk.Words;
import org.homeward.node.wiring.Side;

/// How one party stands to a paper: signed and when, refused and why, or not yet.
///
/// @param when empty where nothing is dated
/// @param account who did it; empty where nobody is named
/// @param reason why not; empty for who signed or was not asked yet
record SignaturesPart(Frame.Name organisation, State state, String when, String account, String reason) {

    /// The three parties of terms. A refusal stands over a signature: the terms are refused.
    static List<SignaturesPart> ofTerms(
            Words words, Terms terms, List<RoundRepository.Signed> signed, List<RoundRepository.Unsigned> refused) {
        return Arrays.stream(Side.values())
                .map(side -> {
                    var name = words.name(terms.organisation(side));
                    return refused.stream()
                            .filter(one -> one.side().equals(side.word()))
                            .findFirst()
                            .map(one -> new SignaturesPart(
                                    name,
                                    new State(State.Shape.STOP, words.say("terms.signature.refused")),
                                    words.dateAndTime(one.at()),
                                    one.account(),
                                    one.reason()))
                            .or(() -> signed.stream()
                                    .filter(one -> one.side().equals(side.word()))
                                    .findFirst()
                                    .map(one -> signed(words, name, words.dateAndTime(one.at()), one.account())))
                            .orElseGet(() -> waits(words, name));
                })
                .toList();
    }

    /// The three parties of a closing statement. A signature stands over an earlier refusal.
    static List<SignaturesPart> ofStatement(
            Words words,
            Terms terms,
            List<StatementRepository.Signed> signed,
            List<StatementRepository.Refused> refused) {
        return Arrays.stream(Side.values())
                .map(side -> {
                    var name = words.name(terms.organisation(side));
                    return signed.stream()
                            .filter(one -> one.side() == side)
                            .findFirst()
                            .map(one -> signed(words, name, words.dateAndTime(one.at()), one.account()))
                            .or(() -> counted(words, name, side, refused))
                            .orElseGet(() -> waits(words, name));
                })
                .toList();
    }

    private static Optional<SignaturesPart> counted(
            Words words, Frame.Name name, Side side, List<StatementRepository.Refused> refused) {
        return refused.stream()
                .filter(one -> one.side() == side)
                .findFirst()
                .map(one -> new SignaturesPart(
                        name,
                        new State(State.Shape.STOP, words.say("signing.refused")),
                        "",
                        "",
                        reason(words, one.reason())));
    }

    // What a node says of itself is said in the reader's language; what a person wrote stands as he wrote it.
    private static String reason(Words words, String reason) {
        return switch (reason) {
            case "This node counted otherwise." -> words.say("signing.reason.counted");
            case "Proposed otherwise at the same time." -> words.say("signing.reason.proposed");
            default -> reason;
        };
    }

    private static SignaturesPart signed(Words words, Frame.Name name, String when, String account) {
        return new SignaturesPart(
                name, new State(State.Shape.DONE, words.say("terms.signature.signed")), when, account, "");
    }

    private static SignaturesPart waits(Words words, Frame.Name name) {
        return new SignaturesPart(name, new State(State.Shape.WAITS, words.say("terms.signature.waits")), "", "", "");
    }
}
