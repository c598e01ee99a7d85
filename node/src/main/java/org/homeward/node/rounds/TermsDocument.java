package org.homeward.node.rounds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Refusal;
import org.homeward.node.wiring.Bytes;
import org.homeward.node.wiring.Digest;
import org.homeward.node.wiring.Json;
import org.homeward.node.wiring.Side;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// The bytes that all three sign: the terms, their version, and the digests of both rulebooks.
///
/// @param bytes canonical JSON: `{"rulebooks":{"a":{"sha256","version"},"b":…},"terms":{…},"version":1}`
/// @param sha256 how the document is named
/// @param version of the terms
/// @param terms as read
/// @param rulebooks digest and version of each side's book
record TermsDocument(Bytes bytes, String sha256, int version, Terms terms, Map<Side, RulebookRef> rulebooks) {

    static final String TYPE = "application/vnd.homeward.terms.v1+json";

    /// Which rulebook.
    record RulebookRef(String sha256, int version) {}

    TermsDocument {
        rulebooks = Map.copyOf(rulebooks);
    }

    /// Assembles a new document from what was proposed and the two books.
    static Answer<TermsDocument> assemble(JsonNode terms, int version, Rulebook a, Rulebook b) {
        return switch (TermsReader.read(terms)) {
            case Answer.Refused<Terms>(var why, var refusals) -> new Answer.Refused<>(why, refusals);
            case Answer.Done<Terms>(var read) -> {
                var members = new TreeMap<String, Object>();
                members.put(
                        "rulebooks",
                        new TreeMap<>(Map.of(
                                "a", new RulebookRef(a.sha256(), a.version()),
                                "b", new RulebookRef(b.sha256(), b.version()))));
                members.put("terms", Json.read(terms, TreeMap.class));
                members.put("version", version);
                yield read(Json.bytes(members));
            }
        };
    }

    /// Reads a document that was sent or kept.
    static Answer<TermsDocument> read(byte[] bytes) {
        try {
            var tree = Json.tree(bytes);
            var version = tree.path("version").intValue(0);
            var books = Map.of(Side.A, ref(tree, "a"), Side.B, ref(tree, "b"));
            return switch (TermsReader.read(tree.path("terms"))) {
                case Answer.Refused<Terms>(var why, var refusals) -> new Answer.Refused<>(why, refusals);
                case Answer.Done<Terms>(var terms) ->
                    version >= 1
                            ? Answer.done(new TermsDocument(Bytes.of(bytes), Digest.of(bytes), version, terms, books))
                            : Answer.faulty("terms.version", "version", version + "", "1 or more");
            };
        } catch (JacksonException unreadable) {
            return Answer.faulty("terms.form", "", "", "JSON of terms, rulebooks and version");
        }
    }

    private static RulebookRef ref(JsonNode tree, String side) {
        return Json.read(tree.path("rulebooks").path(side), RulebookRef.class);
    }

    /// Why this cannot be signed under GC III art. 72: a limit, or a prohibition within the article, without one
    /// who may propose it (C-07, C-08).
    List<Refusal> unlawful(Rulebook a, Rulebook b) {
        var refusals = new ArrayList<Refusal>();
        for (var book : List.of(a, b)) {
            for (var objection : Article72.objections(book, terms.organisation(Side.NEUTRAL))) {
                var rule = objection.rule();
                refusals.add(Refusal.at(
                        objection.law(),
                        "rulebook " + book.side().word() + ", " + rule.rule() + ", proposed_by",
                        rule.proposedBy(),
                        "neutral or protecting_power, for GC III art. 72"));
            }
        }
        return refusals;
    }
}
