package org.homeward.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.homeward.node.accounts.Role;
import org.homeward.node.wiring.Json;
import org.homeward.testkit.SmallDisk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("On a bad day nothing is half done, the reason is said plainly, and the same again goes on")
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // One bureau, whose days follow each other.
class BadDaysTest {

    private static final String ROUND = "winter-2026";
    private static final String FILES = "/api/intake/files?name=intake.csv&round=" + ROUND;
    private static final String HEAD =
            "parcel_ref,addressee_surname,addressee_given_name,addressee_patronymic,addressee_birth_date,"
                    + "addressee_rank,addressee_service_number,sender_name,sender_relation,sender_phone,sender_email,"
                    + "sender_address,sender_language,weight_grams,contents,letters,drawings\n";
    private static final int ROWS = 300;

    private static ThreeNodes nodes;
    private static TestNode home;
    private static Caller clerk;

    @BeforeAll
    static void agree() {
        nodes = ThreeNodes.start(0);
        var terms = ThreeNodes.terms();
        terms.put("quota_per_side", 5_000);
        nodes.agree(terms);
        nodes.moveTo(Instant.parse("2026-09-15T08:00:00Z"));
        home = nodes.a();
        clerk = home.as(Role.INTAKE_CLERK);
    }

    @AfterAll
    static void stop() {
        nodes.close();
    }

    private static String rows(String prefix, int count) {
        var file = new StringBuilder(HEAD);
        for (int n = 0; n < count; n++) {
            file.append(row(prefix + "-" + n, "Вигаданко", "1990-01-02", "7000", "1"));
        }
        return file.toString();
    }

    private static String row(String reference, String surname, String birth, String grams, String letters) {
        return reference + ",\"" + surname + "\",Іван,Петрович," + birth
                + ",солдат,Я-000001,Марія Вигаданко,мати,,,вул. 1," + "uk,\"" + grams + "\",hygiene.soap|soap|1|95,"
                + letters + ",0\n";
    }

    private static long taken(String prefix) {
        return home.db()
                .sql("SELECT count(*) FROM intake_row WHERE parcel_ref LIKE :prefix AND state = 'accepted'")
                .param("prefix", prefix + "-%")
                .query(Long.class)
                .single();
    }

    @Test
    @Order(1)
    void the_database_gone_in_the_middle_of_an_import_leaves_nothing_of_it_and_the_same_file_goes_on_later()
            throws SQLException, ExecutionException, InterruptedException {
        var file = rows("GONE", ROWS);
        var database = home.database();
        try (var other = DriverManager.getConnection(database.url(), database.user(), database.password())) {
            other.setAutoCommit(false);
            try (var statement = other.createStatement()) {
                statement.execute("LOCK TABLE sought_addressee IN SHARE MODE"); // The import stops half way, here.
            }
            var importing = CompletableFuture.supplyAsync(() -> clerk.csv(FILES, file));
            nodes.waitUntil(BadDaysTest::isWaiting);
            database.shut();

            var reply = importing.get();
            assertThat(reply.status()).isEqualTo(503);
            assertThat(reply.rule()).isEqualTo("node.database");
            assertThat(reply.text()).contains("Nothing was changed; send the same again later.");
        } catch (SQLException thrownOut) {
            // Closing a connection that the server has cut says so.
            assertThat(thrownOut.getMessage()).isNotEmpty();
        } finally {
            database.open();
        }
        nodes.waitUntil(() -> clerk.get("/api/rounds").status() == 200);
        assertThat(taken("GONE")).isZero();

        var again = clerk.csv(FILES, file).ok().json();

        assertThat(again.path("accepted").intValue(0)).isEqualTo(ROWS);
        assertThat(taken("GONE")).isEqualTo(ROWS);
    }

    private static boolean isWaiting() {
        return home.db()
                        .sql("SELECT count(*) FROM pg_locks WHERE NOT granted")
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Test
    @Order(2)
    void a_full_disk_is_said_changes_nothing_and_the_same_goes_on_when_there_is_room() {
        home.db().sql("""
                        CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$
                        BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$
                        """).update();
        home.db()
                .sql("CREATE TRIGGER no_room BEFORE INSERT ON sought_addressee FOR EACH ROW EXECUTE FUNCTION no_room()")
                .update();
        var file = rows("FULL", 20);

        var reply = clerk.csv(FILES, file);

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.rule()).isEqualTo("node.disk");
        assertThat(taken("FULL")).isZero();
        home.db().sql("DROP TRIGGER no_room ON sought_addressee").update();
        clerk.csv(FILES, file).ok();
        assertThat(taken("FULL")).isEqualTo(20);
    }

    @Test
    @Order(3)
    void a_disk_that_is_really_full_is_said_in_one_sentence_and_the_same_goes_on_when_there_is_room()
            throws IOException {
        var mounted = SmallDisk.mount(1);
        assumeTrue(mounted.isPresent(), "A small disk cannot be mounted here: that needs root on Linux.");
        try (var disk = mounted.orElseThrow()) {
            home.database().with(disk.folder());
            move("TABLESPACE " + home.database().user());
            var file = rows("REALLY", 10 * ROWS);

            var reply = clerk.csv(FILES, file);

            assertThat(reply.status()).isEqualTo(503);
            assertThat(reply.rule()).isEqualTo("node.disk");
            assertThat(reply.text()).contains("Nothing was changed");
            assertThat(taken("REALLY")).isZero();
            assertThat(clerk.get("/api/rounds").status()).isEqualTo(200);
            disk.grow(64);
            clerk.csv(FILES, file).ok();
            assertThat(taken("REALLY")).isEqualTo(10 * ROWS);
            move("TABLESPACE pg_default");
            home.database().without();
        }
    }

    private static void move(String where) {
        home.db().sql("ALTER TABLE intake_row SET " + where).update();
    }

    @ParameterizedTest
    @CsvSource({
        "minus-letters, Вигаданко, 1990-01-02, 7000, -1, form.count",
        "decimal-comma, Вигаданко, 1990-01-02, '7,5', 0, form.weight",
        "decimal-point, Вигаданко, 1990-01-02, 7.5, 0, form.weight",
        "no-such-day, Вигаданко, 1990-02-30, 7000, 0, form.birth_date",
        "not-yet-born, Вигаданко, 2030-01-01, 7000, 0, form.birth_date",
        "heavy, Вигаданко, 1990-01-02, 10001, 0, terms.weight_max",
        "no-letter, '’-', 1990-01-02, 7000, 0, form.surname"
    })
    @Order(4)
    void what_cannot_be_is_refused_with_its_rule(
            String reference, String surname, String birth, String grams, String letters, String rule) {
        var reply = clerk.csv(FILES, HEAD + row(reference, surname, birth, grams, letters))
                .ok()
                .json();

        assertThat(reply.path("refused").intValue(0)).isEqualTo(1);
        assertThat(reply.path("faults").get(0).path("rule").stringValue("")).isEqualTo(rule);
    }

    @ParameterizedTest
    @CsvSource({
        "apostrophe-1, О'Вигаданко",
        "apostrophe-2, О’Вигаданко",
        "apostrophe-3, Оʼвигаданко",
        "hyphen-1, Вигаданко-Неіснуюча",
        "hyphen-2, Вигаданко‑Неіснуюча",
        "latin-letter, Вигaданко",
        "mark-of-direction, \u200fВигаданко\u200e",
        "formula-1, =1+Вигаданко",
        "formula-2, @Вигаданко"
    })
    @Order(5)
    void names_as_families_write_them_are_taken_and_kept_letter_by_letter(String reference, String surname) {
        clerk.csv(FILES, HEAD + row(reference, surname, "1990-01-02", "7000", "0"))
                .ok();

        assertThat(OpenedRows.of(home))
                .anyMatch(kept -> kept.startsWith("{\"birthDate\"") && kept.contains(Json.text(surname)));
    }

    @Test
    @Order(6)
    void a_formula_that_comes_back_in_a_file_to_correct_starts_nothing() {
        var imported = clerk.csv(FILES, HEAD + row("formula-3", "=cmd()", "1990-02-30", "7000", "0"))
                .ok()
                .json();

        var back = clerk.get("/api/intake/files/" + imported.path("file").stringValue("") + "/refused")
                .ok()
                .text();

        assertThat(back).contains("'=cmd()").doesNotContain(",=cmd()");
    }

    @Test
    @Order(7)
    void an_old_form_sent_after_the_state_moved_on_gets_the_verdict_and_changes_nothing() {
        var seal = Map.of("round", ROUND, "parcelRef", "FULL-1", "seal", "S-1", "weightGrams", 7000);
        assertThat(clerk.post("/api/intake/seals", seal).ok().verdict()).isEqualTo("sealed");

        var old = clerk.post(
                "/api/intake/seals", Map.of("round", ROUND, "parcelRef", "FULL-1", "seal", "S-2", "weightGrams", 7000));

        assertThat(old.verdict()).isEqualTo("sealed_before");
        assertThat(clerk.rows("/api/intake/parcels?state=sealed&round=" + ROUND)
                        .getFirst()
                        .path("seal")
                        .stringValue(""))
                .isEqualTo("S-1");
    }

    @Test
    @Order(8)
    void of_two_clerks_who_seal_one_parcel_at_once_one_seals_it_and_the_other_hears_so() {
        var verdicts = List.of("S-3", "S-4").parallelStream()
                .map(seal -> clerk.post(
                                "/api/intake/seals",
                                Map.of("round", ROUND, "parcelRef", "FULL-2", "seal", seal, "weightGrams", 7000))
                        .ok()
                        .verdict())
                .toList();

        assertThat(verdicts).containsExactlyInAnyOrder("sealed", "sealed_before");
    }
}
