package org.homeward.node.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.node.Caller;
import org.homeward.node.MarkedWords;
import org.homeward.node.PlacePeople;
import org.homeward.node.SmallRound;
import org.homeward.node.accounts.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("A family is told in person by its own bureau, and that it was told is recorded")
@DisplayNameGeneration(ReplaceUnderscores.class)
class TellingTest {

    private static SmallRound round;
    private static Caller officer;

    @BeforeAll
    static void start() {
        round = SmallRound.packed(6);
        round.handOnToPlaces();
        var people = new PlacePeople(round);
        for (int n = 1; n <= 6; n++) {
            people.withhold(round.parcel(n), "not_found").ok();
        }
        round.nodes().settle();
        round.nodes().moveTo(round.nodes().now().plus(Duration.ofDays(2)));
        officer = round.nodes().a().as(Role.PROTECTION_OFFICER);
    }

    @AfterAll
    static void stop() {
        Optional.ofNullable(round).ifPresent(SmallRound::close);
    }

    private static Map<String, Object> telling(int parcel) {
        var form = new LinkedHashMap<String, Object>();
        form.put("itemNumber", round.parcel(parcel).itemNumber());
        form.put("whom", "mother");
        form.put("toldBy", "Olha Burda");
        form.put("manner", "in_person");
        form.put("toldAt", round.nodes().now().minus(Duration.ofHours(3)).toString());
        return form;
    }

    private static JsonNode report(int parcel) {
        return officer.rows("/api/protection/reports").stream()
                .filter(row -> row.path("itemNumber")
                        .stringValue("")
                        .equals(round.parcel(parcel).itemNumber()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void who_tells_and_that_it_was_told_stand_beside_the_reason() {
        var number = round.parcel(1).itemNumber();

        officer.post("/api/protection/tellers", Map.of("itemNumber", number, "teller", "A colleague"))
                .ok();
        officer.post("/api/protection/tellers", Map.of("itemNumber", number, "teller", "Olha Burda"))
                .ok();
        officer.post("/api/protection/tellings", telling(1)).ok();

        assertThat(report(1).path("teller").stringValue("")).isEqualTo("Olha Burda");
        assertThat(report(1).path("told").path("manner").stringValue("")).isEqualTo("in_person");
        assertThat(report(1).path("told").path("recordedBy").stringValue("")).isEqualTo("protection-officer");
        assertThat(report(1).path("home").stringValue("")).isEqualTo("a");
    }

    @Test
    void a_family_is_told_once() {
        officer.post("/api/protection/tellings", telling(2)).ok();

        assertThat(officer.post("/api/protection/tellings", telling(2)).rule()).isEqualTo("telling.stands");
    }

    @Test
    void what_was_recorded_by_mistake_is_withdrawn_with_a_reason_and_once() {
        var number = round.parcel(3).itemNumber();
        var path = "/api/protection/tellings/withdrawals";
        officer.post("/api/protection/tellings", telling(3)).ok();
        assertThat(officer.post(path, Map.of("itemNumber", number, "reason", " "))
                        .status())
                .isEqualTo(422);

        officer.post(path, Map.of("itemNumber", number, "reason", "Another family was meant."))
                .ok();

        assertThat(report(3).path("told").isNull()).isTrue();
        assertThat(officer.post(path, Map.of("itemNumber", number, "reason", "Again."))
                        .rule())
                .isEqualTo("telling.none");
        officer.post("/api/protection/tellings", telling(3)).ok();
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        var form = telling(4);
        form.putAll(Map.of(
                "whom",
                "",
                "toldBy",
                "x".repeat(TellingDesk.NAME_CHARS_MAX + 1),
                "manner",
                "by_letter",
                "toldAt",
                round.nodes().now().plusSeconds(1).toString()));

        var refused = officer.post("/api/protection/tellings", form);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("form.whom", "form.toldBy", "form.manner", "form.toldAt");
    }

    @Test
    void nobody_was_told_before_the_report() {
        var form = telling(4);
        form.put("toldAt", round.nodes().now().minus(Duration.ofDays(3)).toString());

        assertThat(officer.post("/api/protection/tellings", form).rule()).isEqualTo("form.toldAt");
    }

    @Test
    void the_bureau_whose_place_reported_it_tells_nobody() {
        var others = round.nodes().b().as(Role.PROTECTION_OFFICER);

        assertThat(others.post("/api/protection/tellings", telling(5)).status()).isEqualTo(404);
        assertThat(officer.post("/api/protection/tellings", withNumber("HW-A-00099999-9"))
                        .status())
                .isEqualTo(404);
    }

    private static Map<String, Object> withNumber(String number) {
        var form = telling(5);
        form.put("itemNumber", number);
        return form;
    }

    @Test
    @DisplayName("GC III art. 13, P-01: who was told and by whom stands in the schema of protection and nowhere else")
    void who_was_told_and_by_whom_stands_in_the_schema_of_protection_and_nowhere_else() {
        var form = telling(6);
        form.put("whom", "Marked-Whom");
        form.put("toldBy", "Marked-Teller");
        officer.post("/api/protection/tellings", form).ok();

        var node = round.nodes().a();
        var elsewhere = node
                .db()
                .sql(
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> !node.db()
                        .sql("SELECT 1 FROM " + table + " t WHERE t::text LIKE '%Marked-%'")
                        .query(Integer.class)
                        .list()
                        .isEmpty())
                .toList();

        assertThat(elsewhere).isEmpty();
        assertThat(MarkedWords.foundAt(node, "Marked-Whom", "Marked-Teller"))
                .isEqualTo(List.of("Marked-Whom", "Marked-Teller"));
        assertThat(MarkedWords.foundAt(round.nodes().b(), "Marked-Whom")).isEmpty();
    }
}
