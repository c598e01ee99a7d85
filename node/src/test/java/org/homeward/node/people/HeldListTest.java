package org.homeward.node.people;

import static org.assertj.core.api.Assertions.assertThat;

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

@DisplayName("GC III art. 122, P-11: the detaining bureau lists whom it holds, and the home bureau learns what it may")
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // Each list follows the one before it.
class HeldListTest {

    private static final String WHOLE = "/api/held-lists?round=winter-2026&kind=whole";
    private static final String LATER = "/api/held-lists?round=winter-2026&kind=later";

    private static ThreeNodes nodes;

    @BeforeAll
    static void start() {
        nodes = ThreeNodes.start(0);
        nodes.agree(ThreeNodes.terms());
    }

    @AfterAll
    static void stop() {
        nodes.close();
    }

    private static Caller detaining() {
        return nodes.b().as(Role.TRACING_OFFICER);
    }

    private static InventedRows first() {
        return InventedRows.held()
                .row("B-H1", "place", "B-26", "health", "marked-health-1")
                .row("B-H2", "place", "B-26", "birth_date", "17.05.1980", "service_number", "")
                .row("B-H3", "place", "B-27");
    }

    private static JsonNode heldPerson(String reference) {
        return detaining().rows("/api/held-people").stream()
                .filter(row -> row.path("personRef").stringValue("").equals(reference))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Order(1)
    void a_whole_list_is_kept_here_and_told_to_the_home_bureau() {
        var said = detaining().csv(WHOLE, first().csv()).ok().json();
        nodes.settle();

        assertThat(said.path("accepted").intValue(0)).isEqualTo(3);
        assertThat(said.path("faults")).isEmpty();
        var listed = nodes.a().as(Role.TRACING_OFFICER).rows("/api/listed-people");
        assertThat(listed)
                .extracting(row -> row.path("personRef").stringValue(""))
                .containsExactly("B-H1", "B-H2", "B-H3");
        assertThat(listed.get(1).path("birthDate").stringValue("")).isEqualTo("1980-05-17");
    }

    @Test
    @Order(2)
    void the_home_bureau_learns_a_code_instead_of_the_place_and_nothing_of_health() {
        var listed = nodes.a().as(Role.TRACING_OFFICER).rows("/api/listed-people");

        var codes = listed.stream()
                .map(row -> row.path("deliveryCode").stringValue(""))
                .toList();
        assertThat(codes.get(0)).hasSize(4).isEqualTo(codes.get(1)).isNotEqualTo(codes.get(2));
        assertThat(listed.toString())
                .doesNotContain("B-26")
                .doesNotContain("B-27")
                .doesNotContain("marked-health");
    }

    @Test
    @Order(3)
    void the_same_list_again_changes_nothing() {
        var before = nodes.b()
                .db()
                .sql("SELECT count(*) FROM envelope_out")
                .query(Long.class)
                .single();

        var again = detaining().csv(WHOLE, first().csv()).ok().json();

        assertThat(again.path("accepted").intValue(0)).isEqualTo(3);
        assertThat(nodes.b()
                        .db()
                        .sql("SELECT count(*) FROM envelope_out")
                        .query(Long.class)
                        .single())
                .isEqualTo(before);
    }

    @Test
    @Order(4)
    void a_later_list_adds_people_and_nobody_is_gone() {
        var later = InventedRows.held().row("B-H4", "service_number", "Т-4").csv();

        var said = detaining().csv(LATER, later).ok().json();
        nodes.settle();

        assertThat(said.path("gone").intValue(-1)).isZero();
        assertThat(nodes.a().as(Role.TRACING_OFFICER).rows("/api/listed-people"))
                .hasSize(4);
    }

    @Test
    @Order(5)
    void who_is_gone_from_a_whole_list_is_counted_and_kept_and_a_faulty_line_names_nobody_gone() {
        var whole = InventedRows.held()
                .row("B-H1", "place", "B-30")
                .row("B-H3", "birth_date", "вчора")
                .row("B-H1")
                .csv();

        var said = detaining().csv(WHOLE, whole).ok().json();
        nodes.settle();

        assertThat(said.path("gone").intValue(0)).isEqualTo(2);
        assertThat(said.path("refused").intValue(0)).isEqualTo(2);
        assertThat(said.path("faults").get(0).path("row").intValue(0)).isEqualTo(3);
        assertThat(said.path("faults").get(0).path("found").stringValue("")).isEqualTo("вчора");
        assertThat(said.path("faults").get(1).path("rule").stringValue("")).isEqualTo("form.reference");
        assertThat(heldPerson("B-H1").path("place").stringValue("")).isEqualTo("B-30");
        assertThat(heldPerson("B-H2").path("listed").booleanValue(true)).isFalse();
        assertThat(heldPerson("B-H3").path("listed").booleanValue(false)).isTrue();
        assertThat(heldPerson("B-H4").path("listed").booleanValue(true)).isFalse();
    }

    @Test
    @Order(6)
    void a_list_that_cannot_be_read_changes_nothing() {
        var lost = detaining().csv(WHOLE, "person_ref;surname\nB-H1;x\n");
        var empty = detaining().csv(WHOLE, InventedRows.held().csv());
        var other = detaining().csv("/api/held-lists?round=winter-2026&kind=new", first().csv());
        var unknown = detaining().csv("/api/held-lists?round=summer-1999&kind=whole", first().csv());

        assertThat(lost.rule()).isEqualTo("file.delimiter");
        assertThat(empty.rule()).isEqualTo("list.empty");
        assertThat(other.rule()).isEqualTo("form.kind");
        assertThat(unknown.rule()).isEqualTo("terms.not_agreed");
        assertThat(heldPerson("B-H1").path("listed").booleanValue(false)).isTrue();
    }

    @Test
    @Order(7)
    void a_clerk_sees_the_people_of_his_places_only_and_every_read_is_recorded() {
        var rows = nodes.b().as(Role.PLACE_CLERK, "B-27").rows("/api/held-people");

        assertThat(rows)
                .extracting(row -> row.path("personRef").stringValue(""))
                .containsExactly("B-H3");
        var newest = nodes.b().as(Role.AUDITOR).rows("/api/access-records").getFirst();
        assertThat(newest.path("operation").stringValue("")).isEqualTo("SEE_HELD_PEOPLE");
        assertThat(newest.path("purpose").stringValue("")).isEqualTo("PARCEL");
        assertThat(newest.path("count").intValue(0)).isEqualTo(1);
    }

    @Test
    @Order(8)
    void a_clerk_without_a_place_sees_nobody() {
        assertThat(nodes.b().as(Role.PLACE_CLERK).rows("/api/held-people")).isEmpty();
    }

    @Test
    @Order(9)
    void a_long_list_travels_in_pages_and_is_whole_at_home() {
        var list = InventedRows.held();
        for (int person = 0; person <= HeldListPage.LINES_MAX; person++) {
            list.row("B-L%04d".formatted(person), "service_number", "L-" + person);
        }

        detaining().csv(WHOLE, list.csv()).ok();
        nodes.settle();

        // Counted in the table: no role reads so many people in a day.
        assertThat(nodes.a()
                        .db()
                        .sql("SELECT count(*) FROM listed_person WHERE listed")
                        .query(Long.class)
                        .single())
                .isEqualTo(HeldListPage.LINES_MAX + 1);
    }
}
