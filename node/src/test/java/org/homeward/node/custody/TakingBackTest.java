package org.homeward.node.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.homeward.node.Caller;
import org.homeward.node.Handing;
import org.homeward.node.SmallRound;
import org.homeward.node.accounts.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("A scan that was a mistake is taken back until it is offered or signed, and the record keeps both")
@DisplayNameGeneration(ReplaceUnderscores.class)
class TakingBackTest {

    private static SmallRound round;

    @BeforeAll
    static void start() {
        round = SmallRound.packed(12);
    }

    @AfterAll
    static void stop() {
        round.close();
    }

    private static Caller.Reply takeBack(Caller caller, Handing handing, SmallRound.Packed parcel) {
        return caller.post(handing.path("taken-back"), Map.of("itemNumber", parcel.itemNumber()));
    }

    private static List<String> numbers(String party, Handing handing) {
        return round.custodian(party).rows(handing.path("lines")).stream()
                .map(row -> row.path("itemNumber").stringValue(""))
                .toList();
    }

    @Test
    void what_the_giver_takes_back_is_neither_counted_nor_offered_and_may_be_loaded_again() {
        var first = round.parcel(1);
        var second = round.parcel(2);
        var handing = Handing.open(round, "a", "neutral").give(List.of(first, second));

        takeBack(round.custodian("a"), handing, first).ok();

        assertThat(numbers("a", handing)).containsExactly(second.itemNumber());
        assertThat(handing.given(first).verdict()).isEqualTo("scanned");
        takeBack(round.custodian("a"), handing, first).ok();
        handing.offer();
        assertThat(numbers("neutral", handing)).containsExactly(second.itemNumber());
        assertThat(handing.received(first).verdict()).isEqualTo("not_in_handover");
        assertThat(kept("handover_line", first)).isEqualTo(2);
        assertThat(kept("line_taken_back", first)).isEqualTo(2);
        Handing.open(round, "a", "neutral").give(List.of(first));
    }

    private static long kept(String table, SmallRound.Packed parcel) {
        return round.nodes()
                .a()
                .db()
                .sql("SELECT count(*) FROM " + table + " WHERE number = :number")
                .param("number", parcel.itemNumber())
                .query(Long.class)
                .single();
    }

    @Test
    void after_it_is_offered_the_giver_takes_nothing_back() {
        var parcel = round.parcel(3);
        var handing = Handing.open(round, "a", "neutral").give(List.of(parcel)).offer();

        assertThat(takeBack(round.custodian("a"), handing, parcel).status()).isEqualTo(404);
        assertThat(numbers("a", handing)).containsExactly(parcel.itemNumber());
    }

    @Test
    void nobody_takes_back_what_another_has_scanned_or_what_nobody_has() {
        var parcel = round.parcel(4);
        var handing = Handing.open(round, "a", "neutral").give(List.of(parcel));
        var colleague = round.nodes().a().second(Role.INTAKE_CLERK);

        assertThat(takeBack(colleague, handing, parcel).rule()).isEqualTo("scan.none");
        assertThat(takeBack(round.custodian("a"), handing, round.parcel(12)).rule())
                .isEqualTo("scan.none");
        assertThat(takeBack(round.custodian("a"), handing, parcel.resealed("X-1", 1))
                        .status())
                .as("seal and weight do not matter to it")
                .isEqualTo(200);
    }

    @Test
    void a_reading_that_agreed_is_taken_back_and_what_is_signed_says_nothing_of_it() {
        var stays = round.parcel(5);
        var again = round.parcel(6);
        var goes = round.parcel(7);
        var handing = Handing.open(round, "a", "neutral")
                .give(List.of(stays, again, goes))
                .offer()
                .receive(List.of(stays, again, goes));
        var delegate = round.custodian("neutral");

        takeBack(delegate, handing, stays).ok();
        takeBack(delegate, handing, again).ok();
        assertThat(handing.received(again).verdict()).isEqualTo("agreed");

        assertThat(receivedLines(handing)).isEqualTo(2);
        var signed = handing.signReceived().ok().json();
        assertThat(signed.path("agreed").longValue(0)).isEqualTo(2);
        assertThat(signed.path("oneSided").longValue(0)).isEqualTo(1);
        handing.countersign().ok();
        assertThat(handed("b")).as("the third node checks the same document").contains(again.itemNumber());
    }

    private static long receivedLines(Handing handing) {
        return round.custodian("neutral").rows("/api/handovers?round=" + SmallRound.ROUND).stream()
                .filter(row -> row.path("handover").stringValue("").equals(handing.id()))
                .mapToLong(row -> row.path("receivedLines").longValue(0))
                .sum();
    }

    private static List<String> handed(String side) {
        return round.nodes()
                .of(org.homeward.node.wiring.Side.named(side))
                .db()
                .sql("SELECT number FROM custody_event WHERE kind = 'handed_over'")
                .query(String.class)
                .list();
    }

    @Test
    void a_reading_that_differs_is_not_taken_back_or_readings_could_be_tried_until_one_fits() {
        var parcel = round.parcel(8);
        var handing = Handing.open(round, "a", "neutral").give(List.of(parcel)).offer();
        handing.received(parcel.resealed("X-99", parcel.weightGrams())).ok();

        assertThat(takeBack(round.custodian("neutral"), handing, parcel).rule()).isEqualTo("scan.differs");
        assertThat(handing.received(parcel).verdict()).isEqualTo("seal_differs");
    }

    @Test
    void after_the_receiver_has_signed_nothing_is_taken_back() {
        var parcel = round.parcel(9);
        var handing = Handing.open(round, "a", "neutral")
                .give(List.of(parcel))
                .offer()
                .receive(List.of(parcel));
        handing.signReceived().ok();

        assertThat(takeBack(round.custodian("neutral"), handing, parcel).rule()).isEqualTo("handover.state");
    }
}
