package org.homeward.node.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.homeward.node.accounts.Actor;
import org.homeward.node.packing.ItemNumber;
import org.homeward.node.paper.Paper;
import org.homeward.node.protection.WithheldReason;
import org.homeward.node.protection.WithheldReasons;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Answers;
import org.homeward.node.requests.Deed;
import org.homeward.node.requests.Refusal;
import org.homeward.node.wiring.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// What is done to parcels at places of detention, over REST.
@RestController
class DeliveryApi {

    private final ExaminationDesk examinations;
    private final DeliveryDesk deliveries;
    private final PaperDeeds deeds;
    private final Answers answers;
    private final BusinessClock clock;

    DeliveryApi(
            ExaminationDesk examinations,
            DeliveryDesk deliveries,
            PaperDeeds deeds,
            Answers answers,
            BusinessClock clock) {
        this.examinations = examinations;
        this.deliveries = deliveries;
        this.deeds = deeds;
        this.answers = answers;
        this.clock = clock;
    }

    record DelegationForm(String round, String personRef, String fellowRef) {}

    @PostMapping("/api/delegations")
    ResponseEntity<byte[]> delegate(Actor clerk, Deed deed, @RequestBody DelegationForm form) {
        return answers.once(
                deed.in(form.round()),
                () -> examinations.delegate(clerk, form.round(), form.personRef(), form.fellowRef()));
    }

    record WitnessForm(String kind, String personRef) {}

    record RemovalForm(int line, int pieces, String rule, String became) {}

    record ExaminationForm(
            String round,
            String itemNumber,
            @Nullable WitnessForm witness,
            @Nullable List<RemovalForm> removals,
            @Nullable Instant happenedAt,
            @Nullable Paper paper) {}

    @PostMapping("/api/examinations")
    ResponseEntity<byte[]> examine(Actor examiner, Deed deed, @RequestBody ExaminationForm form) {
        return answers.once(deed.in(form.round()), () -> switch (report(form)) {
            case Answer.Done<ExaminationDesk.Report>(var report) ->
                deeds.examine(new PaperDeeds.By(examiner, form.round(), form.paper()), report);
            case Answer.Refused<ExaminationDesk.Report>(var why, var refusals) ->
                new Answer.Refused<ExaminationDesk.Examined>(why, refusals);
        });
    }

    private Answer<ExaminationDesk.Report> report(ExaminationForm form) {
        var faults = new ArrayList<Refusal>();
        var number = ItemNumber.read(form.itemNumber());
        if (number.isEmpty()) {
            faults.add(unreadable(form.itemNumber()));
        }
        var removals = new ArrayList<Removal>();
        for (var asked : form.removals() == null ? List.<RemovalForm>of() : form.removals()) {
            var became = Removal.Became.of(asked.became());
            if (became.isEmpty()) {
                faults.add(Refusal.at(
                        "removal.became",
                        "became",
                        asked.became(),
                        "returned_to_sender, kept_under_receipt or perished"));
            } else if (asked.pieces() < 1) {
                faults.add(Refusal.at("removal.pieces", "pieces", asked.pieces() + "", "at least 1"));
            } else {
                removals.add(new Removal(asked.line(), asked.pieces(), asked.rule(), became.get()));
            }
        }
        if (!faults.isEmpty()) {
            return Answer.faulty(faults);
        }
        // A witness of an unknown kind is none.
        var witness = Optional.ofNullable(form.witness())
                .flatMap(asked -> Witness.Kind.of(asked.kind()).map(kind -> new Witness(kind, asked.personRef())));
        return Answer.done(
                new ExaminationDesk.Report(number.orElseThrow(), witness, removals, clock.happened(form.happenedAt())));
    }

    record DeliveryForm(
            String round,
            String itemNumber,
            String against,
            @Nullable String witnessedBy,
            @Nullable Instant happenedAt,
            @Nullable Paper paper) {}

    @PostMapping("/api/deliveries")
    ResponseEntity<byte[]> deliver(Actor clerk, Deed deed, @RequestBody DeliveryForm form) {
        var given = new DeliveryDesk.Given(form.against(), form.witnessedBy() == null ? "" : form.witnessedBy());
        return withNumber(
                deed.in(form.round()),
                form.itemNumber(),
                number -> deeds.deliver(
                        new PaperDeeds.By(clerk, form.round(), form.paper()),
                        number,
                        given,
                        clock.happened(form.happenedAt())));
    }

    record TransferForm(
            String round,
            String personRef,
            String newPlace,
            @Nullable String newAddress,
            @Nullable Paper paper) {}

    @PostMapping("/api/transfers")
    ResponseEntity<byte[]> transfer(Actor clerk, Deed deed, @RequestBody TransferForm form) {
        var address = form.newAddress() == null ? "" : form.newAddress();
        var transfer = new PlaceDesk.Transfer(form.personRef(), form.newPlace(), address);
        return answers.once(
                deed.in(form.round()),
                () -> deeds.transfer(new PaperDeeds.By(clerk, form.round(), form.paper()), transfer));
    }

    record ReleaseForm(
            String round, String itemNumber, @Nullable Paper paper) {}

    @PostMapping("/api/releases")
    ResponseEntity<byte[]> released(Actor clerk, Deed deed, @RequestBody ReleaseForm form) {
        return withNumber(
                deed.in(form.round()),
                form.itemNumber(),
                number -> deeds.released(new PaperDeeds.By(clerk, form.round(), form.paper()), number));
    }

    record ReasonForm(
            String round,
            String itemNumber,
            String reason,
            @Nullable String note) {
        /// Never the reason.
        @Override
        public String toString() {
            return itemNumber;
        }
    }

    @PostMapping("/api/protection/reports")
    ResponseEntity<byte[]> cannotBeGiven(Actor clerk, Deed deed, @RequestBody ReasonForm form) {
        var reason = WithheldReason.of(form.reason());
        var note = form.note() == null ? "" : form.note();
        return withNumber(deed.in(form.round()), form.itemNumber(), number -> {
            if (reason.isEmpty() || !WithheldReasons.isNote(note)) {
                return Answer.faulty(List.of(Refusal.of(
                        "form.reason", "One of the four reasons, and a note of at most 300 characters on one line.")));
            }
            return deliveries.cannotBeGiven(clerk, form.round(), number, reason.get(), note);
        });
    }

    record ReceiptForm(
            String round, String consignment, @Nullable Paper paper) {}

    @PostMapping("/api/consignments/receipts")
    ResponseEntity<byte[]> receipt(Actor signer, Deed deed, @RequestBody ReceiptForm form) {
        return answers.once(
                deed.in(form.round()),
                () -> deeds.receipt(new PaperDeeds.By(signer, form.round(), form.paper()), form.consignment()));
    }

    private <T> ResponseEntity<byte[]> withNumber(Deed deed, String text, Function<ItemNumber, Answer<T>> work) {
        return answers.once(
                deed, () -> ItemNumber.read(text).map(work).orElseGet(() -> Answer.faulty(List.of(unreadable(text)))));
    }

    private static Refusal unreadable(String text) {
        return Refusal.at("form.item_number", "itemNumber", text, "a number like HW-A-00000017-8");
    }
}
