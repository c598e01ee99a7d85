package org.homeward.node.obligations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.homeward.node.TestNode;
import org.homeward.node.ThreeNodes;
import org.homeward.node.accounts.Role;
import tools.jackson.databind.JsonNode;

/// Moves the clock of three nodes to a deadline and a second beyond it, and reads what is owed and late.
final class DutyClock {

    private static final String ROUND = "winter-2026";

    private final ThreeNodes nodes;

    DutyClock(ThreeNodes nodes) {
        this.nodes = nodes;
    }

    /// At the deadline nothing of this duty is late at this node; one second later so many are.
    void passes(Instant deadline, TestNode at, Duty duty, long late) {
        nodes.moveTo(deadline);
        assertThat(late(at, duty)).as("at the deadline").isZero();
        assertThat(owed(at, duty)).as("owed before it is late").isGreaterThanOrEqualTo(late);
        nodes.moveTo(deadline.plusSeconds(1));
        nodes.settle();
        assertThat(late(at, duty)).as("a second later").isEqualTo(late);
    }

    /// How many of this duty are late at this node.
    long late(TestNode at, Duty duty) {
        return sum(at, duty, "late");
    }

    /// How many of this duty are owed, late or not.
    long owed(TestNode at, Duty duty) {
        return sum(at, duty, "open");
    }

    private static long sum(TestNode at, Duty duty, String member) {
        return rows(at, duty).stream()
                .mapToLong(row -> row.path(member).longValue(0))
                .sum();
    }

    /// The lines of this duty at this node.
    static List<JsonNode> rows(TestNode at, Duty duty) {
        return at.as(Role.AUDITOR)
                .get("/api/obligations?round=" + ROUND)
                .ok()
                .json()
                .path("rows")
                .valueStream()
                .filter(row -> row.path("duty").stringValue("").equalsIgnoreCase(duty.name()))
                .toList();
    }

    /// Who reminded this role at this node of this duty.
    List<String> reminders(TestNode at, Role role, Duty duty) {
        return at.as(role).rows("/api/reminders?round=" + ROUND).stream()
                .filter(row -> row.path("duty").stringValue("").equalsIgnoreCase(duty.name()))
                .map(row -> row.path("raisedBy").stringValue(""))
                .sorted()
                .toList();
    }
}
