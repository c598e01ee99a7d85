package org.homeward.node.custody;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.node.accounts.Actor;
import org.homeward.node.accounts.Role;
import org.homeward.node.desk.Empty;
import org.homeward.node.desk.Frame;
import org.homeward.node.desk.Hit;
import org.homeward.node.desk.NoSuchPageException;
import org.homeward.node.desk.Searched;
import org.homeward.node.desk.State;
import org.homeward.node.desk.Step;
import org.homeward.node.desk.Visit;
import org.homeward.node.desk.Words;
import org.homeward.node.paper.PaperEntries;
import org.homeward.node.paper.PaperEntry;
import org.homeward.node.rounds.Rounds;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The way of one parcel: who held it, since when, and how it was signed. It shows nothing of what the parcel holds and
/// for whom it is.
@Controller
class CustodyScreens implements Searched {

    /// The page.
    ///
    /// @param number as on the label
    /// @param holder who has it now, in a sentence
    /// @param none what is said before its first event
    record Way(
            Frame frame,
            String heading,
            String number,
            String holder,
            List<Step> steps,
            List<String> sheets,
            Empty none) {
        Way {
            steps = List.copyOf(steps);
            sheets = List.copyOf(sheets);
        }
    }

    private static final Set<Role> MAY = Set.of(Role.ROUND_OFFICER, Role.DELEGATE, Role.INTAKE_CLERK);
    private static final Duration SOON = Duration.ofHours(1); // Recorded within the hour is recorded at once.

    private final CustodyView view;
    private final Rounds rounds;
    private final PaperEntries entries;

    CustodyScreens(CustodyView view, Rounds rounds, PaperEntries entries) {
        this.view = view;
        this.rounds = rounds;
        this.entries = entries;
    }

    @GetMapping("/custody/{number}")
    String show(@PathVariable String number, Visit visit, Model model) {
        var one = TravelNumber.read(number).flatMap(view::ofOne).orElseThrow(() -> new NoSuchPageException("parcel"));
        var words = visit.words();
        var title = words.say("custody.title");
        var steps = one.events().stream().map(event -> step(words, event)).toList();
        var none = new Empty(words.say("custody.none"), words.say("custody.none.why"));
        model.addAttribute(
                "page",
                new Way(
                        visit.frame(title, ""),
                        title,
                        one.itemNumber(),
                        holder(words, one),
                        steps,
                        entries.of(one.itemNumber()).stream()
                                .map(entry -> sheet(words, entry))
                                .toList(),
                        none));
        return "custody/way";
    }

    private String holder(Words words, CustodyView.OfOne one) {
        var last = one.events().isEmpty() ? "" : one.events().getLast().round();
        return switch (one.holder()) {
            case "with the neutral" -> words.say("custody.neutral");
            case "delivered" -> words.say("custody.now.delivered");
            case "lost" -> words.say("custody.now.lost");
            default ->
                words.say(
                        "custody.holder",
                        "who",
                        Party.read(one.holder())
                                .map(party -> named(words, last, party))
                                .orElse(one.holder()));
        };
    }

    // Who witnessed it is asked over REST, where the read is recorded.
    private static String sheet(Words words, PaperEntry entry) {
        var values = Map.of(
                "what", words.say("paper.kind." + entry.kind().word()),
                "at", words.dateAndTime(entry.happenedAt()),
                "of", entry.sheet(),
                "date", words.dateAndTime(entry.recordedAt()),
                "by", entry.account());
        return words.say(entry.corrects().isPresent() ? "paper.correction" : "paper.entry", values);
    }

    private Step step(Words words, CustodyView.Event event) {
        var shape = switch (event.kind()) {
            case "resealed", "turned_back", "taken_out" -> State.Shape.OPEN;
            case "lost" -> State.Shape.LATE;
            default -> State.Shape.DONE;
        };
        var values = Map.of(
                "from", named(words, event.round(), event.from()),
                "to", named(words, event.round(), event.to()),
                "seal", event.seal(),
                "grams", event.weightGrams());
        boolean later = event.recordedAt().isAfter(event.happenedAt().plus(SOON));
        return new Step(
                words.dateAndTime(event.happenedAt()),
                later ? words.say("custody.recorded", "date", words.dateAndTime(event.recordedAt())) : "",
                new State(shape, words.say("custody." + event.kind() + ".word")),
                words.say("custody." + event.kind(), values));
    }

    private String named(Words words, String round, String party) {
        return Party.read(party).map(known -> named(words, round, known)).orElse("");
    }

    private String named(Words words, String round, Party party) {
        var organisation = rounds.agreed(round)
                .map(agreed -> agreed.terms().organisation(party.side()))
                .orElse(words.side(party.side()));
        return party.isPlace() ? words.say("custody.place", "of", organisation) : organisation;
    }

    @Override
    public List<Hit> find(Words words, Actor actor, String text) {
        if (!MAY.contains(actor.role())) {
            return List.of();
        }
        return TravelNumber.read(text).flatMap(view::ofOne).stream()
                .map(one -> new Hit(
                        words.say("custody.hit"),
                        new Frame.Name(one.itemNumber(), "en"),
                        holder(words, one),
                        "/custody/" + one.itemNumber()))
                .toList();
    }
}
