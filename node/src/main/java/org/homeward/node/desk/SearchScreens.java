package org.homeward.node.desk;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The search of every page: what it finds is what the features find. The title never repeats what was typed.
@Controller
class SearchScreens {

    /// The page.
    ///
    /// @param text what was typed
    /// @param none what is said if nothing is found, or nothing was asked
    record Page(Frame frame, String heading, String text, List<Hit> hits, Empty none) {
        Page {
            hits = List.copyOf(hits);
        }
    }

    private static final int CHARS_MIN = 2; // One letter is no search.
    private static final int CHARS_MAX = 100; // As long as the longest name.

    private final ObjectProvider<Searched> searched;

    SearchScreens(ObjectProvider<Searched> searched) {
        this.searched = searched;
    }

    @GetMapping("/search")
    String search(Visit visit, Model model) {
        var words = visit.words();
        var text = visit.asked("q");
        boolean asks = text.length() >= CHARS_MIN && text.length() <= CHARS_MAX;
        var hits = asks
                ? searched.stream()
                        .flatMap(one -> one.find(words, visit.actor(), text).stream())
                        .toList()
                : List.<Hit>of();
        var none = new Empty(
                words.say(asks ? "search.none" : "search.ask"), words.say(asks ? "search.none.why" : "search.ask.why"));
        var heading = words.say("search.title", "n", hits.size());
        model.addAttribute("page", new Page(visit.frame(words.say("search.word"), ""), heading, text, hits, none));
        return "desk/search";
    }
}
