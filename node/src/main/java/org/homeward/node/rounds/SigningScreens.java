package org.homeward.node.rounds;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.node.accounts.SecondPerson;
import org.homeward.node.desk.Done;
import org.homeward.node.desk.Faults;
import org.homeward.node.desk.Field;
import org.homeward.node.desk.Form;
import org.homeward.node.desk.Frame;
import org.homeward.node.desk.NoSuchPageException;
import org.homeward.node.desk.State;
import org.homeward.node.desk.Visit;
import org.homeward.node.desk.Words;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Answers;
import org.homeward.node.requests.Deed;
import org.homeward.node.wiring.BusinessClock;
import org.homeward.node.wiring.NodeSettings;
import org.homeward.node.wiring.Side;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// How a round is closed: this node's figures beside what the other nodes counted, and the reader's deed: propose,
/// sign, say that we counted otherwise, refuse with a reason, close without a missing signature. What cannot be
/// undone is checked first and done by two people.
@Controller
class SigningScreens {

    /// The page.
    ///
    /// @param deed what the reader can do now; empty if nothing
    /// @param refusable where the statement can be refused, the field for the reason
    record Page(
            Frame frame,
            String round,
            String heading,
            State state,
            String told,
            FiguresPart figures,
            List<SignaturesPart> signatures,
            Faults faults,
            Optional<Act> deed,
            Optional<Field> refusable) {
        Page {
            signatures = List.copyOf(signatures);
        }
    }

    /// The deed that is open.
    ///
    /// @param button names it
    /// @param step how the form says it
    /// @param second what is said of the two people
    record Act(String heading, String told, String button, String step, String second) {}

    /// What will be done.
    ///
    /// @param sha256 of the figures that were shown
    record CheckPage(Frame frame, String heading, String round, FiguresPart figures, Act deed, String sha256) {}

    private static final String ONE = "/rounds/{round}/closing";
    private static final String REASON = "reason";
    private static final String BAR = "/terms";
    private static final String CHECK = "check-"; // Before a step: show what it would do.

    private final StatementDesk desk;
    private final StatementRepository repository;
    private final Rounds rounds;
    private final Answers answers;
    private final BusinessClock clock;
    private final Side self;

    // Style 8: a statement is counted, kept, agreed on, answered once, dated and sided.
    SigningScreens(
            StatementDesk desk,
            StatementRepository repository,
            Rounds rounds,
            Answers answers,
            BusinessClock clock,
            NodeSettings settings) {
        this.desk = desk;
        this.repository = repository;
        this.rounds = rounds;
        this.answers = answers;
        this.clock = clock;
        this.self = settings.side();
    }

    static String href(String round) {
        return "/rounds/" + round + "/closing";
    }

    /// How the statement of a round stands here.
    private record Now(
            AgreedRound round, Statement own, Optional<StatementRepository.Proposal> proposal, List<Side> signers) {

        boolean isClosed() {
            return proposal.filter(StatementRepository.Proposal::closed).isPresent();
        }

        boolean isSame() {
            return proposal.filter(one -> one.statement().equals(own)).isPresent();
        }
    }

    private Now now(String round) {
        var agreed = rounds.agreed(round).orElseThrow(() -> new NoSuchPageException("agreed round"));
        return new Now(agreed, desk.own(agreed), repository.proposal(round), repository.signers(round));
    }

    private Optional<SigningStep> open(Now now) {
        var terms = now.round().terms();
        if (now.isClosed()) {
            return Optional.empty();
        }
        if (now.proposal().isEmpty()) {
            boolean due = self.isBureau() && !clock.today().isBefore(terms.completesBy());
            return due ? Optional.of(SigningStep.PROPOSE) : Optional.empty();
        }
        if (!now.signers().contains(self)) {
            return Optional.of(now.isSame() ? SigningStep.SIGN : SigningStep.DIFFER);
        }
        return clock.today().isAfter(terms.signBy()) ? Optional.of(SigningStep.CLOSE) : Optional.empty();
    }

    @GetMapping(ONE)
    String look(@PathVariable String round, Visit visit, Model model) {
        return show(visit, Form.empty(), now(round), model);
    }

    @PostMapping(ONE)
    String send(@PathVariable String round, Visit visit, Deed deed, Model model, RedirectAttributes attributes) {
        var now = now(round);
        var form = visit.form();
        var step = form.text("step");
        if (step.equals("refuse")) {
            var answer = answers.onPage(
                    deed.in(round),
                    StatementDesk.State.class,
                    () -> desk.refuse(visit.actor(), round, form.text(REASON)));
            return answered(visit, now, answer, "signing.done.refused", model, attributes);
        }
        var asked = SigningStep.of(step.startsWith(CHECK) ? step.substring(CHECK.length()) : step);
        if (asked.isEmpty() || (step.startsWith(CHECK) && !open(now).equals(asked))) {
            return moved(visit, form, now, model);
        }
        if (step.startsWith(CHECK)) {
            return check(visit, now, asked.get(), model);
        }
        var done = "signing.done." + asked.get().word();
        return answered(visit, now, done(visit, deed.in(round), now, asked.get()), done, model, attributes);
    }

    private Answer<?> done(Visit visit, Deed deed, Now now, SigningStep step) {
        var round = now.round().terms().round();
        boolean seen = open(now).equals(Optional.of(step))
                && now.own().sha256().equals(visit.form().text("sha256"));
        return switch (step) {
            case PROPOSE ->
                answers.onPage(
                        deed, StatementDesk.Hash.class, () -> seen ? desk.propose(visit.actor(), round) : moved());
            case SIGN, DIFFER ->
                answers.onPage(deed, StatementDesk.State.class, () -> seen ? desk.sign(visit.actor(), round) : moved());
            case CLOSE ->
                answers.onPage(
                        deed, StatementDesk.State.class, () -> seen ? desk.close(visit.actor(), round) : moved());
        };
    }

    private static <T> Answer<T> moved() {
        return Answer.refused("statement.moved", "The figures or the statement have changed since they were shown.");
    }

    private String moved(Visit visit, Form form, Now now, Model model) {
        form.fault("", visit.say("rule.statement.moved"));
        visit.refused();
        return show(visit, form, now, model);
    }

    // Style 8: a deed's answer, what is said of it, and where it is said.
    private String answered(
            Visit visit, Now now, Answer<?> answer, String key, Model model, RedirectAttributes attributes) {
        var words = visit.words();
        var round = now.round().terms().round();
        if (answer instanceof Answer.Refused<?> refused) {
            if (SecondPerson.isAwaited(refused)) {
                return Done.to(href(round), attributes, words.say("rule.second.person"));
            }
            // The difference itself was kept and sent; only the signature was refused.
            if (refused.refusals().getFirst().rule().equals("statement.differs")) {
                return Done.to(href(round), attributes, words.say("signing.done.differ"));
            }
            var form = visit.form();
            form.refuse(words, refused);
            visit.refused(refused);
            return show(visit, form, now(round), model);
        }
        boolean closed = now(round).isClosed();
        return Done.to(href(round), attributes, words.say(closed ? "signing.done.closed" : key));
    }

    private String check(Visit visit, Now now, SigningStep step, Model model) {
        var words = visit.words();
        var heading = words.say("signing.check." + step.word());
        model.addAttribute(
                "page",
                new CheckPage(
                        visit.frame(heading, BAR),
                        heading,
                        now.round().terms().round(),
                        figures(words, now),
                        act(visit, now, step),
                        now.own().sha256()));
        return "rounds/signing-check";
    }

    private FiguresPart figures(Words words, Now now) {
        var refusals = repository.refusals(now.round().terms().round());
        var others = self.others().stream()
                .map(side -> new FiguresPart.Other(
                        words.name(now.round().terms().organisation(side)),
                        FiguresPart.counted(now.proposal(), now.signers(), refusals, side)))
                .toList();
        return FiguresPart.of(words, now.own(), others);
    }

    private Act act(Visit visit, Now now, SigningStep step) {
        var words = visit.words();
        var key = "signing." + step.word();
        boolean awaited = desk.isAwaited(visit.actor(), step.operation(), now.round());
        return new Act(
                words.say(key),
                words.say(key + ".told"),
                words.say(key + ".button"),
                step.word(),
                step == SigningStep.DIFFER ? "" : words.say(awaited ? "signing.second.now" : "signing.second"));
    }

    private String show(Visit visit, Form form, Now now, Model model) {
        var words = visit.words();
        var round = now.round().terms().round();
        var heading = words.say("signing.title", "round", round);
        boolean refusable =
                now.proposal().isPresent() && !now.isClosed() && !now.signers().contains(self);
        model.addAttribute(
                "page",
                new Page(
                        visit.frame(heading, BAR),
                        round,
                        heading,
                        state(words, now),
                        told(words, now),
                        figures(words, now),
                        SignaturesPart.ofStatement(
                                words, now.round().terms(), repository.signatures(round), repository.refusals(round)),
                        form.faults(words),
                        open(now).map(step -> act(visit, now, step)),
                        refusable
                                ? Optional.of(
                                        form.named(REASON, Field.Kind.TEXT, words.say("signing.reason"), List.of())
                                                .hinted(words.say("signing.reason.hint")))
                                : Optional.empty()));
        return "rounds/signing";
    }

    private static State state(Words words, Now now) {
        if (now.isClosed()) {
            return new State(State.Shape.DONE, words.say("signing.state.closed"));
        }
        return now.proposal().isEmpty()
                ? new State(State.Shape.WAITS, words.say("signing.state.open"))
                : new State(State.Shape.WAY, words.say("signing.state.proposed"));
    }

    private String told(Words words, Now now) {
        var terms = now.round().terms();
        if (now.isClosed()) {
            return words.say("signing.told.closed");
        }
        if (now.proposal().isEmpty()) {
            return words.say("signing.told.open", "date", words.longDate(terms.completesBy()));
        }
        return words.say(
                "signing.told.proposed",
                Map.of(
                        "by", terms.organisation(now.proposal().get().by()),
                        "date", words.longDate(terms.signBy())));
    }
}
