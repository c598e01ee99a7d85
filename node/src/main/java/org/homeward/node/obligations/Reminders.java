package org.homeward.node.obligations;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.homeward.node.accounts.Role;
import org.homeward.node.peers.Arrival;
import org.homeward.node.peers.BadEnvelopeException;
import org.homeward.node.peers.Outbox;
import org.homeward.node.peers.Peers;
import org.homeward.node.wiring.BusinessClock;
import org.homeward.node.wiring.ClockMoved;
import org.homeward.node.wiring.Json;
import org.homeward.node.wiring.NodeSettings;
import org.homeward.node.wiring.Side;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Reminds whoever owes what is late: an entry that the owing role sees at its own node, and to another side's node an
/// envelope that becomes such an entry there. Again every week while it stays late; nothing else follows from it.
@Component
class Reminders implements Arrival {

    static final String KIND = "duty_reminded";

    private static final long LOOK_EVERY_MILLIS = 60_000; // Deadlines are hours and days; a minute is soon enough.
    private static final String OF_NO_ROUND = "";
    private static final Duration AGAIN = Duration.ofDays(7); // Policy: weekly is read, daily is noise.

    /// What the owing side's node is told.
    record Reminded(String round, String duty, long late, Instant dueAt) {}

    private final ObligationRepository repository;
    private final Obligations obligations;
    private final Peers peers;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final Side self;
    private final TransactionTemplate transaction;

    Reminders(
            ObligationRepository repository,
            Obligations obligations,
            Peers peers,
            Outbox outbox,
            BusinessClock clock,
            NodeSettings settings,
            PlatformTransactionManager transactions) {
        this.repository = repository;
        this.obligations = obligations;
        this.peers = peers;
        this.outbox = outbox;
        this.clock = clock;
        this.self = settings.side();
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener
    void clockMoved(ClockMoved moved) {
        look();
    }

    @Scheduled(fixedDelay = LOOK_EVERY_MILLIS, initialDelay = LOOK_EVERY_MILLIS)
    void minutePassed() {
        look();
    }

    private void look() {
        var now = clock.instant();
        remindAll(OF_NO_ROUND, now);
        for (var round : repository.rounds()) {
            remindAll(round, now);
        }
    }

    private void remindAll(String round, Instant now) {
        obligations.owed(round, now).stream()
                .filter(Owed::isLate)
                .filter(owed -> isOfNode(owed.duty()) == round.equals(OF_NO_ROUND))
                .forEach(owed -> remind(round, owed, now));
    }

    private void remind(String round, Owed owed, Instant now) {
        var owedBy = Side.named(owed.owedBy());
        var reminder = new Reminder(
                round, owed.duty(), owedBy, self, now, owed.late(), owed.dueAt().orElse(now));
        transaction.executeWithoutResult(status -> {
            boolean isNew = repository.remind(reminder, AGAIN);
            // Whoever signs for no envelope is not reached by one more.
            if (isNew && owedBy != self && owed.duty() != Duty.SIGN_FOR_ENVELOPE && peers.knows(owedBy)) {
                outbox.send(owedBy, KIND, new Reminded(round, owed.duty().name(), owed.late(), reminder.dueAt()));
            }
        });
    }

    private static boolean isOfNode(Duty duty) {
        return duty == Duty.LOOK_INTO_READS || duty == Duty.SIGN_FOR_ENVELOPE;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void arrived(Letter letter) {
        var said = Json.read(letter.body(), Reminded.class);
        var duty = Arrays.stream(Duty.values())
                .filter(known -> known.name().equals(said.duty()))
                .findFirst()
                .orElseThrow(() -> new BadEnvelopeException("It reminds of a duty that is not known here."));
        repository.remind(
                new Reminder(said.round(), duty, self, letter.from(), clock.instant(), said.late(), said.dueAt()),
                Duration.ZERO);
    }

    /// Duties of whose reminders this role sees: its own; round officers and auditors see all.
    static List<Duty> seenBy(Role role) {
        boolean all = role == Role.ROUND_OFFICER || role == Role.AUDITOR;
        return Arrays.stream(Duty.values())
                .filter(duty -> all || duty.role() == role)
                .toList();
    }
}
