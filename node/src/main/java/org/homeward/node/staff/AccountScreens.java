package org.homeward.node.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.node.accounts.AccountKeeping;
import org.homeward.node.accounts.Actor;
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
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// One account: its role, places, lock and sessions, each changed with a button that names the deed; and its one-time
/// link, shown once.
@Controller
class AccountScreens {

    /// The page.
    ///
    /// @param link address of the one-time link; empty unless it was made just now
    /// @param locked whether its button unlocks it
    /// @param fields of the change; empty where nothing may be changed
    /// @param told why nothing may be changed; empty otherwise
    record Page(
            Frame frame,
            String account,
            Frame.Name name,
            String role,
            String places,
            State state,
            String sessions,
            String link,
            boolean locked,
            Faults faults,
            List<Field> fields,
            String told) {
        Page {
            fields = List.copyOf(fields);
        }

        /// The account only.
        @Override
        public String toString() {
            return account;
        }
    }

    private static final String HREF = AccountsScreens.HREF + "/{account}";

    private final AccountKeeping desk;
    private final Answers answers;

    AccountScreens(AccountKeeping desk, Answers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @GetMapping(HREF)
    String show(@PathVariable String account, Visit visit, HttpServletRequest request, Model model) {
        return show(visit, account, Form.empty(), request, model);
    }

    // Style 8: a deed's parts are one request.
    @PostMapping(HREF)
    String change(
            @PathVariable String account,
            Visit visit,
            Deed deed,
            HttpServletRequest request,
            Model model,
            RedirectAttributes attributes) {
        var form = visit.form();
        var step = form.text("step");
        var answer = answer(visit.actor(), account, form, deed, request.getSession());
        if (answer instanceof Answer.Refused<?> refused) {
            if (refused.why() == Answer.Why.ABSENT) {
                throw new NoSuchPageException("account");
            }
            form.refuse(visit.words(), refused);
            visit.refused(refused);
            return show(visit, account, form, request, model);
        }
        return Done.to(AccountsScreens.HREF + "/" + account, attributes, visit.say("account.done." + step));
    }

    private Answer<?> answer(Actor operator, String account, Form form, Deed deed, HttpSession session) {
        var step = form.text("step");
        if (step.equals("link")) {
            return answers.onPage(
                    deed,
                    AccountKeeping.Invited.class,
                    () -> AccountsScreens.withoutLink(session, desk.inviteAgain(operator, account)));
        }
        var row = desk.find(account).orElseThrow(() -> new NoSuchPageException("account"));
        var same = List.copyOf(row.actor().placesInOrder());
        var role = row.actor().role();
        var change = switch (step) {
            case "change" ->
                new AccountKeeping.AccountChange(
                        AccountsScreens.role(form.text("role")).orElse(role),
                        AccountsScreens.places(form.text("places")),
                        row.locked());
            case "lock" -> new AccountKeeping.AccountChange(role, same, true);
            case "unlock" -> new AccountKeeping.AccountChange(role, same, false);
            case "end" -> new AccountKeeping.AccountChange(role, same, row.locked());
            default -> throw new NoSuchPageException("step");
        };
        return answers.onPage(deed, AccountKeeping.AccountChanged.class, () -> desk.change(operator, account, change));
    }

    private String show(Visit visit, String account, Form form, HttpServletRequest request, Model model) {
        var words = visit.words();
        var row = desk.find(account);
        var pending = desk.pending(account);
        var actor = row.map(AccountKeeping.Row::actor)
                .or(() -> pending.map(AccountKeeping.Pending::actor))
                .orElseThrow(() -> new NoSuchPageException("account"));
        var link = ShownLinks.once(request.getSession(), account);
        var address = link.isEmpty()
                ? ""
                : ServletUriComponentsBuilder.fromContextPath(request)
                        .path(link)
                        .toUriString();
        var state = row.map(one -> AccountsScreens.state(words, one))
                .orElseGet(() -> new State(State.Shape.WAITS, words.say("accounts.invited")));
        boolean isOwn = visit.actor().account().equals(account);
        model.addAttribute(
                "page",
                new Page(
                        visit.frame(words.say("account.title"), AccountsScreens.HREF),
                        account,
                        words.name(actor.name()),
                        words.say("role." + actor.role().name()),
                        String.join(" ", actor.placesInOrder()),
                        state,
                        words.say(
                                "account.sessions",
                                "n",
                                row.map(AccountKeeping.Row::sessions).orElse(0)),
                        address,
                        row.map(AccountKeeping.Row::locked).orElse(false),
                        form.faults(words, List.of("role", "places")),
                        isOwn || row.isEmpty() ? List.of() : fields(words, form, actor),
                        told(words, isOwn, row)));
        return "staff/account";
    }

    private static String told(Words words, boolean isOwn, Optional<AccountKeeping.Row> row) {
        if (isOwn) {
            return words.say("rule.account.own");
        }
        return row.isEmpty() ? words.say("account.pending") : "";
    }

    private static List<Field> fields(Words words, Form form, Actor actor) {
        var filled = form.typed().containsKey("role")
                ? form
                : Form.filled(Map.of("role", actor.role().name(), "places", String.join(" ", actor.placesInOrder())));
        return List.of(
                filled.named(
                        "role",
                        Field.Kind.CHOICE,
                        words.say("accounts.role"),
                        AccountsScreens.roles(words)
                                .subList(1, AccountsScreens.roles(words).size())),
                filled.named("places", Field.Kind.LINE, words.say("accounts.places"), List.of())
                        .hinted(words.say("accounts.places.hint")));
    }
}
