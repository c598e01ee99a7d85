package org.homeward.node.imports;

import java.util.List;
import java.util.Optional;
import org.homeward.node.csv.RowFile;
import org.homeward.node.requests.Answer;
import org.homeward.node.wiring.BusinessClock;
import org.homeward.node.wiring.ClockMoved;
import org.homeward.node.wiring.FormKeys;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// The files that wait for a yes, of all who sent one.
@Component
public class WaitingFiles {

    /// All together: eight of the largest, or some hundred rounds of usual files. More is somebody's mistake.
    static final long BYTES_MAX = 512L << 20;

    /// The rule that refuses one more.
    static final String FULL = "import.full";

    private static final int LOOK_EVERY_MILLIS = 60_000; // Names lie no more than a minute longer than they should.

    private final WaitingFileRepository repository;
    private final FormKeys keys;
    private final BusinessClock clock;

    WaitingFiles(WaitingFileRepository repository, FormKeys keys, BusinessClock clock) {
        this.repository = repository;
        this.keys = keys;
        this.clock = clock;
    }

    /// What is known of a file before it waits.
    ///
    /// @param list how a held list is meant; empty for an intake file
    public record Sent(WaitingFile.Kind kind, String account, String round, String list, String name) {}

    /// Keeps a file instead of the one of its kind that this person sent before. Gives its id.
    public Answer<String> keep(Sent sent, RowFile file, Preview preview) {
        repository.removeOf(sent.kind(), sent.account());
        int bytes = file.bytes().remaining();
        if (repository.bytesOfAll() + bytes > BYTES_MAX) {
            return Answer.refused(
                    FULL,
                    "Too many files wait for a yes, together more than " + (BYTES_MAX >> 20)
                            + " MiB. Confirm or put away those that wait, and send this one again.");
        }
        var kept = new WaitingFile(
                keys.next(),
                sent.kind(),
                sent.account(),
                sent.round(),
                sent.list(),
                sent.name(),
                file.form(),
                bytes,
                clock.instant(),
                "",
                preview);
        repository.add(kept, file.bytes());
        return Answer.done(kept.id());
    }

    /// The file of this id and kind, if it still waits.
    public Optional<WaitingFile> find(WaitingFile.Kind kind, String id) {
        return repository.find(id).filter(file -> file.kind() == kind && waits(file));
    }

    /// The same, locked until the transaction ends: of two who say yes at once, one does it.
    public Optional<WaitingFile> lock(WaitingFile.Kind kind, String id) {
        return repository.lock(id).filter(file -> file.kind() == kind && waits(file));
    }

    /// Those of a kind, the newest first.
    public List<WaitingFile> all(WaitingFile.Kind kind) {
        return repository.all(kind).stream().filter(this::waits).toList();
    }

    /// How many this person could go on with: his own, or those that a colleague has said yes to.
    public long count(WaitingFile.Kind kind, String account) {
        return repository.count(kind, account, clock.instant().minus(kind.kept()));
    }

    private boolean waits(WaitingFile file) {
        return clock.instant().isBefore(file.until());
    }

    /// The rows of a waiting file.
    public RowFile file(WaitingFile waiting) {
        return switch (RowFile.of(repository.bytes(waiting))) {
            case Answer.Done<RowFile>(var file) -> file;
            case Answer.Refused<RowFile> _ ->
                throw new IllegalStateException("a file that was read cannot be read again; this indicates a bug");
        };
    }

    /// Notes what it would do now. Who said yes to something else has not said yes to this.
    public void lookedAt(WaitingFile waiting, Preview preview) {
        repository.lookedAt(waiting.id(), preview);
    }

    /// Notes the first yes of two.
    public void said(WaitingFile waiting, String account) {
        repository.said(waiting.id(), account);
    }

    /// It waits no more: it was taken in, or put away.
    public void remove(WaitingFile waiting) {
        repository.remove(waiting.id());
    }

    @EventListener
    void clockMoved(ClockMoved moved) {
        removeOld();
    }

    @Scheduled(fixedDelay = LOOK_EVERY_MILLIS, initialDelay = LOOK_EVERY_MILLIS)
    void minutePassed() {
        removeOld();
    }

    private void removeOld() {
        for (var kind : WaitingFile.Kind.values()) {
            repository.removeOlder(kind, clock.instant().minus(kind.kept()));
        }
    }
}
