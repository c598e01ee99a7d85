package org.homeward.node.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.homeward.node.desk.Field;
import org.homeward.node.desk.Field.Choice;
import org.homeward.node.desk.Field.Kind;
import org.homeward.node.desk.Form;
import org.homeward.node.desk.Language;
import org.homeward.node.desk.Words;
import org.homeward.node.rounds.AgreedRound;
import org.homeward.node.rounds.Rule;
import org.homeward.node.rounds.Rulebook;

/// Puts the counter's form together: fields in the order in which things are asked, categories of the receiving side's
/// rulebook, its reasons in the reader's and the family's language.
///
/// @param agreed by whose terms
/// @param book what the receiving side takes
record CounterView(Words words, CounterForm counter, AgreedRound agreed, Rulebook book) {

    private Form form() {
        return counter.form();
    }

    List<Field> addressee() {
        var surname = form().field(words, "addressee_surname", Kind.LINE);
        return List.of(
                form().isGood() ? surname.atFirst() : surname,
                form().field(words, "addressee_given_name", Kind.LINE),
                form().field(words, "addressee_patronymic", Kind.LINE),
                form().field(words, "addressee_birth_date", Kind.LINE).hinted(words.say("counter.birth.hint")),
                form().field(words, "addressee_service_number", Kind.LINE),
                form().field(words, "addressee_rank", Kind.LINE));
    }

    List<Field> sender() {
        var languages = Arrays.stream(Language.values())
                .map(language -> new Choice(language.tag(), language.ownName()))
                .toList();
        return List.of(
                form().field(words, "sender_name", Kind.LINE),
                form().field(words, "sender_relation", Kind.LINE),
                form().field(words, "sender_phone", Kind.LINE),
                form().choice(words, "sender_language", languages),
                form().field(words, "sender_email", Kind.LINE),
                form().field(words, "sender_address", Kind.LINE));
    }

    List<Field> figures() {
        var limit = words.say(
                "counter.weight.hint", "most", words.number(agreed.terms().weightMaxGrams()));
        return List.of(
                form().field(words, "weight_grams", Kind.NUMBER).hinted(limit),
                form().field(words, "letters", Kind.NUMBER),
                form().field(words, "drawings", Kind.NUMBER));
    }

    List<CounterPage.Line> lines() {
        return counter.lines().stream().map(this::line).toList();
    }

    private CounterPage.Line line(CounterForm.Line line) {
        return new CounterPage.Line(
                line.number(),
                cell(line, "category", Kind.CHOICE, categories(line.category())),
                cell(line, "description", Kind.LINE, List.of()),
                cell(line, "pieces", Kind.NUMBER, List.of()),
                cell(line, "grams", Kind.NUMBER, List.of()),
                form().said(line.field("description")));
    }

    private Field cell(CounterForm.Line line, String name, Kind kind, List<Choice> choices) {
        var label = words.say("counter.line", Map.of("n", line.number(), "what", words.say("field." + name)));
        return form().named(line.field(name), kind, label, choices);
    }

    /// Each begins with its number, so that one key chooses it.
    private List<Choice> categories(String chosen) {
        var choices = new ArrayList<Choice>();
        for (var rule : book.rules()) {
            var category = rule.category().equals(Rule.REST) ? "other" : rule.category();
            choices.add(new Choice(category, (choices.size() + 1) + " " + name(category)));
        }
        boolean isKnown = chosen.isEmpty()
                || choices.stream().anyMatch(choice -> choice.value().equals(chosen));
        var written = isKnown ? Stream.<Choice>empty() : Stream.of(new Choice(chosen, name(chosen)));
        return Stream.concat(written, choices.stream()).toList();
    }

    // A category below a known one is named with it, as `Food · food.dry`; an unknown one as it is written.
    private String name(String category) {
        int dot = category.lastIndexOf('.');
        var key = "category." + category;
        if (words.knows(key)) {
            return words.say(key);
        }
        var parent = dot < 0 ? "" : "category." + category.substring(0, dot);
        return words.knows(parent) ? words.say(parent) + " · " + category : category;
    }

    private String reason(Rule rule) {
        return CounterForm.reason(rule, words.language());
    }

    CounterPage.Conditions conditions() {
        var family = counter.familyLanguage(words);
        var rules = book.rules().stream()
                .map(rule -> new CounterPage.Condition(
                        rule.rule(),
                        reason(rule),
                        family == words.language() ? "" : CounterForm.reason(rule, family),
                        counter.broken().contains(rule.rule())))
                .toList();
        var source = Map.of(
                "by",
                agreed.terms().organisation(book.side()),
                "version",
                book.version(),
                "round",
                agreed.terms().round());
        return new CounterPage.Conditions(words.say("counter.source", source), family.tag(), rules);
    }
}
