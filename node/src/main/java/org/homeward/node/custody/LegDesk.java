package org.homeward.node.custody;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.homeward.node.peers.Arrival;
import org.homeward.node.peers.BadEnvelopeException;
import org.homeward.node.peers.Outbox;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Refusal;
import org.homeward.node.wiring.BusinessClock;
import org.homeward.node.wiring.IdSource;
import org.homeward.node.wiring.Json;
import org.homeward.node.wiring.Side;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/// The neutral's legs. Its routes are secret while they are used: the bureaus get a commitment at once, and a leg
/// itself only when the delegate discloses it; then they check it against the commitment.
@Component
class LegDesk {

    private static final int WORDS_CHARS_MAX = 100; // A place name with a landmark.

    private final LegRepository repository;
    private final HandoverRepository handovers;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final IdSource ids;

    LegDesk(LegRepository repository, HandoverRepository handovers, Outbox outbox, BusinessClock clock, IdSource ids) {
        this.repository = repository;
        this.handovers = handovers;
        this.outbox = outbox;
        this.clock = clock;
        this.ids = ids;
    }

    /// A leg as the delegate enters it.
    record Travelled(String round, String handover, String from, String to, Instant departedAt, Instant arrivedAt) {
        Travelled {
            requireNonNull(round, "round");
            requireNonNull(handover, "handover");
            requireNonNull(from, "from");
            requireNonNull(to, "to");
            requireNonNull(departedAt, "departedAt");
            requireNonNull(arrivedAt, "arrivedAt");
        }
    }

    record Committed(String leg, String commitment) {}

    /// Records a leg and commits to it towards both bureaus.
    Answer<Committed> travel(Travelled travelled) {
        boolean isCarried = HandoverId.read(travelled.handover())
                .flatMap(handovers::find)
                .filter(handover ->
                        handover.receiver().isNeutral() && handover.round().equals(travelled.round()))
                .isPresent();
        if (!isCarried) {
            return Answer.absent("handover to the neutral");
        }
        var faults = faults(travelled);
        if (!faults.isEmpty()) {
            return Answer.faulty(faults);
        }
        var leg = ids.next();
        var record = new LegRecord(
                leg.toString(),
                travelled.round(),
                travelled.handover(),
                travelled.from().strip(),
                travelled.to().strip(),
                travelled.departedAt(),
                travelled.arrivedAt(),
                ids.salt());
        var now = clock.instant();
        repository.commit(leg, travelled.round(), record.commitment(), now);
        repository.keepRecord(leg, record.bytes(), true, now);
        outbox.sendToBoth(
                CustodyMessages.LEG_COMMITTED,
                new CustodyMessages.LegCommitted(leg.toString(), travelled.round(), record.commitment()));
        return Answer.done(new Committed(leg.toString(), record.commitment()));
    }

    private List<Refusal> faults(Travelled travelled) {
        var faults = new ArrayList<Refusal>();
        for (var words : List.of(travelled.from(), travelled.to())) {
            if (words.isBlank() || words.length() > WORDS_CHARS_MAX) {
                faults.add(Refusal.at(
                        "form.leg", "from, to", words.length() + " characters", "1 to " + WORDS_CHARS_MAX + " each"));
            }
        }
        if (travelled.arrivedAt().isBefore(travelled.departedAt())) {
            faults.add(Refusal.at("form.leg", "arrivedAt", travelled.arrivedAt() + "", "not before departedAt"));
        }
        if (travelled.arrivedAt().isAfter(clock.instant())) {
            faults.add(Refusal.at("form.leg", "arrivedAt", travelled.arrivedAt() + "", "not later than now"));
        }
        return faults;
    }

    record DisclosedTo(List<String> to) {}

    /// Discloses a leg to those entitled.
    Answer<DisclosedTo> disclose(String legText, List<String> to) {
        var leg = id(legText).flatMap(repository::find);
        if (leg.isEmpty()) {
            return Answer.absent("leg");
        }
        var told = new ArrayList<String>();
        for (var word : to) {
            var side = Side.of(word).filter(Side::isBureau);
            if (side.isEmpty()) {
                return Answer.faulty("form.party", "to", word, "a or b");
            }
            if (repository.disclose(leg.get().leg(), side.get(), clock.instant())) {
                outbox.send(
                        side.get(),
                        CustodyMessages.LEG_DISCLOSED,
                        new CustodyMessages.LegDisclosed(
                                legText,
                                Base64Text.of(leg.get().record().orElseThrow().copy())));
            }
            told.add(word);
        }
        return Answer.done(new DisclosedTo(told));
    }

    /// A leg as it is shown.
    ///
    /// @param disclosed the leg itself; absent until it is disclosed here
    /// @param matches whether it is what was committed to; absent as long
    record Shown(
            String leg,
            String commitment,
            @Nullable LegRecord disclosed,
            @Nullable Boolean matches) {}

    List<Shown> legs(String round) {
        return repository.of(round).stream().map(LegDesk::shown).toList();
    }

    private static Shown shown(LegRepository.Kept kept) {
        var leg = kept.leg().toString();
        return kept.record()
                .map(record ->
                        new Shown(leg, kept.commitment(), Json.read(record.copy(), LegRecord.class), kept.matches()))
                .orElseGet(() -> new Shown(leg, kept.commitment(), null, null));
    }

    private static Optional<UUID> id(String text) {
        return HandoverId.read(text).map(HandoverId::value);
    }

    /// How the bureaus read of legs.
    @Configuration(proxyBeanMethods = false)
    static class Kinds {

        record Reads(String kind, Consumer<Letter> deed) implements Arrival {
            @Override
            public void arrived(Letter letter) {
                if (letter.from() != Side.NEUTRAL) {
                    throw new BadEnvelopeException("Legs are the neutral's.");
                }
                deed.accept(letter);
            }
        }

        @Bean
        Arrival legCommitted(LegRepository repository, BusinessClock clock) {
            return new Reads(CustodyMessages.LEG_COMMITTED, letter -> {
                var said = Json.read(letter.body(), CustodyMessages.LegCommitted.class);
                var leg = id(said.leg()).orElseThrow(() -> new BadEnvelopeException("A leg is named by a UUID."));
                repository.commit(leg, said.round(), said.commitment(), clock.instant());
            });
        }

        @Bean
        Arrival legDisclosed(LegRepository repository, BusinessClock clock) {
            return new Reads(CustodyMessages.LEG_DISCLOSED, letter -> {
                var said = Json.read(letter.body(), CustodyMessages.LegDisclosed.class);
                var leg = id(said.leg())
                        .flatMap(repository::find)
                        .orElseThrow(() -> new BadEnvelopeException("No such leg was committed to."));
                var bytes = Base64Text.bytes(said.record());
                var record = Json.read(bytes, LegRecord.class);
                boolean matches = record.leg().equals(said.leg())
                        && org.homeward.node.wiring.Digest.of(bytes).equals(leg.commitment());
                // One that does not match is kept too: it is evidence of what the neutral said.
                repository.keepRecord(leg.leg(), bytes, matches, clock.instant());
            });
        }
    }
}
