package org.homeward.node.staff;

import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.homeward.node.accounts.AccountKeeping;
import org.homeward.node.accounts.Actor;
import org.homeward.node.accounts.Operation;
import org.homeward.node.accounts.Role;
import org.homeward.node.csv.Downloads;
import org.homeward.node.desk.DeskPage;
import org.homeward.node.desk.Faults;
import org.homeward.node.desk.Field;
import org.homeward.node.desk.Form;
import org.homeward.node.desk.Frame;
import org.homeward.node.desk.Listing;
import org.homeward.node.desk.State;
import org.homeward.node.desk.Visit;
import org.homeward.node.desk.Words;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Answers;
import org.homeward.node.requests.Deed;
import org.homeward.node.requests.Page.Asked;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// The accounts of this node and who was invited; and inviting somebody.
@Controller
class AccountsScreens implements DeskPage {

    /// The page.
    ///
    /// @param pending who was invited and has not opened his account
    /// @param fields of the form that invites
    record Page(
            Frame frame,
            String heading,
            String lead,
            Faults faults,
            List<Field> fields,
            List<Waiting> pending,
            Listing listing,
            List<Line> lines) {
        Page {
            fields = List.copyOf(fields);
            pending = List.copyOf(pending);
            lines = List.copyOf(lines);
        }
    }

    /// An account.
    record Line(
            String account, String href, Frame.Name name, String role, String places, State state, String sessions) {}

    /// An invitation that waits.
    record Waiting(String account, String href, String role, String until) {}

    static final String HREF = "/accounts";

    private static final List<String> ORDER = List.of("account", "name", "role", "places");

    private final AccountKeeping desk;
    private final Answers answers;
    private final Downloads downloads;

    AccountsScreens(AccountKeeping desk, Answers answers, Downloads downloads) {
        this.desk = desk;
        this.answers = answers;
        this.downloads = downloads;
    }

    @Override
    public Operation operation() {
        return Operation.ACCOUNTS_PAGE;
    }

    @Override
    public String key() {
        return "accounts";
    }

    @GetMapping(HREF)
    String show(Visit visit, Asked asked, Model model) {
        return show(visit, Form.empty(), Listing.asked(asked), model);
    }

    /// The same rows as a file.
    @GetMapping(path = HREF, params = "as=" + Listing.CSV)
    ResponseEntity<byte[]> export(Visit visit) {
        return downloads.of(
                "accounts",
                List.of("account", "name", "role", "places", "locked", "sessions"),
                page -> desk.page(page).rows().stream()
                        .map(row -> List.of(
                                row.actor().account(),
                                row.actor().name(),
                                row.actor().role().name(),
                                String.join(" ", row.actor().placesInOrder()),
                                row.locked() ? "yes" : "no",
                                row.sessions() + ""))
                        .toList());
    }

    @PostMapping(HREF)
    String invite(Visit visit, Deed deed, HttpSession session, Model model) {
        var form = visit.form();
        var role = role(form.text("role"));
        if (role.isEmpty()) {
            form.fault("role", visit.say("rule.form.role"));
            visit.faulty();
            return show(visit, form, new Asked(1, Listing.ROWS), model);
        }
        var asked = new AccountKeeping.Invitation(
                form.text("account"), form.text("name"), role.get(), null, places(form.text("places")));
        var answer = answers.onPage(
                deed, AccountKeeping.Invited.class, () -> withoutLink(session, desk.invite(visit.actor(), asked)));
        if (answer instanceof Answer.Refused<?> refused) {
            form.refuse(visit.words(), refused);
            visit.refused(refused);
            return show(visit, form, new Asked(1, Listing.ROWS), model);
        }
        return "redirect:" + HREF + "/" + asked.account();
    }

    /// The same answer with its link in the session only.
    static Answer<AccountKeeping.Invited> withoutLink(HttpSession session, Answer<AccountKeeping.Invited> answer) {
        return switch (answer) {
            case Answer.Done<AccountKeeping.Invited>(var invited) -> {
                ShownLinks.keep(session, invited.account(), invited.link());
                yield Answer.done(new AccountKeeping.Invited(invited.account(), "", invited.expiresAt()));
            }
            case Answer.Refused<AccountKeeping.Invited> refused -> refused;
        };
    }

    static java.util.Optional<Role> role(String word) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(word))
                .findFirst();
    }

    /// Places as they are typed, apart by spaces or commas.
    static List<String> places(String typed) {
        return Arrays.stream(typed.split("[\\s,;]+"))
                .filter(place -> !place.isEmpty())
                .distinct()
                .toList();
    }

    private String show(Visit visit, Form form, Asked asked, Model model) {
        var words = visit.words();
        var found = desk.page(asked);
        var rows = org.homeward.node.requests.Page.of(
                asked,
                found.total(),
                found.rows().stream().map(row -> line(words, row)).toList());
        var total = words.say("accounts.total", "n", rows.total());
        var title = words.say("accounts.title");
        model.addAttribute(
                "page",
                new Page(
                        visit.frame(title, HREF),
                        title,
                        words.say("accounts.lead"),
                        form.faults(words, ORDER),
                        fields(words, form),
                        desk.pending().stream().map(one -> waiting(words, one)).toList(),
                        Listing.of(words, HREF, Map.of(), rows, total),
                        rows.rows()));
        return "staff/accounts";
    }

    private static List<Field> fields(Words words, Form form) {
        return List.of(
                form.named("account", Field.Kind.LINE, words.say("accounts.account"), List.of())
                        .hinted(words.say("accounts.account.hint")),
                form.named("name", Field.Kind.LINE, words.say("accounts.name"), List.of()),
                form.named("role", Field.Kind.CHOICE, words.say("accounts.role"), roles(words)),
                form.named("places", Field.Kind.LINE, words.say("accounts.places"), List.of())
                        .hinted(words.say("accounts.places.hint")));
    }

    /// The roles to choose from, with a first that is none.
    static List<Field.Choice> roles(Words words) {
        var roles = new ArrayList<Field.Choice>();
        roles.add(new Field.Choice("", words.say("accounts.role.choose")));
        Arrays.stream(Role.values())
                .map(role -> new Field.Choice(role.name(), words.say("role." + role.name())))
                .forEach(roles::add);
        return roles;
    }

    private static Line line(Words words, AccountKeeping.Row row) {
        var actor = row.actor();
        return new Line(
                actor.account(),
                HREF + "/" + actor.account(),
                words.name(actor.name()),
                words.say("role." + actor.role().name()),
                String.join(" ", actor.placesInOrder()),
                state(words, row),
                row.sessions() == 0 ? "" : words.number(row.sessions()));
    }

    /// Whether somebody may sign in with it.
    static State state(Words words, AccountKeeping.Row row) {
        return row.locked()
                ? new State(State.Shape.STOP, words.say("accounts.locked"))
                : new State(State.Shape.DONE, words.say("accounts.open"));
    }

    private static Waiting waiting(Words words, AccountKeeping.Pending pending) {
        Actor actor = pending.actor();
        return new Waiting(
                actor.account(),
                HREF + "/" + actor.account(),
                words.say("role." + actor.role().name()),
                words.say("accounts.until", "at", words.dateAndTime(pending.expiresAt())));
    }
}
