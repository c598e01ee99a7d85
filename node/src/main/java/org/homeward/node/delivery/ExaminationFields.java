package org.homeward.node.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.homeward.node.desk.CheckedLine;
import org.homeward.node.desk.Field;
import org.homeward.node.desk.Form;
import org.homeward.node.desk.Frame;
import org.homeward.node.desk.Pick;
import org.homeward.node.desk.Words;
import org.homeward.node.packing.KnownParcel.Content;
import org.homeward.node.paper.Paper;
import org.homeward.node.paper.PaperForm;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Refusal;
import org.homeward.node.rounds.Decision;

/// What an examiner types about one parcel: who was present, and line by line what was taken out. The ground of a
/// removal is not typed: it is the rule that decides the line, so that it cannot be the wrong one.
///
/// @param form what was typed
/// @param seen the parcel
record ExaminationFields(Words words, Form form, PlaceView.Seen seen) {

    private static final String WITNESS = "witness";
    private static final String ADDRESSEE = "addressee";
    private static final String DELEGATE = "delegate:";

    /// A line of the contents with the two fields that take something out of it.
    ///
    /// @param fields pieces and what became of them; empty where nothing may be taken out
    record Line(PlaceParts.Thing thing, List<Field> fields) {
        Line {
            fields = List.copyOf(fields);
        }
    }

    List<Line> lines() {
        return seen.rules().contents().stream().map(this::line).toList();
    }

    private Line line(Content content) {
        var thing = PlaceParts.thing(words, content, seen.rules());
        if (!mayBeTaken(content)) {
            return new Line(thing, List.of());
        }
        var pieces = form.named(
                out(content), Field.Kind.NUMBER, words.say("field.out", "of", content.description()), List.of());
        var became = form.named(
                became(content), Field.Kind.CHOICE, words.say("field.became", "of", content.description()), choices());
        return new Line(thing, List.of(pieces, became));
    }

    private boolean mayBeTaken(Content content) {
        return content.pieces() > 0
                && seen.rules()
                        .rulebook()
                        .decides(content.category())
                        .filter(rule -> rule.decision() != Decision.ALLOWED)
                        .isPresent();
    }

    private List<Field.Choice> choices() {
        var choices = new ArrayList<Field.Choice>();
        choices.add(new Field.Choice("", words.say("became.choose")));
        for (var became : Removal.Became.values()) {
            choices.add(new Field.Choice(became.word(), words.say("became." + became.word())));
        }
        return choices;
    }

    private static String out(Content content) {
        return "out" + content.line();
    }

    private static String became(Content content) {
        return "became" + content.line();
    }

    /// Who was present.
    Pick witness() {
        var chosen = form.text(WITNESS);
        var options = new ArrayList<Pick.Option>();
        options.add(new Pick.Option(ADDRESSEE, words.say("witness.addressee"), "", chosen.equals(ADDRESSEE)));
        for (var fellow : seen.delegates()) {
            options.add(new Pick.Option(
                    DELEGATE + fellow,
                    words.say("witness.delegate", "of", fellow),
                    "",
                    chosen.equals(DELEGATE + fellow)));
        }
        var hint = words.say(seen.delegates().isEmpty() ? "witness.hint.none" : "witness.hint", "rule", article());
        return new Pick(WITNESS, words.say("field.witness"), hint, options, form.said(WITNESS));
    }

    private String article() {
        return words.article("GC III art. 76");
    }

    /// What a sheet says of it, if it is entered later.
    Optional<Paper> paper() {
        return PaperForm.read(words, form);
    }

    /// The report, as far as it can be read; what cannot is noted at its field.
    Optional<ExaminationDesk.Report> report(Instant now) {
        var refusals = new ArrayList<Refusal>();
        var removals = removals(refusals);
        var at = paper().map(Paper::happenedAt).orElse(now);
        if (!refusals.isEmpty()) {
            refuse(new Answer.Refused<Void>(Answer.Why.INPUT, refusals));
        }
        if (!form.isGood()) {
            return Optional.empty();
        }
        return Optional.of(new ExaminationDesk.Report(seen.parcel().number(), chosen(), removals, at));
    }

    private List<Removal> removals(List<Refusal> refusals) {
        var removals = new ArrayList<Removal>();
        for (var content : seen.rules().contents()) {
            var typed = form.text(out(content));
            var became = Removal.Became.of(form.text(became(content)));
            if (typed.isEmpty() && became.isEmpty()) {
                continue;
            }
            var pieces = form.number(out(content), 1, Math.max(1, content.pieces()));
            if (pieces.isEmpty()) {
                refusals.add(Refusal.at("removal.pieces", out(content), typed, words.number(content.pieces())));
            }
            if (became.isEmpty()) {
                refusals.add(Refusal.at("removal.became", became(content), "", ""));
            }
            pieces.flatMap(count -> became.map(word -> new Removal(content.line(), count, rule(content), word)))
                    .ifPresent(removals::add);
        }
        return removals;
    }

    private String rule(Content content) {
        return seen.rules()
                .rulebook()
                .decides(content.category())
                .map(rule -> rule.rule())
                .orElse("");
    }

    private Optional<Witness> chosen() {
        var text = form.text(WITNESS);
        if (text.equals(ADDRESSEE)) {
            return Optional.of(new Witness(Witness.Kind.ADDRESSEE, seen.parcel().personRef()));
        }
        return text.startsWith(DELEGATE)
                ? Optional.of(new Witness(Witness.Kind.DELEGATE, text.substring(DELEGATE.length())))
                : Optional.empty();
    }

    /// Puts each refusal at its field.
    void refuse(Answer.Refused<?> refused) {
        var fields = new TreeMap<String, String>();
        seen.rules().contents().forEach(content -> fields.put("line " + content.line(), out(content)));
        for (var refusal : PaperForm.placed(refused).refusals()) {
            var at = refusal.rule().equals("C-15") ? new Refusal("C-15", WITNESS, "", "", refusal.sentence()) : refusal;
            form.refuse(words, new Answer.Refused<Void>(refused.why(), List.of(at)), fields, Map.of());
        }
    }

    /// What was answered, before it is recorded.
    List<CheckedLine> checked(ExaminationDesk.Report report) {
        var checked = new ArrayList<CheckedLine>();
        checked.add(line("field.witness", witnessed(report)));
        checked.add(line("check.opened", words.dateAndTime(report.happenedAt())));
        paper().ifPresent(paper -> {
            checked.add(line("field.paperSheet", paper.sheet()));
            checked.add(line("field.paperWitness", paper.witnessedBy()));
        });
        for (var removal : report.removals()) {
            var values = Map.of(
                    "n", removal.pieces(),
                    "of", PlaceParts.description(removal.line(), seen.rules().contents()),
                    "rule", removal.rule(),
                    "to", words.say("became." + removal.became().word()));
            checked.add(line("check.out", words.say("check.out.one", values)));
        }
        if (report.removals().isEmpty()) {
            checked.add(line("check.out", words.say("check.out.none")));
        }
        return checked;
    }

    private String witnessed(ExaminationDesk.Report report) {
        return report.witness()
                .filter(witness -> witness.kind() == Witness.Kind.DELEGATE)
                .map(witness -> words.say("witness.delegate", "of", witness.personRef()))
                .orElseGet(() -> words.say("witness.addressee"));
    }

    private CheckedLine line(String label, String value) {
        return new CheckedLine(
                words.say(label), new Frame.Name(value, words.language().tag()), "", "");
    }
}
