package org.homeward.node.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.homeward.node.accounts.Invitations;
import org.homeward.node.requests.Answer;
import org.homeward.node.wiring.NodeSettings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page to which a one-time link leads: whoever was invited chooses his password, twice.
@Controller
class InvitationScreens {

    /// The page.
    ///
    /// @param token the word of the link; empty where the link opens nothing
    /// @param account which account it opens
    /// @param faults each said once above the form and once at its field
    record Page(
            Frame frame,
            Frame.Name organisation,
            String token,
            String account,
            String heading,
            List<SignInScreens.Fault> faults,
            List<SignInScreens.Fault> atPassword,
            List<SignInScreens.Fault> atAgain) {}

    private static final String PASSWORD = "password";
    private static final String AGAIN = "again";

    private final Invitations invitations;
    private final Frames frames;
    private final NodeSettings settings;

    InvitationScreens(Invitations invitations, Frames frames, NodeSettings settings) {
        this.invitations = invitations;
        this.frames = frames;
        this.settings = settings;
    }

    @GetMapping("/invitations/{token}")
    String show(@PathVariable String token, Locale locale, HttpServletResponse response, Model model) {
        var account = invitations.account(token);
        if (account.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        model.addAttribute(
                "page", page(frames.words(locale), account.isEmpty() ? "" : token, account.orElse(""), List.of()));
        return "desk/invitation";
    }

    @PostMapping("/invitations/{token}")
    String accept(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        var words = frames.words(locale);
        var faults = new ArrayList<SignInScreens.Fault>();
        if (!password.equals(again)) {
            faults.add(new SignInScreens.Fault(AGAIN, words.say("invitation.differ")));
        } else {
            switch (invitations.accept(token, password)) {
                case Answer.Done<Invitations.Opened> _ -> {
                    return "redirect:/sign-in";
                }
                case Answer.Refused<Invitations.Opened>(var why, var _) -> {
                    if (why == Answer.Why.INPUT) {
                        faults.add(new SignInScreens.Fault(PASSWORD, words.say("invitation.length")));
                    }
                }
            }
        }
        var account = invitations.account(token);
        response.setStatus(account.isEmpty() ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("page", page(words, account.isEmpty() ? "" : token, account.orElse(""), faults));
        return "desk/invitation";
    }

    private Page page(Words words, String token, String account, List<SignInScreens.Fault> faults) {
        return new Page(
                frames.bare(words, words.say("invitation.title")),
                words.name(settings.organisation()),
                token,
                account,
                words.say("form.faults", "n", faults.size()),
                List.copyOf(faults),
                at(PASSWORD, faults),
                at(AGAIN, faults));
    }

    private static List<SignInScreens.Fault> at(String field, List<SignInScreens.Fault> faults) {
        return faults.stream().filter(fault -> fault.field().equals(field)).toList();
    }
}
