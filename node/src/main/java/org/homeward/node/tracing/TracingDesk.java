package org.homeward.node.tracing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.homeward.node.accounts.AccessRecords;
import org.homeward.node.accounts.AccessRecords.Purpose;
import org.homeward.node.accounts.Actor;
import org.homeward.node.accounts.Operation;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Refusal;
import org.homeward.node.tracing.MatchRepository.Decided;
import org.homeward.node.wiring.BusinessClock;
import org.homeward.node.wiring.IdSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Where a tracing officer decides who is meant: yes, or not he. What he decided is undone at [UndoingDesk].
@Component
class TracingDesk {

    static final int PROPOSALS_MAX = 5_000; // More than a round of today has; a longer list is confirmed in parts.
    static final int REASON_CHARS_MAX = 2_000; // A page; the whole story is in the file of the case.

    private final MatchRepository matches;
    private final RefusalRepository refusals;
    private final Search search;
    private final AccessRecords records;
    private final BusinessClock clock;
    private final IdSource ids;

    // Style 8: a decision is matched, refused, searched, recorded, dated and numbered.
    TracingDesk(
            MatchRepository matches,
            RefusalRepository refusals,
            Search search,
            AccessRecords records,
            BusinessClock clock,
            IdSource ids) {
        this.matches = matches;
        this.refusals = refusals;
        this.search = search;
        this.records = records;
        this.clock = clock;
        this.ids = ids;
    }

    /// @param proposals their numbers: all in the zone `match`, or one that was looked at
    /// @param reason of the officer; none is needed for matches
    record Confirmation(
            String round, List<String> proposals, @Nullable String reason) {
        Confirmation {
            proposals = List.copyOf(proposals);
        }

        String because() {
            return reason == null ? "" : reason.strip();
        }
    }

    record Confirmed(UUID confirmation, int confirmed) {}

    record Refused(String round, String proposal, String reason) {}

    /// A parcel and a line of a list.
    record Pairing(String round, String parcelRef, String personRef) {}

    record Withdrawal(String round, String parcelRef, String reason) {}

    /// Confirms proposals: one record by this officer that lists its lines. All of them, or none.
    ///
    /// Those in the zone `match` may be confirmed together. One in `review` is looked at by itself, and the
    /// officer says why (`tracing.review`).
    Answer<Confirmed> confirm(Actor officer, Confirmation asked) {
        var faults = faults(asked);
        if (!faults.isEmpty()) {
            return Answer.faulty(faults);
        }
        var strange = asked.proposals().stream()
                .filter(proposal -> number(proposal).isEmpty())
                .map(TracingDesk::stale)
                .toList();
        if (!strange.isEmpty()) {
            return Answer.refused(strange);
        }
        search.alone(asked.round());
        var numbers = asked.proposals().stream().map(Long::valueOf).toList();
        var standing = matches.standing(asked.round(), numbers).stream()
                .collect(Collectors.toMap(MatchRepository.Standing::proposal, one -> one));
        var refused = numbers.stream()
                .flatMap(proposal -> refusal(asked, proposal, standing).stream())
                .toList();
        if (!refused.isEmpty()) {
            return Answer.refused(refused);
        }
        return recorded(officer, asked, List.copyOf(standing.values()));
    }

    private static List<Refusal> faults(Confirmation asked) {
        var faults = new ArrayList<Refusal>();
        int count = asked.proposals().size();
        if (count < 1 || count > PROPOSALS_MAX || new HashSet<>(asked.proposals()).size() != count) {
            faults.add(Refusal.at(
                    "form.proposals", "proposals", count + " proposals", "1 to " + PROPOSALS_MAX + ", each once"));
        }
        if (asked.because().length() > REASON_CHARS_MAX) {
            faults.add(Refusal.at(
                    "form.reason",
                    "reason",
                    asked.because().length() + " characters",
                    "0 to " + REASON_CHARS_MAX + " characters"));
        }
        return faults;
    }

    private static Optional<Refusal> refusal(
            Confirmation asked, long proposal, Map<Long, MatchRepository.Standing> standing) {
        var one = standing.get(proposal);
        if (one == null) {
            return Optional.of(stale(Long.toString(proposal)));
        }
        boolean lookedAt = asked.proposals().size() == 1 && !asked.because().isEmpty();
        if (one.zone().equals("match") || lookedAt) {
            return Optional.empty();
        }
        return Optional.of(Refusal.at(
                "tracing.review",
                "proposal " + proposal,
                "a proposal for review",
                "matches, or one proposal for review with the officer's reason"));
    }

    private Answer<Confirmed> recorded(Actor officer, Confirmation asked, List<MatchRepository.Standing> standing) {
        var numbers = standing.stream().map(MatchRepository.Standing::proposal).toList();
        var decided = decided(officer);
        matches.addConfirmation(decided, asked);
        int lines = matches.confirm(decided.record(), asked.round(), numbers);
        if (lines != numbers.size()) {
            return Answer.refused(
                    "tracing.doubled", "Two of these proposals are for one parcel; a parcel has one addressee.");
        }
        record(officer, Operation.CONFIRM_MATCHES, shown(decided, standing));
        return Answer.done(new Confirmed(decided.record(), lines));
    }

    // One read of as many people as there are pairs; its lines name both of each.
    private static AccessRecords.Shown shown(Decided decided, List<MatchRepository.Standing> standing) {
        var lines = standing.stream()
                .sorted(java.util.Comparator.comparing(MatchRepository.Standing::parcelRef))
                .flatMap(one -> java.util.stream.Stream.of(one.parcelRef(), one.personRef()))
                .toList();
        return new AccessRecords.Shown(decided.record().toString(), lines, standing.size());
    }

    private static Refusal stale(String proposal) {
        return Refusal.at(
                "tracing.stale",
                "proposal " + proposal,
                "not proposed any more",
                "a proposal that stands after the newest list and intake");
    }

    /// Decides that a proposal's parcel is not for that person. The pair is proposed no more until the refusal is
    /// withdrawn; others may be.
    Answer<Decided> refuse(Actor officer, Refused asked) {
        var fault = reasonFault(asked.reason());
        if (fault.isPresent()) {
            return Answer.faulty(List.of(fault.get()));
        }
        search.alone(asked.round());
        var standing = number(asked.proposal()).stream()
                .flatMap(proposal -> matches.standing(asked.round(), List.of(proposal)).stream())
                .findFirst();
        if (standing.isEmpty()) {
            return Answer.refused(List.of(stale(asked.proposal())));
        }
        var decided = decided(officer);
        refusals.refuse(decided, standing.get().proposal(), asked.reason().strip());
        record(officer, Operation.REFUSE_MATCH, shown(decided, List.of(standing.get())));
        return Answer.done(decided);
    }

    /// The number of a proposal, if it may be one.
    static Optional<Long> number(String proposal) {
        return proposal.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(proposal)) : Optional.empty();
    }

    /// What is wrong with a reason that must be given.
    static Optional<Refusal> reasonFault(String reason) {
        return reason.isBlank() || reason.length() > REASON_CHARS_MAX
                ? Optional.of(Refusal.at(
                        "form.reason",
                        "reason",
                        reason.strip().length() + " characters",
                        "1 to " + REASON_CHARS_MAX + " characters"))
                : Optional.empty();
    }

    Decided decided(Actor officer) {
        return new Decided(ids.next(), officer.account(), clock.instant());
    }

    /// Keeps in the access record that the officer read and decided about these people; the decision's own record has
    /// its lines with their evidence.
    void record(Actor officer, Operation operation, AccessRecords.Shown shown) {
        records.worklist(officer, operation, Purpose.RESTORING_FAMILY_LINKS, shown);
    }
}
