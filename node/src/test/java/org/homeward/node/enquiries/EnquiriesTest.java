package org.homeward.node.enquiries;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.homeward.node.Caller;
import org.homeward.node.InventedRows;
import org.homeward.node.ThreeNodes;
import org.homeward.node.accounts.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@DisplayName("One bureau asks the other to read a field of a line again, and gets an answer")
@DisplayNameGeneration(ReplaceUnderscores.class)
class EnquiriesTest {

    private static final String ROUND = "winter-2026";

    private static ThreeNodes nodes;

    @BeforeAll
    static void start() {
        nodes = ThreeNodes.start(0);
        nodes.agree(ThreeNodes.terms());
        nodes.moveTo(Instant.parse("2026-09-15T08:00:00Z"));
        var held = InventedRows.held();
        for (int n = 1; n <= 7; n++) {
            held.row("B-H" + n, "surname", "Вигадник" + "абвгґде".charAt(n - 1), "service_number", "Т-" + n);
        }
        nodes.b()
                .as(Role.TRACING_OFFICER)
                .csv("/api/held-lists?kind=whole&round=" + ROUND, held.csv())
                .ok();
        nodes.settle();
    }

    @AfterAll
    static void stop() {
        nodes.close();
    }

    private static Caller home() {
        return nodes.a().as(Role.TRACING_OFFICER);
    }

    private static Caller detaining() {
        return nodes.b().as(Role.TRACING_OFFICER);
    }

    private static Caller.Reply ask(String personRef, String field) {
        return home().post("/api/tracing/enquiries", Map.of("round", ROUND, "personRef", personRef, "field", field));
    }

    private static String asked(String personRef, String field) {
        var enquiry = ask(personRef, field).ok().json().path("enquiry").stringValue("");
        nodes.settle();
        return enquiry;
    }

    private static Caller.Reply answer(String enquiry, String word, String value) {
        return detaining().post("/api/tracing/enquiries/" + enquiry + "/answers", Map.of("word", word, "value", value));
    }

    private static JsonNode row(Caller who, String way, boolean open, String enquiry) {
        return who.rows("/api/tracing/enquiries?way=" + way + "&open=" + open).stream()
                .filter(row -> row.path("enquiry").stringValue("").equals(enquiry))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("GC III art. 122, P-15: an enquiry is answered once; that a record cannot be read ends nothing")
    void an_enquiry_stays_open_until_it_is_confirmed_or_corrected() {
        var enquiry = asked("B-H1", "birth_date");

        assertThat(row(detaining(), "received", true, enquiry).path("state").stringValue(""))
                .isEqualTo("waits");
        answer(enquiry, "unreadable", "").ok();
        nodes.settle();
        assertThat(row(home(), "asked", true, enquiry).path("state").stringValue(""))
                .isEqualTo("unable");
        answer(enquiry, "confirmed", "").ok();
        nodes.settle();
        assertThat(row(home(), "asked", false, enquiry).path("state").stringValue(""))
                .isEqualTo("answered");
        var again = answer(enquiry, "unreadable", "");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.rule()).isEqualTo("enquiry.answered");
    }

    @Test
    @DisplayName("GC III art. 13, P-01: what crosses names a round, a line and a field, and nothing else")
    void nothing_about_a_family_and_no_reason_crosses() {
        assertThat(Arrays.stream(LineEnquired.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactly("enquiry", "round", "personRef", "field");
        assertThat(Arrays.stream(LineAnswered.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactly("enquiry", "round", "word", "value");

        var enquiry = asked("B-H2", "surname");

        var kept = nodes.b()
                .db()
                .sql("SELECT account FROM enquiry WHERE enquiry = CAST(:enquiry AS uuid)")
                .param("enquiry", enquiry)
                .query(String.class)
                .single();
        assertThat(kept).as("not even who asks").isEmpty();
        answer(enquiry, "confirmed", "").ok();
        nodes.settle();
    }

    @Test
    void the_same_is_not_asked_twice_while_it_is_open_and_another_field_is() {
        var enquiry = asked("B-H3", "birth_date");

        assertThat(ask("B-H3", "birth_date").rule()).isEqualTo("enquiry.open");
        ask("B-H3", "given_name").ok();
        answer(enquiry, "confirmed", "").ok();
        nodes.settle();
        ask("B-H3", "birth_date").ok();
        nodes.settle();
    }

    @ParameterizedTest
    @CsvSource({"B-H4,rank,enquiry.field,422", "B-H4,place,enquiry.field,422", "B-H99,birth_date,absent,404"})
    void a_line_that_is_not_listed_and_a_field_that_is_not_asked_are_refused(
            String line, String field, String rule, int status) {
        var reply = ask(line, field);

        assertThat(reply.rule()).isEqualTo(rule);
        assertThat(reply.status()).isEqualTo(status);
    }

    @Test
    void a_round_that_is_not_agreed_has_no_lines_to_ask_about() {
        var reply = home().post(
                        "/api/tracing/enquiries", Map.of("round", "never", "personRef", "B-H1", "field", "surname"));

        assertThat(reply.rule()).isEqualTo("terms.not_agreed");
    }

    @Test
    void an_answer_that_is_none_is_refused_with_what_is_wrong_and_changes_nothing() {
        var enquiry = asked("B-H5", "birth_date");

        assertThat(answer(enquiry, "perhaps", "").rule()).isEqualTo("enquiry.word");
        assertThat(answer(enquiry, "confirmed", "1980-01-01").rule()).isEqualTo("enquiry.value.empty");
        assertThat(answer(enquiry, "corrected", "yesterday").rule()).isEqualTo("enquiry.value.birth_date");
        assertThat(answer(enquiry, "corrected", "2199-01-01").rule()).isEqualTo("enquiry.value.birth_date");
        assertThat(answer(enquiry, "corrected", birthDate(detaining(), "/api/held-people", "B-H5"))
                        .rule())
                .isEqualTo("enquiry.same");
        assertThat(answer("0f7d8a52-6b43-4c7e-9d13-2f6f3a0b1c2d", "confirmed", "")
                        .status())
                .isEqualTo(404);
        assertThat(row(detaining(), "received", true, enquiry).path("state").stringValue(""))
                .isEqualTo("waits");
        answer(enquiry, "confirmed", "").ok();
        nodes.settle();
    }

    @Test
    void the_bureau_that_asks_cannot_answer_itself() {
        var enquiry = asked("B-H6", "patronymic");

        var own =
                home().post("/api/tracing/enquiries/" + enquiry + "/answers", Map.of("word", "confirmed", "value", ""));

        assertThat(own.status()).isEqualTo(404);
        answer(enquiry, "confirmed", "").ok();
        nodes.settle();
    }

    @Test
    void a_corrected_date_stands_in_both_bureaus_and_whoever_waited_is_found() {
        var sought = InventedRows.intake()
                .row(
                        "A-1",
                        "addressee_surname",
                        "Сокіл",
                        "addressee_given_name",
                        "Андрій",
                        "addressee_patronymic",
                        "Олегович",
                        "addressee_service_number",
                        "Т-7",
                        "addressee_birth_date",
                        "1979-11-30");
        nodes.a()
                .as(Role.INTAKE_CLERK)
                .csv("/api/intake/files?name=intake.csv&round=" + ROUND, sought.csv())
                .ok();
        var waits = home().rows("/api/tracing/waiting?round=" + ROUND);
        assertThat(waits).singleElement().satisfies(row -> {
            assertThat(row.path("rule").stringValue("")).isEqualTo("list.conflict");
            assertThat(row.path("personRef").stringValue("")).isEqualTo("B-H7");
        });

        var enquiry = asked("B-H7", "birth_date");
        answer(enquiry, "corrected", "30.11.1979").ok();
        nodes.settle();

        assertThat(birthDate(detaining(), "/api/held-people", "B-H7")).isEqualTo("1979-11-30");
        assertThat(birthDate(home(), "/api/listed-people", "B-H7")).isEqualTo("1979-11-30");
        assertThat(home().rows("/api/tracing/waiting?round=" + ROUND)).isEmpty();
        assertThat(home().rows("/api/tracing/proposals?round=" + ROUND))
                .extracting(row -> row.path("personRef").stringValue(""))
                .containsExactly("B-H7");
    }

    private static String birthDate(Caller who, String path, String personRef) {
        return who.rows(path).stream()
                .filter(row -> row.path("personRef").stringValue("").equals(personRef))
                .map(row -> row.path("birthDate").stringValue(""))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_is_answered_is_listed_apart_from_what_waits() {
        for (var way : List.of("asked", "received")) {
            var who = way.equals("asked") ? home() : detaining();
            assertThat(who.rows("/api/tracing/enquiries?way=" + way + "&open=true"))
                    .allSatisfy(
                            row -> assertThat(row.path("state").stringValue("")).isNotEqualTo("answered"));
            assertThat(who.rows("/api/tracing/enquiries?way=" + way + "&open=false"))
                    .allSatisfy(
                            row -> assertThat(row.path("state").stringValue("")).isEqualTo("answered"));
        }
        assertThat(home().get("/api/tracing/enquiries?way=sideways").rule()).isEqualTo("enquiry.way");
    }
}
