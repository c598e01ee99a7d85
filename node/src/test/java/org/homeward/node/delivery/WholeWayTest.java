package org.homeward.node.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.node.Handing;
import org.homeward.node.PlacePeople;
import org.homeward.node.PlacePeople.Taking;
import org.homeward.node.SmallRound;
import org.homeward.node.SmallRound.Packed;
import org.homeward.node.accounts.Role;
import org.homeward.node.wiring.Side;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@DisplayName("Everything that can happen to a parcel happens in one round, and three nodes count the same")
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // One round, whose days follow each other.
class WholeWayTest {

    private static final int WHOLE = 1;
    private static final int RESEALED = 2;
    private static final int SHORT = 3;
    private static final int LOST = 4;
    private static final int TWICE_CIVILIAN = 5;
    private static final int KEPT = 6;
    private static final int SENT_BACK = 7;
    private static final int DELEGATED = 8;
    private static final int LATE = 9;
    private static final int MOVED = 10;
    private static final int MOVED_WITHOUT_ADDRESS = 11;
    private static final int RELEASED = 12;
    private static final int WITHHELD = 13;
    private static final int NO_GROUND = 14;

    private static SmallRound round;
    private static PlacePeople people;
    private static Packed sentBack = new Packed("", "R-1", 100, "", "B-01"); // Its number is given at the examination.

    @BeforeAll
    static void pack() {
        round = SmallRound.packed(14);
        people = new PlacePeople(round);
    }

    @AfterAll
    static void stop() {
        round.close();
    }

    private static void day(int days, int hours) {
        round.nodes().moveTo(SmallRound.HANDOVER_DAY.plus(Duration.ofDays(days)).plus(Duration.ofHours(hours)));
    }

    private static Packed parcel(int n) {
        return round.parcel(n);
    }

    private static List<Packed> but(Packed... others) {
        return round.all().stream()
                .filter(parcel -> !List.of(others).contains(parcel))
                .toList();
    }

    @Test
    @Order(1)
    void a_seal_that_is_read_otherwise_is_opened_together_and_settled() {
        var misread = parcel(RESEALED);
        var handing = round.offered("a", "neutral", round.all()).receive(but(misread));

        assertThat(handing.received(misread.resealed("S-9999", 7000)).verdict()).isEqualTo("seal_differs");
        assertThat(handing.signReceived().rule()).isEqualTo("handover.differing");
        inspect(Side.A, handing, misread, misread.resealed("J-1", 7000), 4, true);
        assertThat(handing.received(misread.resealed("J-1", 7000)).verdict()).isEqualTo("agreed");
        var signed = handing.signReceived().ok().json();
        handing.countersign().ok();

        assertThat(signed.path("agreed").intValue(0)).isEqualTo(13);
        assertThat(signed.path("inspected").intValue(0)).isEqualTo(1);
    }

    private static void inspect(
            Side bureau, Handing handing, Packed parcel, Packed resealed, int socks, boolean settled) {
        var counted = List.of(
                Map.of("line", 1, "pieces", 6), Map.of("line", 2, "pieces", socks), Map.of("line", 3, "pieces", 3));
        var form = Map.of(
                "itemNumber",
                parcel.itemNumber(),
                "counted",
                counted,
                "newSeal",
                resealed.seal(),
                "newWeightGrams",
                resealed.weightGrams(),
                "settled",
                settled,
                "delegate",
                "delegate");
        round.nodes()
                .of(bureau)
                .as(Role.INTAKE_CLERK)
                .post(handing.path("inspections"), form)
                .ok();
        round.nodes().settle();
    }

    @Test
    @Order(2)
    void contents_that_are_short_travel_on_in_dispute_and_what_is_not_there_stays() {
        day(2, 0);
        var inspected = parcel(SHORT);
        var misread = parcel(RESEALED);
        var onBoard = but(parcel(LOST), misread, inspected);
        var handing = Handing.open(round, "neutral", "b")
                .give(onBoard)
                .give(List.of(misread.resealed("J-1", 7000), inspected))
                .offer()
                .receive(onBoard)
                .receive(List.of(misread.resealed("J-1", 7000)));

        assertThat(handing.received(inspected.resealed(inspected.seal(), 6900)).verdict())
                .isEqualTo("weight_differs");
        inspect(Side.B, handing, inspected, inspected.resealed("J-2", 6900), 3, false);
        handing.receive(List.of(inspected.resealed("J-2", 6900)));
        var signed = handing.signReceived().ok().json();
        handing.countersign().ok();

        assertThat(signed.path("disputed").intValue(0)).isEqualTo(1);
        assertThat(counts()).hasSize(1);
    }

    private static List<String> counts() {
        return round.nodes().all().stream()
                .map(node -> node.as(Role.AUDITOR)
                        .get("/api/rounds/winter-2026/counts")
                        .ok()
                        .text())
                .distinct()
                .toList();
    }

    private static Packed asReceived(Packed parcel) {
        if (parcel.equals(parcel(RESEALED))) {
            return parcel.resealed("J-1", 7000);
        }
        return parcel.equals(parcel(SHORT)) ? parcel.resealed("J-2", 6900) : parcel;
    }

    @Test
    @Order(3)
    void the_bureau_hands_on_to_each_place_what_is_for_it_and_nothing_else() {
        day(3, 0);
        var wrong = Handing.open(round, "b", "b:B-02");
        assertThat(wrong.given(parcel(WHOLE)).verdict()).isEqualTo("wrong_way");

        for (var place : List.of("B-01", "B-02")) {
            var load = round.at(place).stream()
                    .filter(parcel -> !parcel.equals(parcel(LOST)))
                    .map(WholeWayTest::asReceived)
                    .toList();
            round.handOver("b", "b:" + place, load);
        }

        assertThat(round.placeClerk("B-01").rows("/api/place/parcels?round=winter-2026&place=B-01"))
                .hasSize(7)
                .allSatisfy(row -> assertThat(row.path("state").stringValue("")).isEqualTo("received"));
    }

    @Test
    @DisplayName("GC III art. 48, T-01: a transfer is not confirmed without the new postal address")
    @Order(4)
    void a_place_clerk_reports_on_the_day_of_arrival() {
        people.release(parcel(RELEASED)).ok();
        people.withhold(parcel(WITHHELD), "died").ok();
        assertThat(people.transfer(parcel(MOVED_WITHOUT_ADDRESS), "B-03", "").rule())
                .isEqualTo("T-01");
        var moved =
                people.transfer(parcel(MOVED), "B-03", "B-03, section 8").ok().json();

        assertThat(moved.path("rerouted")).hasSize(1);
        assertThat(people.examine(parcel(WITHHELD)).status()).isEqualTo(409);
        round.handOver("b:B-02", "b:B-03", List.of(parcel(MOVED)));
    }

    @Test
    @DisplayName("GC III art. 76, C-14: what was examined once by this side is not examined again")
    @Order(5)
    void what_is_examined_once_in_its_addressees_presence_is_given_to_him() {
        day(4, 0);
        for (int n : List.of(WHOLE, RESEALED, SHORT, TWICE_CIVILIAN)) {
            assertThat(people.give(parcel(n)).rule()).isEqualTo("delivery.state");
            people.examine(parcel(n)).ok();
        }
        assertThat(people.examine(parcel(WHOLE)).rule()).isEqualTo("C-14");
        assertThat(people.examine(parcel(TWICE_CIVILIAN)).rule()).isEqualTo("policy.C-14");
        for (int n : List.of(WHOLE, RESEALED, SHORT, TWICE_CIVILIAN)) {
            assertThat(people.give(parcel(n)).ok().verdict()).isEqualTo("delivered");
        }
    }

    @Test
    @Order(6)
    void what_is_taken_out_needs_a_ground_and_what_becomes_of_it_is_recorded() {
        var kept = people.examine(parcel(KEPT), new Taking(2, 1, "B-02", "kept_under_receipt"))
                .ok()
                .json();
        var back = people.examine(parcel(SENT_BACK), new Taking(3, 1, "B-01", "returned_to_sender"))
                .ok()
                .json();
        var allowed = people.examine(parcel(NO_GROUND), new Taking(1, 1, "B-04", "kept_under_receipt"));
        people.examine(parcel(NO_GROUND)).ok();
        Stream.of(KEPT, SENT_BACK, NO_GROUND)
                .forEach(n -> people.give(parcel(n)).ok());

        var number = back.path("removals").get(0).path("number").stringValue("");
        sentBack = new Packed(number, "R-1", 100, "", "B-01");
        assertThat(kept.path("removals").get(0).path("number").stringValue("")).isNotEmpty();
        assertThat(number).isEqualTo(parcel(SENT_BACK).itemNumber() + "-R1");
        assertThat(allowed.rule()).isEqualTo("removal.no_ground");
    }

    @Test
    @DisplayName("GC III art. 76, C-15: nobody attends but the addressee or whom he delegated")
    @Order(7)
    void nobody_attends_but_the_addressee_or_whom_he_delegated() {
        var parcel = parcel(DELEGATED);
        var fellow = parcel(KEPT).personRef();
        var delegate = Map.of("kind", "delegate", "personRef", fellow);
        assertThat(people.examine(parcel, Map.of()).rule()).isEqualTo("C-15");
        assertThat(people.examine(parcel, delegate).rule()).isEqualTo("C-15");

        var delegation = Map.of("round", "winter-2026", "personRef", parcel.personRef(), "fellowRef", fellow);
        round.placeClerk("B-02").post("/api/delegations", delegation).ok();

        people.examine(parcel, delegate).ok();
        people.give(parcel, Map.of("against", "paper", "witnessedBy", fellow)).ok();
    }

    @Test
    @DisplayName("GC III art. 48, T-02: parcels follow a transferred man, and their clock stands still meanwhile")
    @Order(8)
    void a_clock_that_stood_still_for_an_address_does_not_escalate_and_one_that_ran_does() {
        day(5, 0);
        people.transfer(parcel(MOVED_WITHOUT_ADDRESS), "B-03", "B-03, section 7")
                .ok();
        round.handOver("b:B-01", "b:B-03", List.of(parcel(MOVED_WITHOUT_ADDRESS)));
        for (int n : List.of(MOVED, MOVED_WITHOUT_ADDRESS)) {
            var there = parcel(n);
            var at = new Packed(there.itemNumber(), there.seal(), there.weightGrams(), there.personRef(), "B-03");
            people.examine(at).ok();
            people.give(at).ok();
        }
        day(6, 0);
        assertThat(escalations(Side.B)).isZero();
        day(6, 1);
        round.nodes().settle();

        assertThat(escalations(Side.B)).isEqualTo(1);
        assertThat(escalations(Side.A)).isEqualTo(1);
        people.examine(parcel(LATE)).ok();
        people.give(parcel(LATE)).ok();
    }

    private static int escalations(Side side) {
        return round.nodes()
                .of(side)
                .as(Role.ROUND_OFFICER)
                .rows("/api/escalations?round=winter-2026")
                .size();
    }

    @Test
    @DisplayName("GC III art. 125, C-20: two receipts close a consignment, and only then the others count it")
    @Order(9)
    void both_receipts_close_each_consignment_and_only_then_the_others_count_it() {
        assertThat(counts().getFirst()).contains("\"delivered\":0");

        people.signReceipts("B-01", "B-02", "B-03");

        assertThat(counts()).hasSize(1);
        assertThat(people.consignments("B-01"))
                .allMatch(row -> row.path("closed").booleanValue(false));
    }

    @Test
    @DisplayName("GC III art. 119, R-21: what came for a released man, and what cannot be given, goes home")
    @Order(10)
    void what_cannot_be_given_and_what_was_sent_back_come_home() {
        day(10, 0);
        round.handOver("b:B-01", "b", List.of(parcel(WITHHELD), sentBack));
        round.handOver("b:B-02", "b", List.of(parcel(RELEASED)));
        var load = List.of(parcel(WITHHELD), sentBack, parcel(RELEASED));
        round.handOver("b", "neutral", load);
        day(12, 0);
        round.handOver("neutral", "a", load);

        assertThat(counts()).hasSize(1);
    }

    @Test
    @Order(11)
    void a_loss_is_declared_by_the_custodian_from_the_agreed_day_on() {
        var loss = Map.of("round", "winter-2026", "itemNumber", parcel(LOST).itemNumber());
        var delegate = round.nodes().neutral().as(Role.DELEGATE);
        day(29, 0);
        assertThat(delegate.post("/api/losses", loss).rule()).isEqualTo("loss.too_early");
        day(30, 0);
        assertThat(round.nodes()
                        .a()
                        .as(Role.INTAKE_CLERK)
                        .post("/api/losses", loss)
                        .rule())
                .isEqualTo("loss.not_custodian");
        delegate.post("/api/losses", loss).ok();
        round.nodes().settle();

        assertThat(counts()).hasSize(1);
    }

    @Test
    @Order(12)
    void every_parcel_has_its_outcome_at_home() {
        var outcomes = round.nodes().a().as(Role.ROUND_OFFICER).rows("/api/rounds/winter-2026/outcomes").stream()
                .collect(Collectors.groupingBy(
                        row -> row.path("outcome").stringValue("") + " "
                                + row.path("rule").stringValue(""),
                        Collectors.counting()));

        assertThat(outcomes)
                .containsEntry("delivered ", 8L)
                .containsEntry("delivered_with_removals B-02", 1L)
                .containsEntry("delivered_with_removals B-01", 1L)
                .containsEntry("returned R-21", 1L)
                .containsEntry("undeliverable reason_withheld", 1L)
                .containsEntry("lost custodian.neutral", 1L)
                .containsEntry("disputed contents_short", 1L);
    }

    @Test
    @Order(13)
    void what_was_refused_is_kept_where_it_was_refused() {
        var counts = round.nodes()
                .b()
                .as(Role.ROUND_OFFICER)
                .get("/api/refusals?round=winter-2026")
                .ok()
                .json()
                .path("counts");

        assertThat(counts.path("C-14").intValue(0)).isEqualTo(1);
        assertThat(counts.path("policy.C-14").intValue(0)).isEqualTo(1);
        assertThat(counts.path("C-15").intValue(0)).isEqualTo(2);
        assertThat(counts.path("C-16").intValue(0)).isEqualTo(1);
        assertThat(counts.path("T-01").intValue(0)).isEqualTo(1);
        assertThat(counts.path("T-02").intValue(0)).isEqualTo(2);
        assertThat(counts.path("removal.no_ground").intValue(0)).isEqualTo(1);
    }

    @Test
    @Order(14)
    void nothing_is_owed_any_more_at_any_node() {
        for (var node : round.nodes().all()) {
            var owed = node.as(Role.AUDITOR)
                    .get("/api/obligations?round=winter-2026")
                    .ok()
                    .json();
            assertThat(owed.path("rows")).isEmpty();
        }
    }
}
