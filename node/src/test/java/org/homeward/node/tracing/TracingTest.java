package org.homeward.node.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.node.Caller;
import org.homeward.node.InventedRows;
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

@DisplayName("Software proposes on equal number and birth date, a named officer decides")
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // One round, whose days follow each other.
class TracingTest {

    private static final String ROUND = "winter-2026";

    private static ThreeNodes nodes;

    @BeforeAll
    static void takeIn() {
        nodes = ThreeNodes.start(0);
        nodes.agree(ThreeNodes.terms());
        nodes.moveTo(java.time.Instant.parse("2026-09-15T08:00:00Z"));
        list(
                "whole",
                InventedRows.held()
                        .row("B-H1", "service_number", " Т-1 ")
                        .row("B-H2", "service_number", "Т-2", "birth_date", "1981-01-01")
                        .row("B-H3", "service_number", "Т-3")
                        .row("B-H4", "service_number", "Т-3")
                        .row("B-H5", "service_number", ""));
        var intake = InventedRows.intake()
                .row("A-equal", "addressee_service_number", "Т-1 ", "addressee_birth_date", "17.05.1980")
                .row("A-other-day", "addressee_service_number", "Т-2")
                .row("A-two-lines", "addressee_service_number", "Т-3")
                .row("A-no-number", "addressee_service_number", "")
                .row("A-latin", "addressee_service_number", "T-1")
                .row("A-unknown", "addressee_service_number", "Т-9");
        nodes.a()
                .as(Role.INTAKE_CLERK)
                .csv("/api/intake/files?name=intake.csv&round=" + ROUND, intake.csv())
                .ok();
    }

    @AfterAll
    static void stop() {
        nodes.close();
    }

    private static void list(String kind, InventedRows rows) {
        nodes.b()
                .as(Role.TRACING_OFFICER)
                .csv("/api/held-lists?round=" + ROUND + "&kind=" + kind, rows.csv())
                .ok();
        nodes.settle();
    }

    private static Caller officer() {
        return nodes.a().as(Role.TRACING_OFFICER);
    }

    private static Map<String, String> proposed() {
        return officer().rows("/api/tracing/proposals?round=" + ROUND).stream()
                .collect(Collectors.toMap(
                        row -> row.path("parcelRef").stringValue(""),
                        row -> row.path("personRef").stringValue("")));
    }

    private static Map<String, String> waiting() {
        return officer().rows("/api/tracing/waiting?round=" + ROUND).stream()
                .collect(Collectors.toMap(
                        row -> row.path("parcelRef").stringValue(""),
                        row -> row.path("rule").stringValue("")));
    }

    private static String proposal(String parcelRef) {
        return officer().rows("/api/tracing/proposals?round=" + ROUND).stream()
                .filter(row -> row.path("parcelRef").stringValue("").equals(parcelRef))
                .findFirst()
                .orElseThrow()
                .path("proposal")
                .stringValue("");
    }

    private static Caller.Reply confirm(String... proposals) {
        return officer().post("/api/tracing/confirmations", Map.of("round", ROUND, "proposals", List.of(proposals)));
    }

    @Test
    @Order(1)
    void only_equal_number_and_birth_date_on_one_line_propose() {
        assertThat(proposed()).containsExactly(Map.entry("A-equal", "B-H1"));
    }

    @Test
    @Order(2)
    void the_others_wait_by_their_rule() {
        assertThat(waiting())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "A-other-day", "list.conflict",
                        "A-two-lines", "list.none",
                        "A-no-number", "list.none",
                        "A-latin", "list.none",
                        "A-unknown", "list.none"));
    }

    @Test
    @Order(3)
    void what_is_not_proposed_cannot_be_confirmed_and_nothing_of_the_batch_is() {
        var said = confirm(proposal("A-equal"), "999999");

        assertThat(said.status()).isEqualTo(409);
        assertThat(said.rule()).isEqualTo("tracing.stale");
        assertThat(proposed()).hasSize(1);
    }

    @Test
    @Order(4)
    void a_batch_has_1_to_5000_proposals_each_once() {
        assertThat(confirm().rule()).isEqualTo("form.proposals");
        assertThat(confirm("1", "1").rule()).isEqualTo("form.proposals");
        var tooMany = java.util.stream.IntStream.rangeClosed(1, 5001)
                .mapToObj(Integer::toString)
                .toArray(String[]::new);
        assertThat(confirm(tooMany).rule()).isEqualTo("form.proposals");
    }

    @Test
    @Order(5)
    void a_confirmation_is_one_record_of_a_named_officer_that_lists_its_lines() {
        var said = confirm(proposal("A-equal")).ok().json();

        assertThat(said.path("confirmed").intValue(0)).isEqualTo(1);
        assertThat(proposed()).isEmpty();
        var line = nodes.a().db().sql("""
                        SELECT c.account || ' ' || l.parcel_ref || ' ' || l.person_ref || ' ' || l.basis
                          FROM match_confirmation c
                          JOIN match_confirmation_line l ON l.confirmation = c.confirmation
                        """).query(String.class).single();
        assertThat(line).isEqualTo("tracing-officer A-equal B-H1 number_and_birth_date");
    }

    @Test
    @Order(6)
    void a_later_list_finds_who_waited() {
        list("later", InventedRows.held().row("B-H9", "service_number", "Т-9").row("B-H10", "service_number", "Т-10"));

        assertThat(proposed()).containsExactly(Map.entry("A-unknown", "B-H9"));
    }

    @Test
    @Order(7)
    void a_parcel_that_comes_later_is_searched_at_once() {
        var late = InventedRows.intake().row("A-late", "addressee_service_number", "Т-10");
        nodes.a()
                .as(Role.INTAKE_CLERK)
                .csv("/api/intake/files?name=late.csv&round=" + ROUND, late.csv())
                .ok();

        assertThat(proposed()).containsEntry("A-late", "B-H10");
    }

    @Test
    @Order(8)
    void a_proposal_whose_line_is_gone_from_a_whole_list_stands_no_more() {
        var stale = proposal("A-late");
        list("whole", InventedRows.held().row("B-H1", "service_number", "Т-1").row("B-H9", "service_number", "Т-9"));

        assertThat(proposed()).containsOnlyKeys("A-unknown");
        assertThat(confirm(stale).rule()).isEqualTo("tracing.stale");
    }

    @Test
    @Order(9)
    void a_match_is_withdrawn_with_a_reason_and_the_confirmation_stays() {
        var withdrawal = Map.of("round", ROUND, "parcelRef", "A-equal", "reason", "The family wrote to another man.");
        officer().post("/api/tracing/withdrawals", withdrawal).ok();

        assertThat(proposed()).containsEntry("A-equal", "B-H1");
        assertThat(count("match_confirmation_line")).isEqualTo(1);
        assertThat(count("match_withdrawal")).isEqualTo(1);
        assertThat(officer().post("/api/tracing/withdrawals", withdrawal).rule())
                .isEqualTo("tracing.unmatched");
    }

    @Test
    @Order(10)
    void a_withdrawal_without_reason_or_parcel_is_refused() {
        assertThat(withdraw("A-equal", " ").rule()).isEqualTo("form.reason");
        assertThat(withdraw("A-nobody", "why").status()).isEqualTo(404);
    }

    private static Caller.Reply withdraw(String parcelRef, String reason) {
        return officer()
                .post("/api/tracing/withdrawals", Map.of("round", ROUND, "parcelRef", parcelRef, "reason", reason));
    }

    private static long count(String table) {
        return switch (table) {
            case "match_confirmation_line" ->
                nodes.a()
                        .db()
                        .sql("SELECT count(*) FROM match_confirmation_line")
                        .query(Long.class)
                        .single();
            default ->
                nodes.a()
                        .db()
                        .sql("SELECT count(*) FROM match_withdrawal")
                        .query(Long.class)
                        .single();
        };
    }
}
