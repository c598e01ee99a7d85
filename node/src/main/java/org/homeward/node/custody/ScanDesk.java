package org.homeward.node.custody;

import java.util.Optional;
import org.homeward.node.accounts.Actor;
import org.homeward.node.requests.Answer;
import org.homeward.node.scanning.ScanLog;
import org.homeward.node.scanning.ScanPlace;
import org.homeward.node.scanning.Scanned;
import org.homeward.node.scanning.ScannedText;
import org.springframework.stereotype.Component;

/// What comes into the scan field of a handover, on either side: each number gets its verdict from the desk of that
/// side, and the log keeps it.
///
/// The giver's number alone is enough where this node knows seal and weight, for it takes no others from him. The
/// receiver reads seal and scales himself; where only the number came, they are asked for next, and nothing of what the
/// giver said is shown to him before.
@Component
class ScanDesk {

    private final HandoverRepository handovers;
    private final LineRepository lines;
    private final Ledger ledger;
    private final GivingDesk giving;
    private final ReceivingDesk receiving;
    private final TakingBackDesk takingBack;
    private final Custodians custodians;
    private final ScanLog log;

    // Style 8: a scan goes to one of two desks, and both ask the same things first; these are they.
    ScanDesk(
            HandoverRepository handovers,
            LineRepository lines,
            Ledger ledger,
            GivingDesk giving,
            ReceivingDesk receiving,
            TakingBackDesk takingBack,
            Custodians custodians,
            ScanLog log) {
        this.handovers = handovers;
        this.lines = lines;
        this.ledger = ledger;
        this.giving = giving;
        this.receiving = receiving;
        this.takingBack = takingBack;
        this.custodians = custodians;
        this.log = log;
    }

    /// What the field asks for next.
    ///
    /// @param wanted the number whose seal and grams are asked for; empty where the next number is
    record Next(String wanted) {}

    /// The place where this person's scans of a handover are kept: the giver's while he loads, and for him afterwards.
    ScanPlace place(Actor actor, Handover handover) {
        boolean gives = handover.state() == Handover.State.LOADING || !custodians.actsFor(actor, handover.receiver());
        return new ScanPlace(
                gives ? ScanPlace.Kind.GIVEN : ScanPlace.Kind.RECEIVED,
                handover.id().toString());
    }

    /// Whether this person scans this handover now.
    boolean scans(Actor actor, Handover handover) {
        return switch (handover.state()) {
            case LOADING -> custodians.actsFor(actor, handover.giver());
            case OFFERED -> custodians.actsFor(actor, handover.receiver());
            case RECEIVED, AGREED -> false;
        };
    }

    /// Scans what came into the field.
    ///
    /// @param wanted the number whose seal and grams were asked for; empty if none were
    Answer<Next> scan(Actor actor, HandoverId id, ScannedText text, String wanted) {
        var found = handovers.forScan(id);
        if (found.isEmpty()) {
            return Answer.absent("handover");
        }
        if (!scans(actor, found.get())) {
            return Answer.refused("handover.state", "It is not yours to scan now; nothing was recorded.");
        }
        var at = new At(actor, found.get());
        if (text.numbers().isEmpty() && !wanted.isEmpty()) {
            return text.reading().isPresent()
                    ? one(at, wanted, text.reading())
                    : Answer.faulty("scan.reading", "scan", text.unread(), "");
        }
        if (text.numbers().isEmpty()) {
            note(at, text.unread(), "not_a_number");
            return Answer.done(new Next(""));
        }
        Answer<Next> next = Answer.done(new Next(""));
        for (var number : text.numbers()) {
            boolean isLast = number.equals(text.numbers().getLast());
            if (isLast && !text.rest().isEmpty() && text.reading().isEmpty()) {
                return Answer.faulty("scan.reading", "scan", text.rest(), "");
            }
            next = one(at, number, isLast ? text.reading() : Optional.empty());
            if (next instanceof Answer.Refused<Next>) {
                return next;
            }
        }
        return next;
    }

    /// Who scans where.
    private record At(Actor actor, Handover handover) {
        boolean gives() {
            return handover.state() == Handover.State.LOADING;
        }
    }

    private Answer<Next> one(At at, String text, Optional<ScannedText.Reading> typed) {
        var number = TravelNumber.read(text);
        if (number.isEmpty()) {
            note(at, text, "wrong_digit");
            return Answer.done(new Next(""));
        }
        var reading = typed.map(read -> new Reading(read.seal(), read.grams())).or(() -> known(at, number.get()));
        if (reading.isEmpty()) {
            return Answer.done(new Next(number.get().text()));
        }
        var scan = new Scan(
                number.get().text(), reading.get().seal(), reading.get().weightGrams(), null);
        var answer = at.gives()
                ? giving.scanGiven(at.actor(), at.handover().id(), scan)
                : receiving.scanReceived(at.actor(), at.handover().id(), scan);
        return switch (answer) {
            case Answer.Done<Verdict>(var verdict) -> {
                note(at, number.get().text(), verdict.verdict());
                yield Answer.done(new Next(""));
            }
            case Answer.Refused<Verdict>(var why, var refusals) -> new Answer.Refused<>(why, refusals);
        };
    }

    /// Seal and weight where the number alone is enough: the giver's as this node knows them; the receiver's only where
    /// no reading would be taken, so that the verdict does not depend on it.
    private Optional<Reading> known(At at, TravelNumber number) {
        var standing = ledger.find(number);
        if (at.gives()) {
            boolean isOpen = standing.filter(one -> one.custody().wrapping() instanceof Custody.Wrapping.Open)
                    .filter(one -> one.custody().isHeldBy(at.handover().giver()))
                    .filter(one -> one.loadedIn().isEmpty())
                    .isPresent();
            return isOpen
                    ? Optional.empty()
                    : Optional.of(standing.flatMap(ScanDesk::sealed).orElse(ANY));
        }
        var line = lines.find(at.handover().id(), number);
        return line.filter(Line::takesReading).isPresent()
                ? Optional.empty()
                : Optional.of(line.map(Line::expected).orElse(ANY));
    }

    private static final Reading ANY = new Reading("-", 1); // Of what is not here, no reading decides anything.

    private static Optional<Reading> sealed(Standing standing) {
        return switch (standing.custody().wrapping()) {
            case Custody.Wrapping.Sealed(var reading) -> Optional.of(reading);
            case Custody.Wrapping.Open _ -> Optional.empty();
        };
    }

    private void note(At at, String number, String verdict) {
        boolean counts = verdict.equals("scanned") || verdict.equals("agreed");
        log.note(place(at.actor(), at.handover()), at.actor(), new ScanLog.Verdict(number, verdict, "", counts));
    }

    /// Takes back this person's last scan here that counts, which the page named.
    ///
    /// @param scan its number in the log
    Answer<TakingBackDesk.TakenBack> takeBack(Actor actor, HandoverId id, String scan) {
        var found = handovers.forScan(id);
        var last = found.flatMap(handover -> log.last(place(actor, handover), actor))
                .filter(one -> scan.equals("" + one.scan()));
        if (last.isEmpty()) {
            return Answer.refused("scan.not_last", "That is not your last scan here, or it was taken back before.");
        }
        return takeBack(actor, id, last.get());
    }

    private Answer<TakingBackDesk.TakenBack> takeBack(Actor actor, HandoverId id, Scanned last) {
        var answer = takingBack.takeBack(actor, id, last.number());
        if (answer instanceof Answer.Done<TakingBackDesk.TakenBack>) {
            log.takeBack(last, actor);
        }
        return answer;
    }
}
