package org.homeward.node.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.homeward.node.accounts.Actor;
import org.homeward.node.accounts.Operation;
import org.homeward.node.accounts.SecondPerson;
import org.homeward.node.csv.CsvFault;
import org.homeward.node.csv.RowFile;
import org.homeward.node.imports.Preview;
import org.homeward.node.imports.WaitingFile;
import org.homeward.node.peers.Outbox;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Refusal;
import org.homeward.node.rounds.Rounds;
import org.homeward.node.wiring.BusinessClock;
import org.homeward.node.wiring.IdSource;
import org.homeward.node.wiring.NodeSettings;
import org.springframework.stereotype.Component;

/// Where the tracing officer of the detaining bureau brings in lists of people held.
@Component
class HeldListDesk {

    private static final int FAULTS_MAX = 1_000; // More is another file; the counts tell the whole.

    private final HeldListRepository repository;
    private final RefusedLineRepository refusals;
    private final HeldPeople people;
    private final Rounds rounds;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final IdSource ids;
    private final NodeSettings settings;
    private final SecondPerson second;

    HeldListDesk(
            HeldListRepository repository,
            RefusedLineRepository refusals,
            HeldPeople people,
            Rounds rounds,
            Outbox outbox,
            BusinessClock clock,
            IdSource ids,
            NodeSettings settings,
            SecondPerson second) {
        this.second = second;
        this.repository = repository;
        this.refusals = refusals;
        this.people = people;
        this.rounds = rounds;
        this.outbox = outbox;
        this.clock = clock;
        this.ids = ids;
        this.settings = settings;
    }

    /// How a list was called, and how many of its lines were taken.
    record Counted(String name, int accepted, int refused) {}

    /// What became of a list.
    record Imported(UUID list, int lines, int accepted, int refused, int gone, List<CsvFault> faults) {}

    /// How a list is meant and called, and what was shown of it, if anything was.
    private record Meant(String round, HeldListKind kind, String name, Optional<String> shown) {}

    /// Takes in a list. A line with a fault is left out and said; the others are taken and told to the home bureau. The
    /// same list as the one before changes nothing.
    Answer<Imported> bring(Actor officer, String round, String kindWord, RowFile file) {
        return switch (meant(round, kindWord)) {
            case Answer.Refused<Meant>(var why, var refusals) -> new Answer.Refused<>(why, refusals);
            case Answer.Done<Meant>(var meant) -> bring(officer, meant, file);
        };
    }

    /// The same for a list that was looked at, if exactly that happens which was shown; if not, nothing does.
    Answer<Imported> bringAsShown(Actor officer, WaitingFile shown, RowFile file) {
        return switch (meant(shown.round(), shown.list())) {
            case Answer.Refused<Meant>(var why, var refusals) -> new Answer.Refused<>(why, refusals);
            case Answer.Done<Meant>(var meant) ->
                bring(
                        officer,
                        new Meant(
                                meant.round(),
                                meant.kind(),
                                shown.name(),
                                Optional.of(shown.preview().sha256())),
                        file);
        };
    }

    private Answer<Meant> meant(String round, String kindWord) {
        var kind = HeldListKind.of(kindWord);
        if (kind.isEmpty()) {
            return Answer.faulty("form.kind", "kind", kindWord, "whole or later");
        }
        if (rounds.agreed(round).isEmpty()) {
            return Answer.refused("terms.not_agreed", "The round is not agreed; its list comes after its terms.");
        }
        return Answer.done(new Meant(round, kind.get(), "", Optional.empty()));
    }

    private Answer<Imported> bring(Actor officer, Meant meant, RowFile file) {
        var read = new HeldListReading(clock.today());
        var stopped = file.rows(HeldLine.COLUMNS, read);
        return stopped.isEmpty() ? keep(officer, meant, file, read) : Answer.faulty(stopped);
    }

    /// What bringing in a list would do. Changes nothing.
    Answer<Preview> look(String round, String kindWord, RowFile file) {
        return switch (meant(round, kindWord)) {
            case Answer.Refused<Meant>(var why, var refusals) -> new Answer.Refused<>(why, refusals);
            case Answer.Done<Meant>(var meant) -> look(meant, file);
        };
    }

    private Answer<Preview> look(Meant meant, RowFile file) {
        var read = new HeldListReading(clock.today());
        var stopped = file.rows(HeldLine.COLUMNS, read);
        if (!stopped.isEmpty()) {
            return Answer.faulty(stopped);
        }
        if (isNewest(meant, file)) {
            return Answer.refused(
                    "import.known", "Exactly this list is the newest of the round. Bringing it again changes nothing.");
        }
        return isEmptyWhole(meant, read) ? emptyWhole() : Answer.done(read.preview(changes(meant, read)));
    }

    private boolean isNewest(Meant meant, RowFile file) {
        return repository
                .newest(meant.round())
                .filter(newest -> newest.sha256().equals(file.sha256())
                        && newest.kind().equals(meant.kind().word()))
                .isPresent();
    }

    private static boolean isEmptyWhole(Meant meant, HeldListReading read) {
        return meant.kind() == HeldListKind.WHOLE && read.good().isEmpty();
    }

    private static <T> Answer<T> emptyWhole() {
        return Answer.faulty(List.of(
                Refusal.of("list.empty", "A whole list on which no line can be read would count everybody as gone.")));
    }

    /// Who is new, said otherwise or the same, and who is gone.
    private Map<String, Integer> changes(Meant meant, HeldListReading read) {
        var counts = new HashMap<>(repository.compared(read.good()));
        if (meant.kind() == HeldListKind.WHOLE) {
            counts.put("gone", repository.notAmong(read.references()));
        }
        return counts;
    }

    private Answer<Imported> keep(Actor officer, Meant meant, RowFile file, HeldListReading read) {
        repository.lock();
        var sha256 = file.sha256();
        if (isNewest(meant, file)) {
            var newest = repository.newest(meant.round()).orElseThrow();
            return Answer.done(imported(read, newest.list(), newest.gone()));
        }
        if (isEmptyWhole(meant, read)) {
            return emptyWhole();
        }
        if (meant.shown().isPresent()
                && !meant.shown()
                        .get()
                        .equals(read.preview(changes(meant, read)).sha256())) {
            return Answer.refused(
                    "import.changed", "Since this list was looked at, things changed: it would do something else now.");
        }
        // Who saw what a list would do says yes to that; the other's yes must be to the same.
        var asked = String.join("/", meant.round(), meant.kind().word(), sha256)
                + meant.shown().map(shown -> "/" + shown).orElse("");
        var missing = second.<Imported>missing(officer, Operation.IMPORT_HELD_LIST, asked);
        if (missing.isPresent()) {
            return missing.get();
        }
        var list = ids.next();
        repository.put(list, read.good());
        repository.seen(list, read.faultyReferences());
        int gone = meant.kind() == HeldListKind.WHOLE ? repository.gone(list) : 0;
        repository.add(
                meant.round(),
                new HeldListRepository.Kept(list, meant.kind().word(), sha256, gone),
                new Counted(meant.name(), read.good().size(), read.refused().size()),
                officer.account(),
                clock.instant());
        refusals.replace(new RefusedLineRepository.Of(meant.round(), list, meant.kind()), read);
        tellHomeBureau(meant.round(), list, meant.kind(), read.good());
        return Answer.done(imported(read, list, gone));
    }

    private static Imported imported(HeldListReading read, UUID list, int gone) {
        int accepted = read.good().size();
        int refused = read.refused().size();
        return new Imported(list, accepted + refused, accepted, refused, gone, read.faults(FAULTS_MAX));
    }

    private void tellHomeBureau(String round, UUID list, HeldListKind kind, List<HeldLine> lines) {
        var codes = new HashMap<String, String>();
        var told = lines.stream()
                .map(line -> new HeldListPage.Line(
                        line.personRef(),
                        line.serviceNumber(),
                        line.surname(),
                        line.givenName(),
                        line.patronymic(),
                        line.birthDate(),
                        line.rank(),
                        codes.computeIfAbsent(line.place(), place -> people.deliveryCode(round, place))))
                .toList();
        int pages = Math.max(1, Math.ceilDiv(told.size(), HeldListPage.LINES_MAX));
        for (int page = 1; page <= pages; page++) {
            int from = (page - 1) * HeldListPage.LINES_MAX;
            int to = Math.min(told.size(), from + HeldListPage.LINES_MAX);
            outbox.send(
                    settings.side().other(),
                    "held_list",
                    new HeldListPage(round, list, kind.word(), page, pages, told.subList(from, to)));
        }
    }
}
