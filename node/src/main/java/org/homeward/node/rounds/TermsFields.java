package org.homeward.node.rounds;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.homeward.node.csv.WrittenDate;
import org.homeward.node.desk.Field;
import org.homeward.node.desk.Form;
import org.homeward.node.desk.Words;

/// The fields in which terms are typed, with the article at each clause of which one speaks.
final class TermsFields {

    private static final Map<String, List<Clause>> GROUPS = new TreeMap<>(Map.of(
            "1.parties", List.of(Clause.ROUND, Clause.SIDE_A, Clause.SIDE_B, Clause.NEUTRAL),
            "2.days",
                    List.of(
                            Clause.AGREED_ON,
                            Clause.INTAKE_OPENS,
                            Clause.INTAKE_CLOSES,
                            Clause.HANDOVER_ON,
                            Clause.COMPLETES_BY,
                            Clause.LOST_AFTER_DAYS,
                            Clause.SIGN_WITHIN_DAYS),
            "3.limits",
                    List.of(
                            Clause.LIMITS_PROPOSED_BY,
                            Clause.QUOTA_PER_SIDE,
                            Clause.WEIGHT_MIN_GRAMS,
                            Clause.WEIGHT_MAX_GRAMS,
                            Clause.EXAMINATION_HOURS_MAX)));

    private TermsFields() {}

    /// Clauses that belong together.
    record Group(String heading, List<Field> fields) {
        Group {
            fields = List.copyOf(fields);
        }
    }

    static List<Group> groups(Words words, Form form) {
        return GROUPS.entrySet().stream()
                .map(one -> new Group(
                        words.say("terms.group." + one.getKey().substring(2)),
                        one.getValue().stream()
                                .map(clause -> field(words, form, clause))
                                .toList()))
                .toList();
    }

    private static Field field(Words words, Form form, Clause clause) {
        var label = words.say("clause." + clause.field());
        var id = clause.field();
        var field = switch (clause.kind()) {
            case TEXT -> form.named(id, Field.Kind.LINE, label, List.of());
            case DAY -> form.named(id, Field.Kind.LINE, label, List.of());
            case NUMBER -> form.named(id, Field.Kind.NUMBER, label, List.of());
            case PROPOSER ->
                form.named(
                        id,
                        Field.Kind.CHOICE,
                        label,
                        List.of(
                                new Field.Choice("", words.say("rulebook.nobody")),
                                new Field.Choice("neutral", words.say("agreement.proposer.neutral")),
                                new Field.Choice(
                                        "protecting_power", words.say("agreement.proposer.protecting_power"))));
        };
        var article = TermsParts.article(words, clause);
        var key = "clause." + clause.field() + ".hint";
        var hint = words.knows(key) ? words.say(key) : "";
        return article.isEmpty() ? field.hinted(hint) : field.hinted((hint + " " + article + ".").strip());
    }

    // As people type a day.
    static String dotted(Clause clause, String text) {
        return clause.kind() != Clause.Kind.DAY
                ? text
                : WrittenDate.read(text)
                        .map(day -> "%02d.%02d.%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear()))
                        .orElse(text);
    }
}
