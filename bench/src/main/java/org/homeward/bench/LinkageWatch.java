package org.homeward.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.EnumMap;
import java.util.Map;
import org.homeward.linkage.Progress;

/// Counts the processor seconds of each step of a linkage, over all threads.
final class LinkageWatch implements Progress {

    private static final double NANOS = 1e9;

    private final Map<Step, Double> seconds = new EnumMap<>(Step.class);
    private final long startedWall = System.nanoTime();
    private final double startedCpu = cpu();
    private double totalCpu;
    private double totalWall;
    private Step step = Step.READING_VALUES;
    private double since = cpu();

    static double cpu() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / NANOS;
    }

    @Override
    public void begins(Step next) {
        double now = cpu();
        seconds.merge(step, now - since, Double::sum);
        step = next;
        since = now;
    }

    /// Processor seconds of bringing candidate pairs together and scoring them.
    double blockAndScore() {
        return seconds.getOrDefault(Step.BLOCKING, 0.0) + seconds.getOrDefault(Step.SCORING, 0.0);
    }

    /// The linkage is over; what comes later does not count.
    void finish() {
        totalCpu = cpu() - startedCpu;
        totalWall = (System.nanoTime() - startedWall) / NANOS;
    }

    double totalCpu() {
        return totalCpu;
    }

    double totalWall() {
        return totalWall;
    }

    @Override
    public String toString() {
        return seconds.toString();
    }
}
