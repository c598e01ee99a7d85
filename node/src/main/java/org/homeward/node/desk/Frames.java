package org.homeward.node.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.homeward.node.accounts.Actor;
import org.homeward.node.wiring.Digest;
import org.homeward.node.wiring.FormKeys;
import org.homeward.node.wiring.NodeSettings;
import org.homeward.node.wiring.Side;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// Puts the frame round every page of this node.
@Component
public class Frames {

    private static final int DIGEST_CHARS = 12; // Tells two style sheets apart; no secret depends on it.

    private final NodeSettings settings;
    private final Messages messages;
    private final FormKeys keys;
    private final ObjectProvider<DeskPage> pages; // Asked late: a page is itself given its frame.
    private final String style;

    Frames(NodeSettings settings, Messages messages, FormKeys keys, ObjectProvider<DeskPage> pages) {
        this.settings = settings;
        this.messages = messages;
        this.keys = keys;
        this.pages = pages;
        this.style = "/style/homeward.css?v=" + digest("static/style/homeward.css");
    }

    private static String digest(String resource) {
        try {
            return Digest.of(new ClassPathResource(resource).getContentAsByteArray())
                    .substring(0, DIGEST_CHARS);
        } catch (IOException missing) {
            throw new UncheckedIOException("the style sheet is not in this build; this indicates a bug", missing);
        }
    }

    /// The words of the language that was chosen.
    public Words words(Locale locale) {
        return new Words(Language.of(locale).orElse(Language.EN), messages);
    }

    /// The frame of a page that needs nothing but itself: sign-in, faults. It reads no database.
    Frame bare(Words words, String title) {
        return frame(words, title, Optional.empty(), List.of());
    }

    /// The frame of a page for one who is signed in.
    ///
    /// @param title what the page is, without a person's name: it stands in the browser's history
    /// @param current address of the page of the bar that this page is or belongs to; empty for none
    public Frame of(Words words, String title, Actor actor, String current) {
        return of(words, title, actor, current, works(actor));
    }

    Frame of(Words words, String title, Actor actor, String current, List<Work> works) {
        var bar = works.stream()
                .filter(work -> work.page().isInBarOf(actor))
                .map(work -> tab(words, work, current))
                .toList();
        var who = new Frame.Who(actor.name(), words.say("role." + actor.role().name()));
        return frame(words, title, Optional.of(who), bar);
    }

    /// A page and what waits on it.
    record Work(DeskPage page, List<Waiting> waits) {}

    /// The pages that this person may open, in the order of the bar, with what waits on them.
    List<Work> works(Actor actor) {
        return pages.stream()
                .filter(page -> mayOpen(actor, page))
                .sorted(Comparator.comparing(DeskPage::operation).thenComparing(DeskPage::href))
                .map(page -> new Work(page, page.waits(actor)))
                .toList();
    }

    private boolean mayOpen(Actor actor, DeskPage page) {
        return page.operation().isAt(side()) && page.operation().roles().contains(actor.role());
    }

    private static Frame.Tab tab(Words words, Work work, String current) {
        var href = work.page().href();
        long waiting = work.waits().stream().mapToLong(Waiting::count).sum();
        return new Frame.Tab(
                words.say("page." + work.page().key()),
                href,
                waiting == 0 ? "" : words.number(waiting),
                waiting == 0 ? "" : words.say("frame.waits", "n", waiting),
                href.equals(current));
    }

    private Frame frame(Words words, String title, Optional<Frame.Who> who, List<Frame.Tab> bar) {
        return new Frame(
                words.language().tag(),
                title + " · " + settings.organisation(),
                style,
                settings.simulated(),
                words.name(settings.organisation()),
                words.side(side()),
                languages(words),
                who,
                bar,
                keys.next());
    }

    private Side side() {
        return settings.side();
    }

    private static List<Frame.Tongue> languages(Words words) {
        return Arrays.stream(Language.values())
                .map(one -> new Frame.Tongue(one.tag(), one.ownName(), one == words.language()))
                .toList();
    }
}
