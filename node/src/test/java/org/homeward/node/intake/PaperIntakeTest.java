package org.homeward.node.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.node.intake.CounterFixture.ROUND;
import static org.homeward.node.intake.CounterFixture.parcel;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homeward.node.Caller;
import org.homeward.node.ThreeNodes;
import org.homeward.node.accounts.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("A parcel that was taken in and sealed on paper is entered later, with when it happened and who saw it")
@DisplayNameGeneration(ReplaceUnderscores.class)
class PaperIntakeTest {

    private static ThreeNodes nodes;

    @BeforeAll
    static void start() {
        nodes = ThreeNodes.start(0);
        nodes.agree(ThreeNodes.terms());
        nodes.moveTo(Instant.parse("2026-11-04T08:00:00Z")); // The counter was open until 31 October.
    }

    @AfterAll
    static void stop() {
        nodes.close();
    }

    private static Map<String, String> paper(String at) {
        return Map.of("happenedAt", at, "sheet", "P-12", "witnessedBy", "Іван Вигаданко");
    }

    private static Caller.Reply handIn(Caller clerk, String reference, String at) {
        var parcel = new HashMap<>(parcel(reference));
        parcel.put("paper", paper(at));
        return clerk.post("/api/intake/parcels", parcel);
    }

    private static Caller.Reply seal(String reference, String seal, String at) {
        return clerk().post(
                        "/api/intake/seals",
                        Map.of(
                                "round", ROUND,
                                "parcelRef", reference,
                                "seal", seal,
                                "weightGrams", 6001,
                                "paper", paper(at)));
    }

    private static Caller clerk() {
        return nodes.a().as(Role.INTAKE_CLERK);
    }

    private static List<JsonNode> entries(String subject) {
        return clerk().rows("/api/paper?round=" + ROUND + "&subject=" + subject);
    }

    @Test
    void what_was_taken_in_on_the_last_day_is_taken_after_it_and_what_was_taken_in_later_is_not() {
        handIn(clerk(), "A-P1", "2026-10-31T23:59:59Z").ok();

        assertThat(handIn(clerk(), "A-P2", "2026-11-01T00:00:00Z").rule()).isEqualTo("terms.intake_window");
        assertThat(clerk().post("/api/intake/parcels", parcel("A-P2")).rule()).isEqualTo("terms.intake_window");
        var entry = entries("A-P1").getFirst();
        assertThat(entry.path("happenedAt").stringValue("")).isEqualTo("2026-10-31T23:59:59Z");
        assertThat(entry.path("recordedAt").stringValue("")).isEqualTo("2026-11-04T08:00:00Z");
        assertThat(entry.path("witnessedBy").stringValue("")).isEqualTo("Іван Вигаданко");
        assertThat(entries("A-P2")).isEmpty();
    }

    @Test
    void it_is_not_sealed_before_it_was_taken_in_or_in_the_future_and_a_refused_seal_leaves_no_entry() {
        handIn(clerk(), "A-P3", "2026-10-30T10:00:00Z").ok();

        assertThat(seal("A-P3", "P-3", "2026-10-30T09:59:59Z").rule()).isEqualTo("paper.before_step");
        assertThat(seal("A-P3", "P-3", "2026-11-04T08:00:01Z").rule()).isEqualTo("form.future");
        assertThat(entries("A-P3")).hasSize(1);
        assertThat(seal("A-P3", "P-3", "2026-10-30T10:00:00Z").ok().verdict()).isEqualTo("sealed");
        assertThat(seal("A-P3", "P-33", "2026-10-30T11:00:00Z").ok().verdict()).isEqualTo("sealed_before");

        assertThat(entries("A-P3"))
                .extracting(entry -> entry.path("kind").stringValue(""))
                .containsExactly("TAKEN_IN", "SEALED");
    }

    @Test
    void the_form_that_seals_has_a_part_for_what_was_done_on_paper() {
        handIn(clerk(), "A-P7", "2026-10-30T10:00:00Z").ok();
        var intake = nodes.a()
                .db()
                .sql("SELECT intake::text FROM intake_row WHERE parcel_ref = 'A-P7'")
                .query(String.class)
                .single();

        assertThat(clerk().get("/parcels/" + intake).ok().text())
                .contains("Done on paper?")
                .contains("name=\"paperAt\"")
                .contains("name=\"paperWitness\"");
    }

    @Test
    void what_is_older_than_a_fortnight_is_entered_by_two() {
        var alone = nodes.a().second(Role.INTAKE_CLERK);

        assertThat(handIn(alone, "A-P4", "2026-10-21T07:59:59Z").rule()).isEqualTo("second.person");
        assertThat(handIn(alone, "A-P5", "2026-10-21T08:00:00Z").status()).isEqualTo(200);
        handIn(clerk(), "A-P4", "2026-10-21T07:59:59Z").ok();
    }

    @Test
    void a_wrong_entry_is_corrected_by_a_later_one_once_and_both_are_shown() {
        handIn(clerk(), "A-P6", "2026-10-30T10:00:00Z").ok();
        var wrong = entries("A-P6").getFirst().path("entry").stringValue("");
        var asked = Map.of("entry", wrong, "paper", paper("2026-10-30T12:00:00Z"), "reason", "the hour was misread");

        assertThat(clerk().post(
                                "/api/paper/corrections",
                                Map.of("entry", wrong, "paper", paper("2026-11-05T12:00:00Z"), "reason", " "))
                        .text())
                .contains("form.future")
                .contains("paper.reason");
        clerk().post("/api/paper/corrections", asked).ok();

        assertThat(clerk().post("/api/paper/corrections", asked).rule()).isEqualTo("paper.corrected");
        assertThat(entries("A-P6"))
                .extracting(entry -> entry.path("happenedAt").stringValue(""))
                .containsExactly("2026-10-30T10:00:00Z", "2026-10-30T12:00:00Z");
        assertThat(entries("A-P6").getLast().path("corrects").stringValue("")).isEqualTo(wrong);
    }
}
