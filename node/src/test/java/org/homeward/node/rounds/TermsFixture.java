package org.homeward.node.rounds;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.homeward.node.ThreeNodes;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Refusal;
import org.homeward.node.wiring.Json;
import org.homeward.node.wiring.Side;
import tools.jackson.databind.JsonNode;

/// Terms and rulebooks to vary in tests.
final class TermsFixture {

    private TermsFixture() {}

    static JsonNode json(Map<String, Object> terms) {
        return Json.tree(Json.bytes(terms));
    }

    /// What reading says against terms with one member replaced.
    static List<Refusal> faultsWith(String member, Object value) {
        var terms = ThreeNodes.terms();
        terms.put(member, value);
        return faults(TermsReader.read(json(terms)));
    }

    static <T> List<Refusal> faults(Answer<T> answer) {
        return answer instanceof Answer.Refused<T> refused ? refused.refusals() : List.of();
    }

    static <T> T done(Answer<T> answer) {
        if (answer instanceof Answer.Done<T>(var value)) {
            return value;
        }
        throw new AssertionError("expected done, was refused: " + faults(answer));
    }

    static Terms terms() {
        return done(TermsReader.read(json(ThreeNodes.terms())));
    }

    static Answer<Rulebook> read(String csv) {
        return RulebookReader.read(Side.A, 1, csv.getBytes(StandardCharsets.UTF_8));
    }

    /// A rulebook of these lines under the usual head.
    static Rulebook rulebook(Side side, String... lines) {
        var head = "rule,category,decision,quantity_max,proposed_by,reason_en,reason_uk,reason_ru\n";
        var csv = head + String.join("\n", lines) + "\n";
        return done(RulebookReader.read(side, 1, csv.getBytes(StandardCharsets.UTF_8)));
    }

    /// What cannot be signed when side A's book has this line and side B's none to object to.
    static List<Refusal> unlawfulWith(String line) {
        var a = rulebook(Side.A, line);
        var b = rulebook(Side.B, "B-01,*,ask,,,any,any,any");
        return done(TermsDocument.assemble(json(ThreeNodes.terms()), 1, a, b)).unlawful(a, b);
    }
}
