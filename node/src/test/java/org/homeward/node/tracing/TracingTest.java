package org.homeward.node.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import tools.jackson.databind.JsonNode;

@DisplayName("Software proposes who is meant, a named officer decides")
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // One round, whose days follow each other.
class TracingTest {

    private static final String ROUND = "winter-2026";

    private static ThreeNodes nodes;

    @BeforeAll
    static void takeIn() {
        nodes = ThreeNodes.start(0);
        nodes.agree(ThreeNodes.terms());
        nodes.moveTo(Instant.parse("2026-09-15T08:00:00Z"));
        list("whole", held());
        var intake = person(
                person(
                        person(InventedRows.intake(), "A-number", "Вигаданко Іван Петрович 1980-05-17 Т-1 "),
                        "A-mother",
                        "Григоренко Олексій Іванович 1985-03-11 "),
                "A-brother",
                "Григоренко Алексей Иванович 1985-03-11 ");
        person(intake, "A-names", "Романюк Ольга Степанівна 1979-02-02 Т-4");
        person(intake, "A-unknown", "Вовчук Ярина Тарасівна 1999-12-30 Т-9");
        person(intake, "A-conflict", "Сокіл Андрій Олегович 1971-06-06 Т-5");
        take("intake.csv", intake);
    }

    private static InventedRows held() {
        var held = line(InventedRows.held(), "B-H1", "Выгаданко Иван Петрович 1980-05-17 Т-1");
        line(held, "B-H2", "Григоренко Алексей Иванович 1985-03-11 ");
        line(held, "B-H4", "Кузьменко Виктор Андреевич 1979-02-02 Т-4");
        return line(held, "B-H5", "Ткач Роман Денисович 1988-09-09 Т-5");
    }

    private static InventedRows line(InventedRows rows, String reference, String words) {
        return row(rows, reference, words, "");
    }

    private static InventedRows person(InventedRows rows, String reference, String words) {
        return row(rows, reference, words, "addressee_");
    }

    private static InventedRows row(InventedRows rows, String reference, String words, String prefix) {
        var said = words.split(" ", 5);
        return rows.row(
                reference,
                prefix + "surname",
                said[0],
                prefix + "given_name",
                said[1],
                prefix + "patronymic",
                said[2],
                prefix + "birth_date",
                said[3],
                prefix + "service_number",
                said[4]);
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

    private static void take(String name, InventedRows intake) {
        nodes.a()
                .as(Role.INTAKE_CLERK)
                .csv("/api/intake/files?name=" + name + "&round=" + ROUND, intake.csv())
                .ok();
    }

    private static Caller officer() {
        return nodes.a().as(Role.TRACING_OFFICER);
    }

    private static Map<String, String> proposed(String zone) {
        return officer().rows("/api/tracing/proposals?zone=" + zone + "&round=" + ROUND).stream()
                .collect(Collectors.toMap(row -> text(row, "parcelRef"), row -> text(row, "personRef")));
    }

    private static String text(JsonNode row, String member) {
        return row.path(member).stringValue("");
    }

    private static Map<String, String> waiting() {
        return officer().rows("/api/tracing/waiting?round=" + ROUND).stream()
                .collect(Collectors.toMap(row -> text(row, "parcelRef"), row -> text(row, "rule")));
    }

    private static String proposal(String parcelRef) {
        return officer().rows("/api/tracing/proposals?round=" + ROUND).stream()
                .filter(row -> text(row, "parcelRef").equals(parcelRef))
                .findFirst()
                .map(row -> text(row, "proposal"))
                .orElseThrow();
    }

    private static Caller.Reply confirm(String... proposals) {
        return officer().post("/api/tracing/confirmations", Map.of("round", ROUND, "proposals", List.of(proposals)));
    }

    private static Caller.Reply confirmBecause(String reason, String proposal) {
        return officer()
                .post(
                        "/api/tracing/confirmations",
                        Map.of("round", ROUND, "proposals", List.of(proposal), "reason", reason));
    }

    private static List<String> decisions() {
        return officer().rows("/api/tracing/decisions?round=" + ROUND).stream()
                .map(row -> text(row, "decision") + " " + text(row, "parcelRef") + " " + text(row, "personRef"))
                .toList();
    }

    @Test
    @Order(1)
    void matches_rest_on_number_and_birth_date_or_on_all_that_both_lists_say() {
        assertThat(proposed("match"))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("A-number", "B-H1", "A-mother", "B-H2", "A-brother", "B-H2"));
    }

    @Test
    @Order(2)
    void equal_number_and_birth_date_with_names_against_it_is_for_review() {
        assertThat(proposed("review")).containsExactly(Map.entry("A-names", "B-H4"));
    }

    @Test
    @Order(3)
    void the_others_wait_by_their_rule() {
        assertThat(waiting())
                .containsExactlyInAnyOrderEntriesOf(Map.of("A-conflict", "list.conflict", "A-unknown", "list.none"));
    }

    @Test
    @Order(4)
    void a_proposal_says_in_words_what_speaks_for_it_and_against_it() {
        var pair = officer()
                .get("/api/tracing/proposals/" + proposal("A-names"))
                .ok()
                .json();

        assertThat(text(pair.path("family"), "surname")).isEqualTo("Романюк");
        assertThat(text(pair.path("list"), "surname")).isEqualTo("Кузьменко");
        var evidence = pair.path("proposal").path("evidence");
        assertThat(evidence.valueStream().map(one -> text(one, "field")))
                .contains("surname", "given_name", "birth_date", "service_number");
        assertThat(evidence.valueStream())
                .allMatch(one -> !text(one, "sentence").isEmpty());
        assertThat(evidence.valueStream().filter(one -> text(one, "field").equals("surname")))
                .allMatch(one -> one.path("bits").doubleValue(0) < 0);
        assertThat(officer().get("/api/tracing/proposals/999999").status()).isEqualTo(404);
        assertThat(officer()
                        .get("/api/tracing/proposals?zone=maybe&round=" + ROUND)
                        .rule())
                .isEqualTo("form.zone");
    }

    @Test
    @Order(5)
    void two_relatives_who_sent_to_one_man_see_of_each_other() {
        var pair = officer()
                .get("/api/tracing/proposals/" + proposal("A-mother"))
                .ok()
                .json();

        assertThat(pair.path("otherParcels").valueStream().map(one -> one.stringValue("")))
                .containsExactly("A-brother");
    }

    @Test
    @Order(6)
    void what_is_not_proposed_cannot_be_confirmed_and_nothing_of_the_batch_is() {
        assertThat(confirm(proposal("A-number"), "999999").rule()).isEqualTo("tracing.stale");
        assertThat(confirm(proposal("A-number"), "nine").rule()).isEqualTo("tracing.stale");
        assertThat(proposed("match")).hasSize(3);
    }

    @Test
    @Order(7)
    void a_batch_has_1_to_5000_proposals_each_once() {
        assertThat(confirm().rule()).isEqualTo("form.proposals");
        assertThat(confirm("1", "1").rule()).isEqualTo("form.proposals");
        var tooMany = IntStream.rangeClosed(1, 5001).mapToObj(Integer::toString).toArray(String[]::new);
        assertThat(confirm(tooMany).rule()).isEqualTo("form.proposals");
    }

    @Test
    @Order(8)
    void a_review_is_confirmed_by_itself_and_with_a_reason() {
        var review = proposal("A-names");

        assertThat(confirm(proposal("A-number"), review).rule()).isEqualTo("tracing.review");
        assertThat(confirm(review).rule()).isEqualTo("tracing.review");
        assertThat(confirmBecause(" ", review).rule()).isEqualTo("tracing.review");
        assertThat(confirmBecause("x".repeat(2001), review).rule()).isEqualTo("form.reason");
        confirmBecause("She married; the mother showed the paper.", review).ok();
        assertThat(proposed("review")).isEmpty();
    }

    @Test
    @Order(9)
    void matches_are_confirmed_as_a_batch_in_one_record_of_a_named_officer_with_their_evidence() {
        var said = confirm(proposal("A-number"), proposal("A-mother"), proposal("A-brother"))
                .ok()
                .json();

        assertThat(said.path("confirmed").intValue(0)).isEqualTo(3);
        assertThat(proposed("match")).isEmpty();
        var lines = nodes.a().db().sql("""
                        SELECT c.account || ' ' || l.parcel_ref || ' ' || l.person_ref || ' ' || l.basis || ' ' || l.zone
                          FROM match_confirmation c
                          JOIN match_confirmation_line l ON l.confirmation = c.confirmation
                         WHERE c.line_count = 3 AND jsonb_array_length(l.evidence) > 0
                         ORDER BY l.line
                        """).query(String.class).list();
        assertThat(lines)
                .containsExactly(
                        "tracing-officer A-brother B-H2 linkage match",
                        "tracing-officer A-mother B-H2 linkage match",
                        "tracing-officer A-number B-H1 number_and_birth_date match");
    }

    @Test
    @Order(10)
    void every_decision_is_in_the_access_record() {
        var record = nodes.a().as(Role.AUDITOR).rows("/api/access-records").stream()
                .filter(row -> text(row, "operation").equals("CONFIRM_MATCHES"))
                .map(row -> row.path("count").intValue(0));

        assertThat(record).containsExactlyInAnyOrder(1, 3);
        var seen = nodes.a().as(Role.AUDITOR).rows("/api/tracing/decisions?round=" + ROUND);
        assertThat(seen).hasSize(4).allMatch(row -> !row.path("evidence").isEmpty());
    }

    @Test
    @Order(11)
    void a_split_takes_a_parcel_from_a_person_and_leaves_him_the_others() {
        assertThat(split("B-H2", List.of(), "why").rule()).isEqualTo("form.parcels");
        assertThat(split("B-H2", List.of("A-brother"), " ").rule()).isEqualTo("form.reason");
        assertThat(split("B-H2", List.of("A-brother", "A-number"), "why").rule())
                .isEqualTo("tracing.unmatched");

        split("B-H2", List.of("A-brother"), "His brother meant a cousin.").ok();

        assertThat(decisions())
                .contains("refused A-brother B-H2", "withdrawn A-brother B-H2", "confirmed A-mother B-H2");
        assertThat(proposed("match")).isEmpty();
        assertThat(waiting()).containsEntry("A-brother", "list.none");
    }

    private static Caller.Reply split(String personRef, List<String> parcelRefs, String reason) {
        return officer()
                .post(
                        "/api/tracing/splits",
                        Map.of("round", ROUND, "personRef", personRef, "parcelRefs", parcelRefs, "reason", reason));
    }

    @Test
    @Order(12)
    void a_withdrawn_refusal_leaves_no_trace_in_what_is_proposed() {
        var withdrawal =
                Map.of("round", ROUND, "parcelRef", "A-brother", "personRef", "B-H2", "reason", "It was the same man.");
        officer().post("/api/tracing/refusals/withdrawals", withdrawal).ok();

        assertThat(proposed("match")).containsExactly(Map.entry("A-brother", "B-H2"));
        assertThat(officer()
                        .post("/api/tracing/refusals/withdrawals", withdrawal)
                        .status())
                .isEqualTo(404);
        confirm(proposal("A-brother")).ok();
    }

    @Test
    @Order(13)
    void a_later_list_finds_who_waited() {
        var later = line(InventedRows.held(), "B-H9", "Вовчук Ярина Тарасовна 1999-12-30 Т-9");
        list("later", line(later, "B-H10", "Сокол Андрей Олегович 1971-06-06 "));

        assertThat(proposed("match"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("A-unknown", "B-H9", "A-conflict", "B-H10"));
    }

    @Test
    @Order(14)
    void a_refused_pair_is_proposed_no_more_and_the_next_search_does_not_bring_it_back() {
        assertThat(refuse(proposal("A-conflict"), "").rule()).isEqualTo("form.reason");
        assertThat(refuse("999999", "why").rule()).isEqualTo("tracing.stale");

        refuse(proposal("A-conflict"), "The family says he has no beard and is taller.")
                .ok();
        list("later", line(InventedRows.held(), "B-H11", "Далекий Лев Янович 1960-01-01 Т-11"));

        assertThat(proposed("match")).containsOnlyKeys("A-unknown");
        assertThat(waiting()).containsKey("A-conflict");
    }

    private static Caller.Reply refuse(String proposal, String reason) {
        return officer().post("/api/tracing/refusals", Map.of("round", ROUND, "proposal", proposal, "reason", reason));
    }

    @Test
    @Order(15)
    void a_parcel_that_comes_later_is_searched_at_once() {
        take("late.csv", person(InventedRows.intake(), "A-late", "Далекий Лев Янович 1960-01-01 Т-11"));

        assertThat(proposed("match")).containsEntry("A-late", "B-H11");
    }

    @Test
    @Order(16)
    void a_stranger_who_is_like_a_confirmed_man_is_looked_at() {
        take("like.csv", person(InventedRows.intake(), "A-like", "Григоренко Олександр Іванович 1985-03-11 "));

        assertThat(proposed("match")).doesNotContainKey("A-like");
    }

    @Test
    @Order(17)
    void a_proposal_whose_line_is_gone_from_a_whole_list_stands_no_more() {
        var stale = proposal("A-late");
        list("whole", line(held(), "B-H9", "Вовчук Ярина Тарасовна 1999-12-30 Т-9"));

        assertThat(proposed("match")).containsOnlyKeys("A-unknown");
        assertThat(confirm(stale).rule()).isEqualTo("tracing.stale");
    }

    @Test
    @Order(18)
    void a_match_is_withdrawn_with_a_reason_and_is_then_proposed_as_if_it_had_never_been() {
        var before = nodes.a()
                .db()
                .sql("SELECT evidence::text FROM match_confirmation_line WHERE parcel_ref = 'A-number'")
                .query(String.class)
                .single();
        withdraw("A-number", "The family wrote to another man.").ok();

        assertThat(proposed("match")).containsEntry("A-number", "B-H1");
        assertThat(decisions()).contains("confirmed A-number B-H1", "withdrawn A-number B-H1");
        assertThat(before).contains("service_number");
        assertThat(withdraw("A-number", "Again.").rule()).isEqualTo("tracing.unmatched");
    }

    @Test
    @Order(19)
    void a_withdrawal_without_reason_or_parcel_is_refused() {
        assertThat(withdraw("A-number", " ").rule()).isEqualTo("form.reason");
        assertThat(withdraw("A-nobody", "why").status()).isEqualTo(404);
    }

    private static Caller.Reply withdraw(String parcelRef, String reason) {
        return officer()
                .post("/api/tracing/withdrawals", Map.of("round", ROUND, "parcelRef", parcelRef, "reason", reason));
    }
}
