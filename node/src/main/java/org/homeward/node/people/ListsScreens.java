package org.homeward.node.people;

import java.util.List;
import java.util.Map;
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

/// Which lists of people held were sent and which came, when, how many people they name, and whether they are whole
/// here. Figures only: no person and no place.
@Controller
class ListsScreens implements DeskPage {

    /// A list.
    record Line(String at, String way, String kind, String people, String refused, String gone, State state) {}

    private static final String HREF = "/lists";

    private final ListRepository lists;
    private final RoundRegister register;
    private final Downloads downloads;

    ListsScreens(ListRepository lists, RoundRegister register, Downloads downloads) {
        this.lists = lists;
        this.register = register;
        this.downloads = downloads;
    }

    @Override
    public Operation operation() {
        return Operation.LISTS_PAGE;
    }

    @Override
    public String key() {
        return "lists";
    }

    @Override
    public boolean isInBarOf(Actor actor) {
        return actor.role() == Role.ROUND_OFFICER; // The tracing officer comes to it from the start page.
    }

    @GetMapping(HREF)
    String list(Visit visit, Asked asked, Model model) {
        var words = visit.words();
        var round = register.askedOrNewest(visit.asked("round"));
        var page = Listing.asked(asked);
        var rows = Page.of(
                page,
                lists.count(round),
                lists.page(round, page.size(), page.offset()).stream()
                        .map(one -> line(words, one))
                        .toList());
        var listing = Listing.of(words, HREF, Map.of("round", round), rows, words.say("lists.total", "n", rows.total()))
                .filtered(List.of(register.filter(words, round)));
        model.addAttribute("page", ListPage.of(visit, "lists", listing, rows));
        return "people/lists";
    }

    @GetMapping(path = HREF, params = "as=csv")
    ResponseEntity<byte[]> export(Visit visit) {
        var round = register.askedOrNewest(visit.asked("round"));
        return downloads.of(
                "lists",
                List.of("list", "way", "kind", "at", "people", "refused", "gone", "pages", "of_pages"),
                page -> lists.page(round, page.size(), page.offset()).stream()
                        .map(one -> List.of(
                                one.list(),
                                one.sent() ? "sent" : "came",
                                one.kind(),
                                one.at().toString(),
                                "" + one.people(),
                                "" + one.refused(),
                                one.gone().map(String::valueOf).orElse(""),
                                "" + one.pages(),
                                "" + one.of()))
                        .toList());
    }

    private static Line line(Words words, ListRepository.ListOfPeople list) {
        return new Line(
                words.dateAndTime(list.at()),
                words.say(list.sent() ? "lists.way.sent" : "lists.way.came"),
                words.say("lists.kind." + list.kind()),
                words.number(list.people()),
                list.sent() ? words.number(list.refused()) : "",
                list.gone().map(words::number).orElse(""),
                state(words, list));
    }

    private static State state(Words words, ListRepository.ListOfPeople list) {
        if (!list.isComplete()) {
            var values = Map.of("page", list.pages(), "pages", list.of());
            return new State(State.Shape.WAY, words.say("lists.state.under_way", values));
        }
        return list.refused() > 0
                ? new State(State.Shape.LATE, words.say("lists.state.refused", "n", list.refused()))
                : new State(State.Shape.DONE, words.say("lists.state.complete"));
    }
}
