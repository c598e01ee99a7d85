package org.homeward.node.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.node.desk.CheckedLine;
import org.homeward.node.desk.Frame;
import org.homeward.node.desk.Language;
import org.homeward.node.desk.State;
import org.homeward.node.desk.Words;
import org.homeward.node.rounds.AgreedRound;
import org.homeward.node.rounds.Rulebook;

/// Says a parcel in the reader's language.
///
/// @param agreed the terms by which it was taken in; empty where this node no longer has them
/// @param book of the side that receives
/// @param corrects whether the reader may correct it, as long as it is open
record ParcelView(
        Words words, HandedIn parcel, Optional<AgreedRound> agreed, Optional<Rulebook> book, boolean corrects) {

    /// How it stands, in shape, colour and word.
    static State state(Words words, HandedIn parcel) {
        var shape = switch (parcel.state()) {
            case "refused" -> State.Shape.STOP;
            case "accepted" -> State.Shape.WAITS;
            case "sealed" -> State.Shape.WAY;
            default -> State.Shape.DONE;
        };
        return new State(shape, words.say("parcel.state." + parcel.state()));
    }

    List<CheckedLine> lines() {
        return parcel.isErased()
                ? kept()
                : Stream.concat(asked(), kept().stream()).toList();
    }

    private Stream<CheckedLine> asked() {
        var form = parcel.form();
        var addressee = joined(
                ", ",
                joined(" ", form.surname(), form.givenName(), form.patronymic()),
                form.birthDate(),
                form.rank(),
                form.serviceNumber());
        var language = Language.tagged(form.cell("sender_language")).map(Language::ownName);
        var sender = joined(
                ", ",
                form.senderName(),
                form.cell("sender_relation"),
                form.cell("sender_phone"),
                form.cell("sender_email"),
                form.cell("sender_address"),
                language.map(name -> words.say("parcel.language", "name", name)).orElse(""));
        var enclosed = words.say(
                "parcel.letters", Map.of("letters", whole(form.letters()), "drawings", whole(form.drawings())));
        var weight = words.say("parcel.grams", "n", parcel.weightGrams());
        return Stream.of(
                line("to", words.name(addressee), "addressee_surname"),
                line("from", words.name(sender), "sender_name"),
                line("inside", words.name(inside()), "category_1"),
                line("enclosed", new Frame.Name(enclosed, words.language().tag()), "letters"),
                line("weight", new Frame.Name(weight, words.language().tag()), "weight_grams"));
    }

    // What is no word of the family, and stays when theirs are erased.
    private List<CheckedLine> kept() {
        var seal = parcel.seal().isEmpty()
                ? Stream.<CheckedLine>empty()
                : Stream.of(line("seal", new Frame.Name(parcel.seal(), "en"), ""));
        var number = parcel.itemNumber().isEmpty()
                ? Stream.<CheckedLine>empty()
                : Stream.of(
                        line("number", new Frame.Name(parcel.itemNumber(), "en"), ""),
                        line("code", new Frame.Name(parcel.deliveryCode(), "en"), ""));
        return Stream.concat(seal, number).toList();
    }

    private static long whole(String text) {
        return text.matches("[0-9]{1,9}") ? Long.parseLong(text) : 0;
    }

    private CheckedLine line(String key, Frame.Name value, String field) {
        var label = words.say("parcel." + key);
        var href = corrects && parcel.isOpen() && !field.isEmpty()
                ? ParcelScreens.href(parcel) + "/correction#" + field
                : "";
        return new CheckedLine(label, value, href, words.say("parcel.change", "what", label));
    }

    private String inside() {
        return Contents.read(parcel.form().contents()).items().stream()
                .map(item -> words.say("parcel.item", Map.of("n", item.pieces(), "what", item.description())))
                .collect(Collectors.joining(" · "));
    }

    private static String joined(String by, String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(by));
    }

    /// What warns, each in the words of its rule.
    List<String> warnings() {
        return parcel.warnings().stream().map(this::warning).toList();
    }

    private String warning(String rule) {
        var reason = book.flatMap(known -> known.named(rule)).map(known -> CounterForm.reason(known, words.language()));
        return reason.map(text -> words.say("parcel.asks", Map.of("reason", text, "rule", rule)))
                .orElseGet(() -> words.say("parcel.warning." + rule));
    }

    String agrees() {
        return book.flatMap(known -> agreed.map(round -> words.say(
                        "parcel.agrees",
                        Map.of("version", known.version(), "by", round.terms().organisation(known.side())))))
                .orElse("");
    }
}
