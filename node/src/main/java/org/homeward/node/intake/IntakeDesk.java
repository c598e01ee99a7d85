package org.homeward.node.intake;

import java.util.List;
import java.util.UUID;
import org.homeward.node.accounts.Actor;
import org.homeward.node.csv.CsvFault;
import org.homeward.node.csv.CsvFile;
import org.homeward.node.csv.CsvRows;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Refusal;
import org.homeward.node.rounds.AgreedRound;
import org.homeward.node.rounds.Rounds;
import org.homeward.node.tracing.Addressees;
import org.homeward.node.wiring.BusinessClock;
import org.homeward.node.wiring.IdSource;
import org.homeward.node.wiring.NodeSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Where the intake clerk takes in what families hand in: files, and parcels one by one.
@Component
class IntakeDesk {

    static final int FILE_NAME_CHARS_MAX = 200;

    private final IntakeRepository repository;
    private final Addressees addressees;
    private final Rounds rounds;
    private final BusinessClock clock;
    private final IdSource ids;
    private final NodeSettings settings;

    IntakeDesk(
            IntakeRepository repository,
            Addressees addressees,
            Rounds rounds,
            BusinessClock clock,
            IdSource ids,
            NodeSettings settings) {
        this.repository = repository;
        this.addressees = addressees;
        this.rounds = rounds;
        this.clock = clock;
        this.ids = ids;
        this.settings = settings;
    }

    /// What became of a file. `rows` = accepted + refused + unchanged.
    record Imported(UUID file, int rows, int accepted, int refused, int unchanged, List<CsvFault> faults) {}

    /// What became of a parcel at the counter.
    record TakenIn(String parcelRef, List<String> warnings) {}

    /// Takes in a file. Accepted rows are taken, refused ones kept to be corrected; the same file twice changes
    /// nothing.
    Answer<Imported> takeInFile(Actor clerk, String round, String name, CsvFile file) {
        if (name.isBlank() || name.length() > FILE_NAME_CHARS_MAX) {
            return Answer.faulty("form.name", "name", "", "1 to " + FILE_NAME_CHARS_MAX + " characters");
        }
        return switch (open(round)) {
            case Answer.Refused<AgreedRound>(var why, var refusals) -> new Answer.Refused<>(why, refusals);
            case Answer.Done<AgreedRound>(var agreed) -> {
                var count = repository.count(round);
                var known = repository.file(round, file.sha256());
                if (known.isPresent()) {
                    yield Answer.done(again(known.get()));
                }
                yield count.closed()
                        ? closed()
                        : takeIn(counter(clerk, agreed, count.accepted(), ids.next()), name, file);
            }
        };
    }

    private Answer<Imported> takeIn(Counter counter, String name, CsvFile file) {
        var stopped = CsvRows.read(file, IntakeForm.COLUMNS, counter::take);
        if (!stopped.isEmpty()) {
            return Answer.faulty(stopped);
        }
        return Answer.done(counter.close(name, file.sha256()));
    }

    private Imported again(IntakeRepository.KeptFile known) {
        int rows = known.accepted() + known.refused() + known.unchanged();
        var faults = repository.refused(known.file()).stream()
                .flatMap(row -> row.faults().stream())
                .limit(Counter.FAULTS_MAX)
                .toList();
        return new Imported(known.file(), rows, 0, known.refused(), rows - known.refused(), faults);
    }

    /// Takes in one parcel that stands on the counter. Refused, it leaves nothing: the family corrects it there.
    Answer<TakenIn> acceptAtCounter(Actor clerk, String round, IntakeForm form) {
        if (form.cells().stream().anyMatch(cell -> cell.indexOf('\0') >= 0)) {
            return Answer.faulty("form.text", "cells", "a NUL character", "text without one");
        }
        return switch (open(round)) {
            case Answer.Refused<AgreedRound>(var why, var refusals) -> new Answer.Refused<>(why, refusals);
            case Answer.Done<AgreedRound>(var agreed) -> {
                var count = repository.count(round);
                var counter = counter(clerk, agreed, count.accepted(), null);
                if (counter.isUnchanged(form)) {
                    yield Answer.done(counter.warnings(form));
                }
                yield count.closed()
                        ? closed()
                        : counter.takeOne(form.parcelRef().isEmpty() ? named(round, form) : form);
            }
        };
    }

    // The round's intake is locked, so that two counters never give the same reference. A file may have used one.
    private IntakeForm named(String round, IntakeForm form) {
        IntakeForm named;
        do {
            named = form.under(settings.side().name() + "-C%05d".formatted(repository.nextSerial(round)));
        } while (!repository.acceptedForms(round, List.of(named.parcelRef())).isEmpty());
        return named;
    }

    /// Corrects an accepted parcel that is not sealed yet, by the terms of the day on which it was handed in.
    Answer<TakenIn> correct(Actor clerk, String round, IntakeForm form) {
        if (form.cells().stream().anyMatch(cell -> cell.indexOf('\0') >= 0)) {
            return Answer.faulty("form.text", "cells", "a NUL character", "text without one");
        }
        var count = repository.count(round);
        var before = repository.unsealed(round, form.parcelRef());
        if (before.isEmpty() || count.closed()) {
            return Answer.refused(
                    "intake.sealed", "A parcel can be corrected until it is sealed; this one is not open.");
        }
        var agreed = rounds.agreed(round, before.get().termsVersion())
                .orElseThrow(() -> new IllegalStateException("terms of an accepted parcel are gone; a bug"));
        var counter = counter(clerk, agreed, count.accepted(), null);
        return counter.correct(before.get().form(), form);
    }

    private static <T> Answer<T> closed() {
        return Answer.refused(
                "intake.closed", "The parcels of this round are packed and counted; nothing more is taken in for it.");
    }

    private Counter counter(Actor clerk, AgreedRound agreed, int accepted, @Nullable UUID file) {
        var batch = new IntakeRepository.Batch(
                agreed.terms().round(), agreed.version(), clerk.account(), clock.instant(), file);
        var judge = new Judge(agreed.terms(), agreed.rulebookFor(settings.side().other()), clock.today());
        return new Counter(repository, addressees, ids, batch, judge, accepted);
    }

    /// The round in its newest agreed version, if its counter is open today.
    private Answer<AgreedRound> open(String round) {
        var agreed = rounds.agreed(round);
        if (agreed.isEmpty()) {
            return Answer.refused("terms.not_agreed", "The round is not agreed, so nothing is taken in for it.");
        }
        var terms = agreed.get().terms();
        var today = clock.today();
        if (today.isBefore(terms.intakeOpens()) || today.isAfter(terms.intakeCloses())) {
            return Answer.refused(List.of(Refusal.at(
                    "terms.intake_window",
                    "today",
                    today.toString(),
                    "a day from " + terms.intakeOpens() + " to " + terms.intakeCloses() + ", as agreed")));
        }
        return Answer.done(agreed.get());
    }
}
