package org.homeward.node.obligations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.homeward.node.InventedRows;
import org.homeward.node.ThreeNodes;
import org.homeward.node.accounts.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("An enquiry of the other bureau has a clock")
@DisplayNameGeneration(ReplaceUnderscores.class)
class DutyOfEnquiryTest {

    private static final String ROUND = "winter-2026";
    private static final Instant ASKED = Instant.parse("2026-09-20T08:00:00Z");

    @Test
    @DisplayName(
            "GC III art. 122, P-15: an enquiry without an answer for a week is late at both bureaus, until it ends")
    void an_enquiry_is_late_after_a_week_and_owed_until_it_is_answered() {
        try (var nodes = ThreeNodes.start(0)) {
            nodes.agree(ThreeNodes.terms());
            nodes.b()
                    .as(Role.TRACING_OFFICER)
                    .csv(
                            "/api/held-lists?kind=whole&round=" + ROUND,
                            InventedRows.held().row("B-H1").csv())
                    .ok();
            nodes.settle();
            nodes.moveTo(ASKED);
            var asked = Map.of("round", ROUND, "personRef", "B-H1", "field", "birth_date");
            var enquiry = nodes.a()
                    .as(Role.TRACING_OFFICER)
                    .post("/api/tracing/enquiries", asked)
                    .ok()
                    .json()
                    .path("enquiry")
                    .stringValue("");
            nodes.settle();
            var duties = new DutyClock(nodes);

            duties.passes(ASKED.plus(Duration.ofDays(7)), nodes.a(), Duty.ANSWER_ENQUIRY, 1);

            assertThat(duties.late(nodes.b(), Duty.ANSWER_ENQUIRY)).isEqualTo(1);
            assertThat(DutyClock.rows(nodes.a(), Duty.ANSWER_ENQUIRY)
                            .getFirst()
                            .path("owedBy")
                            .stringValue(""))
                    .isEqualTo("b");
            assertThat(duties.reminders(nodes.b(), Role.TRACING_OFFICER, Duty.ANSWER_ENQUIRY))
                    .contains("a");
            var officer = nodes.b().as(Role.TRACING_OFFICER);
            var path = "/api/tracing/enquiries/" + enquiry + "/answers";
            officer.post(path, Map.of("word", "unreadable", "value", "")).ok();
            assertThat(duties.owed(nodes.b(), Duty.ANSWER_ENQUIRY))
                    .as("unable ends nothing")
                    .isEqualTo(1);
            officer.post(path, Map.of("word", "confirmed", "value", "")).ok();
            nodes.settle();
            assertThat(duties.owed(nodes.b(), Duty.ANSWER_ENQUIRY)).isZero();
            assertThat(duties.owed(nodes.a(), Duty.ANSWER_ENQUIRY)).isZero();
        }
    }
}
