package org.homeward.node.rounds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.homeward.node.desk.Done;
import org.homeward.node.desk.Faults;
import org.homeward.node.desk.Field;
import org.homeward.node.desk.Form;
import org.homeward.node.desk.Frame;
import org.homeward.node.desk.NoSuchPageException;
import org.homeward.node.desk.Pick;
import org.homeward.node.desk.Visit;
import org.homeward.node.desk.Words;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Answers;
import org.homeward.node.requests.Deed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One line of the rulebook that is prepared: changed, added, or taken out.
@Controller
class RulebookLineScreens {

    /// The page.
    ///
    /// @param isNew whether the line is added; then nothing is there to be taken out
    record Page(
            Frame frame,
            String heading,
            String sha256,
            boolean isNew,
            Faults faults,
            List<Field> what,
            Pick decision,
            List<Field> limit,
            List<Field> reasons) {
        Page {
            what = List.copyOf(what);
            limit = List.copyOf(limit);
            reasons = List.copyOf(reasons);
        }
    }

    private static final String HREF = RulebookDraftScreens.HREF + "/lines/{line}";
    private static final String NEW = "new";
    private static final List<String> ORDER = RulebookReader.COLUMNS;

    private final RulebookDraftDesk desk;
    private final Answers answers;

    RulebookLineScreens(RulebookDraftDesk desk, Answers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    /// A line of the draft.
    ///
    /// @param number from 1; one more than there are for a new one
    private record Of(RulebookDraftDesk.Standing standing, int number, boolean isNew) {}

    private Of of(String line) {
        var standing = desk.standing().orElseThrow(() -> new NoSuchPageException("draft"));
        int count = standing.draft().lines().size();
        if (line.equals(NEW)) {
            return new Of(standing, count + 1, true);
        }
        int number = line.matches("[0-9]{1,4}") ? Integer.parseInt(line) : 0;
        if (number < 1 || number > count) {
            throw new NoSuchPageException("line of the draft");
        }
        return new Of(standing, number, false);
    }

    @GetMapping(HREF)
    String open(@PathVariable String line, Visit visit, Model model) {
        var of = of(line);
        if (of.isNew()) {
            return show(visit, Form.empty(), of, model);
        }
        var draft = of.standing().draft();
        var form = Form.filled(draft.lines().get(of.number() - 1).cells());
        draft.faultsOf(of.number())
                .forEach((column, refusal) ->
                        form.fault(column.equals("all") ? "" : column, visit.say("rule." + refusal.rule())));
        return show(visit, form, of, model);
    }

    @PostMapping(HREF)
    String send(@PathVariable String line, Visit visit, Deed deed, Model model, RedirectAttributes attributes) {
        var of = of(line);
        var form = visit.form();
        var before = form.text(RulebookDraftScreens.BEFORE);
        boolean removes = form.text("step").equals("remove") && !of.isNew();
        var answer = answers.onPage(
                deed,
                RulebookDraftDesk.Kept.class,
                () -> removes
                        ? desk.remove(visit.actor(), before, of.number())
                        : desk.put(visit.actor(), before, of.number(), typed(form)));
        if (answer instanceof Answer.Refused<?> refused) {
            var places = refused.refusals().stream()
                    .collect(Collectors.toMap(
                            refusal -> refusal.at(), refusal -> column(refusal.at()), (one, other) -> one));
            form.refuse(visit.words(), refused, places, Map.of());
            visit.refused(refused);
            return show(visit, form, of, model);
        }
        return Done.to(
                RulebookDraftScreens.HREF, attributes, visit.say(removes ? "draft.line.removed" : "draft.line.kept"));
    }

    private static String column(String at) {
        return at.substring(at.lastIndexOf(' ') + 1);
    }

    private static RulebookLine typed(Form form) {
        var cells = new TreeMap<String, String>();
        // A line of the file is a line: what was typed over several is joined.
        ORDER.forEach(column -> cells.put(column, form.text(column).replaceAll("\\s+", " ")));
        return new RulebookLine(0, cells);
    }

    private String show(Visit visit, Form form, Of of, Model model) {
        var words = visit.words();
        var heading = of.isNew() ? words.say("line.title.new") : words.say("line.title", "n", of.number());
        model.addAttribute(
                "page",
                new Page(
                        visit.frame(heading, TermsListScreens.HREF),
                        heading,
                        of.standing().sha256(),
                        of.isNew(),
                        form.faults(words, ORDER),
                        List.of(
                                field(words, form, "rule", Field.Kind.CODE),
                                field(words, form, "category", Field.Kind.LINE)),
                        decision(words, form),
                        List.of(
                                field(words, form, "quantity_max", Field.Kind.NUMBER),
                                form.named(
                                                "proposed_by",
                                                Field.Kind.CHOICE,
                                                words.say("line.proposed_by"),
                                                proposers(words, form))
                                        .hinted(words.say("line.proposed_by.hint"))),
                        List.of(
                                field(words, form, "reason_en", Field.Kind.TEXT),
                                field(words, form, "reason_uk", Field.Kind.TEXT),
                                field(words, form, "reason_ru", Field.Kind.TEXT))));
        return "rounds/rulebook-line";
    }

    private static Field field(Words words, Form form, String column, Field.Kind kind) {
        var field = form.named(column, kind, words.say("line." + column), List.of());
        var hint = "line." + column + ".hint";
        return words.knows(hint) ? field.hinted(words.say(hint)) : field;
    }

    private static Pick decision(Words words, Form form) {
        var options = Arrays.stream(Decision.values())
                .map(one -> new Pick.Option(
                        one.word(),
                        words.say("line.decision." + one.word()),
                        "",
                        form.text("decision").equals(one.word())))
                .toList();
        return new Pick("decision", words.say("line.decision"), "", options, form.said("decision"));
    }

    private static List<Field.Choice> proposers(Words words, Form form) {
        var choices = new ArrayList<Field.Choice>();
        choices.add(new Field.Choice("", words.say("rulebook.nobody")));
        choices.add(new Field.Choice("neutral", words.say("agreement.proposer.neutral")));
        choices.add(new Field.Choice("protecting_power", words.say("agreement.proposer.protecting_power")));
        // A file may name somebody otherwise; that stays until somebody changes it.
        Optional.of(form.text("proposed_by"))
                .filter(other -> choices.stream().noneMatch(one -> one.value().equals(other)))
                .ifPresent(other -> choices.add(new Field.Choice(other, other)));
        return choices;
    }
}
