package org.homeward.node.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.node.requests.Answer;

/// What somebody typed into a form, and everything that is wrong with it. What was typed stays, also when it is wrong.
///
/// A use case says what it refuses by [Refusal#at]; [#refuse] puts each at its field, in the reader's language.
public final class Form {

    private static final int FAULTS_SHOWN_MAX = 50; // What a person puts right at once; the next try says the rest.

    /// One thing that is wrong.
    ///
    /// @param field id of its field; empty where the whole form is meant
    /// @param where said before the sentence in the summary, as "Item 2"; empty where the sentence is enough
    public record Fault(String field, String where, String sentence) {}

    private final Map<String, String> typed;
    private final List<Fault> faults = new ArrayList<>();

    private Form(Map<String, String> typed) {
        this.typed = typed;
    }

    /// An empty form.
    public static Form empty() {
        return new Form(Map.of());
    }

    /// A form filled in with these values by field.
    public static Form filled(Map<String, String> values) {
        return new Form(new LinkedHashMap<>(values));
    }

    /// The form that was sent, every value without white space around it.
    public static Form sent(HttpServletRequest request) {
        var typed = new LinkedHashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> typed.put(name, values.length == 0 ? "" : values[0]));
        typed.replaceAll((name, value) -> value.strip());
        return new Form(typed);
    }

    /// What was typed into a field; empty if nothing was.
    public String text(String field) {
        return typed.getOrDefault(field, "");
    }

    /// The same form with another value in a field.
    public Form with(String field, String value) {
        var changed = new LinkedHashMap<>(typed);
        changed.put(field, value);
        return new Form(changed);
    }

    /// The whole number typed into a field; nothing if it is none from `min` to `max`.
    public Optional<Integer> number(String field, int min, int max) {
        var text = text(field);
        if (!text.matches("[0-9]{1,9}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(text);
        return number < min || number > max ? Optional.empty() : Optional.of(number);
    }

    /// Notes something that is wrong with a field, or with the whole form if `field` is empty.
    public void fault(String field, String sentence) {
        fault(field, "", sentence);
    }

    /// The same with a word in the summary that says where.
    public void fault(String field, String where, String sentence) {
        var fault = new Fault(field, where, sentence);
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }

    /// Notes why a use case refused.
    ///
    /// @param fields the field for a place of the refusals; a place that is not named is its own field
    /// @param values what the sentences may name beside `found`, `expected` and `rule`, ready to be shown
    public void refuse(Words words, Answer.Refused<?> refused, Map<String, String> fields, Map<String, ?> values) {
        for (var refusal : refused.refusals()) {
            fault(fields.getOrDefault(refusal.at(), refusal.at()), Rules.said(words, refusal, values));
        }
    }

    /// The same where every place is a field and no sentence needs more.
    public void refuse(Words words, Answer.Refused<?> refused) {
        refuse(words, refused, Map.of(), Map.of());
    }

    /// Whether nothing is wrong so far.
    public boolean isGood() {
        return faults.isEmpty();
    }

    /// What is wrong, for the summary above the form. Fragment `faults`.
    public Faults faults(Words words) {
        return faults(words, List.of());
    }

    /// The same in the order in which the fields stand on the page; what is not named stands first.
    public Faults faults(Words words, List<String> order) {
        var inOrder = faults.stream()
                .sorted(Comparator.comparingInt(fault -> order.indexOf(fault.field())))
                .limit(FAULTS_SHOWN_MAX)
                .toList();
        return Faults.of(words, inOrder);
    }

    /// What is wrong with one field.
    public List<String> said(String field) {
        return faults.stream()
                .filter(fault -> fault.field().equals(field))
                .map(Fault::sentence)
                .toList();
    }

    /// A field as it is shown; its label is the sentence `field.<id>`.
    public Field field(Words words, String id, Field.Kind kind) {
        return named(id, kind, words.say("field." + id), List.of());
    }

    /// A list to choose from; its label is the sentence `field.<id>`.
    public Field choice(Words words, String id, List<Field.Choice> choices) {
        return named(id, Field.Kind.CHOICE, words.say("field." + id), choices);
    }

    /// A question with a few answers in view; its legend is the sentence `field.<id>`, an answer's label
    /// `field.<id>.<value>`.
    public Pick pick(Words words, String id, List<String> values) {
        var options = values.stream()
                .map(value ->
                        new Pick.Option(value, words.say("field." + id + "." + value), "", text(id).equals(value)))
                .toList();
        return new Pick(id, words.say("field." + id), "", options, said(id));
    }

    /// Everything that was typed, for a page that carries it on until it is recorded.
    public Map<String, String> typed() {
        return Map.copyOf(typed);
    }

    /// A field with a label of its own, as in the rows of a table.
    public Field named(String id, Field.Kind kind, String label, List<Field.Choice> choices) {
        var value = kind == Field.Kind.FILE ? "" : text(id);
        return new Field(id, kind, label, "", value, choices, said(id), false);
    }
}
