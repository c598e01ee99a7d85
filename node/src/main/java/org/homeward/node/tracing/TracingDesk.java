package org.homeward.node.tracing;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.homeward.node.accounts.Actor;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Refusal;
import org.homeward.node.wiring.BusinessClock;
import org.homeward.node.wiring.IdSource;
import org.springframework.stereotype.Component;

/// Where a tracing officer decides who is meant.
@Component
class TracingDesk {

    static final int PROPOSALS_MAX = 5_000; // More than a round of today has; a longer list is confirmed in parts.
    static final int REASON_CHARS_MAX = 2_000; // A page; the whole story is in the file of the case.

    private final MatchRepository repository;
    private final Search search;
    private final BusinessClock clock;
    private final IdSource ids;

    TracingDesk(MatchRepository repository, Search search, BusinessClock clock, IdSource ids) {
        this.repository = repository;
        this.search = search;
        this.clock = clock;
        this.ids = ids;
    }

    record Confirmation(String round, List<String> proposals) {
        Confirmation {
            proposals = List.copyOf(proposals);
        }
    }

    record Confirmed(UUID confirmation, int confirmed) {}

    record Withdrawal(String round, String parcelRef, String reason) {}

    record Withdrawn(String parcelRef, String personRef) {}

    /// Confirms proposals: one record by this officer that lists its lines. All of them, or none.
    Answer<Confirmed> confirm(Actor officer, Confirmation asked) {
        var count = asked.proposals().size();
        if (count < 1 || count > PROPOSALS_MAX || new HashSet<>(asked.proposals()).size() != count) {
            return Answer.faulty(
                    "form.proposals", "proposals", count + " proposals", "1 to " + PROPOSALS_MAX + ", each once");
        }
        var strange = asked.proposals().stream()
                .filter(proposal -> !proposal.matches("[0-9]{1,18}"))
                .map(proposal -> stale(proposal))
                .toList();
        if (!strange.isEmpty()) {
            return Answer.refused(strange);
        }
        search.alone(asked.round());
        var numbers = asked.proposals().stream().map(Long::valueOf).toList();
        var standing = new HashSet<>(repository.standing(asked.round(), numbers));
        if (standing.size() != count) {
            return Answer.refused(numbers.stream()
                    .filter(number -> !standing.contains(number))
                    .map(number -> stale(number.toString()))
                    .toList());
        }
        var confirmation = ids.next();
        repository.addConfirmation(confirmation, asked.round(), officer.account(), clock.instant(), count);
        int lines = repository.confirm(confirmation, asked.round(), numbers);
        if (lines != count) {
            return Answer.refused(
                    "tracing.doubled", "Two of these proposals are for one parcel; a parcel has one addressee.");
        }
        return Answer.done(new Confirmed(confirmation, lines));
    }

    private static Refusal stale(String proposal) {
        return Refusal.at(
                "tracing.stale",
                "proposal " + proposal,
                "not proposed any more",
                "a proposal that stands after the newest list and intake");
    }

    /// Undoes the match of a parcel that is not packed; the confirmation stays, and a new record says why.
    Answer<Withdrawn> withdraw(Actor officer, Withdrawal asked) {
        if (asked.reason().isBlank() || asked.reason().length() > REASON_CHARS_MAX) {
            return Answer.faulty("form.reason", "reason", "", "1 to " + REASON_CHARS_MAX + " characters");
        }
        var match = repository.find(asked.round(), asked.parcelRef());
        if (match.isEmpty()) {
            return Answer.absent("parcel");
        }
        if (match.get().packed()) {
            return Answer.refused("tracing.packed", "The parcel is packed; its match stands.");
        }
        var personRef = match.get().personRef();
        if (personRef.isEmpty()) {
            return Answer.refused("tracing.unmatched", "Nobody is confirmed for this parcel.");
        }
        repository.withdraw(ids.next(), asked, personRef, officer.account(), clock.instant());
        search.again(new Candidates.Search.Parcel(asked.round(), asked.parcelRef()));
        return Answer.done(new Withdrawn(asked.parcelRef(), personRef));
    }
}
