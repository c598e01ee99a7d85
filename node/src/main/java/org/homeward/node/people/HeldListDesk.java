package org.homeward.node.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.homeward.node.accounts.Actor;
import org.homeward.node.accounts.Operation;
import org.homeward.node.accounts.SecondPerson;
import org.homeward.node.csv.CsvFault;
import org.homeward.node.csv.CsvFile;
import org.homeward.node.csv.CsvRows;
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
    private final HeldPeople people;
    private final Rounds rounds;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final IdSource ids;
    private final NodeSettings settings;
    private final SecondPerson second;

    HeldListDesk(
            HeldListRepository repository,
            HeldPeople people,
            Rounds rounds,
            Outbox outbox,
            BusinessClock clock,
            IdSource ids,
            NodeSettings settings,
            SecondPerson second) {
        this.second = second;
        this.repository = repository;
        this.people = people;
        this.rounds = rounds;
        this.outbox = outbox;
        this.clock = clock;
        this.ids = ids;
        this.settings = settings;
    }

    record Counted(int accepted, int refused) {}

    /// What became of a list.
    record Imported(UUID list, int lines, int accepted, int refused, int gone, List<CsvFault> faults) {}

    /// Takes in a list. A line with a fault is left out and said; the others are taken and told to the home bureau. The
    /// same list as the one before changes nothing.
    Answer<Imported> bring(Actor officer, String round, String kindWord, CsvFile file) {
        var kind = HeldListKind.of(kindWord);
        if (kind.isEmpty()) {
            return Answer.faulty("form.kind", "kind", kindWord, "whole or later");
        }
        if (rounds.agreed(round).isEmpty()) {
            return Answer.refused("terms.not_agreed", "The round is not agreed; its list comes after its terms.");
        }
        var read = new Read();
        var stopped = CsvRows.read(
                file,
                HeldLine.COLUMNS,
                row -> read.take(HeldLine.check(row, read.isSecond(row.cells().getFirst()), clock.today())));
        return stopped.isEmpty() ? keep(officer, round, kind.get(), file, read) : Answer.faulty(stopped);
    }

    private Answer<Imported> keep(Actor officer, String round, HeldListKind kind, CsvFile file, Read read) {
        repository.lock();
        var newest = repository.newest(round);
        var sha256 = file.sha256();
        if (newest.isPresent()
                && newest.get().sha256().equals(sha256)
                && newest.get().kind().equals(kind.word())) {
            return Answer.done(read.imported(newest.get().list(), newest.get().gone()));
        }
        if (kind == HeldListKind.WHOLE && read.good.isEmpty()) {
            return Answer.faulty(List.of(Refusal.of(
                    "list.empty", "A whole list on which no line can be read would count everybody as gone.")));
        }
        var asked = String.join("/", round, kind.word(), sha256);
        var missing = second.<Imported>missing(officer, Operation.IMPORT_HELD_LIST, asked);
        if (missing.isPresent()) {
            return missing.get();
        }
        var list = ids.next();
        repository.put(list, read.good);
        repository.seen(list, read.faultyRefs);
        int gone = kind == HeldListKind.WHOLE ? repository.gone(list) : 0;
        repository.add(
                round,
                new HeldListRepository.Kept(list, kind.word(), sha256, gone),
                new Counted(read.good.size(), read.refused),
                officer.account(),
                clock.instant());
        tellHomeBureau(round, list, kind, read.good);
        return Answer.done(read.imported(list, gone));
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

    /// What was read of a file so far.
    private static final class Read {

        private final HashSet<String> references = new HashSet<>();
        private final List<HeldLine> good = new ArrayList<>();
        private final List<String> faultyRefs = new ArrayList<>();
        private final List<CsvFault> faults = new ArrayList<>();
        private int refused;

        /// Whether an earlier line has this reference. An empty one is a fault of its own.
        boolean isSecond(String reference) {
            return !reference.isBlank() && !references.add(reference.strip());
        }

        void take(HeldLine.Checked checked) {
            switch (checked) {
                case HeldLine.Checked.Good(var line) -> good.add(line);
                case HeldLine.Checked.Faulty(var personRef, var found) -> {
                    refused++;
                    faultyRefs.add(personRef);
                    found.stream().limit(FAULTS_MAX - faults.size()).forEach(faults::add);
                }
            }
        }

        Imported imported(UUID list, int gone) {
            return new Imported(list, good.size() + refused, good.size(), refused, gone, List.copyOf(faults));
        }
    }
}
