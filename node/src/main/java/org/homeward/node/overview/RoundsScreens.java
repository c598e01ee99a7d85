package org.homeward.node.overview;

import java.util.List;
import java.util.Locale;
import org.homeward.node.accounts.Actor;
import org.homeward.node.accounts.Operation;
import org.homeward.node.accounts.Role;
import org.homeward.node.desk.DeskPage;
import org.homeward.node.desk.Frame;
import org.homeward.node.desk.Frames;
import org.homeward.node.desk.State;
import org.homeward.node.desk.Words;
import org.homeward.node.rounds.RoundRegister;
import org.homeward.node.rounds.RoundRegister.Entry;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The newest rounds that this node knows, newest first.
@Controller
class RoundsScreens implements DeskPage {

    /// The page.
    record Page(Frame frame, String heading, List<Line> rounds) {
        Page {
            rounds = List.copyOf(rounds);
        }
    }

    /// A round.
    record Line(String name, String href, State state, String agreedOn, String completesBy) {}

    private static final String HREF = "/rounds";

    private final Frames frames;
    private final RoundRegister register;

    RoundsScreens(Frames frames, RoundRegister register) {
        this.frames = frames;
        this.register = register;
    }

    @Override
    public Operation operation() {
        return Operation.ROUNDS_PAGE;
    }

    @Override
    public String key() {
        return "rounds";
    }

    @Override
    public boolean isInBarOf(Actor actor) {
        return actor.role() == Role.AUDITOR; // Everybody else works in one round at a time, and has that in his bar.
    }

    @GetMapping(HREF)
    String show(Actor actor, Locale locale, Model model) {
        var words = frames.words(locale);
        var rounds = register.names().stream()
                .flatMap(name -> register.find(name).stream())
                .map(entry -> line(words, entry))
                .toList();
        var title = words.say(rounds.isEmpty() ? "rounds.none" : "rounds.title");
        model.addAttribute("page", new Page(frames.of(words, title, actor, HREF), title, rounds));
        return "overview/rounds";
    }

    private static Line line(Words words, Entry entry) {
        var shape = switch (entry.state()) {
            case PROPOSED -> State.Shape.WAITS;
            case AGREED -> State.Shape.WAY;
            case CLOSED -> State.Shape.DONE;
            case REFUSED -> State.Shape.STOP;
        };
        var terms = entry.terms();
        return new Line(
                terms.round(),
                HREF + "/" + terms.round(),
                new State(shape, words.say("rounds.state." + entry.state())),
                words.date(terms.agreedOn()),
                words.date(terms.completesBy()));
    }
}
