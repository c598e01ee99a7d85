package org.homeward.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.homeward.demo.input.Party;
import org.homeward.demo.input.RoundInput;
import org.homeward.demo.invention.InventedRound;
import org.homeward.demo.play.Audience;
import org.homeward.demo.play.Stage;
import org.homeward.demo.report.RoundReport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Fifty cuts: five rounds, in each of which a process is killed ten times, at moments that a seed chooses. A moment is
/// a deed that was done or a stage that begins; a few milliseconds later, in the middle of what follows, one of five
/// is killed with SIGKILL: the node of a side, of the other, of the neutral; all of PostgreSQL; its first process
/// alone.
@Tag("long")
@DisplayName("A round in which a process is killed at fifty points ends as if none had been")
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(Lifecycle.PER_CLASS)
class FiftyCutsTest {

    private static final int PARCELS = 20;
    private static final int CUTS_A_ROUND = 10;
    private static final int MILLIS_AFTER_MAX = 40; // A request takes some ten.
    private static final long SEED = 50;

    private static final RoundInput ROUND = InventedRound.invent(PARCELS, 11);

    private final Moments whole = new Moments();
    private final RoundReport undisturbed =
            SmallRound.play(ROUND, (_, _) -> whole).files().report();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void with_the_same_statement_nothing_lost_and_nothing_twice(int number) {
        var result = SmallRound.play(ROUND, (run, _) -> new Cuts(run, number, whole.count.get()));

        var report = result.files().report();
        assertThat(result.ending().objections()).isEmpty();
        assertThat(result.ending().closed()).isTrue();
        assertThat(report.statement().text()).isEqualTo(undisturbed.statement().text());
        assertThat(rows(report)).isEqualTo(rows(undisturbed));
        assertThat(report.events()).isEqualTo(undisturbed.events());
        assertThat(report.parity().get(Party.A))
                .isEqualTo(report.parity().get(Party.B))
                .isEqualTo(report.parity().get(Party.NEUTRAL));
    }

    /// What became of every row, but for item numbers, which are by chance.
    private static Map<String, String> rows(RoundReport report) {
        var rows = new TreeMap<String, String>();
        report.outcomes()
                .forEach(row -> rows.put(
                        row.side().word() + " " + row.row(),
                        String.join("|", row.parcelRef(), row.outcome(), row.rule(), row.warnings(), row.personRef())));
        return rows;
    }

    /// Counts the moments of a round.
    private static class Moments implements Audience {

        final AtomicInteger count = new AtomicInteger();

        @Override
        public void begins(Stage stage, LocalDate day) {
            passed(count.incrementAndGet(), stage);
        }

        @Override
        public void deed(Stage stage) {
            passed(count.incrementAndGet(), stage);
        }

        void passed(int moment, Stage stage) {}
    }

    /// Kills, starts again, and says so.
    private static final class Cuts extends Moments {

        private static final List<Party> NODES = List.of(Party.A, Party.B, Party.NEUTRAL);
        private static final int VICTIMS = NODES.size() + 2; // The other two are PostgreSQL's.

        private final RoundRun run;
        private final int number;
        private final TreeMap<Integer, Integer> victims = new TreeMap<>();
        private final ReentrantLock oneAtATime = new ReentrantLock();

        Cuts(RoundRun run, int number, int moments) {
            this.run = run;
            this.number = number;
            var chance = new SplittableRandom(SEED + number);
            // The closing is the last moment and a short one: in each round another of the five is killed in it. The
            // others follow in turn, so that fifty cuts are ten of each.
            victims.put(moments, number % VICTIMS);
            while (victims.size() < CUTS_A_ROUND) {
                victims.putIfAbsent(1 + chance.nextInt(moments), (number + victims.size()) % VICTIMS);
            }
        }

        @Override
        void passed(int moment, Stage stage) {
            var victim = victims.get(moment);
            if (victim != null) {
                int millis = new SplittableRandom(SEED * moment + number).nextInt(MILLIS_AFTER_MAX);
                Thread.ofPlatform().daemon().start(() -> cut(moment, stage, victim, millis));
            }
        }

        private void cut(int moment, Stage stage, int victim, int millis) {
            oneAtATime.lock();
            try {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
                System.out.println("Round " + number + ", moment " + moment + " (" + stage.word() + ") and " + millis
                        + " ms: " + kill(victim) + " is killed");
            } finally {
                oneAtATime.unlock();
            }
        }

        private String kill(int victim) {
            if (victim < NODES.size()) {
                var party = NODES.get(victim);
                run.nodes().kill(party);
                run.nodes().launch(party);
                run.nodes().awaitReady(party);
                return "node " + party.word();
            }
            boolean all = victim == NODES.size();
            if (all) {
                run.postgres().kill();
            } else {
                run.postgres().killFirst();
            }
            run.postgres().restart();
            return all ? "all of PostgreSQL" : "PostgreSQL's first process";
        }
    }
}
