package org.homeward.node.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.homeward.node.Caller;
import org.homeward.node.ThreeNodes;
import org.homeward.node.wiring.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@DisplayName("What cannot be undone is done by two people")
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // One node, on which each does one thing after the other.
class SecondPersonTest {

    private static final String LIST = """
            person_ref,surname,given_name,patronymic,birth_date,rank,service_number,place,health,regime
            B-H00001,Вигаданко,Іван,Петрович,1990-01-02,солдат,Я-000001,B-01,well,prisoner_of_war
            """;

    private static ThreeNodes nodes;

    @BeforeAll
    static void agree() {
        nodes = ThreeNodes.start(0);
        nodes.agree(ThreeNodes.terms());
    }

    @AfterAll
    static void stop() {
        nodes.close();
    }

    /// Asks alone, without anybody who asks for the same.
    private static Caller.Reply alone(Caller who, String key, String list) {
        return who.send("POST", "/api/held-lists?kind=whole&round=winter-2026", "text/csv", list, key, who.csrf());
    }

    private static int listedAtHome() {
        nodes.settle();
        return nodes.a()
                .as(Role.TRACING_OFFICER)
                .rows("/api/listed-people?round=winter-2026")
                .size();
    }

    @Test
    @Order(1)
    void one_person_asking_twice_is_one_person_and_no_refused_attempt() {
        var officer = nodes.b().as(Role.TRACING_OFFICER);

        assertThat(alone(officer, "list-1", LIST).rule()).isEqualTo("second.person");
        assertThat(alone(officer, "list-1", LIST).rule()).isEqualTo("second.person");

        assertThat(listedAtHome()).isZero();
        var refusals = nodes.b()
                .as(Role.AUDITOR)
                .get("/api/refusals?round=winter-2026")
                .ok()
                .json();
        assertThat(refusals.path("counts").has("second.person")).isFalse();
    }

    @Test
    @Order(2)
    void what_waits_is_shown_to_whoever_could_be_the_second_and_to_nobody_else() {
        assertThat(waiting(nodes.b().second(Role.TRACING_OFFICER))).isEqualTo(1);
        assertThat(waiting(nodes.b().as(Role.TRACING_OFFICER))).isZero();
        assertThat(waiting(nodes.b().as(Role.INTAKE_CLERK))).isZero();
    }

    private static int waiting(Caller who) {
        return who.get("/api/first-words").ok().json().path("rows").size();
    }

    @Test
    @Order(3)
    void a_second_person_asking_for_something_else_does_not_confirm_it() {
        var other = LIST.replace("B-H00001", "B-H00009");

        assertThat(alone(nodes.b().second(Role.TRACING_OFFICER), "list-2", other)
                        .rule())
                .isEqualTo("second.person");
        assertThat(listedAtHome()).isZero();
    }

    @Test
    @Order(4)
    void a_word_of_the_day_before_is_not_meant_any_more() {
        nodes.moveTo(nodes.now().plus(SecondPerson.VALID).plusSeconds(1));

        assertThat(alone(nodes.b().second(Role.TRACING_OFFICER), "list-3", LIST).rule())
                .isEqualTo("second.person");
        assertThat(listedAtHome()).isZero();
    }

    @Test
    @Order(5)
    void when_another_asks_for_the_same_within_a_day_it_is_done() {
        nodes.moveTo(nodes.now().plus(SecondPerson.VALID));

        assertThat(alone(nodes.b().as(Role.TRACING_OFFICER), "list-4", LIST).status())
                .isEqualTo(200);
        assertThat(listedAtHome()).isEqualTo(1);
        assertThat(waiting(nodes.b().second(Role.TRACING_OFFICER))).isZero();
    }

    @Test
    @Order(6)
    void a_key_is_pinned_by_two_operators() {
        var facts = nodes.b().nobody().get("/api/node").ok().json();
        var pin = Json.text(Map.of(
                "organisation",
                "Bureau of Marisk",
                "url",
                "http://127.0.0.1:9",
                "signingKey",
                facts.path("signingKey").stringValue(""),
                "sealingKey",
                facts.path("sealingKey").stringValue("")));
        var operator = nodes.a().as(Role.OPERATOR);
        var second = nodes.a().second(Role.OPERATOR);

        var first = operator.send("PUT", "/api/peers/b", "application/json", pin, "pin-1", operator.csrf());
        assertThat(first.rule()).isEqualTo("second.person");
        assertThat(urlOfB()).isNotEqualTo("http://127.0.0.1:9");
        second.send("PUT", "/api/peers/b", "application/json", pin, "pin-1", second.csrf())
                .ok();

        assertThat(urlOfB()).isEqualTo("http://127.0.0.1:9");
    }

    private static String urlOfB() {
        return nodes.a()
                .as(Role.OPERATOR)
                .get("/api/peers")
                .ok()
                .json()
                .path("rows")
                .valueStream()
                .filter(row -> row.path("side").stringValue("").equals("b"))
                .map(row -> row.path("url").stringValue(""))
                .findFirst()
                .orElse("");
    }

    @Test
    @Order(7)
    void packing_is_closed_by_two_clerks_and_what_is_too_early_is_said_at_once() {
        var clerk = nodes.a().as(Role.INTAKE_CLERK);
        assertThat(close(clerk).rule()).isEqualTo("packing.too_early");
        nodes.moveTo(java.time.Instant.parse("2026-10-31T08:00:00Z"));

        assertThat(close(clerk).rule()).isEqualTo("second.person");
        assertThat(close(nodes.a().second(Role.INTAKE_CLERK)).status()).isEqualTo(200);
        nodes.moveTo(nodes.now().plus(Duration.ofHours(1)));
        assertThat(close(clerk).rule()).isEqualTo("packing.closed");
    }

    private static Caller.Reply close(Caller clerk) {
        var body = Json.text(Map.of("round", "winter-2026"));
        return clerk.send("POST", "/api/packing/close", "application/json", body, "close-" + nodes.now(), clerk.csrf());
    }

    @Test
    @Order(8)
    void a_statement_is_proposed_and_signed_by_two_officers_of_each_side() {
        nodes.moveTo(java.time.Instant.parse("2026-12-19T08:00:00Z"));
        var officer = nodes.a().as(Role.ROUND_OFFICER);
        assertThat(statement(officer, "proposal").rule()).isEqualTo("second.person");
        assertThat(statement(nodes.a().second(Role.ROUND_OFFICER), "proposal").status())
                .isEqualTo(200);
        nodes.settle();

        assertThat(statement(nodes.b().as(Role.ROUND_OFFICER), "signature").rule())
                .isEqualTo("second.person");
        assertThat(statement(nodes.b().second(Role.ROUND_OFFICER), "signature").status())
                .isEqualTo(200);
    }

    private static Caller.Reply statement(Caller officer, String deed) {
        return officer.send(
                "POST",
                "/api/rounds/winter-2026/statement/" + deed,
                "application/json",
                "{}",
                deed + "-1",
                officer.csrf());
    }
}
