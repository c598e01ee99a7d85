package org.homeward.node.obligations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.homeward.node.PlacePeople;
import org.homeward.node.PlacePeople.Taking;
import org.homeward.node.SmallRound;
import org.homeward.node.SmallRound.Packed;
import org.homeward.node.TestNode;
import org.homeward.node.accounts.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@DisplayName("What is owed on the way and at the place is late a second after its time")
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // One round, whose days follow each other.
class DutiesOnTheWayTest {

    private static final int EXAMINED = 1;
    private static final int RELEASED = 2;
    private static final int WITHOUT_WITNESS = 3;
    private static final int SENT_BACK = 4;
    private static final int WITHOUT_ADDRESS = 5;
    private static final int MOVED = 7;

    /// Handed to the neutral; accepted by the bureau a week and a second later; at the places after three days more.
    private static final Instant WITH_NEUTRAL = SmallRound.HANDOVER_DAY;

    private static final Instant WITH_BUREAU =
            WITH_NEUTRAL.plus(Duration.ofDays(7)).plusSeconds(1);
    private static final Instant AT_PLACE = WITH_BUREAU.plus(Duration.ofDays(3)).plusSeconds(1);
    private static final Instant SETTLED = AT_PLACE.plus(Duration.ofDays(3)).plusSeconds(1);

    private static SmallRound round;
    private static PlacePeople people;
    private static DutyClock duties;
    private static TestNode receiving;

    @BeforeAll
    static void pack() {
        round = SmallRound.packed(8);
        people = new PlacePeople(round);
        duties = new DutyClock(round.nodes());
        receiving = round.nodes().b();
    }

    @AfterAll
    static void stop() {
        round.close();
    }

    private static Packed parcel(int n) {
        return round.parcel(n);
    }

    private static Packed movedTo(Packed parcel, String place) {
        return new Packed(parcel.itemNumber(), parcel.seal(), parcel.weightGrams(), parcel.personRef(), place);
    }

    @Test
    @Order(1)
    @DisplayName("GC III art. 71, C-03: the neutral carries on within a week what it signed for")
    void what_the_neutral_has_for_more_than_a_week_is_late() {
        round.handOver("a", "neutral", round.all());

        duties.passes(WITH_NEUTRAL.plus(Duration.ofDays(7)), round.nodes().neutral(), Duty.CONVEY, 8);

        assertThat(duties.late(round.nodes().a(), Duty.CONVEY)).isEqualTo(8);
        assertThat(duties.reminders(round.nodes().neutral(), Role.DELEGATE, Duty.CONVEY))
                .containsExactly("a", "b", "neutral");
        round.handOver("neutral", "b", round.all());
        assertThat(duties.owed(receiving, Duty.CONVEY)).isZero();
    }

    @Test
    @Order(2)
    @DisplayName("GC III art. 76, C-14: the bureau brings within three days to its examination what it accepted")
    void what_the_bureau_keeps_for_more_than_three_days_is_late() {
        duties.passes(WITH_BUREAU.plus(Duration.ofDays(3)), receiving, Duty.BRING_TO_PLACE, 8);

        assertThat(duties.reminders(receiving, Role.INTAKE_CLERK, Duty.BRING_TO_PLACE))
                .containsExactly("b");
        for (var place : List.of("B-01", "B-02")) {
            round.handOver("b", "b:" + place, round.at(place));
        }
        assertThat(duties.owed(receiving, Duty.BRING_TO_PLACE)).isZero();
    }

    @Test
    @Order(3)
    @DisplayName("GC III art. 48, T-01: a transfer without the new address is late at once")
    void a_transfer_without_the_new_address_is_late_at_once() {
        people.examine(parcel(EXAMINED)).ok();
        people.examine(parcel(SENT_BACK), new Taking(3, 1, "B-01", "returned_to_sender"))
                .ok();
        people.give(parcel(SENT_BACK)).ok();
        people.release(parcel(RELEASED)).ok();
        assertThat(people.examine(parcel(WITHOUT_WITNESS), Map.of()).rule()).isEqualTo("C-15");
        people.transfer(parcel(MOVED), "B-03", "B-03, section 2").ok();
        assertThat(people.transfer(parcel(WITHOUT_ADDRESS), "B-03", "").rule()).isEqualTo("T-01");

        duties.passes(AT_PLACE, receiving, Duty.NEW_ADDRESS, 1);
    }

    @Test
    @Order(4)
    @DisplayName("GC III art. 76, C-15: an examination waits for its witness for a day")
    void an_examination_that_waits_for_its_witness_is_late_after_a_day() {
        duties.passes(AT_PLACE.plus(Duration.ofDays(1)), receiving, Duty.BRING_WITNESS, 1);
    }

    @Test
    @Order(5)
    @DisplayName("GC III art. 72, C-07: what was examined is given to its addressee within two days")
    void what_was_examined_and_not_given_is_late_after_two_days() {
        duties.passes(AT_PLACE.plus(Duration.ofDays(2)), receiving, Duty.GIVE, 1);

        people.give(parcel(EXAMINED)).ok();
        assertThat(duties.owed(receiving, Duty.GIVE)).isZero();
    }

    @Test
    @Order(6)
    @DisplayName("GC III art. 48, T-02: what came for the old place is sent on within two days")
    void what_was_not_sent_on_is_late_two_days_after_the_transfer_and_no_sooner() {
        var line = DutyClock.rows(receiving, Duty.FORWARD).getFirst();

        assertThat(line.path("late").longValue(0)).isEqualTo(1);
        assertThat(Instant.parse(line.path("dueAt").stringValue(""))).isEqualTo(AT_PLACE.plus(Duration.ofDays(2)));
    }

    @Test
    @Order(7)
    @DisplayName(
            "GC III art. 76, C-16: what is not examined in the agreed hours is late, but for a clock that stands still")
    void what_is_not_examined_in_the_agreed_hours_is_late() {
        duties.passes(AT_PLACE.plus(Duration.ofDays(3)), receiving, Duty.EXAMINE, 3);

        var line = DutyClock.rows(receiving, Duty.EXAMINE).getFirst();
        assertThat(line.path("open").longValue(0))
                .as("with the one whose clock stands still")
                .isEqualTo(4);
        assertThat(Instant.parse(line.path("dueAt").stringValue(""))).isEqualTo(AT_PLACE.plus(Duration.ofDays(3)));
        settleEverything();
        assertThat(duties.owed(receiving, Duty.EXAMINE)).isZero();
        assertThat(duties.owed(receiving, Duty.BRING_WITNESS)).isZero();
    }

    private static void settleEverything() {
        for (int n : List.of(WITHOUT_WITNESS, 6, 8)) {
            people.examine(parcel(n)).ok();
            people.give(parcel(n)).ok();
        }
        people.transfer(parcel(WITHOUT_ADDRESS), "B-03", "B-03, section 3").ok();
        round.handOver("b:B-01", "b:B-03", List.of(parcel(WITHOUT_ADDRESS), parcel(MOVED)));
        for (int n : List.of(WITHOUT_ADDRESS, MOVED)) {
            people.examine(movedTo(parcel(n), "B-03")).ok();
            people.give(movedTo(parcel(n), "B-03")).ok();
        }
    }

    @Test
    @Order(8)
    @DisplayName("GC III art. 125, C-20: both receipts are signed within two days")
    void a_consignment_without_both_receipts_is_late_after_two_days() {
        duties.passes(SETTLED.plus(Duration.ofDays(2)), receiving, Duty.RECEIPT, 3);

        var line = DutyClock.rows(receiving, Duty.RECEIPT).getFirst();
        assertThat(Instant.parse(line.path("dueAt").stringValue(""))).isEqualTo(SETTLED.plus(Duration.ofDays(2)));
        people.signReceipts("B-02");
        assertThat(duties.owed(receiving, Duty.RECEIPT)).isEqualTo(2);
    }

    @Test
    @Order(9)
    @DisplayName("GC III art. 119, R-21: what came for a released man leaves within two weeks")
    void what_came_for_a_released_man_is_late_after_two_weeks() {
        duties.passes(AT_PLACE.plus(Duration.ofDays(14)), receiving, Duty.SEND_AFTER, 1);
    }

    @Test
    @Order(10)
    @DisplayName("GC III art. 74, C-12: what was taken out to go back is carried for nothing within two weeks")
    void what_was_taken_out_to_go_back_is_late_after_two_weeks() {
        assertThat(duties.late(receiving, Duty.CARRY_BACK)).isEqualTo(1);
        var sentBack = new Packed(parcel(SENT_BACK).itemNumber() + "-R1", "R-1", 100, "", "B-02");

        var load = List.of(parcel(RELEASED), sentBack);
        round.handOver("b:B-02", "b", load);
        assertThat(duties.owed(receiving, Duty.CARRY_BACK)).isEqualTo(1);
        round.handOver("b", "neutral", load);

        assertThat(duties.owed(receiving, Duty.CARRY_BACK)).isZero();
        assertThat(duties.owed(receiving, Duty.SEND_AFTER)).isZero();
    }

    @Test
    @Order(11)
    @DisplayName("GC III art. 13, P-01: an auditor looks within a day into who read unusually many people")
    void an_alert_about_reads_is_late_after_a_day() {
        var reader = receiving.as(Role.TRACING_OFFICER);
        for (int read = 0; read < 25; read++) {
            reader.get("/api/held-people").ok();
        }
        var raised = round.nodes().now();

        duties.passes(raised.plus(Duration.ofDays(1)), receiving, Duty.LOOK_INTO_READS, 1);

        assertThat(duties.reminders(receiving, Role.AUDITOR, Duty.LOOK_INTO_READS))
                .containsExactly("b");
        var auditor = receiving.as(Role.AUDITOR);
        var alert = auditor.rows("/api/read-alerts").getFirst().path("alert").stringValue("");
        auditor.post("/api/read-alerts/" + alert + "/review", Map.of("finding", "Prepared the new list."))
                .ok();
        assertThat(duties.owed(receiving, Duty.LOOK_INTO_READS)).isZero();
    }

    @Test
    @Order(12)
    @DisplayName("GC III art. 72, C-09: every parcel has its outcome by the agreed day")
    void a_parcel_without_outcome_is_late_when_the_day_of_completion_has_ended() {
        duties.passes(Instant.parse("2026-12-20T00:00:00Z"), round.nodes().a(), Duty.COMPLETE, 5);

        assertThat(duties.reminders(receiving, Role.ROUND_OFFICER, Duty.COMPLETE))
                .contains("a", "b", "neutral");
    }
}
