package org.homeward.node.obligations;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.homeward.node.accounts.Actor;
import org.homeward.node.requests.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What is owed and late, and who was reminded, over REST.
@RestController
class ObligationApi {

    private final Obligations obligations;
    private final ObligationRepository repository;

    ObligationApi(Obligations obligations, ObligationRepository repository) {
        this.obligations = obligations;
        this.repository = repository;
    }

    record OwedLine(
            String duty,
            String rule,
            String article,
            String owedBy,
            String role,
            String deadline,
            long open,
            long late,
            @Nullable Instant dueAt) {}

    record Owing(List<OwedLine> rows) {}

    @GetMapping("/api/obligations")
    Owing owed(@RequestParam String round) {
        return new Owing(obligations.owed(round).stream()
                .map(owed -> new OwedLine(
                        word(owed.duty()),
                        owed.duty().rule(),
                        owed.duty().article(),
                        owed.owedBy(),
                        owed.duty().role().name(),
                        owed.duty().deadline().text(),
                        owed.open(),
                        owed.late(),
                        owed.dueAt().orElse(null)))
                .toList());
    }

    record ReminderLine(
            String round,
            String duty,
            String rule,
            String article,
            String owedBy,
            String raisedBy,
            Instant raisedAt,
            long late,
            Instant dueAt) {}

    @GetMapping("/api/reminders")
    Page<ReminderLine> reminders(Actor actor, @RequestParam String round, Page.Asked asked) {
        var duties = Reminders.seenBy(actor.role());
        var rows = repository.reminders(round, duties, asked.size(), asked.offset()).stream()
                .map(reminder -> new ReminderLine(
                        reminder.round(),
                        word(reminder.duty()),
                        reminder.duty().rule(),
                        reminder.duty().article(),
                        reminder.owedBy().word(),
                        reminder.raisedBy().word(),
                        reminder.raisedAt(),
                        reminder.late(),
                        reminder.dueAt()))
                .toList();
        return Page.of(asked, repository.reminderCount(round, duties), rows);
    }

    private static String word(Duty duty) {
        return duty.name().toLowerCase(Locale.ROOT);
    }
}
