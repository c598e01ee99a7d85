package org.homeward.node.watch;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.homeward.node.peers.PeerStandings;
import org.homeward.node.wiring.BusinessClock;
import org.homeward.node.wiring.NodeSettings;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Looks at everything that an operator would be asked about first.
@Component
class Signs {

    /// Below this an import of 64 MiB and a day of log lines may not fit any more.
    static final long DISK_STOPS_BYTES = 256L * 1024 * 1024;

    static final long DISK_LOOK_BYTES = 2L * 1024 * 1024 * 1024; // A week's warning.

    /// An envelope is signed for in two days (obligations/Duty, P-16); half of it is time to telephone.
    static final Duration WAITING_LOOK = Duration.ofDays(1);

    private static final long MIB = 1024 * 1024;

    private final FigureRepository figures;
    private final PeerStandings peers;
    private final BusinessClock clock;
    private final NodeSettings settings;

    Signs(FigureRepository figures, PeerStandings peers, BusinessClock clock, NodeSettings settings) {
        this.figures = figures;
        this.peers = peers;
        this.clock = clock;
        this.settings = settings;
    }

    /// All of them; those that need the database only while it answers.
    List<Sign> all() {
        var signs = new ArrayList<Sign>();
        signs.add(disk());
        try {
            signs.add(Sign.well("database", "PostgreSQL " + figures.version() + " answers."));
            signs.add(queues());
            signs.add(evidence());
            peers.all().forEach(peer -> signs.addAll(peer(peer)));
        } catch (DataAccessException silent) {
            signs.removeIf(sign -> sign.name().equals("database"));
            signs.add(Sign.stops(
                    "database",
                    "The database does not answer. See whether PostgreSQL runs and lets this node in; the node goes on by"
                            + " itself when it is back."));
        }
        return signs;
    }

    private Sign disk() {
        try {
            return disk(freeBytes());
        } catch (IOException unreadable) {
            return Sign.look(
                    "disk",
                    "The disk cannot be looked at: " + unreadable.getClass().getSimpleName() + ".");
        }
    }

    /// What so many free bytes mean.
    static Sign disk(long freeBytes) {
        var free = freeBytes / MIB + " MiB are free on the disk of the node's keys";
        if (freeBytes < DISK_STOPS_BYTES) {
            return Sign.stops("disk", free + ", less than " + DISK_STOPS_BYTES / MIB + ". Make room.");
        }
        return freeBytes < DISK_LOOK_BYTES
                ? Sign.look("disk", free + ", less than " + DISK_LOOK_BYTES / MIB + ". Make room this week.")
                : Sign.well("disk", free + ".");
    }

    long freeBytes() throws IOException {
        return store().getUsableSpace();
    }

    private FileStore store() throws IOException {
        return Files.getFileStore(settings.keys());
    }

    private Sign queues() {
        var queues = figures.queues();
        long waiting = queues.stream().mapToLong(FigureRepository.Queue::count).sum();
        if (waiting == 0) {
            return Sign.well("queue", "Every envelope is signed for.");
        }
        var oldest = queues.stream()
                .map(FigureRepository.Queue::oldest)
                .min(java.util.Comparator.naturalOrder())
                .orElseThrow();
        var age = Duration.between(oldest, clock.instant());
        var sentence = waiting + " envelopes wait for their receipt, the oldest for " + age.toHours() + " hours.";
        return age.compareTo(WAITING_LOOK) > 0
                ? Sign.look("queue", sentence + " Telephone the operator of the node that does not answer.")
                : Sign.well("queue", sentence);
    }

    private Sign evidence() {
        long kept = figures.evidence();
        return kept == 0
                ? Sign.well("evidence", "No envelope was kept as evidence.")
                : Sign.look(
                        "evidence",
                        kept + " envelopes were not good and are kept as evidence. Ask their senders, by telephone.");
    }

    private static List<Sign> peer(PeerStandings.Standing peer) {
        var signs = new ArrayList<Sign>();
        var name = peer.side().word();
        signs.add(
                peer.lastError().isEmpty()
                        ? Sign.well("peer." + name, "No error since the last receipt.")
                        : Sign.look("peer." + name, peer.lastError()));
        peer.clockApart().ifPresent(apart -> signs.add(clock(name, apart)));
        return signs;
    }

    /// What such a distance of clocks means.
    static Sign clock(String side, Duration apart) {
        var sentence =
                "The clock of side " + side + " differs by " + apart.abs().toSeconds() + " s";
        return apart.abs().compareTo(PeerStandings.CLOCK_APART_MAX) > 0
                ? Sign.look(
                        "clock." + side,
                        sentence + ", more than " + PeerStandings.CLOCK_APART_MAX.toSeconds()
                                + ". Compare both with a time server; this node would not start again.")
                : Sign.well("clock." + side, sentence + ".");
    }
}
