package org.homeward.node.rounds;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.homeward.node.accounts.Actor;
import org.homeward.node.csv.WrittenDate;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Refusal;
import org.homeward.node.rounds.DraftRepository.Draft;
import org.homeward.node.rounds.DraftRepository.Kind;
import org.homeward.node.wiring.BusinessClock;
import org.homeward.node.wiring.Bytes;
import org.homeward.node.wiring.Json;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Where round officers of a bureau prepare terms: typed clause by clause, kept as they are typed until they are
/// proposed or thrown away. One draft at a time, for all of them.
@Component
class TermsDraftDesk {

    static final int CELL_CHARS_MAX = 200; // Twice the longest name of an organisation.

    private final DraftRepository drafts;
    private final RoundDesk desk;
    private final BusinessClock clock;

    TermsDraftDesk(DraftRepository drafts, RoundDesk desk, BusinessClock clock) {
        this.drafts = drafts;
        this.desk = desk;
        this.clock = clock;
    }

    /// A draft as it was typed.
    ///
    /// @param typed by field of the clause
    record Standing(Map<String, String> typed, String sha256, String account, Instant changedAt) {
        Standing {
            typed = Map.copyOf(typed);
        }
    }

    /// What the clauses of a draft hold.
    record Typed(Map<String, String> typed) {
        Typed {
            typed = Map.copyOf(typed);
        }
    }

    /// The draft, if there is one.
    Optional<Standing> standing() {
        return drafts.find(Kind.TERMS)
                .map(kept -> new Standing(
                        Json.read(kept.content().copy(), Typed.class).typed(),
                        kept.sha256(),
                        kept.account(),
                        kept.changedAt()));
    }

    /// What a deed leaves: the state of the draft; empty if there is none any more.
    record Kept(String sha256) {}

    /// Keeps what is typed, right or wrong.
    Answer<Kept> keep(Actor officer, String before, Map<String, String> typed) {
        var known = new LinkedHashMap<String, String>();
        for (var clause : Clause.values()) {
            var text = typed.getOrDefault(clause.field(), "");
            if (text.length() > CELL_CHARS_MAX) {
                return Answer.faulty("form.length", clause.member(), text.length() + " characters", "at most 200");
            }
            known.put(clause.field(), text);
        }
        var draft = new Draft(Bytes.of(Json.bytes(new Typed(known))), officer.account(), clock.instant());
        return drafts.put(Kind.TERMS, before, draft) ? Answer.done(new Kept(draft.sha256())) : moved();
    }

    /// Throws the draft away.
    Answer<Kept> discard(String before) {
        return drafts.remove(Kind.TERMS, before) ? Answer.done(new Kept("")) : moved();
    }

    /// The document that would be proposed, or everything that forbids it.
    Answer<TermsDocument> checked(String before) {
        var standing = standing().filter(one -> one.sha256().equals(before));
        return standing.isEmpty() ? moved() : desk.assembled(json(standing.get().typed()));
    }

    /// Proposes the draft, if it would become the document that the officer has read; there is no draft afterwards.
    ///
    /// @param document digest of the document that was checked
    Answer<RoundDesk.Proposed> propose(Actor officer, String before, String document) {
        return switch (checked(before)) {
            case Answer.Refused<TermsDocument>(var why, var refusals) -> new Answer.Refused<>(why, refusals);
            case Answer.Done<TermsDocument>(var assembled) -> {
                var terms = json(standing().orElseThrow().typed());
                if (!assembled.sha256().equals(document)) {
                    yield Answer.refused(
                            "terms.rulebook.newer",
                            "A rulebook of another version has come since you checked. Check the terms again.");
                }
                yield drafts.remove(Kind.TERMS, before) ? desk.propose(officer, terms) : moved();
            }
        };
    }

    /// The terms as REST takes them; what cannot be read stays as it was typed, so that reading says what is wrong.
    static JsonNode json(Map<String, String> typed) {
        var members = new TreeMap<String, Object>();
        var sides = new TreeMap<String, Object>();
        for (var clause : Clause.values()) {
            var value = value(clause, typed.getOrDefault(clause.field(), ""));
            switch (clause) {
                case SIDE_A -> sides.put("a", value);
                case SIDE_B -> sides.put("b", value);
                case ROUND,
                        NEUTRAL,
                        LIMITS_PROPOSED_BY,
                        AGREED_ON,
                        INTAKE_OPENS,
                        INTAKE_CLOSES,
                        HANDOVER_ON,
                        COMPLETES_BY,
                        QUOTA_PER_SIDE,
                        WEIGHT_MIN_GRAMS,
                        WEIGHT_MAX_GRAMS,
                        EXAMINATION_HOURS_MAX,
                        LOST_AFTER_DAYS,
                        SIGN_WITHIN_DAYS -> members.put(clause.member(), value);
            }
        }
        members.put("sides", sides);
        return Json.tree(Json.bytes(members));
    }

    private static Object value(Clause clause, String text) {
        return switch (clause.kind()) {
            case TEXT, PROPOSER -> text;
            case DAY -> WrittenDate.read(text).map(Object::toString).orElse(text);
            case NUMBER -> text.matches("[0-9]{1,9}") ? (Object) Integer.valueOf(text) : text;
        };
    }

    private static <T> Answer<T> moved() {
        return new Answer.Refused<>(
                Answer.Why.RULE,
                java.util.List.of(Refusal.of(
                        "draft.moved",
                        "The draft has changed since this page was opened. Look at it again; nothing is lost.")));
    }
}
