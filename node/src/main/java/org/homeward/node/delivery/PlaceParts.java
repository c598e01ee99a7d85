package org.homeward.node.delivery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.homeward.node.accounts.Actor;
import org.homeward.node.custody.Chronicle;
import org.homeward.node.custody.Party;
import org.homeward.node.desk.Field;
import org.homeward.node.desk.Form;
import org.homeward.node.desk.Frame;
import org.homeward.node.desk.Language;
import org.homeward.node.desk.State;
import org.homeward.node.desk.Step;
import org.homeward.node.desk.Words;
import org.homeward.node.packing.KnownParcel.Content;
import org.homeward.node.rounds.Decision;
import org.homeward.node.rounds.Rule;

/// Pieces that the pages of places of detention have in common.
final class PlaceParts {

    private PlaceParts() {}

    /// Which of his places somebody asks for: the one he chose, or all.
    static Collection<String> places(Actor actor, String chosen) {
        return actor.isPostedTo(chosen) ? List.of(chosen) : actor.placesInOrder();
    }

    /// The choice of a place, for whoever has several.
    static List<Field> placeFilter(Words words, Actor actor, Form form) {
        if (actor.places().size() < 2) {
            return List.of();
        }
        var choices = new ArrayList<Field.Choice>();
        choices.add(new Field.Choice("", words.say("place.all")));
        actor.placesInOrder().forEach(place -> choices.add(new Field.Choice(place, place)));
        return List.of(form.named("place", Field.Kind.CHOICE, words.say("place.place"), choices));
    }

    static State state(Words words, PlaceParcel.State state) {
        var shape = switch (state) {
            case ANNOUNCED -> State.Shape.WAITS;
            case RECEIVED, EXAMINED -> State.Shape.WAY;
            case DELIVERED -> State.Shape.DONE;
            // The same for whatever goes back, and for whatever reason.
            case CANNOT_BE_GIVEN, RELEASED -> State.Shape.STOP;
            case LOST -> State.Shape.LATE;
        };
        return new State(shape, words.say("place.state." + state));
    }

    /// What a rule says, in the reader's language.
    static String reason(Words words, Rule rule) {
        return switch (words.language()) {
            case EN -> rule.reasonEn();
            case UK -> rule.reasonUk();
            case RU -> rule.reasonRu();
        };
    }

    /// A thing in a parcel, and the rule that decides it.
    ///
    /// @param note what the rule says, in the rulebook's own words
    /// @param decision what it decides, in a word or two
    record Thing(
            int line,
            Frame.Name description,
            String category,
            String pieces,
            String grams,
            String rule,
            String note,
            String decision) {}

    static Thing thing(Words words, Content content, Examination rules) {
        var rule = rules.rulebook().decides(content.category());
        return new Thing(
                content.line(),
                words.name(content.description()),
                content.category(),
                words.number(content.pieces()),
                words.number(content.grams()),
                rule.map(Rule::rule).orElse(""),
                rule.map(decides -> reason(words, decides)).orElse(""),
                rule.map(decides -> decision(words, decides)).orElseGet(() -> words.say("decision.none")));
    }

    private static String decision(Words words, Rule rule) {
        return rule.decision() == Decision.LIMITED
                ? words.say("decision.LIMITED", "n", rule.quantityMax().orElse(0))
                : words.say("decision." + rule.decision());
    }

    /// Something that was taken out, and what became of it.
    ///
    /// @param number under which it goes on or is kept; empty if it perished
    record Taken(Frame.Name description, String pieces, String rule, String note, State became, String number) {}

    static List<Taken> taken(Words words, PlaceView.Seen seen) {
        return seen.removed().stream()
                .map(removed -> taken(words, removed, seen.rules()))
                .toList();
    }

    private static Taken taken(Words words, ExaminationRepository.Removed removed, Examination rules) {
        var what = removed.what();
        return new Taken(
                words.name(description(what.line(), rules.contents())),
                words.number(what.pieces()),
                what.rule(),
                rules.rulebook()
                        .named(what.rule())
                        .map(rule -> reason(words, rule))
                        .orElse(""),
                became(words, what.became()),
                removed.number());
    }

    static String description(int line, List<Content> contents) {
        return contents.stream()
                .filter(content -> content.line() == line)
                .map(Content::description)
                .findFirst()
                .orElse("");
    }

    static State became(Words words, Removal.Became became) {
        var shape = switch (became) {
            case RETURNED_TO_SENDER -> State.Shape.WAY;
            case KEPT_UNDER_RECEIPT -> State.Shape.WAITS;
            case PERISHED -> State.Shape.STOP;
        };
        return new State(shape, words.say("became." + became.word()));
    }

    /// Who held it, and what was done, oldest first.
    static List<Step> steps(Words words, List<Chronicle.Happened> events) {
        return events.stream().map(event -> step(words, event)).toList();
    }

    private static Step step(Words words, Chronicle.Happened event) {
        boolean later = !Words.day(event.recordedAt()).equals(Words.day(event.happenedAt()));
        var shape = switch (event.kind()) {
            case "turned_back", "lost" -> State.Shape.STOP;
            case "resealed", "taken_out" -> State.Shape.OPEN;
            default -> State.Shape.DONE;
        };
        var values = Map.of(
                "from", party(words, event.from()),
                "to", event.to().map(to -> party(words, to)).orElse(""));
        return new Step(
                words.dateAndTime(event.happenedAt()),
                later ? words.say("step.recorded", "date", words.dateAndTime(event.recordedAt())) : "",
                new State(shape, words.say("step." + event.kind())),
                words.say("step." + event.kind() + ".by", values));
    }

    private static String party(Words words, Party party) {
        return party.isPlace() ? words.say("step.place", "at", party.place()) : words.side(party.side());
    }

    /// The language in which a list writes names: those of both sides are Cyrillic, and read as such.
    static Frame.Name name(Words words, String text) {
        var name = words.name(text);
        boolean isLatin = name.lang().equals(Language.EN.tag());
        return words.language() == Language.EN && !isLatin ? new Frame.Name(text, Language.RU.tag()) : name;
    }
}
