package org.homeward.node.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.homeward.node.PlacePeople;
import org.homeward.node.PlacePeople.Taking;
import org.homeward.node.SmallRound;
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

@DisplayName("At the place of detention two at once, strangers and early receipts are refused")
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // Receipts come after what they say.
class PlaceOfDetentionTest {

    private static SmallRound round;
    private static PlacePeople people;

    @BeforeAll
    static void arrive() {
        round = SmallRound.packed(8);
        people = new PlacePeople(round);
        round.handOnToPlaces();
    }

    @AfterAll
    static void stop() {
        round.close();
    }

    private static List<String> late() {
        return round.nodes()
                .b()
                .as(Role.AUDITOR)
                .get("/api/obligations?round=winter-2026")
                .ok()
                .json()
                .path("rows")
                .valueStream()
                .filter(row -> row.path("late").longValue(0) > 0)
                .map(row -> row.path("rule").stringValue("") + " "
                        + row.path("late").longValue(0))
                .sorted()
                .toList();
    }

    private static void day(int days) {
        // A moment after the hour at which things are reached, so that they are exceeded.
        round.nodes().moveTo(SmallRound.HANDOVER_DAY.plus(Duration.ofDays(days)).plusMillis(1));
    }

    @Test
    @Order(1)
    void of_two_who_examine_a_parcel_at_once_one_examines_and_the_other_is_refused() {
        for (int n : List.of(1, 2, 3)) {
            var both = Stream.of(1, 2)
                    .parallel()
                    .map(_ -> people.examine(round.parcel(n)).status())
                    .toList();

            assertThat(both).containsExactlyInAnyOrder(200, 409);
        }
    }

    @Test
    @Order(2)
    void on_paper_a_delivery_needs_a_witness_and_a_mark_does_not() {
        assertThat(people.give(round.parcel(1), Map.of("against", "paper")).status())
                .isEqualTo(422);
        assertThat(people.give(round.parcel(1), Map.of("against", "word of honour"))
                        .status())
                .isEqualTo(422);
        people.give(round.parcel(1), Map.of("against", "paper", "witnessedBy", "B-H00003"))
                .ok();
        people.give(round.parcel(2), Map.of("against", "mark")).ok();
    }

    @Test
    @Order(3)
    void whoever_is_posted_elsewhere_sees_and_does_nothing_here() {
        var elsewhere = round.placeClerk("B-02");
        var parcel =
                Map.of("round", "winter-2026", "itemNumber", round.parcel(5).itemNumber());

        assertThat(elsewhere
                        .get("/api/place/parcels?round=winter-2026&place=B-01")
                        .status())
                .isEqualTo(404);
        assertThat(elsewhere.post("/api/releases", parcel).status()).isEqualTo(404);
    }

    @Test
    @Order(4)
    void of_a_removal_all_faults_of_form_are_told_apart_from_a_missing_ground() {
        assertThat(people.examine(round.parcel(5), new Taking(9, 1, "B-01", "perished"))
                        .status())
                .isEqualTo(422);
        assertThat(people.examine(round.parcel(5), new Taking(1, 1, "B-04", "perished"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    @Order(5)
    void a_receipt_is_refused_while_a_parcel_of_the_consignment_has_no_outcome() {
        var consignment =
                people.consignments("B-02").getFirst().path("consignment").stringValue("");

        assertThat(people.sign(Role.PRISONERS_REPRESENTATIVE, "B-02", consignment)
                        .rule())
                .isEqualTo("C-20");
    }

    @Test
    @Order(6)
    void what_waits_for_examination_is_late_when_its_time_has_passed() {
        assertThat(late()).isEmpty();

        day(6);

        // Parcels 4 to 8 wait; parcel 3 was examined and not given.
        assertThat(late()).containsExactly("C-07 1", "C-16 5");
    }

    @Test
    @Order(7)
    void a_transfer_without_address_is_late_until_the_address_is_known_and_then_the_forwarding_is() {
        assertThat(people.transfer(round.parcel(7), "B-03", "").rule()).isEqualTo("T-01");
        round.nodes().moveTo(round.nodes().now().plusMillis(1));
        assertThat(late()).contains("T-01 1");

        people.transfer(round.parcel(7), "B-03", "B-03, section 2").ok();
        assertThat(late()).doesNotContain("T-01 1", "T-02 1");
        day(9);

        assertThat(late()).contains("T-02 1");
    }

    @Test
    @Order(8)
    void an_examined_parcel_follows_its_addressee_and_is_not_examined_again() {
        var parcel = round.parcel(3);
        people.transfer(parcel, "B-03", "B-03, section 3").ok();
        var resealed = parcel.resealed("O-3", 6800);
        round.handOver("b:B-01", "b:B-03", List.of(resealed));
        var there = new SmallRound.Packed(parcel.itemNumber(), "O-3", 6800, parcel.personRef(), "B-03");

        assertThat(people.examine(there).rule()).isEqualTo("C-14");
        assertThat(people.give(there).ok().verdict()).isEqualTo("delivered");
    }

    @Test
    @Order(9)
    void one_receipt_leaves_a_consignment_open_and_owed_and_both_close_it() {
        for (int n : List.of(4, 6, 8)) {
            people.examine(round.parcel(n)).ok();
            people.give(round.parcel(n)).ok();
        }
        var consignment =
                people.consignments("B-02").getFirst().path("consignment").stringValue("");
        people.sign(Role.PRISONERS_REPRESENTATIVE, "B-02", consignment).ok();
        assertThat(people.consignments("B-02").getFirst().path("closed").booleanValue(true))
                .isFalse();
        day(12);
        assertThat(late()).contains("C-20 1");

        people.sign(Role.PLACE_CLERK, "B-02", consignment).ok();

        assertThat(people.consignments("B-02").getFirst().path("closed").booleanValue(false))
                .isTrue();
    }
}
