package org.homeward.node.tracing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.homeward.node.accounts.AccessRecords;
import org.homeward.node.accounts.Operation;
import org.homeward.node.desk.Done;
import org.homeward.node.desk.Faults;
import org.homeward.node.desk.Field;
import org.homeward.node.desk.Form;
import org.homeward.node.desk.Frame;
import org.homeward.node.desk.NoSuchPageException;
import org.homeward.node.desk.Visit;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Answers;
import org.homeward.node.requests.Deed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/// What was decided about one parcel, and undoing it: the match, one refusal, or, where two relatives sent to one line
/// and it was two men, some of the parcels that were confirmed for it.
@Controller
class MatchScreens {

    /// The page.
    ///
    /// @param personRef who is confirmed; empty for nobody
    /// @param packed whether its parcel is packed, so that nothing is undone any more
    /// @param parcels all parcels confirmed for him
    /// @param refused pairs that an officer refused and that stand
    record Page(
            Frame frame,
            String parcelRef,
            String personRef,
            boolean packed,
            List<String> parcels,
            List<String> refused,
            Faults faults,
            Field reason,
            List<DecisionsScreens.Line> decisions) {
        Page {
            parcels = List.copyOf(parcels);
            refused = List.copyOf(refused);
            decisions = List.copyOf(decisions);
        }
    }

    private static final String HREF = DecisionsScreens.HREF + "/{round}/{parcelRef}";
    private static final String REASON = "reason";
    private static final String REFUSAL = "refusal:"; // The button that withdraws the refusal of one person.

    private final MatchRepository matches;
    private final RefusalRepository refusals;
    private final UndoingDesk desk;
    private final AccessRecords records;
    private final Answers answers;

    MatchScreens(
            MatchRepository matches,
            RefusalRepository refusals,
            UndoingDesk desk,
            AccessRecords records,
            Answers answers) {
        this.matches = matches;
        this.refusals = refusals;
        this.desk = desk;
        this.records = records;
        this.answers = answers;
    }

    static String href(String round, String parcelRef) {
        return UriComponentsBuilder.fromPath(HREF)
                .encode()
                .buildAndExpand(round, parcelRef)
                .toUriString();
    }

    @GetMapping(HREF)
    String show(@PathVariable String round, @PathVariable String parcelRef, Visit visit, Model model) {
        return show(visit, Form.empty(), new Of(round, parcelRef), model);
    }

    /// A parcel of a round.
    private record Of(String round, String parcelRef) {}

    @PostMapping(HREF)
    String undo(
            @PathVariable String round,
            @PathVariable String parcelRef,
            Visit visit,
            Deed deed,
            HttpServletRequest request,
            Model model,
            RedirectAttributes attributes) {
        var form = visit.form();
        var of = new Of(round, parcelRef);
        var ticked = request.getParameterValues("parcel");
        var answer = undone(visit, deed.in(round), of, ticked == null ? List.of() : List.of(ticked));
        if (answer instanceof Answer.Refused<?> refused) {
            for (var one : refused.refusals()) {
                var where = one.rule().equals("form.reason") ? REASON : "";
                form.fault(where, visit.words().say("rule." + one.rule()));
            }
            visit.refused();
            return show(visit, form, of, model);
        }
        return Done.to(href(round, parcelRef), attributes, visit.say("match.done"));
    }

    private Answer<?> undone(Visit visit, Deed deed, Of of, List<String> ticked) {
        var step = visit.form().text("step");
        var reason = visit.form().text(REASON);
        if (step.startsWith(REFUSAL)) {
            var asked = new UndoingDesk.RefusalWithdrawal(
                    of.round(), of.parcelRef(), step.substring(REFUSAL.length()), reason);
            return answers.onPage(
                    deed, MatchRepository.Decided.class, () -> desk.withdrawRefusal(visit.actor(), asked));
        }
        if (step.equals("split")) {
            var person = matches.confirmed(of.round(), of.parcelRef())
                    .map(MatchRepository.Match::personRef)
                    .orElse("");
            var asked = new UndoingDesk.Split(of.round(), person, ticked, reason);
            return answers.onPage(deed, UndoingDesk.Divided.class, () -> desk.split(visit.actor(), asked));
        }
        var asked = new TracingDesk.Withdrawal(of.round(), of.parcelRef(), reason);
        return answers.onPage(deed, UndoingDesk.Withdrawn.class, () -> desk.withdraw(visit.actor(), asked));
    }

    private String show(Visit visit, Form form, Of of, Model model) {
        var words = visit.words();
        var match = matches.confirmed(of.round(), of.parcelRef()).orElseThrow(() -> new NoSuchPageException("parcel"));
        records.read(
                visit.actor(),
                Operation.SEE_DECISIONS,
                AccessRecords.Purpose.RESTORING_FAMILY_LINKS,
                AccessRecords.Shown.of(of.round(), List.of(of.parcelRef())));
        var parcels =
                match.personRef().isEmpty() ? List.<String>of() : matches.parcelsOf(of.round(), match.personRef());
        model.addAttribute(
                "page",
                new Page(
                        visit.frame(words.say("match.title"), DecisionsScreens.HREF),
                        of.parcelRef(),
                        match.personRef(),
                        match.packed(),
                        parcels,
                        refusals.refusedFor(of.round(), of.parcelRef()),
                        form.faults(words),
                        form.named(REASON, Field.Kind.TEXT, words.say("proposal.reason"), List.of())
                                .hinted(words.say("proposal.reason.hint")),
                        refusals.ofParcel(of.round(), of.parcelRef()).stream()
                                .map(row -> DecisionsScreens.line(words, row, ""))
                                .toList()));
        return "tracing/match";
    }
}
