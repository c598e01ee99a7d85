package org.homeward.node.scanning;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.node.accounts.Actor;
import org.homeward.node.desk.Faults;
import org.homeward.node.desk.Listing;
import org.homeward.node.desk.ScanPart;
import org.homeward.node.desk.State;
import org.homeward.node.desk.Verdict;
import org.homeward.node.desk.Words;
import org.homeward.node.requests.Page;
import org.springframework.stereotype.Component;

/// Puts the scan field and its log together for the page of any scan place. A page gives what only it knows: how many
/// of how many, and what is still to be scanned.
@Component
public class ScanView {

    private static final int BEFORE = 2; // Small, below the latest: what a person looks back for.
    private static final int LOG_ROWS = 20; // Of a page; the field stays in view above them.

    private final ScanLog log;

    ScanView(ScanLog log) {
        this.log = log;
    }

    /// What the page of a place says itself.
    ///
    /// @param href the page's address, to which the field is sent
    /// @param open whether something can be scanned; a closed place shows its log only
    /// @param wanted the number whose seal and grams are asked for; empty where a number is
    /// @param typed what stays in the field because it could not be read
    /// @param counts "17 of 40"
    /// @param left what is still to be scanned, some of it
    /// @param leftCount how many that are in all
    /// @param faults why the last deed was refused
    public record Told(
            String href,
            boolean open,
            String wanted,
            String typed,
            String counts,
            List<String> left,
            long leftCount,
            Faults faults) {
        public Told {
            left = List.copyOf(left);
        }
    }

    /// The part of this place as this person sees it: his own latest verdicts, and everybody's log.
    public ScanPart part(Words words, ScanPlace place, Actor actor, Told told, Page.Asked asked) {
        var own = log.newestOf(place, actor, 1 + BEFORE).stream()
                .map(scan -> verdict(words, scan))
                .toList();
        var page = new Page.Asked(asked.page(), LOG_ROWS);
        var lines =
                log.newest(place, page).stream().map(scan -> line(words, scan)).toList();
        var rows = Page.of(page, log.count(place), lines);
        var listing = Listing.of(words, told.href(), Map.of(), rows, words.say("scan.total", "n", rows.total()))
                .withoutExport();
        boolean asksReading = !told.wanted().isEmpty();
        return new ScanPart(
                told.href(),
                told.open(),
                told.wanted(),
                asksReading ? words.say("scan.reading", "of", told.wanted()) : words.say("scan.field"),
                words.say(asksReading ? "scan.reading.hint" : hint(place)),
                told.typed(),
                told.counts(),
                own.stream().findFirst(),
                own.stream().skip(1).toList(),
                lines,
                listing,
                told.open() ? undo(words, place, actor) : Optional.empty(),
                words.say("scan.left", "n", told.leftCount()),
                told.left(),
                told.leftCount() > told.left().size()
                        ? words.say(
                                "scan.left.more",
                                "n",
                                told.leftCount() - told.left().size())
                        : "",
                told.faults());
    }

    // Seal and grams are read where custody passes; on a pallet only the number is compared.
    private static String hint(ScanPlace place) {
        return switch (place.kind()) {
            case PALLET -> "scan.hint.pallet";
            case GIVEN, RECEIVED -> "scan.hint";
        };
    }

    private Optional<ScanPart.Undo> undo(Words words, ScanPlace place, Actor actor) {
        return log.last(place, actor)
                .map(scan -> new ScanPart.Undo(scan.scan() + "", words.say("scan.undo", "of", scan.number())));
    }

    private static Verdict verdict(Words words, Scanned scan) {
        var back = scan.takenBack();
        return new Verdict(
                back.isPresent() ? Verdict.Kind.DOUBT : kind(scan.verdict()),
                back.isPresent() ? words.say("scan.taken_back") : words.say("scan." + scan.verdict()),
                back.isPresent() ? words.say("scan.taken_back.told") : told(words, scan),
                shown(words, scan),
                words.second(scan.at()));
    }

    private static Verdict.Kind kind(String verdict) {
        return switch (verdict) {
            case "scanned", "agreed", "checked" -> Verdict.Kind.GOOD;
            case "unknown_number", "wrong_digit", "not_a_number" -> Verdict.Kind.REFUSED;
            default -> Verdict.Kind.DOUBT;
        };
    }

    private static String told(Words words, Scanned scan) {
        return words.say("scan." + scan.verdict() + ".told", Map.of("of", scan.number(), "pallet", scan.more()));
    }

    private static String shown(Words words, Scanned scan) {
        return scan.number().isEmpty() ? words.say("scan.nothing") : scan.number();
    }

    private static ScanPart.Line line(Words words, Scanned scan) {
        var told = scan.takenBack()
                .map(back -> words.say(
                        "scan.taken_back.line", Map.of("who", back.account(), "date", words.second(back.at()))))
                .orElseGet(() -> told(words, scan));
        return new ScanPart.Line(
                words.second(scan.at()),
                new State(shape(scan), words.say("scan." + scan.verdict())),
                shown(words, scan),
                told,
                scan.account());
    }

    private static State.Shape shape(Scanned scan) {
        if (scan.takenBack().isPresent()) {
            return State.Shape.WAITS;
        }
        return switch (kind(scan.verdict())) {
            case GOOD -> State.Shape.DONE;
            case DOUBT -> scan.verdict().equals("scanned_before") ? State.Shape.WAY : State.Shape.LATE;
            case REFUSED -> State.Shape.STOP;
        };
    }
}
