package org.homeward.node.watch;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.homeward.node.accounts.Actor;
import org.homeward.node.accounts.Operation;
import org.homeward.node.desk.DeskPage;
import org.homeward.node.desk.Frame;
import org.homeward.node.desk.State;
import org.homeward.node.desk.Visit;
import org.homeward.node.desk.Waiting;
import org.homeward.node.desk.Words;
import org.homeward.node.wiring.BusinessClock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// What is wrong with this node: every sign in one sentence with what to do, the worst first, as `GET /api/status`
/// tells a program. It answers also while the database does not, then without the operator's other pages around it.
@Controller
class NodeScreens implements DeskPage {

    /// The page.
    ///
    /// @param last the last warning or error since the start
    record Page(Frame frame, String heading, String lead, List<Line> lines, Optional<Last> last) {
        Page {
            lines = List.copyOf(lines);
        }
    }

    /// A sign.
    record Line(String about, State state, String sentence) {}

    /// The last warning or error.
    ///
    /// @param sentence as the log says it, in English
    record Last(String at, String sentence, String todo) {}

    static final String HREF = "/node";

    private final Signs signs;
    private final LastError lastError;
    private final BusinessClock clock;

    NodeScreens(Signs signs, LastError lastError, BusinessClock clock) {
        this.signs = signs;
        this.lastError = lastError;
        this.clock = clock;
    }

    @Override
    public Operation operation() {
        return Operation.NODE_PAGE;
    }

    @Override
    public String key() {
        return "node";
    }

    @Override
    public List<Waiting> waits(Actor actor) {
        return List.of(Waiting.undated("signs", HREF, wrong(signs.all())));
    }

    private static long wrong(List<Sign> all) {
        return all.stream().filter(sign -> sign.state() != Sign.State.WELL).count();
    }

    @GetMapping(HREF)
    String show(Visit visit, Model model) {
        var words = visit.words();
        var all = signs.all();
        boolean stops = all.stream().anyMatch(sign -> sign.state() == Sign.State.STOPS);
        var lines = all.stream()
                .sorted(Comparator.comparing(Sign::state).reversed())
                .map(sign -> line(words, sign))
                .toList();
        var title = words.say("node.title");
        var isSilent = all.stream().anyMatch(sign -> sign.key().equals("database.silent"));
        model.addAttribute(
                "page",
                new Page(
                        isSilent ? visit.bareFrame(title) : visit.frame(title, HREF),
                        stops ? words.say("node.stops") : words.say("node.wrong", "n", wrong(all)),
                        words.say("node.lead", "at", words.dateAndTime(clock.instant())),
                        lines,
                        lastError
                                .told()
                                .map(told -> new Last(
                                        words.dateAndTime(told.at()),
                                        told.sentence(),
                                        words.say("todo." + told.todo())))));
        return "watch/node";
    }

    private static Line line(Words words, Sign sign) {
        var shape = switch (sign.state()) {
            case WELL -> State.Shape.DONE;
            case LOOK -> State.Shape.LATE;
            case STOPS -> State.Shape.STOP;
        };
        return new Line(
                words.say("node.about." + sign.about()),
                new State(shape, words.say("node.state." + sign.state())),
                sign.said(words));
    }
}
