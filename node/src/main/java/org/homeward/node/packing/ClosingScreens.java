package org.homeward.node.packing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.homeward.node.accounts.Actor;
import org.homeward.node.accounts.Operation;
import org.homeward.node.accounts.SecondPerson;
import org.homeward.node.desk.Done;
import org.homeward.node.desk.Faults;
import org.homeward.node.desk.Form;
import org.homeward.node.desk.Frame;
import org.homeward.node.desk.State;
import org.homeward.node.desk.Visit;
import org.homeward.node.desk.Words;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Answers;
import org.homeward.node.requests.Deed;
import org.homeward.node.rounds.RoundRegister;
import org.homeward.node.rounds.Rounds;
import org.homeward.node.wiring.BusinessClock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/// The page before packing is closed: what closes, what is left behind and why, what follows, and who has asked for it.
/// It cannot be undone, so two people do it.
@Controller
class ClosingScreens {

    /// The page.
    ///
    /// @param figures what closes and what is left behind
    /// @param follows what a close does, each in a sentence
    /// @param hinders why it cannot be closed yet; empty if it can
    /// @param words who has asked for it within a day
    record Page(
            Frame frame,
            String heading,
            String round,
            String back,
            Faults faults,
            List<Figure> figures,
            List<String> follows,
            List<String> hinders,
            List<String> words) {
        Page {
            figures = List.copyOf(figures);
            follows = List.copyOf(follows);
            hinders = List.copyOf(hinders);
            words = List.copyOf(words);
        }
    }

    /// So many, what they are, what becomes of them.
    ///
    /// @param href where they are listed; empty where they are not
    record Figure(String count, String what, State state, String href) {}

    static final String HREF = PackingScreens.HREF + "/close";

    private final PackingClose close;
    private final PackingWorkRepository work;
    private final PackingRepository packing;
    private final SecondPerson second;
    private final RoundRegister register;
    private final Rounds rounds;
    private final Answers answers;
    private final BusinessClock clock;

    // Style 8: what a close asks for and what its page shows before; a record of them would only rename them.
    ClosingScreens(
            PackingClose close,
            PackingWorkRepository work,
            PackingRepository packing,
            SecondPerson second,
            RoundRegister register,
            Rounds rounds,
            Answers answers,
            BusinessClock clock) {
        this.close = close;
        this.work = work;
        this.packing = packing;
        this.second = second;
        this.register = register;
        this.rounds = rounds;
        this.answers = answers;
        this.clock = clock;
    }

    static String href(String round) {
        return at(HREF, round);
    }

    private static String at(String path, String round) {
        return UriComponentsBuilder.fromPath(path)
                .queryParam("round", "{round}")
                .encode()
                .buildAndExpand(round)
                .toUriString();
    }

    /// That it is closed, when, by whom, with which counts.
    static String sentence(Words words, PackingRepository.Closing closing) {
        var counts = closing.counts();
        return words.say(
                "closing.closed",
                Map.of(
                        "date", words.dateAndTime(closing.at()),
                        "who", closing.account(),
                        "n", counts.parcels(),
                        "a", counts.pallets(),
                        "b", counts.unmatched()));
    }

    // Where no round is to be closed, the packing page says so, or that it is closed and by whom.
    @GetMapping(HREF)
    String show(Visit visit, Model model) {
        return register.chosen(visit.asked("round"))
                .filter(chosen -> !packing.isClosed(chosen))
                .map(round -> show(visit, Form.empty(), round, model))
                .orElse("redirect:" + PackingScreens.HREF);
    }

    @PostMapping(HREF)
    String close(Deed deed, Visit visit, Model model, RedirectAttributes attributes) {
        var form = visit.form();
        var chosen = register.chosen(form.text("round"));
        if (chosen.isEmpty()) {
            return "redirect:" + PackingScreens.HREF;
        }
        var round = chosen.get();
        var answer = answers.onPage(deed.in(round), PackingClose.Closed.class, () -> close.close(visit.actor(), round));
        return switch (answer) {
            case Answer.Done<PackingClose.Closed>(var closed) ->
                Done.to(
                        at(PackingScreens.HREF, round),
                        attributes,
                        visit.words().say("closing.done", Map.of("n", closed.parcels(), "a", closed.pallets())));
            case Answer.Refused<PackingClose.Closed> refused -> {
                form.refuse(visit.words(), refused, Map.of("", ""), values(visit.words(), round));
                visit.refused(refused);
                yield show(visit, form, round, model);
            }
        };
    }

    // What its refusals name.
    private Map<String, Object> values(Words words, String round) {
        var closes = rounds.agreed(round)
                .map(agreed -> words.longDate(agreed.terms().intakeCloses()))
                .orElse("");
        return Map.of(
                "date",
                closes,
                "n",
                work.check(round).unpacked() + work.check(round).unsealed());
    }

    private String show(Visit visit, Form form, String round, Model model) {
        var words = visit.words();
        var check = work.check(round);
        var title = words.say("closing.title");
        model.addAttribute(
                "page",
                new Page(
                        visit.frame(title, PackingScreens.HREF),
                        title,
                        round,
                        at(PackingScreens.HREF, round),
                        form.faults(words),
                        figures(words, round, check),
                        List.of(
                                words.say("closing.follows.seals"),
                                words.say("closing.follows.manifests"),
                                words.say("closing.follows.told"),
                                words.say("closing.follows.two")),
                        hinders(words, round, check),
                        asked(words, visit.actor(), round)));
        return "packing/close";
    }

    private static List<Figure> figures(Words words, String round, PackingWorkRepository.Check check) {
        var figures = new ArrayList<Figure>();
        figures.add(new Figure(
                words.number(check.parcels()),
                words.say(
                        "closing.packed",
                        Map.of("n", check.parcels(), "a", check.pallets(), "b", check.consignments())),
                new State(State.Shape.DONE, words.say("closing.closes")),
                PalletsScreens.href(round)));
        var waits = new State(State.Shape.LATE, words.say("closing.first"));
        var stays = new State(State.Shape.WAITS, words.say("closing.stays"));
        add(figures, words, "unpacked", check.unpacked(), waits, at(PackingScreens.HREF, round));
        add(figures, words, "unsealed", check.unsealed(), waits, at("/parcels", round) + "&state=accepted");
        add(figures, words, "unmatched", check.unmatched(), stays, at("/parcels", round));
        add(figures, words, "refused", check.refused(), stays, at("/put-aside", round));
        return figures;
    }

    // Style 8: a line has these five; with fewer it would not say what it counts, how that stands and where it is.
    private static void add(List<Figure> figures, Words words, String key, long n, State state, String href) {
        if (n > 0) {
            figures.add(new Figure(words.number(n), words.say("closing." + key, "n", n), state, href));
        }
    }

    private List<String> hinders(Words words, String round, PackingWorkRepository.Check check) {
        var hinders = new ArrayList<String>();
        var agreed = rounds.agreed(round);
        if (agreed.isEmpty()) {
            hinders.add(words.say("rule.terms.not_agreed"));
        }
        agreed.map(terms -> terms.terms().intakeCloses())
                .filter(closes -> clock.today().isBefore(closes))
                .ifPresent(closes ->
                        hinders.add(words.say("rule.packing.too_early", Map.of("date", words.longDate(closes)))));
        if (check.isUnfinished()) {
            hinders.add(words.say("rule.packing.unfinished", "n", check.unpacked() + check.unsealed()));
        }
        return hinders;
    }

    private List<String> asked(Words words, Actor actor, String round) {
        return second.words(Operation.CLOSE_PACKING, round).stream()
                .map(word -> words.say(
                        word.account().equals(actor.account()) ? "closing.word.own" : "closing.word.other",
                        Map.of("who", word.account(), "date", words.dateAndTime(word.saidAt()))))
                .toList();
    }
}
