package org.homeward.node.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.homeward.node.accounts.Actor;
import org.homeward.node.accounts.Operation;
import org.homeward.node.packing.ItemNumber;
import org.homeward.node.paper.Paper;
import org.homeward.node.paper.PaperEntries;
import org.homeward.node.paper.PaperStep;
import org.homeward.node.requests.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The steps at a place of detention, done now or entered from a sheet of paper.
@Component
class PaperDeeds {

    private final ExaminationDesk examinations;
    private final DeliveryDesk deliveries;
    private final PlaceDesk places;
    private final ConsignmentDesk consignments;
    private final ConsignmentRepository settled;
    private final PaperEntries entries;

    PaperDeeds(
            ExaminationDesk examinations,
            DeliveryDesk deliveries,
            PlaceDesk places,
            ConsignmentDesk consignments,
            ConsignmentRepository settled,
            PaperEntries entries) {
        this.examinations = examinations;
        this.deliveries = deliveries;
        this.places = places;
        this.consignments = consignments;
        this.settled = settled;
        this.entries = entries;
    }

    /// By whom, in which round, and what a sheet says of it.
    ///
    /// @param paper null for what is done now
    record By(Actor actor, String round, @Nullable Paper paper) {}

    private <T> Answer<T> entered(
            By by,
            PaperStep.Kind kind,
            Operation operation,
            Function<T, List<String>> subjects,
            Function<Instant, Answer<T>> deed) {
        var step = new PaperStep<>(kind, operation, by.round(), Optional.empty(), subjects);
        return entries.entered(by.actor(), by.paper(), step, deed);
    }

    /// The examination; without paper at the time that the report says.
    Answer<ExaminationDesk.Examined> examine(By by, ExaminationDesk.Report report) {
        return by.paper() == null
                ? examinations.examine(by.actor(), by.round(), report)
                : entered(
                        by,
                        PaperStep.Kind.EXAMINED,
                        Operation.EXAMINE,
                        done -> List.of(report.number().text()),
                        at -> examinations.examine(by.actor(), by.round(), report.at(at)));
    }

    /// The delivery; without paper at this time.
    Answer<DeliveryDesk.Verdict> deliver(By by, ItemNumber number, DeliveryDesk.Given given, Instant happenedAt) {
        return by.paper() == null
                ? deliveries.deliver(by.actor(), by.round(), number, given, happenedAt)
                : entered(
                        by,
                        PaperStep.Kind.DELIVERED,
                        Operation.DELIVER,
                        done -> done.verdict().equals("delivered") ? List.of(number.text()) : List.of(),
                        at -> deliveries.deliver(by.actor(), by.round(), number, given, at));
    }

    Answer<PlaceDesk.Rerouted> transfer(By by, PlaceDesk.Transfer transfer) {
        return entered(
                by,
                PaperStep.Kind.TRANSFERRED,
                Operation.REPORT_TRANSFER,
                done -> List.of(transfer.personRef()),
                at -> places.transfer(by.actor(), by.round(), transfer, at));
    }

    Answer<DeliveryDesk.Verdict> released(By by, ItemNumber number) {
        return entered(
                by,
                PaperStep.Kind.RELEASED,
                Operation.REPORT_RELEASE,
                done -> List.of(number.text()),
                at -> deliveries.released(by.actor(), by.round(), number, at));
    }

    /// A receipt. What the node signs, it signs now; the sheet says when the person signed.
    Answer<ConsignmentDesk.Standing> receipt(By by, String consignment) {
        var step = new PaperStep<ConsignmentDesk.Standing>(
                PaperStep.Kind.RECEIPT_SIGNED,
                Operation.SIGN_RECEIPT,
                by.round(),
                settled.settledAt(by.round(), consignment),
                done -> List.of(consignment));
        return entries.entered(
                by.actor(), by.paper(), step, at -> consignments.sign(by.actor(), by.round(), consignment));
    }
}
