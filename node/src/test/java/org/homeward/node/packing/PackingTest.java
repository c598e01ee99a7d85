package org.homeward.node.packing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.node.MarkedWords.foundAt;
import static org.homeward.node.packing.MarkedRound.ROUND;
import static org.homeward.node.packing.MarkedRound.TO_ONE_PLACE;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.homeward.log.Envelope;
import org.homeward.log.UnreadableEnvelopeException;
import org.homeward.node.Caller;
import org.homeward.node.Decided;
import org.homeward.node.InventedRows;
import org.homeward.node.ThreeNodes;
import org.homeward.node.accounts.Role;
import org.homeward.node.peers.Peers;
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

@DisplayName("GC III art. 71, C-06: sealed and matched parcels are numbered, palletised, labelled and announced")
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // One round, whose days follow each other.
class PackingTest {

    private static ThreeNodes nodes;

    @BeforeAll
    static void takeInAndSeal() {
        nodes = ThreeNodes.start(0);
        nodes.agree(ThreeNodes.terms());
        nodes.moveTo(Instant.parse("2026-09-15T08:00:00Z"));
        MarkedRound.listAndTakeIn(nodes);
        confirmAll();
        for (var row : clerk().rows("/api/intake/parcels?state=accepted&round=" + ROUND)) {
            var reference = row.path("parcelRef").stringValue("");
            if (!reference.equals("A-1")) {
                seal(reference);
            }
        }
    }

    @AfterAll
    static void stop() {
        nodes.close();
    }

    private static void confirmAll() {
        Decided.all(nodes.a(), ROUND);
    }

    private static void seal(String reference) {
        clerk().post(
                        "/api/intake/seals",
                        Map.of(
                                "round",
                                ROUND,
                                "parcelRef",
                                reference,
                                "seal",
                                reference.toUpperCase(java.util.Locale.ROOT),
                                "weightGrams",
                                6000))
                .ok();
    }

    private static Caller clerk() {
        return nodes.a().as(Role.INTAKE_CLERK);
    }

    private static Caller.Reply pack(String reference) {
        return clerk().post("/api/packing/parcels", Map.of("round", ROUND, "parcelRef", reference));
    }

    private static Caller.Reply close() {
        return clerk().post("/api/packing/close", Map.of("round", ROUND));
    }

    @Test
    @Order(1)
    void a_parcel_that_is_unknown_unsealed_or_unmatched_gets_its_verdict_and_no_number() {
        assertThat(pack("A-none").verdict()).isEqualTo("unknown_reference");
        assertThat(pack("A-refused").verdict()).isEqualTo("unknown_reference");
        assertThat(pack("A-1").verdict()).isEqualTo("not_sealed");
        assertThat(pack("A-nobody").verdict()).isEqualTo("unmatched");
    }

    @Test
    @Order(2)
    void numbers_are_given_in_the_order_packed_and_packing_twice_gives_the_same() {
        var first = pack("A-0").ok().json();
        var again = pack("A-0").ok().json();

        assertThat(first.path("verdict").stringValue("")).isEqualTo("packed");
        assertThat(first.path("itemNumber").stringValue("")).isEqualTo("HW-A-00000001-4");
        var code = first.path("deliveryCode").stringValue("");
        assertThat(first.path("consignment").stringValue("")).isEqualTo(code + "-1");
        assertThat(again.path("verdict").stringValue("")).isEqualTo("packed_before");
        assertThat(again.path("itemNumber")).isEqualTo(first.path("itemNumber"));
    }

    @Test
    @Order(3)
    void two_clerks_at_once_leave_no_gap_and_no_number_twice() {
        seal("A-1");

        IntStream.rangeClosed(1, TO_ONE_PLACE).parallel().forEach(number -> {
            pack("A-" + number).ok();
            pack("A-nobody").ok();
            pack("A-" + number).ok();
        });

        var numbers = clerk().rows("/api/packing/load?round=" + ROUND).stream()
                .map(row -> row.path("itemNumber").stringValue(""))
                .sorted()
                .toList();
        assertThat(numbers)
                .isEqualTo(IntStream.rangeClosed(1, TO_ONE_PLACE + 1)
                        .mapToObj(serial -> new ItemNumber(Side.A, serial).text())
                        .toList());
    }

    @Test
    @Order(4)
    void a_pallet_goes_to_one_code_and_has_48_parcels_the_49th_begins_another() {
        var counts = clerk().rows("/api/packing/pallets?round=" + ROUND).stream()
                .map(row -> row.path("count").intValue(0))
                .toList();

        assertThat(counts).containsExactly(1, PackingDesk.PALLET_PARCELS_MAX, 1);
    }

    @Test
    @Order(5)
    void a_packed_parcel_keeps_its_addressee() {
        var withdrawal = Map.of("round", ROUND, "parcelRef", "A-0", "reason", "why");

        assertThat(nodes.a()
                        .as(Role.TRACING_OFFICER)
                        .post("/api/tracing/withdrawals", withdrawal)
                        .rule())
                .isEqualTo("tracing.packed");
    }

    @Test
    @Order(6)
    void packing_is_closed_when_intake_is_over_and_all_who_are_found_are_packed() {
        assertThat(close().rule()).isEqualTo("packing.too_early");
        nodes.moveTo(Instant.parse("2026-10-31T08:00:00Z"));
        var late = InventedRows.intake().row("A-late", "addressee_service_number", "Т-1");
        clerk().csv("/api/intake/files?name=late.csv&round=" + ROUND, late.csv())
                .ok();
        confirmAll();
        assertThat(close().rule()).isEqualTo("packing.unfinished");
        seal("A-late");
        pack("A-late").ok();

        var closed = close().ok().json();
        nodes.settle();

        assertThat(closed.path("parcels").intValue(0)).isEqualTo(TO_ONE_PLACE + 2);
        assertThat(closed.path("consignments").intValue(0)).isEqualTo(2);
        assertThat(closed.path("unmatched").intValue(0)).isEqualTo(1);
        assertThat(close().rule()).isEqualTo("packing.closed");
    }

    @Test
    @Order(7)
    void after_the_close_nothing_is_taken_in_or_packed() {
        var more = clerk().csv(
                        "/api/intake/files?name=more.csv&round=" + ROUND,
                        InventedRows.intake().row("A-more").csv());

        assertThat(more.rule()).isEqualTo("intake.closed");
        var outcome = nodes.a().as(Role.ROUND_OFFICER).rows("/api/rounds/" + ROUND + "/outcomes").stream()
                .filter(row -> row.path("parcelRef").stringValue("").equals("A-nobody"))
                .findFirst()
                .orElseThrow();
        assertThat(outcome.path("outcome").stringValue("")).isEqualTo("unmatched");
        assertThat(outcome.path("rule").stringValue("")).isEqualTo("list.none");
    }

    @Test
    @Order(8)
    void pallets_are_sealed_and_labelled_relief_parcels_count_and_receiving_bureau() {
        for (var node : List.of(nodes.a(), nodes.neutral())) {
            var role = node == nodes.a() ? Role.INTAKE_CLERK : Role.DELEGATE;
            var pallets = node.as(role).rows("/api/packing/pallets?round=" + ROUND);

            assertThat(pallets).hasSize(3);
            assertThat(pallets.get(1).path("label").stringValue(""))
                    .isEqualTo("relief parcels · 48 · Bureau of Marisk");
            assertThat(pallets)
                    .allMatch(pallet -> pallet.path("seal").stringValue("").startsWith("P-"));
        }
    }

    @Test
    @Order(9)
    void a_manifest_is_signed_and_starts_no_formula() throws UnreadableEnvelopeException {
        var consignment = nodes.a()
                .db()
                .sql("SELECT consignment FROM parcel WHERE item_number = 'HW-A-00000001-4'")
                .query(String.class)
                .single();
        var path = "/api/packing/manifest?round=" + ROUND + "&consignment=" + consignment;

        var csv = clerk().get(path).ok().text();
        var signed =
                Envelope.read(clerk().get(path + "&form=signed").ok().text().getBytes(StandardCharsets.UTF_8));

        assertThat(csv).contains("'=Позначенко").contains("'@Ганна Вигадана").contains("HW-A-00000001-4");
        assertThat(new String(signed.body(), StandardCharsets.UTF_8)).isEqualTo(csv);
        assertThat(nodes.b().bean(Peers.class).isSignedBy(Side.A, signed)).isTrue();
        assertThat(nodes.b().bean(Peers.class).isSignedBy(Side.NEUTRAL, signed)).isFalse();
        assertThat(clerk().get("/api/packing/manifest?consignment=none&round=" + ROUND)
                        .status())
                .isEqualTo(404);
    }

    @Test
    @Order(10)
    void the_receiving_bureau_knows_contents_and_label_and_the_neutral_number_seal_weight_and_pallet() {
        var number = ItemNumber.read("HW-A-00000001-4").orElseThrow();

        var receiving = nodes.b().bean(KnownParcels.class);
        var neutral = nodes.neutral().bean(KnownParcels.class);

        assertThat(receiving.find(number))
                .isEqualTo(nodes.a().bean(KnownParcels.class).find(number));
        assertThat(receiving.contents(number))
                .hasSize(2)
                .isEqualTo(nodes.a().bean(KnownParcels.class).contents(number));
        assertThat(neutral.contents(number)).isEmpty();
        assertThat(neutral.find(number)).hasValueSatisfying(parcel -> {
            assertThat(parcel.seal()).isEqualTo("A-0");
            assertThat(parcel.personRef() + parcel.deliveryCode() + parcel.consignment())
                    .isEmpty();
        });
        assertThat(nodes.neutral().as(Role.DELEGATE).rows("/api/packing/load?round=" + ROUND))
                .isEqualTo(clerk().rows("/api/packing/load?round=" + ROUND));
    }

    @Test
    @Order(11)
    void every_node_counts_the_same_intake() {
        for (var node : nodes.all()) {
            var counts = node.as(Role.AUDITOR)
                    .get("/api/rounds/" + ROUND + "/counts")
                    .ok()
                    .json()
                    .path("a");
            assertThat(counts.path("takenIn").intValue(0)).isEqualTo(TO_ONE_PLACE + 3);
            assertThat(counts.path("refused").intValue(0)).isEqualTo(1);
            assertThat(counts.path("unmatched").intValue(0)).isEqualTo(1);
        }
    }

    @Test
    @Order(12)
    void marked_words_are_found_at_no_node_that_may_not_know_them() {
        assertThat(foundAt(nodes.b(), "marked-relation", "+000 777 777", "marked@example.org", "marked-address"))
                .isEmpty();
        assertThat(foundAt(nodes.b(), "Незнайденко", "Відмовленко", "A-nobody")).isEmpty();
        assertThat(foundAt(nodes.a(), "B-MARKED", "marked-sick")).isEmpty();
        assertThat(foundAt(
                        nodes.neutral(),
                        "marked-relation",
                        "marked@example.org",
                        "Позначенко",
                        "Вигаданко",
                        "Выгаданко",
                        "Ганна",
                        "buckwheat",
                        "Т-0",
                        "B-H0",
                        "B-MARKED",
                        "marked-sick"))
                .isEmpty();
        assertThat(foundAt(nodes.b(), "Позначенко", "Ганна", "buckwheat")).hasSize(3);
    }
}
