package org.homeward.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.homeward.linkage.Field;
import org.homeward.linkage.FieldKind;
import org.homeward.linkage.Fields;
import org.homeward.linkage.LearnedWeights;
import org.homeward.linkage.Line;
import org.homeward.linkage.LinkSettings;
import org.homeward.linkage.LinkageIndex;

/// One question at a time against an index of many people.
final class LinkageQueries {

    private static final int QUESTIONS = 5_000;
    private static final int WARM_UP = 1_000;
    private static final double MILLIS = 1e6;

    private static final Fields FIELDS = new Fields(List.of(
            new Field("surname", FieldKind.SURNAME),
            new Field("given_name", FieldKind.GIVEN_NAME),
            new Field("patronymic", FieldKind.PATRONYMIC),
            new Field("sex", FieldKind.SEX),
            new Field("birth_date", FieldKind.BIRTH_DATE),
            new Field("birth_place", FieldKind.PLACE),
            new Field("service_number", FieldKind.NUMBER)));

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Path surnames;
    private final PrintStream out;

    LinkageQueries(Path data, PrintStream out) {
        this.surnames = data.resolve("names/ukrainian_russian_last.tsv");
        this.out = out;
    }

    /// @return the slowest of a hundred, in milliseconds of processor time
    double run(int people) {
        var made = new InventedLists(surnames, new InventedLists.Plan(people, 1, 0.4, List.of(), 0), 13).make();
        var index = new LinkageIndex(FIELDS, LinkSettings.STANDARD, LearnedWeights.unlearned(FIELDS));
        double before = LinkageWatch.cpu();
        made.right().forEach(row -> index.add(line(row)));
        double building = LinkageWatch.cpu() - before;
        var times = asked(index, made);
        System.gc(); // What the building left behind is no part of the index.
        var runtime = Runtime.getRuntime();
        out.printf(
                Locale.ROOT,
                "%nOne query against %,d: median %.2f ms, p99 %.2f ms (of processor time: %.2f and %.2f);"
                        + " right person first in %.3f; index built in %.0f CPU-s; heap in use %,d MB%n%n",
                people,
                times.median(times.wall),
                times.p99(times.wall),
                times.median(times.cpu),
                times.p99(times.cpu),
                times.first / (double) times.known,
                building,
                (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        return times.p99(times.cpu);
    }

    private static Times asked(LinkageIndex index, InventedLists.Made made) {
        var times = new Times();
        for (int at = 0; at < WARM_UP + QUESTIONS; at++) {
            long started = System.nanoTime();
            long startedCpu = THREADS.getCurrentThreadCpuTime();
            var found = index.candidates(line(made.left().get(at)), 10);
            if (at >= WARM_UP) {
                times.wall[at - WARM_UP] = (System.nanoTime() - started) / MILLIS;
                times.cpu[at - WARM_UP] = (THREADS.getCurrentThreadCpuTime() - startedCpu) / MILLIS;
                int truth = made.truth().get(at);
                times.known += truth >= 0 ? 1 : 0;
                var best = found.isEmpty() ? "" : found.getFirst().id();
                times.first += truth >= 0
                                && best.equals(made.right().get(truth).cells().getFirst())
                        ? 1
                        : 0;
            }
        }
        Arrays.sort(times.wall);
        Arrays.sort(times.cpu);
        return times;
    }

    /// Milliseconds of each question, and how often the right person came first.
    private static final class Times {

        private final double[] wall = new double[QUESTIONS];
        private final double[] cpu = new double[QUESTIONS];
        private int known;
        private int first;

        double median(double[] sorted) {
            return sorted[QUESTIONS / 2];
        }

        double p99(double[] sorted) {
            return sorted[QUESTIONS * 99 / 100];
        }
    }

    private static Line line(InventedLists.Row row) {
        return new Line(
                row.cells().getFirst(), row.cells().subList(1, row.cells().size()));
    }
}
