package org.homeward.node.packing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.node.Browsing;
import org.homeward.node.Decided;
import org.homeward.node.InventedRows;
import org.homeward.node.TestNode;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A clerk packs on pages: one parcel, a pallet full, and at the end the close that two people ask for")
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // One round, whose days follow each other.
class PackingScreensTest {

    private static final String ROUND = "winter-2026";
    private static final int TO_B_27 = 60;
    private static final int MANY = 2_000;

    private static Browsing browsing;
    private static ThreeNodes nodes;
    private static TestNode node;

    @BeforeAll
    static void start() {
        browsing = Browsing.start();
        nodes = ThreeNodes.start(0);
        nodes.agree(ThreeNodes.terms());
        node = nodes.a();
        Browsing.invite(node, "ivan.dovhal", "Ivan Dovhal", Role.INTAKE_CLERK);
        Browsing.invite(node, "oksana.lys", "Oksana Lys", Role.INTAKE_CLERK);
        nodes.moveTo(Instant.parse("2026-09-15T08:05:00Z"));
        takeIn();
    }

    private static void takeIn() {
        var held = InventedRows.held();
        var intake =
                InventedRows.intake().row("A-nobody", "addressee_service_number", "", "addressee_surname", "Далека");
        for (int number = 1; number <= TO_B_27 + 3; number++) {
            var place = number <= TO_B_27 ? "B-27" : "B-28";
            held.row("B-H" + number, "service_number", "Т-" + number, "place", place);
            intake.row("A-" + number, "addressee_service_number", "Т-" + number);
        }
        nodes.b()
                .as(Role.TRACING_OFFICER)
                .csv("/api/held-lists?kind=whole&round=" + ROUND, held.csv())
                .ok();
        nodes.settle();
        node.as(Role.INTAKE_CLERK)
                .csv("/api/intake/files?name=intake.csv&round=" + ROUND, intake.csv())
                .ok();
        Decided.byNumber(node, ROUND);
    }

    @AfterAll
    static void stop() {
        Optional.ofNullable(browsing).ifPresent(Browsing::close);
        Optional.ofNullable(nodes).ifPresent(ThreeNodes::close);
    }

    private static Page packing(String account, String language) {
        var page = browsing.signedIn(node, account, Browsing.DESK, language);
        page.navigate(node.url() + "/packing");
        return page;
    }

    private static void seal(String reference) {
        var sealed = Map.of(
                "round",
                ROUND,
                "parcelRef",
                reference,
                "seal",
                reference.toUpperCase(java.util.Locale.ROOT),
                "weightGrams",
                6000);
        node.as(Role.INTAKE_CLERK).post("/api/intake/seals", sealed).ok();
    }

    private static String told(Page page) {
        return page.locator("main > .note").textContent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "uk", "ru"})
    @Order(1)
    void nothing_waits_and_the_page_says_what_comes_next(String language) {
        var page = packing("ivan.dovhal", language);

        assertThat(page.locator(".empty").count()).isEqualTo(1);
        assertThat(page.locator("input[name=reference]").count()).isZero();
        Browsing.everyWidth(page, "packing-none", language);
        page.navigate(node.url() + "/packing/pallets");
        Browsing.everyWidth(page, "pallets-none", language);
        page.context().close();
    }

    @Test
    @Order(2)
    void one_parcel_is_packed_by_its_reference_and_the_field_is_ready_for_the_next() {
        for (int number = 1; number <= TO_B_27 + 3; number++) {
            seal("A-" + number);
        }
        seal("A-nobody");
        var page = packing("ivan.dovhal", "en");
        assertThat(page.locator(".pages b").textContent()).isEqualTo("63 parcels wait");
        assertThat(page.locator("tbody th .num").first().textContent())
                .as("the oldest first")
                .isEqualTo("A-1");

        page.locator("#reference:focus").waitFor();
        page.keyboard().type("A-1");
        page.keyboard().press("Enter");
        page.waitForURL("**/packing?**");

        assertThat(told(page)).contains("A-1 is packed as HW-A-00000001-4").contains("A-P00001");
        page.locator("#reference:focus").waitFor();
        assertThat(page.locator(".pages b").textContent()).isEqualTo("62 parcels wait");
        assertThat(page.locator(".beside b").first().textContent()).isEqualTo("1 of 48");
        page.context().close();
    }

    @Test
    @Order(3)
    void what_cannot_be_packed_is_said_and_the_rest_is_packed() {
        var page = packing("ivan.dovhal", "en");
        for (var refused : List.of(
                List.of("A-none", "No accepted parcel"),
                List.of("A-nobody", "Nobody is confirmed"),
                List.of("A-1", "packed before, as HW-A-00000001-4"))) {
            page.fill("#reference", refused.get(0));
            page.keyboard().press("Enter");
            page.locator(".faults").waitFor();

            assertThat(page.locator(".faults").textContent())
                    .contains(refused.get(0))
                    .contains(refused.get(1));
        }
        page.fill("#reference", "A-1");
        page.check("input[value='A-2']");
        page.keyboard().press("Enter");
        page.locator(".faults").waitFor();

        assertThat(told(page)).contains("A-2 is packed as");
        page.fill("#reference", "");
        page.click(".one-line .btn");
        assertThat(page.locator(".faults").textContent()).contains("tick parcels");
        Browsing.everyWidth(page, "packing-faults", "en");
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "uk", "ru"})
    @Order(4)
    void the_list_and_a_pallet_fit_every_width_and_axe_finds_nothing(String language) {
        var page = packing("ivan.dovhal", language);
        Browsing.everyWidth(page, "packing", language);
        page.navigate(node.url() + "/packing/pallets");
        Browsing.everyWidth(page, "pallets", language);
        page.click("tbody a");
        Browsing.everyWidth(page, "pallet", language);
        page.navigate(node.url() + "/packing/close");
        assertThat(page.locator("form[action='/packing/close']").count())
                .as("too early")
                .isZero();
        Browsing.everyWidth(page, "close-hindered", language);
        page.context().close();
    }

    @Test
    @Order(5)
    void a_page_of_one_code_goes_onto_a_new_pallet_without_a_mouse() {
        var code = node.db()
                .sql("SELECT delivery_code FROM pallet WHERE pallet = 'A-P00001'")
                .query(String.class)
                .single();
        var page = packing("ivan.dovhal", "en");
        page.selectOption("#code", code);
        page.click(".filters .btn");
        page.waitForURL("**code=" + code + "**");
        page.click("a:text('Tick all on this page')");
        page.waitForURL("**ticked=page**");
        assertThat(page.locator("input[name=parcel]:checked").count()).isEqualTo(50);

        page.uncheck("input[value='A-3']");
        page.uncheck("input[value='A-4']");
        page.selectOption("#onto", "new");
        page.locator("#onto").press("Tab");
        page.keyboard().press("Enter");
        page.waitForURL("**/packing?round=" + ROUND + "&code=" + code);

        assertThat(told(page)).isEqualTo("48 parcels are packed: A-P00002");
        assertThat(counts()).containsExactly(2, 48);
        page.selectOption("#onto", "A-P00001");
        page.check("input[value='A-3']");
        page.keyboard().press("Enter");
        page.locator("main > .note:has-text('A-3 is packed')").waitFor();
        assertThat(counts()).as("the pallet that was left is chosen").containsExactly(3, 48);
        page.context().close();
    }

    private static List<Integer> counts() {
        return node.db()
                .sql("SELECT parcel_count FROM pallet ORDER BY pallet")
                .query(Integer.class)
                .list();
    }

    @Test
    @Order(6)
    void a_pallet_that_is_full_or_goes_elsewhere_takes_nothing_and_nothing_of_the_batch_is_packed() {
        var clerk = node.as(Role.INTAKE_CLERK);
        var full = Map.of("round", ROUND, "parcelRef", "A-4", "onto", "A-P00002");
        var elsewhere = Map.of("round", ROUND, "parcelRef", "A-61", "onto", "A-P00001");

        assertThat(clerk.post("/api/packing/parcels", full).rule()).isEqualTo("packing.pallet");
        assertThat(clerk.post("/api/packing/parcels", elsewhere).rule()).isEqualTo("packing.pallet");
        assertThat(counts()).containsExactly(3, 48);
        assertThat(clerk.post("/api/packing/parcels", Map.of("round", ROUND, "parcelRef", "A-4"))
                        .json()
                        .path("pallet")
                        .stringValue(""))
                .as("the last one is full, so a new one opens; the left one is not gone back to")
                .isEqualTo("A-P00003");
    }

    @Test
    @Order(7)
    void a_batch_from_one_sheet_of_paper_keeps_an_entry_for_each_parcel_and_without_a_witness_packs_none() {
        var before = counts();
        var page = packing("ivan.dovhal", "en");
        page.check("input[value='A-61']");
        page.check("input[value='A-62']");
        page.click(".paper-part summary");
        page.fill("#paperAt", "15.09.2026 08:05");
        page.fill("#paperSheet", "P-3");
        page.click(".one-line .btn");

        assertThat(page.locator("#paperWitness-said").count()).isEqualTo(1);
        assertThat(counts()).isEqualTo(before);
        page.check("input[value='A-61']");
        page.check("input[value='A-62']");
        page.fill("#paperWitness", "Інша Особа");
        page.click(".one-line .btn");
        assertThat(told(page)).startsWith("2 parcels are packed");
        assertThat(node.as(Role.AUDITOR).rows("/api/paper?round=" + ROUND))
                .extracting(entry -> entry.path("kind").stringValue("") + " "
                        + entry.path("subject").stringValue("") + " "
                        + entry.path("sheet").stringValue(""))
                .containsExactly("PACKED A-61 P-3", "PACKED A-62 P-3");
        page.context().close();
    }

    @Test
    @Order(8)
    void two_thousand_that_wait_stand_on_pages() {
        copies();
        var page = packing("ivan.dovhal", "en");

        assertThat(page.locator(".pages b").textContent()).startsWith("2,0").endsWith("parcels wait");
        assertThat(page.locator("tbody tr").count()).isEqualTo(50);
        page.navigate(node.url() + "/packing?page=41");
        assertThat(page.locator(".pages").textContent()).contains("Page 41 of 41");
        Browsing.isFit(page, "packing-2000");
        assertThat(page.context()
                        .request()
                        .get(node.url() + "/packing?as=csv")
                        .text()
                        .lines()
                        .count())
                .isGreaterThan(1_000);
        page.context().close();
        node.db().sql("DELETE FROM intake_row WHERE parcel_ref LIKE 'M-%'").update();
        node.db()
                .sql("DELETE FROM sought_addressee WHERE parcel_ref LIKE 'M-%'")
                .update();
    }

    private static void copies() {
        node.db().sql("""
                        INSERT INTO sought_addressee (round, parcel_ref, kept_as, sealed, person_ref)
                        SELECT round, 'M-' || n, kept_as, sealed, person_ref
                          FROM sought_addressee, generate_series(1, :many) n
                         WHERE parcel_ref = 'A-5'
                        """).param("many", MANY).update();
        node.db().sql("""
                        INSERT INTO intake_row (intake, round, row, parcel_ref, state, terms_version, account,
                                                handed_in_at, kept_as, sealed, form_digest, rules, warnings,
                                                weight_grams, letters, drawings, seal)
                        SELECT gen_random_uuid(), round, row, 'M-' || n, 'sealed', terms_version, account,
                               handed_in_at, kept_as, sealed, form_digest, rules, warnings, weight_grams, letters,
                               drawings, 'M-' || n
                          FROM intake_row, generate_series(1, :many) n
                         WHERE parcel_ref = 'A-5' AND NOT superseded
                        """).param("many", MANY).update();
    }

    @Test
    @Order(9)
    void packing_is_closed_when_all_is_packed_and_a_second_clerk_asks_too() {
        nodes.moveTo(Instant.parse("2026-10-31T08:00:00Z"));
        var first = packing("ivan.dovhal", "en");
        first.click("a:text('See what would close')");
        assertThat(first.locator(".st.late").last().textContent()).contains("not packed");
        packAll(first);

        first.navigate(node.url() + "/packing/close");
        assertThat(first.locator("tbody tr").count()).as("packed, and nobody's").isEqualTo(2);
        Browsing.everyWidth(first, "close", "en");
        first.click("form[action='/packing/close'] .btn");
        assertThat(first.locator(".faults").textContent()).contains("two people");
        first.navigate(node.url() + "/packing/close");
        assertThat(first.locator(".note").textContent()).contains("You asked for it");
        first.click("form[action='/packing/close'] .btn");
        assertThat(first.locator(".faults").textContent())
                .as("one person twice is one person")
                .contains("two people");

        var second = packing("oksana.lys", "en");
        second.click("a:text('See what would close')");
        assertThat(second.locator(".note").textContent()).contains("ivan.dovhal asked for it");
        Browsing.everyWidth(second, "close-second", "en");
        second.click("form[action='/packing/close'] .btn");
        second.waitForURL("**/packing?round=" + ROUND);

        assertThat(told(second)).contains("Closed: 63 parcels on");
        assertThat(second.locator(".packing > .note").textContent())
                .contains("oksana.lys")
                .contains("1 stayed");
        Browsing.everyWidth(second, "packing-closed", "en");
        second.navigate(node.url() + "/packing/close");
        assertThat(second.url()).as("what is closed is not closed again").isEqualTo(node.url() + "/packing");
        first.context().close();
        second.context().close();
    }

    private static void packAll(Page page) {
        page.navigate(node.url() + "/packing?ticked=page");
        page.click(".one-line .btn");
        page.waitForURL("**/packing?round=" + ROUND);
    }
}
