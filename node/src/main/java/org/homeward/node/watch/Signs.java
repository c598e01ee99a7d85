package org.homeward.node.watch;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.homeward.node.peers.PeerStandings;
import org.homeward.node.wiring.BusinessClock;
import org.homeward.node.wiring.NodeSettings;
import org.homeward.node.wiring.Side;
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

    /// What kind of failure an error of a peer names, in brackets (peers/Parcelling).
    private static final Pattern KIND = Pattern.compile("\\(([A-Za-z]+)\\)");

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
            signs.add(Sign.well("database", "database", Map.of("what", figures.version())));
            signs.add(queues());
            signs.add(evidence());
            peers.all().forEach(peer -> signs.addAll(peer(peer)));
        } catch (DataAccessException silent) {
            signs.removeIf(sign -> sign.name().equals("database"));
            signs.add(Sign.stops("database", "database.silent", Map.of()));
        }
        return signs;
    }

    private Sign disk() {
        try {
            return disk(freeBytes());
        } catch (IOException unreadable) {
            return Sign.look(
                    "disk",
                    "disk.unreadable",
                    Map.of("what", unreadable.getClass().getSimpleName()));
        }
    }

    /// What so many free bytes mean.
    static Sign disk(long freeBytes) {
        long free = freeBytes / MIB;
        if (freeBytes < DISK_STOPS_BYTES) {
            return Sign.stops("disk", "disk.stops", Map.of("n", free, "most", DISK_STOPS_BYTES / MIB));
        }
        return freeBytes < DISK_LOOK_BYTES
                ? Sign.look("disk", "disk.look", Map.of("n", free, "most", DISK_LOOK_BYTES / MIB))
                : Sign.well("disk", "disk", Map.of("n", free));
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
            return Sign.well("queue", "queue.empty", Map.of());
        }
        var oldest = queues.stream()
                .map(FigureRepository.Queue::oldest)
                .min(java.util.Comparator.naturalOrder())
                .orElseThrow();
        var age = Duration.between(oldest, clock.instant());
        var values = Map.<String, Object>of("n", waiting, "a", age.toHours());
        return age.compareTo(WAITING_LOOK) > 0
                ? Sign.look("queue", "queue.old", values)
                : Sign.well("queue", "queue", values);
    }

    private Sign evidence() {
        long kept = figures.evidence();
        return kept == 0
                ? Sign.well("evidence", "evidence.none", Map.of())
                : Sign.look("evidence", "evidence", Map.of("n", kept));
    }

    private static List<Sign> peer(PeerStandings.Standing peer) {
        var signs = new ArrayList<Sign>();
        var name = peer.side().word();
        var kind = KIND.matcher(peer.lastError());
        signs.add(
                peer.lastError().isEmpty()
                        ? Sign.well("peer." + name, "peer", Map.of("by", peer.side()))
                        : Sign.look(
                                "peer." + name,
                                "peer.error",
                                Map.of("by", peer.side(), "what", kind.find() ? kind.group(1) : "?")));
        peer.clockApart().ifPresent(apart -> signs.add(clock(peer.side(), apart)));
        return signs;
    }

    /// What such a distance of clocks means.
    static Sign clock(Side side, Duration apart) {
        long seconds = apart.abs().toSeconds();
        var name = "clock." + side.word();
        return apart.abs().compareTo(PeerStandings.CLOCK_APART_MAX) > 0
                ? Sign.look(
                        name,
                        "clock.apart",
                        Map.of("by", side, "n", seconds, "most", PeerStandings.CLOCK_APART_MAX.toSeconds()))
                : Sign.well(name, "clock", Map.of("by", side, "n", seconds));
    }
}
