package org.homeward.node.scanning;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.homeward.node.accounts.Actor;
import org.homeward.node.requests.Page;
import org.homeward.node.wiring.BusinessClock;
import org.springframework.stereotype.Component;

/// Every scan that was made on a page, at each place, with its verdict, time and account. Append-only: what is taken
/// back is a later row. Written in the transaction of the deed, so that a scan and what it did stand or fall together.
@Component
public class ScanLog {

    private final ScanRepository repository;
    private final BusinessClock clock;

    ScanLog(ScanRepository repository, BusinessClock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /// What a scan came to.
    ///
    /// @param counts whether it changed something
    public record Verdict(String number, String verdict, String more, boolean counts) {}

    /// Keeps a scan.
    public void note(ScanPlace place, Actor actor, Verdict verdict) {
        repository.add(place, actor.account(), verdict, clock.instant());
    }

    /// The scans of a place, the newest first.
    public List<Scanned> newest(ScanPlace place, Page.Asked page) {
        return repository.newest(place, page.size(), page.offset());
    }

    /// How many scans a place has, of every verdict.
    public long count(ScanPlace place) {
        return repository.count(place);
    }

    /// The newest scans of one person at a place, the newest first.
    public List<Scanned> newestOf(ScanPlace place, Actor actor, int most) {
        return repository.newestOf(place, actor.account(), most);
    }

    /// The last scan of this person here that counts and was not taken back.
    public Optional<Scanned> last(ScanPlace place, Actor actor) {
        return repository.last(place, actor.account());
    }

    /// The scan of this number here that counts and was not taken back, whoever made it.
    public Optional<Scanned> counted(ScanPlace place, String number) {
        return repository.counted(place, number);
    }

    /// The numbers that count here: of a pallet, which holds 48.
    public Set<String> countedNumbers(ScanPlace place) {
        return Set.copyOf(repository.countedNumbers(place));
    }

    /// Notes that a scan was taken back.
    ///
    /// @throws org.springframework.dao.DuplicateKeyException if it was before
    public void takeBack(Scanned scan, Actor actor) {
        repository.takeBack(scan.scan(), actor.account(), clock.instant());
    }
}
