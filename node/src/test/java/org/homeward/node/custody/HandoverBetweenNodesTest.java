package org.homeward.node.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homeward.node.Handing;
import org.homeward.node.SmallRound;
import org.homeward.node.SmallRound.Packed;
import org.homeward.node.TestNode;
import org.homeward.node.accounts.Role;
import org.homeward.node.peers.Arrival;
import org.homeward.node.peers.BadEnvelopeException;
import org.homeward.node.wiring.BusinessClock;
import org.homeward.node.wiring.Json;
import org.homeward.node.wiring.Side;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("Custody passes when both have signed the same bytes")
@DisplayNameGeneration(ReplaceUnderscores.class)
class HandoverBetweenNodesTest {

    private static SmallRound round;

    @BeforeAll
    static void pack() {
        round = SmallRound.packed(20);
    }

    @AfterAll
    static void stop() {
        round.close();
    }

    // Each test takes parcels of its own, so that none depends on another.
    private static List<Packed> parcels(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(round::parcel).toList();
    }

    @Test
    void what_the_receiver_did_not_scan_stays_with_the_giver() {
        var load = parcels(1, 3);
        var handing =
                round.offered("a", "neutral", load).receive(load.subList(0, 2)).sign();

        assertThat(round.nodes().a().as(Role.AUDITOR).rows(handing.path("lines")))
                .filteredOn(row -> row.path("state").stringValue("").equals("one_sided"))
                .hasSize(1);
        var again = Handing.open(round, "a", "neutral");
        assertThat(again.given(load.get(2)).verdict()).isEqualTo("scanned");
        assertThat(again.given(load.get(0)).verdict()).isEqualTo("not_held");
    }

    @Test
    void an_unknown_or_duplicate_number_is_a_verdict_and_never_a_record() {
        var unknown = new Packed("HW-A-99999999-9", "S-1", 7000, "", "");
        var misprinted = new Packed("HW-A-00000001-0", "S-1", 7000, "", "");
        var handing = Handing.open(round, "a", "neutral").give(parcels(4, 4));

        assertThat(handing.given(parcels(4, 4).getFirst()).verdict()).isEqualTo("scanned_before");
        assertThat(handing.given(misprinted).verdict()).isEqualTo("unknown_number");
        assertThat(handing.given(unknown).verdict()).isEqualTo("unknown_number");
        handing.offer();
        assertThat(handing.received(unknown).verdict()).isEqualTo("unknown_number");
        assertThat(handing.received(round.parcel(5)).verdict()).isEqualTo("not_in_handover");
        handing.receive(parcels(4, 4));
        assertThat(handing.received(round.parcel(4)).verdict()).isEqualTo("scanned_before");
        handing.sign();
        assertThat(round.nodes().neutral().as(Role.AUDITOR).rows(handing.path("lines")))
                .hasSize(1);
    }

    @Test
    void another_seal_or_weight_than_the_known_one_is_not_loaded() {
        var handing = Handing.open(round, "a", "neutral");
        var parcel = round.parcel(5);

        assertThat(handing.given(parcel.resealed("X-1", 7000)).verdict()).isEqualTo("seal_differs");
        assertThat(handing.given(parcel.resealed(parcel.seal(), 6999)).verdict())
                .isEqualTo("weight_differs");
        assertThat(handing.given(parcel).verdict()).isEqualTo("scanned");
    }

    @Test
    void of_two_who_load_one_parcel_at_once_one_wins_and_the_other_gets_the_verdict() {
        for (var parcel : parcels(6, 9)) {
            var both = Stream.of(Handing.open(round, "a", "neutral"), Handing.open(round, "a", "neutral"))
                    .parallel()
                    .map(handing -> handing.given(parcel).ok().verdict())
                    .toList();

            assertThat(both).containsExactlyInAnyOrder("scanned", "not_held");
        }
    }

    @Test
    void of_two_who_receive_one_parcel_at_once_one_wins_and_the_other_gets_the_verdict() {
        var load = parcels(10, 12);
        var handing = round.offered("a", "neutral", load);

        for (var parcel : load) {
            var both = Stream.of(1, 2)
                    .parallel()
                    .map(_ -> handing.received(parcel).ok().verdict())
                    .toList();
            assertThat(both).containsExactlyInAnyOrder("agreed", "scanned_before");
        }
        handing.sign();
    }

    @Test
    void one_line_is_shown_and_proved_without_the_others_and_a_changed_one_is_not() {
        round.handOver("a", "neutral", parcels(13, 15));
        var number = TravelNumber.read(round.parcel(14).itemNumber()).orElseThrow();
        var proof = proof(round.nodes().b(), number);
        var line = proof.line();
        var changed = new SignedLine(
                line.itemNumber(), "X-1", line.weightGrams(), line.givenAt(), line.turns(), line.state(), line.salt());

        for (var node : round.nodes().all()) {
            var proving = node.bean(LineProof.Proving.class);
            assertThat(proving.check(proof).orElseThrow().line().number()).isEqualTo(number);
            assertThat(proving.check(new LineProof(
                            proof.document(), changed, proof.receiverSignature(), proof.giverSignature())))
                    .isEmpty();
            assertThat(proving.check(
                            new LineProof(proof.document(), line, proof.giverSignature(), proof.giverSignature())))
                    .isEmpty();
        }
    }

    private static LineProof proof(TestNode node, TravelNumber number) {
        var document = node.bean(CustodyRepository.class)
                .lastDocument(number, Party.of(Side.NEUTRAL))
                .orElseThrow();
        return node.bean(LineProof.Proving.class).prove(document, number).orElseThrow();
    }

    @Test
    void a_document_without_the_givers_signature_is_refused_by_the_third_node() {
        round.handOver("a", "neutral", parcels(16, 16));
        var number = TravelNumber.read(round.parcel(16).itemNumber()).orElseThrow();
        var proof = proof(round.nodes().b(), number);
        var document = Json.read(Base64.getDecoder().decode(proof.document()), HandoverDocument.class);
        var forged = new CustodyMessages.HandoverAgreed(
                document.handover(),
                proof.document(),
                List.of(proof.line()),
                proof.receiverSignature(),
                proof.receiverSignature());
        var letter = new Arrival.Letter(Side.A, 1, SmallRound.HANDOVER_DAY, Json.tree(Json.bytes(forged)));

        assertThatExceptionOfType(BadEnvelopeException.class)
                .isThrownBy(() -> round.nodes().b().bean(HandoverArrivals.class).agreed(letter))
                .withMessageContaining("not signed by side a");
    }

    @Test
    void a_handover_of_which_a_node_hears_late_takes_its_place_in_the_order_in_which_it_happened() {
        var number = TravelNumber.read(round.parcel(20).itemNumber()).orElseThrow();
        var ledger = round.nodes().b().bean(Ledger.class);
        var reading = new Reading("S-1", 7000);
        var day = SmallRound.HANDOVER_DAY;
        var second = new CustodyEvent.HandedOver(
                Party.of(Side.NEUTRAL), Party.of(Side.B), reading, true, day.plus(Duration.ofDays(2)));
        var first = new CustodyEvent.HandedOver(Party.of(Side.A), Party.of(Side.NEUTRAL), reading, false, day);

        append(ledger, number, second);
        assertThat(ledger.read(number).breaks()).hasSize(1);
        append(ledger, number, first);

        assertThat(ledger.read(number).breaks()).isEmpty();
        assertThat(ledger.find(number).orElseThrow().custody().isHeldBy(Party.of(Side.B)))
                .isTrue();
    }

    private static void append(Ledger ledger, TravelNumber number, CustodyEvent event) {
        ledger.append(
                ledger.lock(List.of(number)), List.of(new Ledger.Entry(number, "winter-2026", event, "", "", "")));
    }

    @Test
    void every_event_of_a_handover_can_be_checked_by_anybody() {
        round.handOver("a", "neutral", parcels(17, 17));

        var events = round.nodes().b().as(Role.AUDITOR).rows("/api/custody/events?round=winter-2026");

        var line = events.stream()
                .filter(event -> event.path("itemNumber")
                        .stringValue("")
                        .equals(round.parcel(17).itemNumber()))
                .findFirst()
                .orElseThrow();
        var document = events.stream()
                .filter(event -> event.path("kind").stringValue("").equals("document"))
                .filter(event -> event.path("document").equals(line.path("document")))
                .findFirst()
                .orElseThrow();
        var bytes = Base64.getDecoder().decode(document.path("signed").stringValue(""));
        assertThat(org.homeward.node.wiring.Digest.of(bytes))
                .isEqualTo(line.path("document").stringValue(""));
        assertThat(Json.read(bytes, HandoverDocument.class).lines())
                .contains(line.path("lineDigest").stringValue(""));
        assertThat(line.path("signatures")).hasSize(2);
    }

    @Test
    void elsewhere_a_parcel_on_the_neutrals_way_is_with_the_neutral_and_a_leg_is_a_commitment_until_disclosed() {
        var handing = round.handOver("a", "neutral", parcels(18, 18));
        var delegate = round.nodes().neutral().as(Role.DELEGATE);
        var leg = delegate.post(
                        "/api/legs",
                        Map.of(
                                "round",
                                "winter-2026",
                                "handover",
                                handing.id(),
                                "from",
                                "lower ferry",
                                "to",
                                "hill station",
                                "departedAt",
                                SmallRound.HANDOVER_DAY
                                        .minus(Duration.ofHours(9))
                                        .toString(),
                                "arrivedAt",
                                SmallRound.HANDOVER_DAY.toString()))
                .ok()
                .json();
        round.nodes().settle();
        var path = "/api/custody/parcels/" + round.parcel(18).itemNumber();
        assertThat(round.nodes().a().as(Role.ROUND_OFFICER).get(path).ok().text())
                .contains("\"holder\":\"with the neutral\"");
        assertThat(legs()).contains(leg.path("commitment").stringValue("")).doesNotContain("ferry");

        delegate.post("/api/legs/" + leg.path("leg").stringValue("") + "/disclosure", Map.of("to", List.of("a")))
                .ok();
        round.nodes().settle();

        assertThat(legs()).contains("lower ferry").contains("\"matches\":true");
    }

    private static String legs() {
        return round.nodes()
                .a()
                .as(Role.ROUND_OFFICER)
                .get("/api/legs?round=winter-2026")
                .ok()
                .text();
    }

    @Test
    void a_leg_that_is_not_what_was_committed_to_is_kept_and_does_not_match() {
        var node = round.nodes().b();
        var repository = node.bean(LegRepository.class);
        var clock = node.bean(BusinessClock.class);
        var id = node.bean(org.homeward.node.wiring.IdSource.class).next();
        var day = SmallRound.HANDOVER_DAY;
        var said = new LegRecord(id.toString(), "other-round", "", "salt road", "customs", day, day, "salt");
        repository.commit(id, "other-round", "0".repeat(64), day);

        new LegDesk.Kinds()
                .legDisclosed(repository, clock)
                .arrived(new Arrival.Letter(
                        Side.NEUTRAL,
                        1,
                        day,
                        Json.tree(Json.bytes(
                                new CustodyMessages.LegDisclosed(id.toString(), Base64Text.of(said.bytes()))))));

        assertThat(repository.find(id).orElseThrow().matches()).isFalse();
    }

    @Test
    void a_dispute_is_settled_by_both_parties_records_and_not_by_one() {
        var parcel = round.parcel(19);
        var handing = round.offered("a", "neutral", List.of(parcel));
        handing.received(parcel.resealed(parcel.seal(), 6900));
        var inspection = Map.of(
                "itemNumber",
                parcel.itemNumber(),
                "counted",
                counted(6, 4, 2),
                "newSeal",
                "J-19",
                "newWeightGrams",
                6900,
                "settled",
                false,
                "delegate",
                "delegate");
        var said = round.nodes()
                .a()
                .as(Role.INTAKE_CLERK)
                .post(handing.path("inspections"), inspection)
                .ok();
        round.nodes().settle();
        handing.receive(List.of(parcel.resealed("J-19", 6900))).sign();
        assertThat(said.json().path("missing").get(0).path("pieces").intValue(0))
                .isEqualTo(1);
        assertThat(facts("DISPUTED")).containsOnly(1L);

        settle(round.nodes().neutral(), Role.DELEGATE, parcel);
        assertThat(facts("SETTLED")).containsOnly(0L);
        settle(round.nodes().a(), Role.INTAKE_CLERK, parcel);

        assertThat(facts("SETTLED")).containsOnly(1L);
    }

    private static List<Map<String, Integer>> counted(int... pieces) {
        return IntStream.range(0, pieces.length)
                .mapToObj(at -> Map.of("line", at + 1, "pieces", pieces[at]))
                .toList();
    }

    private static void settle(TestNode node, Role role, Packed parcel) {
        var words = Map.of("round", "winter-2026", "itemNumber", parcel.itemNumber(), "reason", "found on the pallet");
        node.as(role).post("/api/disputes/settlements", words).ok();
        round.nodes().settle();
    }

    private static List<Long> facts(String kind) {
        return round.nodes().all().stream()
                .map(node -> node.db()
                        .sql("SELECT count(*) FROM round_fact WHERE kind = :kind")
                        .param("kind", kind)
                        .query(Long.class)
                        .single())
                .toList();
    }

    @Test
    void an_inspection_counts_every_line_and_puts_on_a_new_seal() {
        var parcel = round.parcel(20);
        var handing = round.offered("a", "neutral", List.of(parcel));
        var clerk = round.nodes().a().as(Role.INTAKE_CLERK);
        var forgetful = Map.of(
                "itemNumber",
                parcel.itemNumber(),
                "counted",
                counted(6, 4),
                "newSeal",
                parcel.seal(),
                "newWeightGrams",
                7000,
                "settled",
                true,
                "delegate",
                "");

        var reply = clerk.post(handing.path("inspections"), forgetful);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().path("faults")).hasSize(3);
    }
}
