package org.homeward.demo.nodes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// What a process and its children take of the machine, as Linux counts it. On other systems everything is 0.
public final class Footprint {

    private static final double TICKS_PER_SECOND = 100.0; // USER_HZ, the same on every Linux that runs a JDK.
    private static final int KIB_PER_MIB = 1_024;

    private Footprint() {}

    /// Memory in MiB: proportional set size, shared pages divided among those who share them.
    public static double memoryMibPss(long pid) {
        return family(pid).mapToLong(Footprint::pssKib).sum() / (double) KIB_PER_MIB;
    }

    /// Processor time in seconds, with that of children that have ended.
    public static double cpuSeconds(long pid) {
        return family(pid).mapToLong(Footprint::ticks).sum() / TICKS_PER_SECOND;
    }

    /// Processor time of this program alone, in seconds.
    public static double ownCpuSeconds() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(spent -> spent.toMillis() / 1_000.0)
                .orElse(0.0);
    }

    /// False for a process that is gone or only waits to be buried.
    static boolean isRunning(long pid) {
        var stat = read(pid, "stat");
        return !stat.isEmpty() && stat.charAt(stat.lastIndexOf(')') + 2) != 'Z';
    }

    private static Stream<Long> family(long pid) {
        var children = ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .map(ProcessHandle::pid);
        return Stream.concat(Stream.of(pid), children);
    }

    private static long pssKib(long pid) {
        for (var line : read(pid, "smaps_rollup").split("\n", -1)) {
            if (line.startsWith("Pss:")) {
                return Long.parseLong(line.replaceAll("\\D", ""));
            }
        }
        return 0;
    }

    private static long ticks(long pid) {
        var stat = read(pid, "stat");
        if (stat.isEmpty()) {
            return 0;
        }
        // The name in parentheses may hold spaces; after it come state and then numbers, the 12th to 15th of them
        // times.
        var members = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return Long.parseLong(members[11])
                + Long.parseLong(members[12])
                + Long.parseLong(members[13])
                + Long.parseLong(members[14]);
    }

    private static String read(long pid, String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), file));
        } catch (IOException _) {
            return ""; // The process ended meanwhile, or this is no Linux.
        }
    }
}
