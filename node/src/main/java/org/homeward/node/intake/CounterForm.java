package org.homeward.node.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.homeward.node.desk.Form;
import org.homeward.node.desk.Language;
import org.homeward.node.desk.Words;
import org.homeward.node.paper.PaperForm;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Refusal;
import org.homeward.node.rounds.AgreedRound;
import org.homeward.node.rounds.Decision;
import org.homeward.node.rounds.Rule;
import org.homeward.node.rounds.Rulebook;

/// One parcel as it is typed at the counter: the columns of an intake file as fields, and its contents line by line.
///
/// @param form what was typed
/// @param lines of the contents, in the order of the page, also the empty ones
/// @param broken names of the receiving side's rules that it breaks, as found so far
record CounterForm(Form form, List<Line> lines, Set<String> broken) {

    /// Lines on a new page: eight kinds of things are the median of a parcel (invented round of 4,000).
    static final int LINES = 8;

    private static final int LINES_MORE = 8;
    private static final int LINES_MAX = 200; // A page stays below 200 KB; longer lists come as a file.
    private static final int FOUND_CHARS_MAX = 60; // As much as a fault quotes.

    /// A line of the contents.
    ///
    /// @param number from 1
    record Line(int number, String category, String description, String pieces, String grams) {

        boolean isEmpty() {
            return (description + pieces + grams).isEmpty();
        }

        /// As in an intake file; what is not weighed apart weighs 0.
        String part() {
            return category + "|" + description + "|" + pieces + "|" + (grams.isEmpty() ? "0" : grams);
        }

        String field(String name) {
            return name + "_" + number;
        }
    }

    CounterForm {
        lines = List.copyOf(lines);
    }

    private CounterForm(Form form, List<Line> lines) {
        this(form, lines, new HashSet<>());
    }

    /// What was sent, with more empty lines if they were asked for.
    static CounterForm of(Form form) {
        int asked = form.number("lines", 1, LINES_MAX).orElse(LINES);
        int count = form.text("more").isEmpty() ? asked : Math.min(asked + LINES_MORE, LINES_MAX);
        var lines = new ArrayList<Line>();
        for (int at = 1; at <= count; at++) {
            lines.add(new Line(
                    at,
                    form.text("category_" + at),
                    form.text("description_" + at),
                    form.text("pieces_" + at),
                    form.text("grams_" + at)));
        }
        return new CounterForm(form, lines);
    }

    /// A parcel that was written before, to be corrected.
    static CounterForm of(IntakeForm written) {
        var values = new LinkedHashMap<String, String>();
        for (var column : IntakeForm.COLUMNS.names()) {
            values.put(column, written.cell(column));
        }
        int at = 0;
        for (var part : written.contents().split("; ", LINES_MAX)) {
            at++;
            var cells = List.of(part.split("\\|", 4));
            var names = List.of("category", "description", "pieces", "grams");
            for (int cell = 0; cell < cells.size(); cell++) {
                values.put(names.get(cell) + "_" + at, cells.get(cell));
            }
        }
        values.put("lines", "" + Math.max(LINES, at + 1));
        return of(Form.filled(values));
    }

    /// The parcel as the use case takes it.
    ///
    /// @param reference the parcel's; empty if the counter gives one
    IntakeForm written(String reference) {
        var cells = new ArrayList<String>();
        for (var column : IntakeForm.COLUMNS.names()) {
            cells.add(form.text(column));
        }
        cells.set(0, reference);
        cells.set(
                IntakeForm.CONTENTS_CELL,
                Contents.cell(lines.stream()
                        .filter(line -> !line.isEmpty())
                        .map(Line::part)
                        .toList()));
        return new IntakeForm(cells);
    }

    /// Puts every refusal at its field; one that is about contents at the lines it is about, in the rulebook's words.
    void refuse(Words words, Answer.Refused<?> refused, AgreedRound agreed, Rulebook book) {
        var limits = limits(words, agreed);
        for (var refusal : refused.refusals()) {
            if (refusal.at().equals("contents")) {
                contents(words, refusal, book);
            } else {
                form.refuse(
                        words,
                        PaperForm.placed(new Answer.Refused<Void>(refused.why(), List.of(refusal))),
                        Map.of(),
                        limits);
            }
        }
    }

    /// What the terms limit, ready to be shown.
    static Map<String, String> limits(Words words, AgreedRound agreed) {
        var terms = agreed.terms();
        return Map.of(
                "weightMax", words.number(terms.weightMaxGrams()),
                "quota", words.number(terms.quotaPerSide()),
                "opens", words.longDate(terms.intakeOpens()),
                "closes", words.longDate(terms.intakeCloses()));
    }

    private void contents(Words words, Refusal refusal, Rulebook book) {
        var rule = book.named(refusal.rule());
        var written = lines.stream().filter(line -> !line.isEmpty());
        if (rule.isPresent()) {
            broken.add(refusal.rule());
            at(words, written.filter(line -> decides(book, rule.get(), line)), said(words, rule.get()));
        } else if (refusal.rule().equals("C-10")) {
            at(words, written.filter(line -> line.category().startsWith("book")), words.say("rule.counter.books"));
        } else if (refusal.found().isEmpty()) {
            form.fault("description_1", words.say("rule.counter.empty"));
        } else {
            var same = written.filter(line -> quoted(line.part()).equals(refusal.found()));
            at(words, same, words.say("rule.counter.line"));
        }
    }

    private static boolean decides(Rulebook book, Rule rule, Line line) {
        return book.decides(line.category()).filter(rule::equals).isPresent();
    }

    private static String quoted(String part) {
        return part.length() > FOUND_CHARS_MAX ? part.substring(0, FOUND_CHARS_MAX) + "…" : part;
    }

    private void at(Words words, Stream<Line> where, String sentence) {
        where.forEach(
                line -> form.fault(line.field("description"), words.say("counter.item", "n", line.number()), sentence));
    }

    /// The fields in the order of the page.
    List<String> order() {
        var order = new ArrayList<>(IntakeForm.COLUMNS.names());
        lines.forEach(line -> order.add(line.field("description")));
        return order;
    }

    private String said(Words words, Rule rule) {
        int pieces = lines.stream()
                .filter(line -> line.category().equals(rule.category())
                        || line.category().startsWith(rule.category() + "."))
                .mapToInt(line -> line.pieces().matches("[0-9]{1,6}") ? Integer.parseInt(line.pieces()) : 0)
                .sum();
        var values = Map.of(
                "reason", reason(rule, words.language()),
                "rule", rule.rule(),
                "most", rule.quantityMax().orElse(0),
                "here", pieces);
        return words.say(rule.decision() == Decision.LIMITED ? "rule.counter.limited" : "rule.counter.refused", values);
    }

    /// A rule's reason in a language.
    static String reason(Rule rule, Language language) {
        return switch (language) {
            case EN -> rule.reasonEn();
            case UK -> rule.reasonUk();
            case RU -> rule.reasonRu();
        };
    }

    /// The language in which the family is told.
    Language familyLanguage(Words words) {
        return Language.tagged(form.text("sender_language")).orElse(words.language());
    }
}
