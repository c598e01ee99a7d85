package org.homeward.node.overview;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.node.accounts.Actor;
import org.homeward.node.accounts.Operation;
import org.homeward.node.accounts.Role;
import org.homeward.node.custody.Chronicle;
import org.homeward.node.desk.DeskPage;
import org.homeward.node.desk.Frames;
import org.homeward.node.desk.NoSuchPageException;
import org.homeward.node.desk.Waiting;
import org.homeward.node.desk.Words;
import org.homeward.node.obligations.Obligations;
import org.homeward.node.rounds.RoundRegister;
import org.homeward.node.wiring.BusinessClock;
import org.homeward.node.wiring.NodeSettings;
import org.homeward.node.wiring.Side;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The page of a round at this node: its dates, what waits, where the parcels are, parity, what is late, last
/// events. It shows counts, never a person or what a parcel holds, so every role may open it.
@Controller
class RoundScreens implements DeskPage {

    /// In whose bar it does not stand: the clerk's is full of the counter's work, the auditor has all rounds in
    /// his, and the work of the two others is no round. They find it on their start page.
    private static final Set<Role> WITHOUT =
            Set.of(Role.INTAKE_CLERK, Role.AUDITOR, Role.OPERATOR, Role.PROTECTION_OFFICER);

    private final Frames frames;
    private final RoundRegister register;
    private final Chronicle chronicle;
    private final Obligations obligations;
    private final BusinessClock clock;
    private final Side self;

    // Style 8: a page is framed, read from three features, dated and placed.
    RoundScreens(
            Frames frames,
            RoundRegister register,
            Chronicle chronicle,
            Obligations obligations,
            BusinessClock clock,
            NodeSettings settings) {
        this.frames = frames;
        this.register = register;
        this.chronicle = chronicle;
        this.obligations = obligations;
        this.clock = clock;
        this.self = settings.side();
    }

    @Override
    public Operation operation() {
        return Operation.ROUND_PAGE;
    }

    @Override
    public String key() {
        return "round";
    }

    @Override
    public boolean isInBarOf(Actor actor) {
        return !WITHOUT.contains(actor.role());
    }

    /// The newest round.
    @Override
    public String href() {
        return register.names().stream().findFirst().map(RoundScreens::href).orElse("/rounds");
    }

    private static String href(String round) {
        return "/rounds/" + round;
    }

    @Override
    public List<Waiting> waits(Actor actor) {
        return register.names().stream()
                .flatMap(name -> register.find(name).stream())
                .flatMap(entry -> papers(entry).waits(actor.role()).stream())
                .filter(waiting -> !waiting.key().equals(PapersPart.TERMS))
                .toList();
    }

    private PapersPart papers(RoundRegister.Entry entry) {
        var round = entry.terms().round();
        return new PapersPart(
                entry, register.proposed(round), register.closing(round), self, Words.day(clock.instant()));
    }

    @GetMapping("/rounds/{round}")
    String show(@PathVariable String round, Actor actor, Locale locale, Model model) {
        var entry = register.find(round).orElseThrow(() -> new NoSuchPageException("round"));
        var now = new RoundNow(
                entry,
                register.proposed(round),
                register.whereabouts(round, Side.A),
                register.whereabouts(round, Side.B),
                register.closing(round),
                self,
                clock.instant());
        model.addAttribute("page", page(frames.words(locale), now, actor));
        return "overview/round";
    }

    private RoundPage page(Words words, RoundNow now, Actor actor) {
        var title = words.say("round.title", "round", now.name());
        return new RoundPage(
                frames.of(words, title, actor, href(now.name())),
                now.name(),
                now.entry().inForce(),
                PapersPart.SIGN.contains(actor.role()),
                heading(words, now),
                lead(words, now),
                DatesPart.of(now, words),
                WaitsPart.of(now, actor.role(), words),
                WherePart.of(now, words),
                noneYet(words, now),
                ParityPart.of(now, words),
                LatePart.of(now, words, obligations.late(now.name())),
                EventsPart.of(now, words, register.happenings(now.name()), chronicle.last(now.name())));
    }

    private static String heading(Words words, RoundNow now) {
        if (now.parcels() > 0) {
            return words.say("round.where", "n", now.parcels());
        }
        return words.say("round.heading." + now.entry().state());
    }

    private static String lead(Words words, RoundNow now) {
        var signers = Side.values().length == now.entry().signedBy().size()
                ? words.say("round.all")
                : now.entry().signedBy().stream()
                        .sorted()
                        .map(side -> now.terms().organisation(side))
                        .collect(Collectors.joining(", "));
        var values = Map.of("version", now.entry().version(), "signers", signers);
        return words.say(
                "round.lead."
                        + (now.isClosed()
                                ? RoundRegister.State.CLOSED
                                : now.entry().state()),
                values);
    }

    private static String noneYet(Words words, RoundNow now) {
        var values = Map.of(
                "opens", words.longDate(now.terms().intakeOpens()),
                "closes", words.longDate(now.terms().intakeCloses()),
                "handover", words.longDate(now.terms().handoverOn()));
        if (now.today().isAfter(now.terms().intakeCloses())) {
            return words.say("round.none.past", values);
        }
        return words.say(now.self().isBureau() ? "round.none.bureau" : "round.none.neutral", values);
    }
}
