package org.homeward.node.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.homeward.node.Browsing;
import org.homeward.node.InventedRows;
import org.homeward.node.TestNode;
import org.homeward.node.ThreeNodes;
import org.homeward.node.Typist;
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

@DisplayName("Two tracing officers see whom a list would add, change and miss, and both say yes to exactly that")
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // Each list follows the one before it.
class HeldListScreensTest {

    private static final String FIRST = "petro.maly";
    private static final String SECOND = "hanna.lis";

    private static Browsing browsing;
    private static ThreeNodes nodes;
    private static TestNode node;

    @BeforeAll
    static void start() {
        browsing = Browsing.start();
        nodes = ThreeNodes.start(0);
        nodes.agree(ThreeNodes.terms());
        node = nodes.b();
        Browsing.invite(node, FIRST, "Petro Maly", Role.TRACING_OFFICER);
        Browsing.invite(node, SECOND, "Hanna Lis", Role.TRACING_OFFICER);
        nodes.moveTo(Instant.parse("2026-09-15T08:00:00Z"));
        node.as(Role.TRACING_OFFICER)
                .csv(
                        "/api/held-lists?round=winter-2026&kind=whole",
                        InventedRows.held().row("B-H1").row("B-H2").row("B-H3").csv())
                .ok();
        nodes.settle();
    }

    @AfterAll
    static void stop() {
        Optional.ofNullable(browsing).ifPresent(Browsing::close);
        Optional.ofNullable(nodes).ifPresent(ThreeNodes::close);
    }

    private static Page open(String account, String language) {
        var page = browsing.signedIn(node, account, Browsing.DESK, language);
        page.navigate(node.url() + "/held-lists");
        return page;
    }

    /// Sends it without a mouse.
    private static void send(Page page, String kind, String name, byte[] bytes) {
        page.locator("#round").focus();
        page.keyboard().press("Tab");
        page.keyboard().press(kind.equals("whole") ? "Space" : "ArrowDown");
        page.keyboard().press("Tab");
        page.locator("#file:focus")
                .setInputFiles(new FilePayload(
                        name,
                        "application/octet-stream",
                        bytes)); // The window in which a file is chosen is the browser\'s.
        new Typist(page).press("Tab").press("Enter");
        page.locator(".preview, .faults").first().waitFor();
    }

    private static void say(Page page, String what) {
        page.locator("button[value=" + what + "]").focus();
        page.keyboard().press("Enter");
    }

    private static List<String> figures(Page page) {
        return page.locator(".strip dd").allTextContents();
    }

    private static long people(String where) {
        return node.db()
                .sql("SELECT count(*) FROM held_person WHERE " + where)
                .query(Long.class)
                .single();
    }

    /// One the same, one at another place, one new, one with a fault; B-H3 is missing.
    private static InventedRows next() {
        return InventedRows.held()
                .row("B-H1")
                .row("B-H2", "place", "B-30")
                .row("B-H4")
                .row("B-H5", "birth_date", "вчора", "regime", "spy");
    }

    @Test
    @Order(1)
    void both_see_the_same_numbers_and_the_second_yes_does_it() {
        var first = open(FIRST, "en");
        send(first, "whole", "october.xlsx", next().xlsx());
        assertThat(figures(first)).containsExactly("1", "1", "1", "1", "1");
        assertThat(first.locator(".preview").textContent())
                .contains("prisoner_of_war")
                .contains("вчора");
        assertThat(people("listed")).isEqualTo(3);

        say(first, "take");
        first.locator("main > .note").waitFor();
        assertThat(first.locator("main > .note").textContent()).contains("two people do it");
        assertThat(first.locator(".preview").textContent()).contains("You have said yes.");
        say(first, "take");
        first.locator("main > .note").waitFor();
        assertThat(people("listed")).isEqualTo(3);

        var second = open(SECOND, "en");
        assertThat(second.locator(".pill").allTextContents()).contains("1");
        second.locator(".hits a").first().click();
        second.waitForURL("**/held-lists/*");
        assertThat(figures(second)).isEqualTo(figures(first));
        assertThat(second.locator(".preview").textContent()).contains(FIRST + " has said yes.");
        say(second, "take");
        second.waitForURL("**/held-lists");

        assertThat(second.locator("main > .note").textContent())
                .isEqualTo(
                        "3 lines are taken in and told to the home bureau, 1 refused, 1 person is on the list no more.");
        assertThat(people("listed")).isEqualTo(3);
        assertThat(people("NOT listed AND person_ref = 'B-H3'")).isEqualTo(1);
        assertThat(people("place = 'B-30'")).isEqualTo(1);
        assertThat(second.locator("tbody tr").first().textContent())
                .contains("october.xlsx")
                .contains(SECOND);
        nodes.settle();
        assertThat(nodes.a().as(Role.TRACING_OFFICER).rows("/api/listed-people"))
                .hasSize(4);
        first.context().close();
        second.context().close();
    }

    @Test
    @Order(2)
    void refused_lines_come_back_are_corrected_and_go_in_as_a_later_list() throws IOException {
        var page = open(FIRST, "en");
        var download =
                page.waitForDownload(() -> page.locator("td.files a").first().click());
        var back = Files.readString(download.path());
        assertThat(back).contains("B-H5").contains("spy").contains("form.regime");
        var corrected = back.replace("вчора", "17.05.1981").replace("spy", "civilian");

        send(page, "later", "corrected.csv", corrected.getBytes(StandardCharsets.UTF_8));
        assertThat(figures(page)).containsExactly("1", "0", "0", "0");
        say(page, "take");
        page.locator("main > .note").waitFor();
        var second = open(SECOND, "en");
        second.locator(".hits a").first().click();
        second.waitForURL("**/held-lists/*");
        say(second, "take");
        second.waitForURL("**/held-lists");

        assertThat(people("person_ref = 'B-H5' AND regime = 'civilian'")).isEqualTo(1);
        assertThat(second.locator("td.files a").count()).isZero();
        page.context().close();
        second.context().close();
    }

    @Test
    @Order(3)
    void a_list_that_came_between_makes_the_preview_stale_and_the_first_yes_void() {
        var page = open(FIRST, "en");
        send(page, "later", "stale.csv", InventedRows.held().row("B-H6").csv().getBytes(StandardCharsets.UTF_8));
        assertThat(figures(page)).containsExactly("1", "0", "0", "0");
        say(page, "take");
        page.locator("main > .note").waitFor();
        node.as(Role.TRACING_OFFICER)
                .csv(
                        "/api/held-lists?round=winter-2026&kind=later",
                        InventedRows.held().row("B-H6", "place", "B-31").csv())
                .ok();

        say(page, "take");
        page.locator(".faults").waitFor();

        assertThat(figures(page)).containsExactly("0", "1", "0", "0");
        assertThat(page.locator(".preview").textContent()).contains("two officers say yes");
        assertThat(people("person_ref = 'B-H6' AND place = 'B-31'")).isEqualTo(1);
        say(page, "drop");
        page.waitForURL("**/held-lists");
        page.context().close();
    }

    @Test
    @Order(4)
    void how_the_list_is_meant_must_be_said() {
        var page = open(FIRST, "uk");
        page.locator(".sending .btn").focus();
        page.keyboard().press("Enter");
        page.locator(".faults").waitFor();

        assertThat(page.locator(".faults li").allTextContents())
                .containsExactly("Скажіть, що це за список.", "Виберіть файл.");
        page.context().close();
    }

    @Test
    @Order(5)
    void a_whole_list_without_a_line_is_refused() {
        var page = open(FIRST, "en");
        send(page, "whole", "empty.csv", InventedRows.held().csv().getBytes(StandardCharsets.UTF_8));

        assertThat(page.locator(".faults").textContent()).contains("would count everybody as gone");
        page.context().close();
    }

    @ParameterizedTest
    @Order(6)
    @ValueSource(strings = {"en", "uk", "ru"})
    void every_page_fits_every_width_and_axe_finds_nothing(String language) {
        var page = open(SECOND, language);
        Browsing.everyWidth(page, "held-lists", language);
        var rows = next().row("B-H1").row("", "surname", "—", "place", "");
        send(page, "whole", "жовтень.csv", rows.csv().getBytes(StandardCharsets.UTF_8));
        Browsing.everyWidth(page, "held-list-preview", language);
        page.navigate(node.url() + "/held-lists");
        Browsing.everyWidth(page, "held-lists-waiting", language);
        page.locator(".hits a").first().click();
        page.waitForURL("**/held-lists/*");
        say(page, "drop");
        page.waitForURL("**/held-lists");
        page.context().close();
    }
}
