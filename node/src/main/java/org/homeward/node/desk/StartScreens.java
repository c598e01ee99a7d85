package org.homeward.node.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.homeward.node.accounts.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Where everybody begins: what waits for him, the late first, then the longest waiting; then his pages.
@Controller
class StartScreens {

    /// The page.
    ///
    /// @param lead how much waits, in a sentence
    /// @param work what waits, late first
    /// @param pages all pages this person may open, also those outside the bar
    record Page(Frame frame, String heading, String lead, List<WorkLine> work, List<Link> pages) {
        Page {
            work = List.copyOf(work);
            pages = List.copyOf(pages);
        }
    }

    /// A page to go to.
    record Link(String name, String href) {}

    private static final Comparator<Waiting> LATE_THEN_OLDEST = Comparator.comparing((Waiting one) -> !one.late())
            .thenComparing(one -> Stream.concat(one.due().stream(), one.oldest().stream())
                    .findFirst()
                    .orElse(java.time.LocalDate.MAX));

    private final Frames frames;

    StartScreens(Frames frames) {
        this.frames = frames;
    }

    @GetMapping("/")
    String start(Actor actor, Locale locale, Model model) {
        var words = frames.words(locale);
        var works = frames.works(actor);
        var waiting = works.stream()
                .flatMap(work -> work.waits().stream())
                .filter(one -> one.count() > 0)
                .distinct()
                .sorted(LATE_THEN_OLDEST)
                .toList();
        var pages = works.stream()
                .map(work -> new Link(
                        words.say("page." + work.page().key()), work.page().href()))
                .toList();
        var title = words.say("start.title");
        model.addAttribute(
                "page",
                new Page(
                        frames.of(words, title, actor, "/", works),
                        title,
                        words.say("start.lead", "n", waiting.size()),
                        waiting.stream().map(one -> WorkLine.of(words, one)).toList(),
                        pages));
        return "desk/start";
    }
}
