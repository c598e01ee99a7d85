package org.homeward.node.audit;

import java.util.List;
import java.util.Map;
import org.homeward.node.accounts.Actor;
import org.homeward.node.accounts.Operation;
import org.homeward.node.csv.Downloads;
import org.homeward.node.desk.DeskPage;
import org.homeward.node.desk.Empty;
import org.homeward.node.desk.Frame;
import org.homeward.node.desk.Listing;
import org.homeward.node.desk.Visit;
import org.homeward.node.desk.Words;
import org.homeward.node.requests.Notable;
import org.homeward.node.requests.Notables;
import org.homeward.node.requests.Page.Asked;
import org.homeward.node.rounds.RoundRegister;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// What was refused at this node in a round, by which rule and how often; with escalations and re-routings, which are
/// counted beside them. Rules and references only.
@Controller
class RefusalsScreens implements DeskPage {

    /// The page.
    ///
    /// @param counts how often each rule
    record Page(
            Frame frame,
            String heading,
            String lead,
            Listing listing,
            List<Count> counts,
            List<Line> lines,
            Empty empty) {
        Page {
            counts = List.copyOf(counts);
            lines = List.copyOf(lines);
        }
    }

    /// A rule and how often.
    record Count(String rule, String times) {}

    /// What was refused.
    ///
    /// @param account who asked; empty where nobody did
    record Line(String at, String kind, String rule, Frame.Name what, String account) {}

    static final String HREF = "/refusals";

    private final Notables notables;
    private final RoundRegister register;
    private final Downloads downloads;

    RefusalsScreens(Notables notables, RoundRegister register, Downloads downloads) {
        this.notables = notables;
        this.register = register;
        this.downloads = downloads;
    }

    @Override
    public Operation operation() {
        return Operation.REFUSALS_PAGE;
    }

    @Override
    public String key() {
        return "refusals";
    }

    @Override
    public boolean isInBarOf(Actor actor) {
        return false; // Looked up when somebody asks; the evidence and the start page lead to it.
    }

    @GetMapping(HREF)
    String show(Visit visit, Asked asked, Model model) {
        var words = visit.words();
        var round = register.askedOrNewest(visit.asked("round"));
        var page = Listing.asked(asked);
        var all = notables.newest(round);
        var rows = org.homeward.node.requests.Page.cut(
                page, all.stream().map(one -> line(words, one)).toList());
        var counts = notables.counts(round);
        long total = counts.values().stream().mapToLong(Long::longValue).sum();
        var listing = Listing.of(words, HREF, Map.of("round", round), rows, words.say("refusals.total", "n", total))
                .filtered(List.of(register.filter(words, round)));
        var title = words.say("refusals.title");
        model.addAttribute(
                "page",
                new Page(
                        visit.frame(title, HREF),
                        title,
                        words.say("refusals.lead"),
                        listing,
                        counts.entrySet().stream()
                                .map(one -> new Count(one.getKey(), words.number(one.getValue())))
                                .toList(),
                        rows.rows(),
                        new Empty(words.say("refusals.none"), words.say("refusals.none.why"))));
        return "audit/refusals";
    }

    /// The same rows as a file.
    @GetMapping(path = HREF, params = "as=" + Listing.CSV)
    ResponseEntity<byte[]> export(Visit visit) {
        var words = visit.words();
        var all = notables.newest(register.askedOrNewest(visit.asked("round")));
        return downloads.of(
                "refusals",
                List.of("at", "kind", "rule", "what", "account"),
                page -> org.homeward.node.requests.Page.cut(page, all).rows().stream()
                        .map(one -> line(words, one))
                        .map(line -> List.of(
                                line.at(), line.kind(), line.rule(), line.what().text(), line.account()))
                        .toList());
    }

    private static Line line(Words words, Notable one) {
        boolean isRefused = one.kind() == Notable.Kind.REFUSED;
        return new Line(
                words.dateAndTime(one.at()),
                words.say("refusals.kind." + one.kind()),
                one.rule(),
                isRefused ? OperationWords.of(words, one.subject()) : new Frame.Name(one.subject(), "en"),
                isRefused && one.key().contains("/")
                        ? one.key().substring(0, one.key().indexOf('/'))
                        : "");
    }
}
