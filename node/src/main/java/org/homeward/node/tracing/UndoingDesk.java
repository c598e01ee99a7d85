package org.homeward.node.tracing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.homeward.node.accounts.AccessRecords;
import org.homeward.node.accounts.Actor;
import org.homeward.node.accounts.Operation;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Refusal;
import org.homeward.node.tracing.MatchRepository.Decided;
import org.homeward.node.tracing.TracingDesk.Pairing;
import org.homeward.node.tracing.TracingDesk.Withdrawal;
import org.springframework.stereotype.Component;

/// Where a tracing officer undoes what was decided. The decision stays on record, a new record says why it stands
/// no more, and the lists are searched again as if it had never been made.
@Component
class UndoingDesk {

    private static final int PARCELS_MAX = 100; // Nobody gets a hundred parcels in a round.

    private final MatchRepository matches;
    private final RefusalRepository refusals;
    private final Search search;
    private final TracingDesk desk;

    UndoingDesk(MatchRepository matches, RefusalRepository refusals, Search search, TracingDesk desk) {
        this.matches = matches;
        this.refusals = refusals;
        this.search = search;
        this.desk = desk;
    }

    record Withdrawn(String parcelRef, String personRef) {}

    /// @param parcelRefs which of his parcels are not for him
    record Split(String round, String personRef, List<String> parcelRefs, String reason) {
        Split {
            parcelRefs = List.copyOf(parcelRefs);
        }
    }

    /// @param parcels how many were taken from him
    record Divided(String personRef, int parcels) {}

    record RefusalWithdrawal(String round, String parcelRef, String personRef, String reason) {}

    /// Undoes the match of a parcel that is not packed; the confirmation stays, and a new record says why.
    Answer<Withdrawn> withdraw(Actor officer, Withdrawal asked) {
        var fault = TracingDesk.reasonFault(asked.reason());
        if (fault.isPresent()) {
            return Answer.faulty(List.of(fault.get()));
        }
        search.alone(asked.round());
        var match = matches.find(asked.round(), asked.parcelRef());
        if (match.isEmpty()) {
            return Answer.absent("parcel");
        }
        var refusal = undoable(asked.parcelRef(), match.get());
        if (refusal.isPresent()) {
            return Answer.refused(List.of(refusal.get()));
        }
        var personRef = match.get().personRef();
        var decided = desk.decided(officer);
        matches.withdraw(decided, asked, personRef);
        search.again(new Scope.Parcel(asked.round(), asked.parcelRef()));
        desk.record(officer, Operation.WITHDRAW_MATCH, parcels(decided, List.of(asked.parcelRef())));
        return Answer.done(new Withdrawn(asked.parcelRef(), personRef));
    }

    private static Optional<Refusal> undoable(String parcelRef, MatchRepository.Match match) {
        if (match.packed()) {
            return Optional.of(Refusal.at("tracing.packed", parcelRef, "packed", "a parcel that is not packed yet"));
        }
        if (match.personRef().isEmpty()) {
            return Optional.of(Refusal.at(
                    "tracing.unmatched", parcelRef, "nobody confirmed", "a parcel somebody is confirmed for"));
        }
        return Optional.empty();
    }

    /// Takes some parcels from a person they were confirmed for: each match is undone and the pair refused, in one
    /// deed. The others stay his.
    Answer<Divided> split(Actor officer, Split asked) {
        var faults = faults(asked);
        if (!faults.isEmpty()) {
            return Answer.faulty(faults);
        }
        search.alone(asked.round());
        var refused = asked.parcelRefs().stream()
                .flatMap(parcelRef -> refusal(asked, parcelRef).stream())
                .toList();
        if (!refused.isEmpty()) {
            return Answer.refused(refused);
        }
        Decided last = desk.decided(officer);
        for (var parcelRef : asked.parcelRefs()) {
            var withdrawal =
                    new Withdrawal(asked.round(), parcelRef, asked.reason().strip());
            matches.withdraw(desk.decided(officer), withdrawal, asked.personRef());
            last = desk.decided(officer);
            refusals.refuseConfirmed(
                    last,
                    new Pairing(asked.round(), parcelRef, asked.personRef()),
                    asked.reason().strip());
        }
        search.again(new Scope.Round(asked.round()));
        desk.record(officer, Operation.SPLIT_MATCHES, parcels(last, asked.parcelRefs()));
        return Answer.done(new Divided(asked.personRef(), asked.parcelRefs().size()));
    }

    private static List<Refusal> faults(Split asked) {
        var faults = new ArrayList<Refusal>();
        int count = asked.parcelRefs().size();
        if (count < 1 || count > PARCELS_MAX || new HashSet<>(asked.parcelRefs()).size() != count) {
            faults.add(Refusal.at(
                    "form.parcels", "parcelRefs", count + " parcels", "1 to " + PARCELS_MAX + ", each once"));
        }
        TracingDesk.reasonFault(asked.reason()).ifPresent(faults::add);
        return faults;
    }

    private Optional<Refusal> refusal(Split asked, String parcelRef) {
        var match = matches.find(asked.round(), parcelRef);
        if (match.isEmpty() || !match.get().personRef().equals(asked.personRef())) {
            return Optional.of(Refusal.at(
                    "tracing.unmatched", parcelRef, "not confirmed for him", "a parcel confirmed for this person"));
        }
        return undoable(parcelRef, match.get());
    }

    /// Withdraws a refusal; the pair is proposed again if the lists still speak for it.
    Answer<Decided> withdrawRefusal(Actor officer, RefusalWithdrawal asked) {
        var fault = TracingDesk.reasonFault(asked.reason());
        if (fault.isPresent()) {
            return Answer.faulty(List.of(fault.get()));
        }
        search.alone(asked.round());
        var standing = refusals.standing(new Pairing(asked.round(), asked.parcelRef(), asked.personRef()));
        if (standing.isEmpty()) {
            return Answer.absent("refusal");
        }
        var decided = desk.decided(officer);
        refusals.withdraw(standing.get(), decided, asked.reason().strip());
        search.again(new Scope.Round(asked.round()));
        desk.record(officer, Operation.WITHDRAW_REFUSAL, parcels(decided, List.of(asked.parcelRef())));
        return Answer.done(decided);
    }

    private static AccessRecords.Shown parcels(Decided decided, List<String> parcelRefs) {
        return AccessRecords.Shown.of(decided.record().toString(), parcelRefs);
    }
}
