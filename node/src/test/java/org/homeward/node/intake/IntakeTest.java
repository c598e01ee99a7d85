package org.homeward.node.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.node.intake.CounterFixture.ROUND;
import static org.homeward.node.intake.CounterFixture.parcel;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.homeward.node.Caller;
import org.homeward.node.InventedRows;
import org.homeward.node.OpenedRows;
import org.homeward.node.ThreeNodes;
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
import tools.jackson.databind.JsonNode;

@DisplayName("What families hand in is taken, or comes back with everything that is wrong with it")
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // The played clock only goes forward.
class IntakeTest {

    private static final String SMALL = "small-round";
    private static ThreeNodes nodes;

    @BeforeAll
    static void start() {
        nodes = ThreeNodes.start(0);
        nodes.agree(ThreeNodes.terms());
        var small = ThreeNodes.terms();
        small.put("round", SMALL);
        small.put("quota_per_side", 2);
        nodes.agree(small);
    }

    @AfterAll
    static void stop() {
        nodes.close();
    }

    private static Caller clerk() {
        return nodes.a().as(Role.INTAKE_CLERK);
    }

    private static Caller.Reply file(String round, InventedRows rows) {
        return clerk().csv("/api/intake/files?name=intake.csv&round=" + round, rows.csv());
    }

    private static Caller.Reply handIn(Map<String, Object> parcel) {
        return clerk().post("/api/intake/parcels", parcel);
    }

    private static Caller.Reply seal(String reference, String seal) {
        return clerk().post(
                        "/api/intake/seals",
                        Map.of("round", ROUND, "parcelRef", reference, "seal", seal, "weightGrams", 6001));
    }

    private static List<String> outcomes(String round) {
        return nodes.a().as(Role.ROUND_OFFICER).rows("/api/rounds/" + round + "/outcomes").stream()
                .map(row -> row.path("row") + " " + text(row, "parcelRef") + " " + text(row, "outcome") + " "
                        + text(row, "rule"))
                .toList();
    }

    private static String text(JsonNode json, String member) {
        return json.path(member).stringValue("");
    }

    @Test
    @Order(1)
    void nothing_is_taken_in_before_the_first_day() {
        nodes.moveTo(Instant.parse("2026-09-14T23:59:59Z"));

        assertThat(file(ROUND, InventedRows.intake().row("A-1")).rule()).isEqualTo("terms.intake_window");
        assertThat(handIn(parcel("A-1")).rule()).isEqualTo("terms.intake_window");
        assertThat(file("no-such-round", InventedRows.intake().row("A-1")).rule())
                .isEqualTo("terms.not_agreed");
    }

    @Test
    @Order(2)
    void a_file_is_taken_in_and_every_fault_is_said_with_row_column_and_rule() {
        nodes.moveTo(Instant.parse("2026-09-15T00:00:00Z"));
        var rows = InventedRows.intake()
                .row("A-1")
                .row("A-2", "letters", "-1", "weight_grams", "10001", "sender_relation", "=1+1")
                .row("A-2", "contents", "electronics|radio|1|200")
                .row("A-3", "addressee_birth_date", "вчора")
                .line("A-4,too,short");

        var said = file(ROUND, rows).ok().json();

        assertThat(said.path("accepted").intValue(0)).isEqualTo(1);
        assertThat(said.path("refused").intValue(0)).isEqualTo(4);
        assertThat(said.path("faults"))
                .extracting(fault -> fault.path("row") + " " + text(fault, "column") + " " + text(fault, "rule"))
                .containsExactly(
                        "3 weight_grams terms.weight_max",
                        "3 letters form.count",
                        "4 parcel_ref form.reference",
                        "4 contents B-08",
                        "5 addressee_birth_date form.birth_date",
                        "6 parcel_ref form.columns");
        assertThat(outcomes(ROUND))
                .containsExactly(
                        "2 A-1 under_way ",
                        "3 A-2 refused_at_intake terms.weight_max;form.count",
                        "4 A-2 refused_at_intake form.reference;B-08",
                        "5 A-3 refused_at_intake form.birth_date",
                        "6 A-4 refused_at_intake form.columns");
    }

    @Test
    @Order(3)
    void the_same_file_again_changes_nothing() {
        var rows = InventedRows.intake().row("A-5").row("A-6", "letters", "x");
        var first = file(ROUND, rows).ok().json();

        var again = file(ROUND, rows).ok().json();

        assertThat(text(again, "file")).isEqualTo(text(first, "file"));
        assertThat(again.path("accepted").intValue(-1)).isZero();
        assertThat(again.path("unchanged").intValue(0)).isEqualTo(1);
        assertThat(again.path("faults")).isEqualTo(first.path("faults"));
        assertThat(outcomes(ROUND)).hasSize(7);
    }

    @Test
    @Order(4)
    void refused_rows_come_back_as_a_file_that_is_corrected_and_counts_once() {
        var rows =
                InventedRows.intake().row("A-7", "letters", "-1", "sender_relation", "=1+1", "sender_phone", "+000 1");
        var file = text(file(ROUND, rows).ok().json(), "file");
        var back = clerk().get("/api/intake/files/" + file + "/refused").ok().text();
        assertThat(back.lines().findFirst().orElseThrow()).endsWith("drawings,row,faults");
        assertThat(back)
                .contains("'=1+1")
                .contains("+000 1")
                .contains("form.count: letters")
                .doesNotContain("'+000");

        var corrected = back.replace(",-1,0,2,", ",1,0,2,");
        var said = clerk().csv("/api/intake/files?name=corrected.csv&round=" + ROUND, corrected)
                .ok()
                .json();

        assertThat(said.path("accepted").intValue(0)).isEqualTo(1);
        assertThat(outcomes(ROUND).stream().filter(line -> line.contains(" A-7 ")))
                .containsExactly("2 A-7 under_way ");
        assertThat(OpenedRows.of(nodes.a()))
                .anyMatch(kept -> kept.startsWith("{\"cells\":[\"A-7\"") && kept.contains("\"=1+1\""));
        assertThat(clerk().get("/api/intake/files/" + file + "/refused")
                        .ok()
                        .text()
                        .lines())
                .hasSize(1);
    }

    @Test
    @Order(5)
    void an_accepted_reference_is_unchanged_if_the_row_says_the_same_and_refused_if_not() {
        var same = file(ROUND, InventedRows.intake().row("A-1").row("A-8")).ok().json();
        var other = file(ROUND, InventedRows.intake().row("A-1", "letters", "3"))
                .ok()
                .json();

        assertThat(same.path("unchanged").intValue(0)).isEqualTo(1);
        assertThat(same.path("accepted").intValue(0)).isEqualTo(1);
        assertThat(text(other.path("faults").get(0), "rule")).isEqualTo("form.reference");
    }

    @Test
    @Order(6)
    void the_quota_is_taken_in_and_one_more_is_not() {
        var three = InventedRows.intake().row("S-1").row("S-2").row("S-3").row("S-4", "letters", "x");

        var said = file(SMALL, three).ok().json();

        assertThat(said.path("accepted").intValue(0)).isEqualTo(2);
        assertThat(outcomes(SMALL))
                .contains("4 S-3 refused_at_intake terms.quota", "5 S-4 refused_at_intake form.count");
        assertThat(handIn(parcel("S-5", "round", SMALL)).rule()).isEqualTo("terms.quota");
    }

    @Test
    @Order(7)
    void a_parcel_at_the_counter_is_taken_with_its_warnings_or_leaves_nothing() {
        var light = handIn(parcel("C-1", "weightGrams", "4999"));
        var broken = handIn(parcel("C-2", "letters", "-1", "addresseeSurname", "—"));
        var heavy = handIn(parcel("C-3", "weightGrams", "10001"));
        var taken = handIn(parcel("A-1"));

        assertThat(light.ok().json().path("warnings").toString()).isEqualTo("[\"terms.weight_min\"]");
        assertThat(broken.status()).isEqualTo(422);
        assertThat(broken.json().path("faults")).hasSize(2);
        assertThat(heavy.status()).isEqualTo(409);
        assertThat(heavy.rule()).isEqualTo("terms.weight_max");
        assertThat(taken.rule()).isEqualTo("form.reference");
        assertThat(handIn(parcel("C-1", "weightGrams", "4999")).ok().text()).isEqualTo(light.text());
        assertThat(outcomes(ROUND)).noneMatch(line -> line.contains("C-2") || line.contains("C-3"));
    }

    @Test
    @Order(8)
    void text_that_no_database_keeps_is_refused() {
        assertThat(handIn(parcel("C-9", "senderName", "a\u0000b")).rule()).isEqualTo("form.text");
    }

    @Test
    @Order(9)
    void a_seal_is_used_once_and_a_parcel_sealed_once() {
        assertThat(seal("A-1", "S-1").verdict()).isEqualTo("sealed");
        assertThat(seal("A-1", "S-2").verdict()).isEqualTo("sealed_before");
        assertThat(seal("A-5", "S-1").verdict()).isEqualTo("seal_in_use");
        assertThat(seal("A-3", "S-3").verdict()).isEqualTo("unknown_reference");
        assertThat(seal("A-5", "s-1").rule()).isEqualTo("form.seal");
        assertThat(seal("A-5", "S".repeat(21)).rule()).isEqualTo("form.seal");
        assertThat(seal("A-5", "S".repeat(20)).verdict()).isEqualTo("sealed");
    }

    @Test
    @Order(10)
    void the_clerk_sees_rows_by_state() {
        var sealed = clerk().rows("/api/intake/parcels?state=sealed&round=" + ROUND);

        assertThat(sealed).extracting(row -> text(row, "parcelRef")).containsExactly("A-1", "A-5");
        assertThat(sealed.getFirst().path("weightGrams").intValue(0)).isEqualTo(6001);
        assertThat(clerk().get("/api/intake/parcels?state=lost&round=" + ROUND).rule())
                .isEqualTo("form.state");
    }

    @Test
    @Order(11)
    void of_many_at_once_one_wins_and_the_others_get_the_verdict() {
        var replies = Stream.of("1", "2", "3", "4")
                .map(letters -> CompletableFuture.supplyAsync(() -> handIn(parcel("R-1", "letters", letters))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(replies.stream().filter(reply -> reply.status() == 200)).hasSize(1);
        assertThat(replies.stream().filter(reply -> reply.rule().equals("form.reference")))
                .hasSize(3);

        handIn(parcel("R-2")).ok();
        var verdicts = Stream.of("R-1", "R-2")
                .map(reference -> CompletableFuture.supplyAsync(
                        () -> seal(reference, "RACE").verdict()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(verdicts).containsExactlyInAnyOrder("sealed", "seal_in_use");
    }

    @Test
    @Order(12)
    void a_parcel_is_judged_by_the_terms_of_its_day_and_keeps_their_version() {
        var changed = ThreeNodes.terms();
        changed.put("agreed_on", "2026-09-20");
        changed.put("intake_opens", "2026-09-20");
        changed.put("weight_max_grams", 8000);
        nodes.agree(changed);

        assertThat(handIn(parcel("V-1", "weightGrams", "8001")).rule()).isEqualTo("terms.weight_max");
        handIn(parcel("V-2", "weightGrams", "8000")).ok();

        var versions = nodes.a()
                .db()
                .sql("SELECT parcel_ref || ' ' || terms_version FROM intake_row WHERE parcel_ref IN ('A-1', 'V-2')"
                        + " AND state <> 'refused' ORDER BY parcel_ref")
                .query(String.class)
                .list();
        assertThat(versions).containsExactly("A-1 1", "V-2 2");
    }

    @Test
    @Order(13)
    void the_last_day_is_a_day_of_intake_and_the_day_after_is_not() {
        nodes.moveTo(Instant.parse("2026-10-31T23:59:59Z"));
        handIn(parcel("L-1")).ok();

        nodes.moveTo(Instant.parse("2026-11-01T00:00:00Z"));
        assertThat(handIn(parcel("L-2")).rule()).isEqualTo("terms.intake_window");
    }
}
