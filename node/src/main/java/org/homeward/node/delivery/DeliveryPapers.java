package org.homeward.node.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.homeward.node.accounts.AccessRecords;
import org.homeward.node.accounts.Actor;
import org.homeward.node.accounts.Operation;
import org.homeward.node.accounts.Role;
import org.homeward.node.desk.Frame;
import org.homeward.node.desk.Hit;
import org.homeward.node.desk.NoSuchPageException;
import org.homeward.node.desk.Searched;
import org.homeward.node.desk.Visit;
import org.homeward.node.desk.Words;
import org.homeward.node.packing.ItemNumber;
import org.homeward.node.packing.KnownParcel;
import org.homeward.node.packing.KnownParcels;
import org.homeward.node.papers.Papers;
import org.homeward.node.rounds.AgreedRound;
import org.homeward.node.rounds.Rounds;
import org.homeward.node.wiring.Digest;
import org.homeward.node.wiring.NodeSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What is signed by hand at a place of detention: the record of an examination (GC III art. 76) and the two
/// receipts of a consignment (GC III art. 125). They are found by searching for the number of the parcel or of the
/// consignment.
@Controller
class DeliveryPapers implements Searched {

    /// The record of one examination. It names its witness as the law does, never by name.
    record ExaminationPaper(String number, List<Fact> facts, List<Line> lines, List<Removed> removed, String none) {
        ExaminationPaper {
            facts = List.copyOf(facts);
            lines = List.copyOf(lines);
            removed = List.copyOf(removed);
        }
    }

    /// One fact.
    record Fact(String name, String value) {}

    /// A line of the contents.
    record Line(String line, String description, String pieces, String grams) {}

    /// What was taken out, under which rule, and what became of it.
    record Removed(String what, String rule, String became, String number) {}

    /// Both receipts, a page each.
    record ReceiptsPaper(String consignment, List<Receipt> receipts) {
        ReceiptsPaper {
            receipts = List.copyOf(receipts);
        }
    }

    /// One receipt.
    ///
    /// @param sha256 digest of what is signed; empty until the first signature
    record Receipt(String heading, String signed, List<Outcome> outcomes, String sha256) {
        Receipt {
            outcomes = List.copyOf(outcomes);
        }
    }

    /// What became of a parcel.
    record Outcome(String number, String outcome, String removals) {}

    private final DeliveryPaperRepository repository;
    private final ConsignmentRepository consignments;
    private final PlaceParcelRepository places;
    private final KnownParcels known;
    private final Rounds rounds;
    private final Papers papers;
    private final AccessRecords records;
    private final NodeSettings settings;

    // Style 8: both papers are made from what this feature keeps, and one from the rulebook.
    DeliveryPapers(
            DeliveryPaperRepository repository,
            ConsignmentRepository consignments,
            PlaceParcelRepository places,
            KnownParcels known,
            Rounds rounds,
            Papers papers,
            AccessRecords records,
            NodeSettings settings) {
        this.repository = repository;
        this.consignments = consignments;
        this.places = places;
        this.known = known;
        this.rounds = rounds;
        this.papers = papers;
        this.records = records;
        this.settings = settings;
    }

    @GetMapping("/place/examinations/{number}/paper")
    ResponseEntity<byte[]> examination(@PathVariable String number, Visit visit) {
        var parcel = ItemNumber.read(number)
                .flatMap(places::find)
                .filter(found -> visit.actor().isPostedTo(found.place()))
                .orElseThrow(() -> new NoSuchPageException("parcel"));
        var done = repository.examination(number).orElseThrow(() -> new NoSuchPageException("examination"));
        records.worklist(
                visit.actor(),
                Operation.EXAMINATION_PAPER,
                AccessRecords.Purpose.PARCEL,
                AccessRecords.Shown.of(parcel.round(), List.of(parcel.number().text())));
        var words = visit.words();
        var contents = known.contents(parcel.number());
        var agreed = known.find(parcel.number()).flatMap(one -> rounds.agreed(parcel.round(), one.termsVersion()));
        var removed = repository.removals(number).stream()
                .map(one -> removed(words, one, contents, agreed.orElse(null)))
                .toList();
        var facts = List.of(
                new Fact(words.say("paper.examined.at"), words.dateAndTime(done.happenedAt())),
                new Fact(words.say("paper.examined.place"), parcel.place()),
                new Fact(words.say("paper.examined.by"), done.account()),
                new Fact(words.say("paper.examined.witness"), words.say("paper.examined.witness." + done.witness())));
        var lines = contents.stream().map(content -> line(words, content)).toList();
        var paper = new ExaminationPaper(number, facts, lines, removed, words.say("paper.examined.none"));
        return papers.answer(words, "delivery/examination-record", paper, "examination-" + number);
    }

    private static Line line(Words words, KnownParcel.Content content) {
        return new Line(
                words.number(content.line()),
                content.description(),
                words.number(content.pieces()),
                words.number(content.grams()));
    }

    private Removed removed(
            Words words,
            DeliveryPaperRepository.Taken taken,
            List<KnownParcel.Content> contents,
            @Nullable AgreedRound agreed) {
        var what = contents.stream()
                .filter(content -> content.line() == taken.line())
                .map(KnownParcel.Content::description)
                .findFirst()
                .orElse("");
        var reason = agreed == null
                ? ""
                : agreed.rulebookFor(settings.side())
                        .named(taken.rule())
                        .map(rule -> switch (words.language()) {
                            case EN -> rule.reasonEn();
                            case UK -> rule.reasonUk();
                            case RU -> rule.reasonRu();
                        })
                        .orElse("");
        return new Removed(
                words.say("paper.examined.taken", Map.of("n", taken.pieces(), "what", what)),
                taken.rule() + (reason.isEmpty() ? "" : ": " + reason),
                words.say("paper.became." + taken.became()),
                taken.number());
    }

    @GetMapping("/place/receipts/{round}/{consignment}/paper")
    ResponseEntity<byte[]> receipts(@PathVariable String round, @PathVariable String consignment, Visit visit) {
        boolean mayAll = visit.actor().role() == Role.ROUND_OFFICER;
        var place = consignments.place(round, consignment);
        if (place.filter(one -> mayAll || visit.actor().isPostedTo(one)).isEmpty()) {
            throw new NoSuchPageException("consignment");
        }
        var words = visit.words();
        var removals = consignments.removals(round, consignment);
        var outcomes = consignments.lines(round, consignment).stream()
                .map(line -> new Outcome(
                        line.itemNumber(),
                        words.say("paper.outcome." + line.state()),
                        removals.getOrDefault(line.itemNumber(), List.of()).stream()
                                .map(ReceiptDocument.Taken::rule)
                                .distinct()
                                .collect(java.util.stream.Collectors.joining(", "))))
                .toList();
        var signed = repository.receipts(round, consignment);
        var receipts = new ArrayList<Receipt>();
        for (var kind : List.of("representative", "authority")) {
            var one = signed.stream().filter(known -> known.kind().equals(kind)).findFirst();
            receipts.add(new Receipt(
                    words.say("paper.receipts." + kind),
                    one.map(known -> words.say("paper.receipts.signed", "at", words.dateAndTime(known.at())))
                            .orElseGet(() -> words.say("paper.receipts.unsigned")),
                    outcomes,
                    one.map(known -> Digest.of(known.document().copy())).orElse("")));
        }
        var paper = new ReceiptsPaper(consignment, receipts);
        return papers.answer(words, "delivery/receipts-record", paper, "receipts-" + consignment);
    }

    @Override
    public List<Hit> find(Words words, Actor actor, String text) {
        var hits = new ArrayList<Hit>();
        if (Operation.EXAMINATION_PAPER.roles().contains(actor.role())) {
            ItemNumber.read(text)
                    .flatMap(places::find)
                    .filter(parcel -> actor.isPostedTo(parcel.place()))
                    .filter(parcel -> repository.examination(text).isPresent())
                    .ifPresent(parcel -> hits.add(new Hit(
                            words.say("paper.examined.hit"),
                            new Frame.Name(parcel.number().text(), "en"),
                            words.say("paper.outcome." + parcel.state().word()),
                            "/place/examinations/" + parcel.number().text() + "/paper")));
        }
        if (Operation.RECEIPTS_PAPER.roles().contains(actor.role())) {
            for (var found : repository.consignments(text, HITS_MAX)) {
                if (actor.role() == Role.ROUND_OFFICER || actor.isPostedTo(found.place())) {
                    hits.add(new Hit(
                            words.say("paper.receipts.hit"),
                            new Frame.Name(found.consignment(), "en"),
                            found.round(),
                            "/place/receipts/" + found.round() + "/" + found.consignment() + "/paper"));
                }
            }
        }
        return hits;
    }
}
