package org.homeward.node.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.homeward.node.Caller;
import org.homeward.node.ThreeNodes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@DisplayName("Who reads people is recorded with his purpose, counted, and seen by the auditor when it is unusual")
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // One officer's reads, which add up.
class ReadsTest {

    private static final int HELD = 1_000;

    private static ThreeNodes nodes;
    private static Caller reader;

    @BeforeAll
    static void hold() {
        nodes = ThreeNodes.start(0);
        nodes.agree(ThreeNodes.terms());
        var held = new StringBuilder(
                "person_ref,surname,given_name,patronymic,birth_date,rank,service_number,place,health,regime\n");
        for (int n = 0; n < HELD; n++) {
            held.append("B-H%05d,Вигаданко,Іван,Петрович,1990-01-02,солдат,Я-%06d,B-01,well,prisoner_of_war\n"
                    .formatted(n, n));
        }
        nodes.b()
                .as(Role.TRACING_OFFICER)
                .csv("/api/held-lists?kind=whole&round=winter-2026", held.toString())
                .ok();
        nodes.settle();
        reader = nodes.b().as(Role.TRACING_OFFICER);
    }

    @AfterAll
    static void stop() {
        nodes.close();
    }

    private static void lookUp(int people, int from) {
        for (int n = from; n < from + people; n++) {
            reader.get("/api/held-people?size=1&page=" + (n + 1)).ok();
        }
    }

    private static int alerts() {
        return nodes.b().as(Role.AUDITOR).rows("/api/read-alerts").size();
    }

    @Test
    @Order(1)
    @DisplayName("GC III art. 13, P-01: who looks up 200 unrelated people in an hour is seen by the auditor")
    void who_looks_up_two_hundred_people_in_an_hour_is_seen_by_the_auditor() {
        lookUp(ReadAlerts.PERSONS_AN_HOUR - 1, 0);
        assertThat(alerts()).isZero();

        lookUp(1, 199);

        var alert = nodes.b().as(Role.AUDITOR).rows("/api/read-alerts").getFirst();
        assertThat(alert.path("account").stringValue("")).isEqualTo("tracing-officer");
        assertThat(alert.path("persons").intValue(0)).isEqualTo(200);
        assertThat(alert.toString()).doesNotContain("Вигаданко").doesNotContain("B-H");
    }

    @Test
    @Order(2)
    void the_same_two_hundred_in_two_hours_raise_no_second_alert() {
        nodes.moveTo(nodes.now().plus(ReadAlerts.WINDOW).plusSeconds(1));
        lookUp(150, 200);
        nodes.moveTo(nodes.now().plus(ReadAlerts.WINDOW).plusSeconds(1));
        lookUp(150, 350);

        assertThat(alerts()).isEqualTo(1);
    }

    @Test
    @Order(3)
    void a_role_reads_its_quota_in_a_day_and_not_one_person_more() {
        reader.get("/api/held-people?size=500&page=1").ok(); // 500 before: 200 and twice 150.

        var refused = reader.get("/api/held-people?size=1&page=1");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.rule()).isEqualTo("read.quota");
        assertThat(refused.text()).doesNotContain("Вигаданко");
        nodes.moveTo(nodes.now().plus(Duration.ofDays(1)));
        reader.get("/api/held-people?size=1&page=1").ok();
    }

    @Test
    @Order(4)
    void every_read_is_recorded_with_its_purpose_and_without_a_name() {
        var records = nodes.b().as(Role.AUDITOR).rows("/api/access-records");

        assertThat(records)
                .hasSizeGreaterThan(500)
                .allSatisfy(
                        row -> assertThat(row.path("purpose").stringValue("")).isNotEmpty())
                .noneSatisfy(row -> assertThat(row.toString()).contains("Вигаданко"));
    }

    @Test
    @Order(5)
    void an_auditor_says_once_what_he_found_and_not_about_himself() {
        var auditor = nodes.b().as(Role.AUDITOR);
        var alert = auditor.rows("/api/read-alerts").getLast().path("alert").stringValue("");
        var path = "/api/read-alerts/" + alert + "/review";
        assertThat(auditor.post(path, Map.of("finding", " ")).status()).isEqualTo(422);
        auditor.post(path, Map.of("finding", "Compared the new list with the old one."))
                .ok();

        assertThat(auditor.post(path, Map.of("finding", "Again.")).rule()).isEqualTo("alert.reviewed");
        assertThat(auditor.rows("/api/read-alerts").getLast().path("finding").stringValue(""))
                .startsWith("Compared");
    }
}
