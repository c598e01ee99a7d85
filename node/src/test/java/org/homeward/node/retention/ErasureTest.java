package org.homeward.node.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.log.Envelope;
import org.homeward.node.Caller;
import org.homeward.node.ClearText;
import org.homeward.node.OpenedRows;
import org.homeward.node.PlacePeople;
import org.homeward.node.SmallRound;
import org.homeward.node.TestNode;
import org.homeward.node.accounts.Role;
import org.homeward.node.peers.Peers;
import org.homeward.node.wiring.Digest;
import org.homeward.node.wiring.Side;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@DisplayName("DP-6: a record is erased by destroying its key, and what was counted and proved stays")
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ErasureTest {

    private static final String ROUND = SmallRound.ROUND;
    private static final String ERASURES = "/api/records/erasures";

    /// What families and lists wrote of people and things.
    private static final List<String> WORDS = List.of(
            "Вигаданко", "Петрович", "Марія", "+000 000 000", "вул. Вигадана", "Я-0000", "woollen socks", "1990-01-0");

    private static final List<String> COUNTED = List.of(
            "/api/rounds/" + ROUND + "/parity",
            "/api/rounds/" + ROUND + "/counts",
            "/api/rounds/" + ROUND + "/statement",
            "/api/obligations?round=" + ROUND);

    private static SmallRound round;
    private static Caller.Reply imported = new Caller.Reply(0, "");
    private static String manifest = "";

    @BeforeAll
    static void play() {
        round = SmallRound.packed(3);
        var people = new PlacePeople(round);
        round.handOnToPlaces();
        people.examine(round.parcel(1)).ok();
        people.give(round.parcel(1)).ok();
        people.examine(round.parcel(2), new PlacePeople.Taking(2, 1, "B-02", "kept_under_receipt"))
                .ok();
        people.give(round.parcel(2)).ok();
        people.examine(round.parcel(3)).ok();
    }

    @AfterAll
    static void stop() {
        round.close();
    }

    private static TestNode a() {
        return round.nodes().a();
    }

    private static TestNode b() {
        return round.nodes().b();
    }

    private static Caller officer(TestNode node) {
        return node.as(Role.PROTECTION_OFFICER);
    }

    private static Map<String, String> asked(String record, String ofRound, String ground) {
        var asked = new LinkedHashMap<String, String>();
        asked.put("record", record);
        asked.put("round", ofRound);
        asked.put("ground", ground);
        return asked;
    }

    private static Caller.Reply eraseRound(TestNode node) {
        return officer(node).post(ERASURES, asked("", ROUND, "purpose_fulfilled"));
    }

    private static List<String> records(TestNode node, String kind) {
        return node.db()
                .sql("SELECT record::text FROM kept_record WHERE kind = :kind AND erased_at IS NULL ORDER BY subject")
                .param("kind", kind)
                .query(String.class)
                .list();
    }

    private static List<String> read(List<String> texts) {
        return WORDS.stream()
                .filter(word -> texts.stream().anyMatch(text -> text.contains(word)))
                .toList();
    }

    private static List<String> counted(TestNode node) {
        var auditor = node.as(Role.AUDITOR);
        var counted = new ArrayList<String>();
        COUNTED.forEach(path -> counted.add(auditor.get(path).ok().text()));
        if (node.side().isBureau()) {
            counted.add(auditor.get("/api/rounds/" + ROUND + "/outcomes").ok().text());
        }
        var exported = auditor.get("/api/rounds/" + ROUND + "/epcis").ok().text();
        counted.add(exported.replaceAll("\"creationDate\":\"[^\"]*\"", ""));
        return counted;
    }

    @Test
    @Order(1)
    void nothing_is_erased_while_the_round_is_open_and_something_is_owed() {
        var one = records(a(), "parcel").getFirst();

        var refused = officer(a()).post(ERASURES, asked(one, "", "purpose_fulfilled"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("erasure.round_open").contains("erasure.duty_open");
        assertThat(eraseRound(b()).text()).contains("erasure.round_open");
    }

    @Test
    @Order(2)
    void while_the_round_is_open_nobody_reads_a_name_in_the_database_without_the_nodes_key() {
        for (var node : round.nodes().all()) {
            assertThat(read(ClearText.of(node))).as(node.side().word()).isEmpty();
        }
        assertThat(read(OpenedRows.of(a()))).isEqualTo(WORDS);
        assertThat(read(OpenedRows.of(round.nodes().neutral()))).isEmpty();
    }

    @Test
    @Order(3)
    void nothing_is_erased_while_a_difference_is_unsettled() {
        close();
        var number = round.parcel(1).itemNumber();
        fact(number, "DISPUTED", "weight_differs");

        assertThat(eraseRound(a()).rule()).isEqualTo("erasure.dispute_open");

        fact(number, "SETTLED", "weight_differs");
        assertThat(eraseRound(a()).rule()).isEqualTo("erasure.none_due");
    }

    private static void close() {
        var people = new PlacePeople(round);
        people.give(round.parcel(3)).ok();
        people.signReceipts("B-01", "B-02");
        round.nodes().settle();
        imported = a().as(Role.INTAKE_CLERK)
                .post("/api/packing/parcels", Map.of("round", ROUND, "parcelRef", "A-00001"), "once");
        round.nodes().moveTo(Instant.parse("2026-12-19T08:00:00Z"));
        statement(a(), "proposal");
        statement(b(), "signature");
        round.nodes()
                .neutral()
                .as(Role.DELEGATE)
                .post("/api/rounds/" + ROUND + "/statement/signature", Map.of())
                .ok();
        round.nodes().settle();
    }

    private static void statement(TestNode node, String deed) {
        node.as(Role.ROUND_OFFICER)
                .post("/api/rounds/" + ROUND + "/statement/" + deed, Map.of())
                .ok();
        round.nodes().settle();
    }

    private static void fact(String number, String kind, String rule) {
        a().db()
                .sql(
                        "INSERT INTO round_fact (round, side, subject, kind, rule) VALUES (:round, 'a', :of, :kind, :rule)")
                .param("round", ROUND)
                .param("of", number)
                .param("kind", kind)
                .param("rule", rule)
                .update();
    }

    @Test
    @Order(4)
    void a_record_is_due_after_a_year_and_kept_on_with_a_reason_and_a_day() {
        round.nodes().moveTo(Instant.parse("2027-12-20T08:00:00Z"));
        var due = officer(a()).rows("/api/records?round=" + ROUND);
        assertThat(due).hasSizeGreaterThan(6).allSatisfy(row -> {
            assertThat(row.path("purpose").stringValue("")).isNotEmpty();
            assertThat(row.path("reviewOn").stringValue("")).isLessThan("2027-12-21");
        });
        var one = due.getFirst().path("record").stringValue("");
        var asked = Map.of("record", one, "ground", "claim_open", "until", "2028-01-20");

        assertThat(officer(a())
                        .post("/api/records/reviews", Map.of("record", one, "ground", "x", "until", "2029-12-21"))
                        .text())
                .contains("form.ground")
                .contains("form.until");
        officer(a()).post("/api/records/reviews", asked).ok();

        assertThat(officer(a()).rows("/api/records?round=" + ROUND)).hasSize(due.size() - 1);
        round.nodes().moveTo(Instant.parse("2028-01-20T08:00:00Z"));
    }

    @Test
    @Order(5)
    void one_person_alone_erases_nothing_and_a_ground_is_one_of_four() {
        var alone = a().second(Role.PROTECTION_OFFICER);

        assertThat(alone.post(ERASURES, asked("", ROUND, "purpose_fulfilled")).rule())
                .isEqualTo("second.person");
        assertThat(alone.post(ERASURES, asked("", ROUND, "because")).rule()).isEqualTo("form.ground");
        assertThat(alone.post(ERASURES, asked("nobody", "", "purpose_fulfilled"))
                        .status())
                .isEqualTo(404);
        assertThat(read(OpenedRows.of(a()))).isEqualTo(WORDS);
    }

    @Test
    @Order(6)
    void a_person_who_is_held_is_not_erased() {
        var held = records(b(), "held_person").getFirst();

        assertThat(officer(b())
                        .post(ERASURES, asked(held, "", "asked_by_family"))
                        .rule())
                .isEqualTo("erasure.still_held");
    }

    @Test
    @Order(7)
    void erasing_a_round_leaves_no_name_and_changes_no_count_no_statement_and_no_export() {
        manifest = a().as(Role.INTAKE_CLERK).get(manifestOf("csv")).ok().text();
        var before = Map.of(a(), counted(a()), b(), counted(b()), neutral(), counted(neutral()));

        eraseRound(a()).ok();
        eraseRound(b()).ok();

        for (var node : List.of(a(), b(), neutral())) {
            assertThat(counted(node)).as(node.side().word()).isEqualTo(before.get(node));
            assertThat(read(ClearText.of(node))).as(node.side().word()).isEmpty();
        }
        assertThat(read(OpenedRows.of(a()))).isEmpty();
        // Side B still holds the three men; of the parcels and of the families nothing is left.
        assertThat(OpenedRows.of(b())).noneMatch(text -> text.contains("Марія") || text.contains("woollen socks"));
        var erasure = a().as(Role.AUDITOR).rows(ERASURES).getFirst();
        assertThat(erasure.path("first").stringValue(""))
                .isNotEmpty()
                .isNotEqualTo(erasure.path("second").stringValue(""));
    }

    private static TestNode neutral() {
        return round.nodes().neutral();
    }

    private static String manifestOf(String form) {
        var consignment = a().db()
                .sql("SELECT consignment FROM manifest ORDER BY consignment LIMIT 1")
                .query(String.class)
                .single();
        return "/api/packing/manifest?round=" + ROUND + "&consignment=" + consignment + "&form=" + form;
    }

    @Test
    @Order(8)
    void a_manifest_is_gone_and_its_proof_verifies_against_a_copy_on_paper() throws Exception {
        var clerk = a().as(Role.INTAKE_CLERK);

        assertThat(clerk.get(manifestOf("csv")).rule()).isEqualTo("record.erased");
        assertThat(clerk.get(manifestOf("signed")).text()).contains("Erased on 2028-01-20 under DP-6");
        var proof = Envelope.read(clerk.get(manifestOf("proof")).ok().text().getBytes(StandardCharsets.UTF_8));
        assertThat(a().bean(Peers.class).isSignedBy(Side.A, proof)).isTrue();
        assertThat(new String(proof.body(), StandardCharsets.UTF_8)).contains(Digest.of(manifest));
    }

    @Test
    @Order(9)
    void lists_and_pages_say_on_which_day_it_was_erased() {
        var listed = a().as(Role.TRACING_OFFICER).rows("/api/listed-people?round=" + ROUND);
        assertThat(listed).allSatisfy(row -> {
            assertThat(row.path("erasedOn").stringValue("")).isEqualTo("2028-01-20");
            assertThat(row.path("surname").stringValue("x")).isEmpty();
        });
        var intake = a().db()
                .sql("SELECT intake::text FROM intake_row ORDER BY intake_number LIMIT 1")
                .query(String.class)
                .single();
        assertThat(a().as(Role.INTAKE_CLERK).get("/parcels/" + intake).ok().text())
                .contains("Erased on")
                .contains("under DP-6");
        assertThat(eraseRound(a()).rule()).isEqualTo("erasure.none_due");
    }

    @Test
    @Order(10)
    void an_answer_that_was_given_is_not_given_again() {
        assertThat(imported.status()).isEqualTo(200);

        var again = a().as(Role.INTAKE_CLERK)
                .post("/api/packing/parcels", Map.of("round", ROUND, "parcelRef", "A-00001"), "once");

        assertThat(again.rule()).isEqualTo("record.erased");
    }

    @Test
    @Order(11)
    void who_is_held_no_more_is_erased_with_what_stands_on_his_parcels() {
        b().as(Role.TRACING_OFFICER).csv("/api/held-lists?kind=whole&round=" + ROUND, """
                        person_ref,surname,given_name,patronymic,birth_date,rank,service_number,place,health,regime
                        B-H99999,Неіснуючий,Іван,,1991-02-03,солдат,Я-999999,B-01,well,prisoner_of_war
                        """);
        var gone = b().db()
                .sql("SELECT kept_as::text FROM held_person WHERE NOT listed ORDER BY person_ref")
                .query(String.class)
                .list();
        gone.forEach(record -> officer(b())
                .post(ERASURES, asked(record, "", "asked_by_person"))
                .ok());

        assertThat(read(OpenedRows.of(b()))).doesNotContain("Вигаданко");
        assertThat(b().as(Role.TRACING_OFFICER).rows("/api/held-people").stream()
                        .filter(row -> row.path("erasedOn").stringValue("").equals("2028-01-20")))
                .hasSize(gone.size());
    }

    @Test
    @Order(12)
    void a_key_that_an_older_backup_brought_back_is_destroyed_at_the_start() {
        var record = records(b(), "held_person").getFirst();
        var key = b().db()
                .sql("SELECT wrapped FROM record_keys.record_key WHERE record = :record::uuid")
                .param("record", record)
                .query(byte[].class)
                .single();
        b().db().sql("UPDATE held_person SET listed = false").update();
        officer(b()).post(ERASURES, asked(record, "", "no_legal_basis")).ok();
        b().db()
                .sql("UPDATE kept_record SET erased_at = NULL, erasure = NULL WHERE record = :record::uuid")
                .param("record", record)
                .update();
        b().db()
                .sql("INSERT INTO record_keys.record_key (record, wrapped) VALUES (:record::uuid, :key)")
                .param("record", record)
                .param("key", key)
                .update();

        b().restart();

        assertThat(b().db()
                        .sql("SELECT count(*) FROM record_keys.record_key WHERE record = :record::uuid")
                        .param("record", record)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(records(b(), "held_person")).doesNotContain(record);
    }

    @Test
    @Order(13)
    void a_node_whose_keys_of_records_are_lost_does_not_start_and_says_what_to_bring() {
        var keys = a().db()
                .sql("SELECT record::text || ' ' || encode(wrapped, 'hex') FROM record_keys.record_key")
                .query(String.class)
                .list();
        a().db().sql("DELETE FROM record_keys.record_key").update();
        a().pause();

        assertThatThrownBy(() -> a().resume()).hasStackTraceContaining("backup of the schema record_keys");

        assertThat(keys).isNotEmpty();
    }
}
