package org.homeward.node.epcis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.homeward.node.PlacePeople;
import org.homeward.node.PlacePeople.Taking;
import org.homeward.node.SmallRound;
import org.homeward.node.accounts.Role;
import org.homeward.node.wiring.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

@DisplayName("A round's custody is written as GS1 EPCIS 2.0, and what EPCIS cannot say in words of our own")
@DisplayNameGeneration(ReplaceUnderscores.class)
class EpcisTest {

    private static final String PATH = "/api/rounds/winter-2026/epcis";

    private static SmallRound round;
    private static Schema schema;

    @BeforeAll
    static void play() throws IOException {
        round = SmallRound.packed(4);
        var people = new PlacePeople(round);
        round.handOnToPlaces();
        people.examine(round.parcel(1)).ok();
        people.give(round.parcel(1)).ok();
        people.examine(round.parcel(2), new Taking(3, 1, "B-01", "returned_to_sender"))
                .ok();
        people.give(round.parcel(2)).ok();
        people.withhold(round.parcel(3), "died").ok();
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("../formats/epcis-2.0.schema.json")));
    }

    @AfterAll
    static void stop() {
        round.close();
    }

    private static JsonNode export(org.homeward.node.TestNode node) {
        return node.as(Role.AUDITOR).get(PATH).ok().json();
    }

    private static List<JsonNode> events(JsonNode document, String type) {
        return document.path("epcisBody")
                .path("eventList")
                .valueStream()
                .filter(event -> event.path("type").stringValue("").equals(type))
                .toList();
    }

    @Test
    void every_nodes_export_is_valid_by_the_schema() {
        for (var node : round.nodes().all()) {
            var text = node.as(Role.AUDITOR).get(PATH).ok().text();

            assertThat(schema.validate(text, InputFormat.JSON)).isEmpty();
        }
    }

    /// GS1's own schema is not ours to copy: whoever has it (github.com/gs1/EPCIS, EPCIS-JSON-Schema.json) names the
    /// file with -Dhomeward.epcis.schema=FILE.
    @Test
    void every_nodes_export_is_valid_by_the_schema_of_GS1_where_that_is_given() throws IOException {
        var file = System.getProperty("homeward.epcis.schema", "");
        assumeTrue(!file.isEmpty(), "GS1's schema was not given: -Dhomeward.epcis.schema=FILE names it.");
        var theirs = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(Files.readString(Path.of(file)));
        for (var node : round.nodes().all()) {
            var text = node.as(Role.AUDITOR).get(PATH).ok().text();

            assertThat(theirs.validate(text, InputFormat.JSON)).isEmpty();
            assertThat(theirs.validate(text.replace("shipping", "teleporting"), InputFormat.JSON))
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "shipping, teleporting, a step that the vocabulary has not",
        "in_transit, lost_in_space, a disposition that it has not",
        "possessing_party, holding_party, a kind of party that it has not",
        "TransactionEvent, TransferEvent, a kind of event that the standard has not",
        "\"+00:00\", \"UTC\", an offset that is none",
        "bizTransactionList, transactions, a handover without its document"
    })
    void what_the_standard_does_not_know_is_refused_by_the_schema(String known, String unknown, String what) {
        var text = round.nodes().a().as(Role.AUDITOR).get(PATH).ok().text();
        assertThat(text).as(what).contains(known);

        assertThat(schema.validate(text.replace(known, unknown), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void a_handover_is_one_event_with_both_signatures_and_a_line_for_each_item() {
        var handover =
                events(export(round.nodes().neutral()), "TransactionEvent").getFirst();

        assertThat(handover.path("epcList")).hasSize(4);
        assertThat(handover.path("homeward:lines")).hasSize(4);
        assertThat(handover.path("homeward:lines").get(0).path("state").stringValue(""))
                .isEqualTo("agreed");
        assertThat(handover.path("homeward:signatures")
                        .valueStream()
                        .map(one -> one.path("party").stringValue(""))
                        .toList())
                .containsExactly("urn:homeward:party:a", "urn:homeward:party:neutral");
    }

    @Test
    void packing_examination_removal_delivery_and_return_are_events_of_the_node_that_recorded_them() {
        var steps = new TreeSet<String>();
        for (var event : export(round.nodes().b()).path("epcisBody").path("eventList")) {
            steps.add(event.path("bizStep").stringValue("") + " "
                    + event.path("disposition").stringValue(""));
        }

        assertThat(steps)
                .contains(
                        "shipping in_transit",
                        "inspecting conformant",
                        "removing active",
                        "receiving dispensed",
                        "shipping returned");
        assertThat(events(export(round.nodes().a()), "AggregationEvent")).isNotEmpty();
    }

    @Test
    @DisplayName("GC III art. 13, P-01: no person, no place of detention and no reason stands in the export")
    void no_person_place_or_reason_stands_in_it() {
        for (var node : round.nodes().all()) {
            var text = node.as(Role.AUDITOR).get(PATH).ok().text();

            assertThat(text)
                    .doesNotContain("Вигаданко")
                    .doesNotContain("B-H0000")
                    .doesNotContain("B-01\"")
                    .doesNotContain("b:B-")
                    .doesNotContain("died");
        }
    }

    @Test
    void a_round_that_nobody_agreed_and_a_role_that_may_not_see_it_get_nothing() {
        var auditor = round.nodes().a().as(Role.AUDITOR);
        assertThat(auditor.get("/api/rounds/none/epcis").status()).isEqualTo(404);
        assertThat(round.nodes().a().as(Role.INTAKE_CLERK).get(PATH).status()).isEqualTo(404);
    }

    @Test
    void the_command_writes_what_the_node_answers_and_overwrites_nothing(@TempDir Path folder) throws IOException {
        var out = folder.resolve("epcis.json");
        round.nodes().a().as(Role.AUDITOR);

        assertThat(export(out, "wrong").code()).isEqualTo(1);
        assertThat(Files.exists(out)).isFalse();
        assertThat(export(out, "a-long-test-password").code()).isZero();
        var written = Json.tree(Files.readAllBytes(out));
        assertThat(written.path("epcisBody"))
                .isEqualTo(export(round.nodes().a()).path("epcisBody"));
        assertThat(export(out, "a-long-test-password").err()).contains("is there already");
    }

    private record Said(int code, String err) {}

    private static Said export(Path out, String password) {
        var err = new StringWriter();
        int code = new CommandLine(new ExportCommand(Map.of("HOMEWARD_PASSWORD", password)))
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(err, true))
                .execute(
                        "--url",
                        round.nodes().a().url().toString(),
                        "--account",
                        "auditor",
                        "--round",
                        "winter-2026",
                        "--out",
                        out.toString());
        return new Said(code, err.toString());
    }
}
