package org.homeward.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The goals of the issue beside what was measured, in the order in which they were checked.
final class LinkageGoals {

    private record Goal(String figure, String measured, String goal, boolean reached) {}

    private final List<Goal> goals = new ArrayList<>();

    void atLeast(String figure, double measured, double goal) {
        goals.add(new Goal(figure, shown(measured), "at least " + shown(goal), measured >= goal));
    }

    void atMost(String figure, double measured, double goal) {
        goals.add(new Goal(figure, shown(measured), "at most " + shown(goal), measured <= goal));
    }

    private static String shown(double value) {
        return String.format(
                Locale.ROOT, Math.abs(value) >= 100 ? "%,.0f" : Math.abs(value) >= 1 ? "%.2f" : "%.4f", value);
    }

    void print(PrintStream out) {
        out.println("\n| figure | measured | goal | |\n|---|---|---|---|");
        for (var goal : goals) {
            out.printf(
                    "| %s | %s | %s | %s |%n",
                    goal.figure(), goal.measured(), goal.goal(), goal.reached() ? "reached" : "**not reached**");
        }
    }
}
