package org.homeward.node.tracing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.node.accounts.Operation;
import org.homeward.node.csv.CsvDownload;
import org.homeward.node.desk.DeskPage;
import org.homeward.node.desk.Empty;
import org.homeward.node.desk.Field;
import org.homeward.node.desk.Form;
import org.homeward.node.desk.Frame;
import org.homeward.node.desk.Listing;
import org.homeward.node.desk.State;
import org.homeward.node.desk.Visit;
import org.homeward.node.desk.Words;
import org.homeward.node.requests.Page.Asked;
import org.homeward.node.rounds.RoundRegister;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Addressees who wait without an answer: on no list, or with a number that is listed with another day of birth. By
/// reference only.
@Controller
class WaitingScreens implements DeskPage {

    /// The page.
    record Page(Frame frame, String heading, String lead, Listing listing, List<Line> lines, Optional<Empty> empty) {
        Page {
            lines = List.copyOf(lines);
        }
    }

    /// A parcel whose addressee waits.
    record Line(String parcelRef, State state) {}

    private static final String HREF = "/tracing/waiting";

    private final ProposalRepository proposals;
    private final RoundRegister register;

    WaitingScreens(ProposalRepository proposals, RoundRegister register) {
        this.proposals = proposals;
        this.register = register;
    }

    @Override
    public Operation operation() {
        return Operation.WAITING_PAGE;
    }

    @Override
    public String key() {
        return "waiting";
    }

    @GetMapping(HREF)
    String show(Visit visit, Asked asked, Model model) {
        var words = visit.words();
        var round = round(visit);
        var page = Listing.asked(asked);
        long total = proposals.waitingCount(round);
        var lines = lines(words, round, page.size(), page.offset());
        var rounds = register.names().stream()
                .map(name -> new Field.Choice(name, name))
                .toList();
        var listing = Listing.of(
                        words,
                        HREF,
                        Map.of("round", round),
                        org.homeward.node.requests.Page.of(page, total, lines),
                        words.say("waiting.total", "n", total))
                .filtered(List.of(Form.filled(Map.of("round", round))
                        .named("round", Field.Kind.CHOICE, words.say("matches.round"), rounds)));
        var title = words.say("waiting.title");
        model.addAttribute(
                "page",
                new Page(
                        visit.frame(title, HREF),
                        title,
                        words.say("waiting.lead"),
                        listing,
                        lines,
                        total > 0
                                ? Optional.empty()
                                : Optional.of(new Empty(words.say("waiting.none"), words.say("waiting.none.why")))));
        return "tracing/waiting";
    }

    @GetMapping(path = HREF, params = "as=csv")
    ResponseEntity<byte[]> export(Visit visit) {
        return CsvDownload.of(
                "waiting",
                List.of("parcel_ref", "why"),
                lines(visit.words(), round(visit), CsvDownload.ROWS_MAX, 0).stream()
                        .map(line -> List.of(line.parcelRef(), line.state().word()))
                        .toList());
    }

    private String round(Visit visit) {
        return visit.asked("round").isEmpty()
                ? register.names().stream().findFirst().orElse("")
                : visit.asked("round");
    }

    private List<Line> lines(Words words, String round, int size, long offset) {
        return proposals.waiting(round, size, offset).stream()
                .map(row -> new Line(
                        row.parcelRef(),
                        row.rule().equals("list.conflict")
                                ? new State(State.Shape.LATE, words.say("waiting.conflict"))
                                : new State(State.Shape.WAITS, words.say("waiting.unlisted"))))
                .toList();
    }
}
