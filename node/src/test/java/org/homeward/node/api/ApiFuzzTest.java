package org.homeward.node.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.homeward.node.Caller;
import org.homeward.node.SmallRound;
import org.homeward.node.TestNode;
import org.homeward.node.accounts.Operation;
import org.homeward.node.accounts.Role;
import org.homeward.node.wiring.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What schemathesis does, from Java: requests made from `formats/openapi.json`, right, nearly right and wrong, by a
/// seed. A failure names its seed and request; `-Dhomeward.fuzz=SEED` plays it again.
@DisplayName("Whatever is sent by the document or against it, no answer is our fault, and every refusal names its rule")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ApiFuzzTest {

    private static final int WRONG_SHOWN_MAX = 60; // A page.
    private static final int TRIES = 24; // For each operation; some 2,000 requests in all.
    private static final long SEED = Long.getLong("homeward.fuzz", 20_261_125L);

    private static SmallRound round;
    private static JsonNode document;

    @BeforeAll
    static void play() throws IOException {
        round = SmallRound.packed(4);
        document = Json.tree(Files.readAllBytes(OpenApiTest.FILE));
    }

    @AfterAll
    static void stop() {
        round.close();
    }

    private final Random random = new Random(SEED);

    @Test
    @Tag("long") // Some two thousand requests.
    void no_request_is_answered_by_a_fault_of_ours_and_every_refusal_is_a_problem_with_its_rule() {
        var wrong = new ArrayList<String>();
        for (var operation : ApiDescription.described()) {
            if (operation == Operation.SIGN_OUT || operation == Operation.MOVE_CLOCK) {
                continue; // They end the session, and the day; below.
            }
            for (int time = 0; time < TRIES; time++) {
                tryOnce(operation, wrong);
            }
        }

        assertThat(wrong).as("seed " + SEED).isEmpty();
    }

    @Test
    void every_write_wants_a_key_and_every_list_has_pages() {
        var wrong = new ArrayList<String>();
        for (var operation : ApiDescription.described()) {
            var described = described(operation);
            boolean wantsKey = described.toString().contains("Idempotency-Key");
            boolean isWrite = !operation.method().equals("GET");
            if (isWrite && !wantsKey && !WITHOUT_KEY.contains(operation)) {
                wrong.add(operation + " wants no key");
            }
            var answer = described.path("responses").path("200").toString();
            boolean isList = operation.method().equals("GET") && rows(described);
            boolean hasPages = described.path("parameters").toString().contains("\"size\"");
            if (isList && !hasPages && !BOUNDED.contains(operation)) {
                wrong.add(operation + " is a list without pages: " + answer);
            }
        }

        assertThat(wrong).isEmpty();
    }

    /// Signing in and out, a link that works once, the clock that moves forward only, and envelopes, which have
    /// numbers.
    private static final List<Operation> WITHOUT_KEY = List.of(
            Operation.SIGN_IN,
            Operation.SIGN_OUT,
            Operation.ACCEPT_INVITATION,
            Operation.MOVE_CLOCK,
            Operation.PEER_ENVELOPE,
            Operation.PEER_RECEIPT);

    /// Two peers; eighteen duties and three sides; the newest 200 refusals; a day's first words; the signs of a node.
    private static final List<Operation> BOUNDED =
            List.of(Operation.SEE_PEERS, Operation.SEE_OBLIGATIONS, Operation.SEE_REFUSALS, Operation.SEE_FIRST_WORDS);

    private static boolean rows(JsonNode described) {
        var schema = described
                .path("responses")
                .path("200")
                .path("content")
                .path("application/json")
                .path("schema");
        var reference = schema.path("$ref").stringValue("");
        var shown = reference.isEmpty() ? schema : document.at(reference.substring(1));
        return shown.path("properties").has("rows");
    }

    private static JsonNode described(Operation operation) {
        return document.path("paths")
                .path(operation.path())
                .path(operation.method().toLowerCase(Locale.ROOT));
    }

    private void tryOnce(Operation operation, List<String> wrong) {
        var node = any(round.nodes().all());
        var described = described(operation);
        var path = new StringBuilder(operation.path());
        var query = new StringBuilder();
        for (var parameter : described.path("parameters")) {
            var name = parameter.path("name").stringValue("");
            switch (parameter.path("in").stringValue("")) {
                case "path" -> replace(path, "{" + name + "}", encoded(value(name, parameter.path("schema"))));
                case "query" -> {
                    if (parameter.path("required").booleanValue(false) || random.nextInt(3) > 0) {
                        query.append(query.isEmpty() ? "?" : "&").append(name).append('=');
                        query.append(encoded(value(name, parameter.path("schema"))));
                    }
                }
                default -> {
                    // Headers are the caller's.
                }
            }
        }
        var body = body(described.path("requestBody").path("content"));
        var caller = caller(node, operation);
        var key = random.nextInt(20) == 0 ? "" : "fuzz-" + random.nextLong();
        var reply =
                caller.send(operation.method(), path + query.toString(), body.type(), body.text(), key, caller.csrf());
        judge(operation, path + query.toString() + " " + body.text(), reply, wrong);
    }

    private static void replace(StringBuilder path, String variable, String value) {
        int at = path.indexOf(variable);
        path.replace(at, at + variable.length(), value);
    }

    private Caller caller(TestNode node, Operation operation) {
        if (operation.isForAnybody()) {
            return node.nobody();
        }
        var role = any(operation.roles().stream().sorted().toList());
        boolean isPosted = role == Role.PLACE_CLERK || role == Role.EXAMINER || role == Role.PRISONERS_REPRESENTATIVE;
        return isPosted ? node.as(role, "B-01") : node.as(role);
    }

    private record Body(String type, String text) {}

    private Body body(JsonNode content) {
        if (content.has("application/json")) {
            var text = value("", content.path("application/json").path("schema"), 0);
            return new Body("application/json", random.nextInt(12) == 0 ? broken(text) : text);
        }
        if (content.has("text/csv")) {
            return new Body("text/csv", any(CSV) + any(TEXTS) + "," + any(TEXTS) + "\n" + any(TEXTS));
        }
        return content.isEmpty()
                ? new Body("application/json", "")
                : new Body(content.propertyNames().iterator().next(), any(TEXTS) + "{");
    }

    private String broken(String text) {
        return switch (random.nextInt(4)) {
            case 0 -> text.substring(0, text.length() / 2);
            case 1 -> "[" + text + "]";
            case 2 -> "null";
            default -> text.replaceFirst("\\{", "{\"unknown\":1,");
        };
    }

    private String value(String name, JsonNode schema) {
        var json = value(name, schema, 0);
        return json.startsWith("\"")
                ? Json.tree(json.getBytes(StandardCharsets.UTF_8)).stringValue("")
                : json;
    }

    /// JSON by a schema; one in eight is of another kind.
    private String value(String name, JsonNode schema, int depth) {
        if (random.nextInt(8) == 0 && depth > 0) {
            return any(List.of("null", "true", "-1", "1e400", "[]", "{}", "\"\"", "99999999999999999999", "0.5"));
        }
        if (schema.has("$ref")) {
            return value(name, document.at(schema.path("$ref").stringValue("").substring(1)), depth);
        }
        if (schema.has("anyOf")) {
            return value(
                    name,
                    schema.path("anyOf").get(random.nextInt(schema.path("anyOf").size())),
                    depth);
        }
        if (schema.has("enum")) {
            return schema.path("enum")
                    .get(random.nextInt(schema.path("enum").size()))
                    .toString();
        }
        return switch (schema.path("type").stringValue("")) {
            case "object" -> object(schema, depth);
            case "array" -> array(name, schema, depth);
            case "integer" -> any(List.of("0", "1", "7000", "-5", "2147483647", "9007199254740993", "50001"));
            case "boolean" -> any(List.of("true", "false"));
            case "null" -> "null";
            case "string" -> Json.text(text(name, schema.path("format").stringValue("")));
            default -> any(List.of("{}", "\"x\"", "[1]"));
        };
    }

    private String object(JsonNode schema, int depth) {
        var members = new ArrayList<String>();
        for (var member : schema.path("properties").propertyNames()) {
            if (random.nextInt(10) > 0) {
                members.add("\"" + member + "\":"
                        + value(member, schema.path("properties").path(member), depth + 1));
            }
        }
        return "{" + String.join(",", members) + "}";
    }

    private String array(String name, JsonNode schema, int depth) {
        var items = new ArrayList<String>();
        int size = depth > 4 ? 0 : random.nextInt(4);
        for (int at = 0; at < size; at++) {
            items.add(value(name, schema.path("items"), depth + 1));
        }
        return "[" + String.join(",", items) + "]";
    }

    private String text(String name, String format) {
        var known = switch (name) {
            case "round" -> "winter-2026";
            case "itemNumber" -> any(round.all()).itemNumber();
            case "seal" -> any(round.all()).seal();
            case "side" -> any(List.of("a", "b", "neutral"));
            case "to", "from" -> any(List.of("a", "b", "neutral", "b:B-01"));
            case "place", "newPlace" -> "B-01";
            case "personRef", "fellowRef" -> any(round.all()).personRef();
            case "kind" -> any(List.of("whole", "later", "addressee", "delegate"));
            case "state" -> any(List.of("accepted", "loading", "given"));
            default -> "";
        };
        if (!known.isEmpty() && random.nextInt(4) > 0) {
            return known;
        }
        if (random.nextInt(3) > 0) {
            switch (format) {
                case "date-time" -> {
                    return any(
                            List.of("2026-11-16T08:00:00Z", "-999999999-01-01T00:00:00Z", "+294276-12-31T23:59:59Z"));
                }
                case "uuid" -> {
                    return "00000000-0000-4000-8000-000000000000";
                }
                default -> {
                    // Any text.
                }
            }
        }
        return any(TEXTS);
    }

    private static final List<String> CSV = List.of(
            "",
            "person_ref,surname,given_name,patronymic,birth_date,rank,service_number,place,health,regime\n",
            "rule,category,decision,quantity_max,proposed_by,reason_en,reason_uk,reason_ru\n",
            "parcel_ref,addressee_surname\n",
            "\ufeff");

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "x",
            "Вигаданко-О’Ніл",
            "\u0000",
            "a\u0000b",
            "\ud83d\ude00",
            "\u202eabc",
            "=1+1",
            "'; DROP TABLE parcel; --",
            "../../etc/passwd",
            "%00",
            "{{7*7}}",
            "x".repeat(300),
            "y".repeat(5_000),
            "-1",
            "1.5",
            "2026-02-30",
            "HW-A-00000001-0",
            "HW-A-99999999-9-R1");

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static String encoded(String text) {
        var encoded = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        return encoded.isEmpty() ? "%20" : encoded;
    }

    private static void judge(Operation operation, String asked, Caller.Reply reply, List<String> wrong) {
        if (wrong.size() > WRONG_SHOWN_MAX) {
            return;
        }
        var shown = operation + " " + asked.substring(0, Math.min(asked.length(), 300)) + " answered " + reply.status()
                + ": " + reply.text().substring(0, Math.min(reply.text().length(), 300));
        if (reply.status() >= 500) {
            wrong.add(shown);
        } else if (reply.status() >= 400 && !isOfContainer(reply) && !isProblem(operation, reply)) {
            wrong.add("no problem with a rule: " + shown);
        } else if (reply.status() == 200 && !isDescribed(operation, reply)) {
            wrong.add("not as described: " + shown);
        }
    }

    // A path that no server takes is refused before ours is asked.
    private static boolean isOfContainer(Caller.Reply reply) {
        return reply.status() == 400 && (reply.text().isEmpty() || reply.text().startsWith("<"));
    }

    private static boolean isProblem(Operation operation, Caller.Reply reply) {
        boolean isEnvelope = operation == Operation.PEER_ENVELOPE || operation == Operation.PEER_RECEIPT;
        return !reply.rule().isEmpty() || (isEnvelope && reply.text().contains("\"rule\""));
    }

    private static boolean isDescribed(Operation operation, Caller.Reply reply) {
        if (!reply.text().startsWith("{")) {
            return true; // A file.
        }
        var pointer = "#/paths/" + operation.path().replace("~", "~0").replace("/", "~1") + "/"
                + operation.method().toLowerCase(Locale.ROOT) + "/responses/200/content/application~1json/schema";
        return Described.allows(pointer, reply.text());
    }

    /// The schemas of the document.
    private static final class Described {

        private static final SchemaRegistry REGISTRY =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

        static boolean allows(String pointer, String json) {
            var schema = document.at(pointer.substring(1));
            if (schema.isMissingNode() || schema.isEmpty()) {
                return true;
            }
            var whole = Json.mapper().createObjectNode();
            whole.set("components", document.path("components"));
            whole.set("allOf", Json.mapper().createArrayNode().add(schema));
            return REGISTRY.getSchema(whole).validate(json, InputFormat.JSON).isEmpty();
        }
    }
}
