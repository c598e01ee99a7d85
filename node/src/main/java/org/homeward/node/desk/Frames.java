package org.homeward.node.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.homeward.node.accounts.Actor;
import org.homeward.node.rounds.RoundRegister;
import org.homeward.node.wiring.Digest;
import org.homeward.node.wiring.NodeSettings;
import org.homeward.node.wiring.Side;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// Puts the frame round every page of this node.
@Component
class Frames {

    private static final int DIGEST_CHARS = 12; // Tells two style sheets apart; no secret depends on it.

    private final NodeSettings settings;
    private final Messages messages;
    private final RoundRegister register;
    private final String style;

    Frames(NodeSettings settings, Messages messages, RoundRegister register) {
        this.settings = settings;
        this.messages = messages;
        this.register = register;
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
    Words words(Locale locale) {
        return new Words(Language.of(locale).orElse(Language.EN), messages);
    }

    /// The frame of a page that needs nothing but itself: sign-in, faults. It reads no database.
    Frame bare(Words words, String title) {
        return frame(words, title, Optional.empty(), List.of());
    }

    /// The frame of a page for one who is signed in.
    ///
    /// @param round the round that is shown; empty for none
    Frame of(Words words, String title, Actor actor, String round) {
        var rounds = register.names().stream()
                .map(name -> new Frame.Round(name, "/rounds/" + name, name.equals(round)))
                .toList();
        var who = new Frame.Who(actor.name(), words.say("role." + actor.role().name()));
        return frame(words, title, Optional.of(who), rounds);
    }

    private Frame frame(Words words, String title, Optional<Frame.Who> who, List<Frame.Round> rounds) {
        return new Frame(
                words.language().tag(),
                title + " · " + settings.organisation(),
                style,
                settings.simulated(),
                words.name(settings.organisation()),
                side(words, settings.side()),
                languages(words),
                who,
                rounds);
    }

    private static List<Frame.Tongue> languages(Words words) {
        return Arrays.stream(Language.values())
                .map(one -> new Frame.Tongue(one.tag(), one.ownName(), one == words.language()))
                .toList();
    }

    /// `Side A`, `Neutral`.
    static String side(Words words, Side side) {
        return words.say("side." + side.word());
    }
}
