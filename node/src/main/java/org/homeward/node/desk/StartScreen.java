package org.homeward.node.desk;

import java.util.Locale;
import org.homeward.node.accounts.Actor;
import org.homeward.node.rounds.RoundRegister;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Where everybody begins: the newest round; while there is none, what will stand here and why that is fine.
@Controller
class StartScreen {

    /// The page before the first round.
    record Page(Frame frame) {}

    private final Frames frames;
    private final RoundRegister register;

    StartScreen(Frames frames, RoundRegister register) {
        this.frames = frames;
        this.register = register;
    }

    @GetMapping("/")
    String start(Actor actor, Locale locale, Model model) {
        var rounds = register.names();
        if (!rounds.isEmpty()) {
            return "redirect:/rounds/" + rounds.getFirst();
        }
        var words = frames.words(locale);
        model.addAttribute("page", new Page(frames.of(words, words.say("start.title"), actor, "")));
        return "desk/start";
    }
}
