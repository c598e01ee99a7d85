package org.homeward.node.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.homeward.node.accounts.SignIn;
import org.homeward.node.wiring.NodeSettings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page on which staff sign in, and the way out.
@Controller
class SignInScreens {

    /// The page.
    ///
    /// @param note what brought the reader here, if something did
    /// @param account as typed; the password is never given back
    /// @param faults each said once above the form and once at its field
    record Page(
            Frame frame,
            Frame.Name organisation,
            String note,
            String account,
            String heading,
            List<Fault> faults,
            List<Fault> atAccount,
            List<Fault> atPassword,
            String fingerprint) {}

    /// What is wrong with one field.
    ///
    /// @param field its id
    record Fault(String field, String sentence) {}

    private static final String ACCOUNT = "account";
    private static final String PASSWORD = "password";

    private final SignIn signIn;
    private final Frames frames;
    private final NodeSettings settings;
    private final NodeKey key;

    SignInScreens(SignIn signIn, Frames frames, NodeSettings settings, NodeKey key) {
        this.signIn = signIn;
        this.frames = frames;
        this.settings = settings;
        this.key = key;
    }

    @GetMapping("/sign-in")
    String show(@RequestParam(defaultValue = "") String why, Locale locale, Model model) {
        var words = frames.words(locale);
        var note = why.equals("again") ? words.say("signin.again") : "";
        model.addAttribute("page", page(words, note, "", List.of()));
        return "desk/sign-in";
    }

    @PostMapping("/sign-in")
    String signIn(
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        var words = frames.words(locale);
        var faults = empty(words, account, password);
        if (faults.isEmpty()
                && signIn.begin(account.strip(), password, request, response).isEmpty()) {
            faults.add(new Fault(PASSWORD, words.say("signin.wrong")));
        }
        if (faults.isEmpty()) {
            return "redirect:/";
        }
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        model.addAttribute("page", page(words, "", account, faults));
        return "desk/sign-in";
    }

    private static List<Fault> empty(Words words, String account, String password) {
        var faults = new ArrayList<Fault>();
        if (account.isBlank()) {
            faults.add(new Fault(ACCOUNT, words.say("signin.noAccount")));
        }
        if (password.isEmpty()) {
            faults.add(new Fault(PASSWORD, words.say("signin.noPassword")));
        }
        return faults;
    }

    private Page page(Words words, String note, String account, List<Fault> faults) {
        return new Page(
                frames.bare(words, words.say("signin.title")),
                words.name(settings.organisation()),
                note,
                account,
                words.say("form.faults", "n", faults.size()),
                List.copyOf(faults),
                at(ACCOUNT, faults),
                at(PASSWORD, faults),
                key.fingerprint());
    }

    private static List<Fault> at(String field, List<Fault> faults) {
        return faults.stream().filter(fault -> fault.field().equals(field)).toList();
    }

    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request) {
        signIn.end(request);
        return "redirect:/sign-in";
    }
}
