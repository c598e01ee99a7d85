package org.homeward.node.tracing;

import java.util.List;
import java.util.Map;
import org.homeward.node.accounts.Operation;
import org.homeward.node.csv.Downloads;
import org.homeward.node.desk.DeskPage;
import org.homeward.node.desk.ListPage;
import org.homeward.node.desk.Listing;
import org.homeward.node.desk.State;
import org.homeward.node.desk.Visit;
import org.homeward.node.desk.Words;
import org.homeward.node.enquiries.Enquiries;
import org.homeward.node.requests.Page;
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

    /// A parcel whose addressee waits.
    ///
    /// @param enquire where the other bureau is asked to read the line with his number again; may be empty
    record Line(String parcelRef, State state, String enquire) {}

    private static final String HREF = "/tracing/waiting";

    private final ProposalRepository proposals;
    private final RoundRegister register;
    private final Downloads downloads;

    WaitingScreens(ProposalRepository proposals, RoundRegister register, Downloads downloads) {
        this.proposals = proposals;
        this.register = register;
        this.downloads = downloads;
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
        var round = register.askedOrNewest(visit.asked("round"));
        var page = Listing.asked(asked);
        var rows = Page.of(page, proposals.waitingCount(round), lines(words, round, page.size(), page.offset()));
        var total = words.say("waiting.total", "n", rows.total());
        var listing = Listing.of(words, HREF, Map.of("round", round), rows, total)
                .filtered(List.of(register.filter(words, round)));
        model.addAttribute("page", ListPage.of(visit, "waiting", listing, rows));
        return "tracing/waiting";
    }

    @GetMapping(path = HREF, params = "as=csv")
    ResponseEntity<byte[]> export(Visit visit) {
        var round = register.askedOrNewest(visit.asked("round"));
        return downloads.of(
                "waiting",
                List.of("parcel_ref", "why"),
                page -> lines(visit.words(), round, page.size(), page.offset()).stream()
                        .map(line -> List.of(line.parcelRef(), line.state().word()))
                        .toList());
    }

    private List<Line> lines(Words words, String round, int size, long offset) {
        return proposals.waiting(round, size, offset).stream()
                .map(row -> new Line(
                        row.parcelRef(),
                        row.rule().equals("list.conflict")
                                ? new State(State.Shape.LATE, words.say("waiting.conflict"))
                                : new State(State.Shape.WAITS, words.say("waiting.unlisted")),
                        row.personRef().isEmpty() ? "" : Enquiries.href(round, row.personRef())))
                .toList();
    }
}
