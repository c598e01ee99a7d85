package org.homeward.node.paper;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.node.desk.Field;
import org.homeward.node.desk.Form;
import org.homeward.node.desk.TypedTime;
import org.homeward.node.desk.Words;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Refusal;

/// The part of a form that says that a step was done on paper. All three fields are empty for what is done now.
/// Fragment `paper` of `desk/parts`.
public final class PaperForm {

    // Which field a refusal of PaperEntries belongs to.
    private static final Map<String, String> FIELDS =
            Map.of("happenedAt", "paperAt", "sheet", "paperSheet", "witnessedBy", "paperWitness");

    private PaperForm() {}

    /// The three fields as they are shown.
    public static List<Field> fields(Words words, Form form) {
        return List.of(
                form.field(words, "paperAt", Field.Kind.LINE).hinted(words.say("field.paperAt.hint")),
                form.field(words, "paperSheet", Field.Kind.CODE),
                form.field(words, "paperWitness", Field.Kind.LINE));
    }

    /// The same refusal, each fault of the sheet at its field here. A form may have a witness of its own, whose faults
    /// stay with it.
    public static Answer.Refused<?> placed(Answer.Refused<?> refused) {
        var placed = refused.refusals().stream().map(PaperForm::placed).toList();
        return new Answer.Refused<>(refused.why(), placed);
    }

    private static Refusal placed(Refusal refusal) {
        var isOfSheet = !refusal.at().equals("witnessedBy") || refusal.rule().equals("paper.witness");
        var field = isOfSheet ? FIELDS.getOrDefault(refusal.at(), refusal.at()) : refusal.at();
        return new Refusal(refusal.rule(), field, refusal.found(), refusal.expected(), refusal.sentence());
    }

    /// What was typed: empty if nothing was. A time that cannot be read is a fault of the form.
    public static Optional<Paper> read(Words words, Form form) {
        var typed = FIELDS.values().stream().anyMatch(field -> !form.text(field).isEmpty());
        if (!typed) {
            return Optional.empty();
        }
        var at = TypedTime.read(form.text("paperAt"));
        if (at.isEmpty()) {
            form.fault("paperAt", words.say("rule.form.time", "expected", "03.12.2026 14:05"));
            return Optional.empty();
        }
        return Optional.of(new Paper(at.get(), form.text("paperSheet"), form.text("paperWitness")));
    }
}
