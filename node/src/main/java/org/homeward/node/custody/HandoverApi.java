package org.homeward.node.custody;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.homeward.node.accounts.Actor;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Answers;
import org.homeward.node.requests.Deed;
import org.homeward.node.requests.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Handovers over REST.
@RestController
class HandoverApi {

    private final GivingDesk giving;
    private final ReceivingDesk receiving;
    private final CountersigningDesk countersigning;
    private final TakingBackDesk takingBack;
    private final InspectionDesk inspections;
    private final HandoverLists lists;
    private final Answers answers;

    // Style 8: one for each step of a handover; there is nothing to group.
    HandoverApi(
            GivingDesk giving,
            ReceivingDesk receiving,
            CountersigningDesk countersigning,
            TakingBackDesk takingBack,
            InspectionDesk inspections,
            HandoverLists lists,
            Answers answers) {
        this.giving = giving;
        this.receiving = receiving;
        this.countersigning = countersigning;
        this.takingBack = takingBack;
        this.inspections = inspections;
        this.lists = lists;
        this.answers = answers;
    }

    record Opening(String round, String to, @Nullable String from) {
        Opening {
            requireNonNull(round, "round");
            requireNonNull(to, "to");
        }
    }

    @PostMapping("/api/handovers")
    ResponseEntity<byte[]> open(Deed deed, Actor actor, @RequestBody Opening asked) {
        var from = asked.from();
        return answers.once(
                deed.in(asked.round()), () -> giving.open(actor, asked.round(), asked.to(), from == null ? "" : from));
    }

    @PostMapping("/api/handovers/{handover}/given")
    ResponseEntity<byte[]> given(Deed deed, Actor actor, @PathVariable String handover, @RequestBody Scan scan) {
        return step(deed, handover, id -> giving.scanGiven(actor, id, scan));
    }

    record Nothing() {}

    @PostMapping("/api/handovers/{handover}/offer")
    ResponseEntity<byte[]> offer(Deed deed, Actor actor, @PathVariable String handover, @RequestBody Nothing nothing) {
        return step(deed, handover, id -> giving.offer(actor, id));
    }

    @PostMapping("/api/handovers/{handover}/received")
    ResponseEntity<byte[]> received(Deed deed, Actor actor, @PathVariable String handover, @RequestBody Scan scan) {
        return step(deed, handover, id -> receiving.scanReceived(actor, id, scan));
    }

    @PostMapping("/api/handovers/{handover}/taken-back")
    ResponseEntity<byte[]> takeBack(
            Deed deed, Actor actor, @PathVariable String handover, @RequestBody TakingBackDesk.Asked asked) {
        return step(deed, handover, id -> takingBack.takeBack(actor, id, asked.itemNumber()));
    }

    @PostMapping("/api/handovers/{handover}/inspections")
    ResponseEntity<byte[]> inspect(
            Deed deed, Actor actor, @PathVariable String handover, @RequestBody InspectionDesk.Entered entered) {
        return step(deed, handover, id -> inspections.inspect(actor, id, entered));
    }

    @PostMapping("/api/handovers/{handover}/receive")
    ResponseEntity<byte[]> receive(
            Deed deed, Actor actor, @PathVariable String handover, @RequestBody Nothing nothing) {
        return step(deed, handover, id -> receiving.receive(actor, id));
    }

    @PostMapping("/api/handovers/{handover}/signature")
    ResponseEntity<byte[]> countersign(
            Deed deed, Actor actor, @PathVariable String handover, @RequestBody Nothing nothing) {
        return step(deed, handover, id -> countersigning.countersign(actor, id));
    }

    @GetMapping("/api/handovers")
    Page<HandoverRepository.Listed> handovers(
            Actor actor, @RequestParam String round, @RequestParam(defaultValue = "") String state, Page.Asked asked) {
        return lists.handovers(actor, round, state, asked);
    }

    @GetMapping("/api/handovers/{handover}/lines")
    ResponseEntity<byte[]> lines(Actor actor, @PathVariable String handover, Page.Asked asked) {
        return Answers.read(HandoverId.read(handover)
                .flatMap(id -> lists.lines(actor, id, asked))
                .map(Answer::done)
                .orElseGet(() -> Answer.absent("handover")));
    }

    private <T> ResponseEntity<byte[]> step(Deed deed, String handover, Function<HandoverId, Answer<T>> work) {
        Optional<HandoverId> id = HandoverId.read(handover);
        return id.isEmpty()
                ? Answers.read(Answer.absent("handover"))
                : answers.once(lists.inRound(deed, id.get()), () -> work.apply(id.get()));
    }

    /// A line as it is listed.
    ///
    /// @param receivedSeal what the receiver read last; empty before
    /// @param receivedWeightGrams 0 before
    record ListedLine(
            String itemNumber,
            String seal,
            int weightGrams,
            String receivedSeal,
            int receivedWeightGrams,
            String state) {

        static ListedLine of(Line line) {
            return new ListedLine(
                    line.number().text(),
                    line.given().seal(),
                    line.given().weightGrams(),
                    line.received().map(Reading::seal).orElse(""),
                    line.received().map(Reading::weightGrams).orElse(0),
                    line.state().word());
        }

        static List<ListedLine> of(List<Line> lines) {
            return lines.stream().map(ListedLine::of).toList();
        }
    }
}
