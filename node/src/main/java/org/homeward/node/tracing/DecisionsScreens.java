package org.homeward.node.tracing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.homeward.node.accounts.AccessRecords;
import org.homeward.node.accounts.Actor;
import org.homeward.node.accounts.Operation;
import org.homeward.node.accounts.Role;
import org.homeward.node.csv.Downloads;
import org.homeward.node.desk.DeskPage;
import org.homeward.node.desk.ListPage;
import org.homeward.node.desk.Listing;
import org.homeward.node.desk.State;
import org.homeward.node.desk.Visit;
import org.homeward.node.desk.Words;
import org.homeward.node.requests.Page;
import org.homeward.node.requests.Page.Asked;
import org.homeward.node.rounds.RoundRegister;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// What officers decided about who is meant, the last first, with the evidence each decision was made on.
@Controller
class DecisionsScreens implements DeskPage {

    /// A decision.
    ///
    /// @param href where it is undone; empty for whoever reads only
    record Line(
            String at,
            State state,
            String account,
            String parcelRef,
            String personRef,
            String reason,
            List<String> evidence,
            String href) {
        Line {
            evidence = List.copyOf(evidence);
        }
    }

    static final String HREF = "/tracing/decisions";

    private final RefusalRepository decisions;
    private final RoundRegister register;
    private final AccessRecords records;
    private final Downloads downloads;

    DecisionsScreens(RefusalRepository decisions, RoundRegister register, AccessRecords records, Downloads downloads) {
        this.decisions = decisions;
        this.register = register;
        this.records = records;
        this.downloads = downloads;
    }

    @Override
    public Operation operation() {
        return Operation.DECISIONS_PAGE;
    }

    @Override
    public String key() {
        return "decisions";
    }

    @Override
    public boolean isInBarOf(Actor actor) {
        return actor.role() != Role.AUDITOR; // His way here is the evidence.
    }

    @GetMapping(HREF)
    String show(Visit visit, Asked asked, Model model) {
        var words = visit.words();
        var round = register.askedOrNewest(visit.asked("round"));
        var page = Listing.asked(asked);
        var rows = Page.of(page, decisions.count(round), lines(visit, round, page));
        var total = words.say("decisions.total", "n", rows.total());
        var listing = Listing.of(words, HREF, Map.of("round", round), rows, total)
                .filtered(List.of(register.filter(words, round)));
        model.addAttribute("page", ListPage.of(visit, "decisions", listing, rows));
        return "tracing/decisions";
    }

    @GetMapping(path = HREF, params = "as=csv")
    ResponseEntity<byte[]> export(Visit visit) {
        var round = register.askedOrNewest(visit.asked("round"));
        return downloads.of(
                "decisions",
                List.of("decided_at", "decision", "account", "parcel_ref", "person_ref", "reason", "evidence"),
                page -> lines(visit, round, page).stream()
                        .map(line -> List.of(
                                line.at(),
                                line.state().word(),
                                line.account(),
                                line.parcelRef(),
                                line.personRef(),
                                line.reason(),
                                String.join(" ", line.evidence())))
                        .toList());
    }

    private List<Line> lines(Visit visit, String round, Asked asked) {
        var rows = decisions.page(round, asked.size(), asked.offset());
        records.worklist(
                visit.actor(),
                Operation.SEE_DECISIONS,
                AccessRecords.Purpose.RESTORING_FAMILY_LINKS,
                AccessRecords.Shown.of(
                        round,
                        rows.stream().map(RefusalRepository.Decision::parcelRef).toList()));
        boolean undoes = visit.actor().role() == Role.TRACING_OFFICER;
        return rows.stream()
                .map(row -> line(visit.words(), row, undoes ? MatchScreens.href(round, row.parcelRef()) : ""))
                .toList();
    }

    static Line line(Words words, RefusalRepository.Decision row, String href) {
        return new Line(
                words.dateAndTime(Instant.parse(row.decidedAt())),
                state(words, row.decision()),
                row.account(),
                row.parcelRef(),
                row.personRef(),
                row.reason(),
                EvidencePart.of(words, row.evidence()).stream()
                        .map(EvidencePart::line)
                        .toList(),
                href);
    }

    private static State state(Words words, String decision) {
        var shape = switch (decision) {
            case "confirmed" -> State.Shape.DONE;
            case "refused" -> State.Shape.STOP;
            default -> State.Shape.WAITS;
        };
        return new State(shape, words.say("decision." + decision));
    }
}
