package org.homeward.node.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.node.accounts.Actor;
import org.homeward.node.accounts.Operation;
import org.homeward.node.csv.CsvFault;
import org.homeward.node.csv.RowFile;
import org.homeward.node.imports.Preview;
import org.homeward.node.imports.WaitingFile;
import org.homeward.node.paper.Paper;
import org.homeward.node.paper.PaperEntries;
import org.homeward.node.paper.PaperStep;
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
    private final PaperEntries entries;
    private final BusinessClock clock;
    private final IdSource ids;
    private final NodeSettings settings;

    IntakeDesk(
            IntakeRepository repository,
            Addressees addressees,
            Rounds rounds,
            PaperEntries entries,
            BusinessClock clock,
            IdSource ids,
            NodeSettings settings) {
        this.repository = repository;
        this.addressees = addressees;
        this.rounds = rounds;
        this.entries = entries;
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
    Answer<Imported> takeInFile(Actor clerk, String round, String name, RowFile file) {
        return takeInFile(clerk, round, new Named(name, Optional.empty()), file);
    }

    /// The same for a file that was looked at, if exactly that happens which was shown; if not, nothing does.
    Answer<Imported> takeInAsShown(Actor clerk, WaitingFile shown, RowFile file) {
        var named = new Named(shown.name(), Optional.of(shown.preview().sha256()));
        return takeInFile(clerk, shown.round(), named, file);
    }

    /// How a file is called, and what was shown of it, if anything was.
    private record Named(String name, Optional<String> shown) {}

    /// What taking in a file would do. Changes nothing and draws no id.
    Answer<Preview> look(Actor clerk, String round, RowFile file) {
        return switch (open(round, clock.today())) {
            case Answer.Refused<AgreedRound>(var why, var refusals) -> new Answer.Refused<>(why, refusals);
            case Answer.Done<AgreedRound>(var agreed) -> {
                if (repository.file(round, file.sha256()).isPresent()) {
                    yield Answer.refused(
                            "import.known",
                            "Exactly this file was taken in before. Taking it in again changes nothing.");
                }
                var count = repository.countNow(round);
                if (count.closed()) {
                    yield closed();
                }
                var counter = counter(
                        batch(clerk, agreed, clock.instant(), null), agreed, count.accepted(), Counter.Sitting.LOOKS);
                var stopped = file.rows(IntakeForm.COLUMNS, counter);
                yield stopped.isEmpty() ? Answer.done(counter.preview()) : Answer.faulty(stopped);
            }
        };
    }

    private Answer<Imported> takeInFile(Actor clerk, String round, Named named, RowFile file) {
        var name = named.name();
        if (name.isBlank() || name.length() > FILE_NAME_CHARS_MAX) {
            return Answer.faulty("form.name", "name", "", "1 to " + FILE_NAME_CHARS_MAX + " characters");
        }
        var now = clock.instant();
        return switch (open(round, clock.today())) {
            case Answer.Refused<AgreedRound>(var why, var refusals) -> new Answer.Refused<>(why, refusals);
            case Answer.Done<AgreedRound>(var agreed) -> {
                var count = repository.count(round);
                var known = repository.file(round, file.sha256());
                if (known.isPresent()) {
                    yield Answer.done(again(known.get()));
                }
                yield count.closed()
                        ? closed()
                        : takeIn(
                                counter(
                                        batch(clerk, agreed, now, ids.next()),
                                        agreed,
                                        count.accepted(),
                                        Counter.Sitting.TAKES_IN),
                                named,
                                file);
            }
        };
    }

    private Answer<Imported> takeIn(Counter counter, Named named, RowFile file) {
        var stopped = file.rows(IntakeForm.COLUMNS, counter);
        if (!stopped.isEmpty()) {
            return Answer.faulty(stopped);
        }
        var happens = counter.preview().sha256();
        if (named.shown().filter(shown -> !shown.equals(happens)).isPresent()) {
            return Answer.refused(
                    "import.changed", "Since this file was looked at, things changed: it would do something else now.");
        }
        return Answer.done(counter.close(named.name(), file.sha256()));
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
    /// Taken in on paper, it is judged by the day on which that was.
    Answer<TakenIn> acceptAtCounter(Actor clerk, String round, IntakeForm form, @Nullable Paper paper) {
        var step = new PaperStep<TakenIn>(
                PaperStep.Kind.TAKEN_IN,
                Operation.TAKE_IN,
                round,
                Optional.empty(),
                taken -> List.of(taken.parcelRef()));
        return entries.entered(clerk, paper, step, at -> acceptAtCounter(clerk, round, form, at));
    }

    private Answer<TakenIn> acceptAtCounter(Actor clerk, String round, IntakeForm form, Instant at) {
        if (form.cells().stream().anyMatch(cell -> cell.indexOf('\0') >= 0)) {
            return Answer.faulty("form.text", "cells", "a NUL character", "text without one");
        }
        return switch (open(round, day(at))) {
            case Answer.Refused<AgreedRound>(var why, var refusals) -> new Answer.Refused<>(why, refusals);
            case Answer.Done<AgreedRound>(var agreed) -> {
                var count = repository.count(round);
                var counter =
                        counter(batch(clerk, agreed, at, null), agreed, count.accepted(), Counter.Sitting.TAKES_IN);
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
        var counter = counter(
                batch(clerk, agreed, clock.instant(), null), agreed, count.accepted(), Counter.Sitting.TAKES_IN);
        return counter.correct(before.get().form(), form);
    }

    private static <T> Answer<T> closed() {
        return Answer.refused(
                "intake.closed", "The parcels of this round are packed and counted; nothing more is taken in for it.");
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private static IntakeRepository.Batch batch(Actor clerk, AgreedRound agreed, Instant at, @Nullable UUID file) {
        return new IntakeRepository.Batch(agreed.terms().round(), agreed.version(), clerk.account(), at, file);
    }

    private Counter counter(IntakeRepository.Batch batch, AgreedRound agreed, int accepted, Counter.Sitting sitting) {
        var judge = new Judge(agreed.terms(), agreed.rulebookFor(settings.side().other()), day(batch.at()));
        return new Counter(repository, addressees, ids, batch, judge, accepted, sitting);
    }

    /// The round in its newest agreed version, if its counter is open on this day.
    private Answer<AgreedRound> open(String round, LocalDate today) {
        var agreed = rounds.agreed(round);
        if (agreed.isEmpty()) {
            return Answer.refused("terms.not_agreed", "The round is not agreed, so nothing is taken in for it.");
        }
        var terms = agreed.get().terms();
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
