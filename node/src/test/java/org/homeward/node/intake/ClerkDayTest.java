package org.homeward.node.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.homeward.node.Browsing;
import org.homeward.node.InventedRows;
import org.homeward.node.TestNode;
import org.homeward.node.ThreeNodes;
import org.homeward.node.accounts.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("An intake clerk's day from signing in to signing out, on pages alone")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClerkDayTest {

    private static final String CLERK = "ivan.dovhal";
    private static final int PAGES_MAX = 60; // Of one clerk; a circle of links must end.

    private static Browsing browsing;
    private static ThreeNodes nodes;
    private static TestNode node;
    private static int seals = 700;
    private static int files;

    @BeforeAll
    static void start() {
        browsing = Browsing.start();
        nodes = ThreeNodes.start(0);
        nodes.agree(ThreeNodes.terms());
        node = nodes.a();
        Browsing.invite(node, CLERK, "Ivan Dovhal", Role.INTAKE_CLERK);
        nodes.moveTo(Instant.parse("2026-09-15T08:05:00Z"));
    }

    @AfterAll
    static void stop() {
        Optional.ofNullable(browsing).ifPresent(Browsing::close);
        Optional.ofNullable(nodes).ifPresent(ThreeNodes::close);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_day_is_walked_without_help(String language) {
        walk(language);
    }

    private static List<String> languages() {
        return Browsing.walked();
    }

    private static void walk(String language) {
        var aside = "A-1000" + ++files;
        node.as(Role.INTAKE_CLERK)
                .csv(
                        "/api/intake/files?round=" + CounterFixture.ROUND + "&name=" + aside,
                        InventedRows.intake().row(aside, "letters", "x").csv())
                .ok();
        var page = browsing.signedIn(node, CLERK, Browsing.DESK, language);

        page.click(".work a[href='/put-aside']");
        page.click("tbody a:text('" + aside + "')");
        page.fill("#letters", "2");
        page.keyboard().press("Enter");
        page.waitForURL("**/parcels/*");
        seal(page);

        page.click(".btn[href='/counter']");
        page.fill("#addressee_surname", "Стефурак");
        page.keyboard().press("Enter");
        page.locator(".faults").waitFor();
        page.fill("#addressee_birth_date", "14.03.1991");
        page.fill("#weight_grams", "6400");
        page.fill("#description_1", "тушонка");
        page.fill("#pieces_1", "6");
        page.keyboard().press("Enter");
        page.waitForURL("**/parcels/*");
        seal(page);

        page.click(".brand");
        page.click(".ways a[href='/parcels']");
        page.selectOption("#state", "sealed");
        page.click(".filters .btn");
        page.waitForURL("**/parcels?**");
        assertThat(page.locator("tbody tr").count()).isGreaterThanOrEqualTo(2);
        assertThat(page.context().request().get(node.url() + "/counter/day").status())
                .isEqualTo(200);

        page.click(".who button");
        page.waitForURL("**/sign-in");
        assertThat(page.navigate(node.url() + "/parcels").url()).endsWith("/sign-in");
        page.context().close();
    }

    private static void seal(Page page) {
        page.fill("#seal", "D-" + ++seals);
        page.keyboard().press("Enter");
        page.waitForURL("**/receipt");
        assertThat(page.locator(".slip .big").count()).isEqualTo(2);
    }

    @Test
    void no_link_of_a_clerk_is_dead() {
        var page = browsing.signedIn(node, CLERK, Browsing.DESK, "en");
        var seen = new TreeSet<String>();
        var open = new TreeSet<>(List.of("/"));
        while (!open.isEmpty() && seen.size() < PAGES_MAX) {
            var path = open.removeFirst();
            seen.add(path);
            var answer = page.context().request().get(node.url() + path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            if (answer.headers().getOrDefault("content-type", "").startsWith("text/html")) {
                page.navigate(node.url() + path);
                page.locator("a[href^='/']").all().stream()
                        .map(link -> String.valueOf(link.getAttribute("href")))
                        .filter(href -> !seen.contains(href))
                        .forEach(open::add);
            }
        }

        assertThat(seen).contains("/counter", "/put-aside", "/parcels", "/labels", "/counter/day", "/rounds");
        page.context().close();
    }

    @Test
    void what_is_typed_is_shown_as_text_on_every_page() {
        var page = browsing.signedIn(node, CLERK, Browsing.DESK, "en");
        var script = "<script>document.title='ran'</script>";
        page.navigate(node.url() + "/counter");
        page.fill("#addressee_surname", "Вигаданко " + script);
        page.fill("#addressee_birth_date", "14.03.1991");
        page.fill("#sender_name", "\"><img src=x onerror=document.title='ran'>");
        page.fill("#weight_grams", "6400");
        page.fill("#description_1", script);
        page.fill("#pieces_1", "1");
        page.keyboard().press("Enter");
        page.waitForURL("**/parcels/*");

        assertThat(page.locator(".checked").textContent()).contains(script);
        assertThat(page.title()).doesNotContain("ran");
        assertThat(page.locator("main img, main script").count()).isZero();
        page.navigate(node.url() + "/search?q=%3Cscript%3E");
        assertThat(page.locator("main script").count()).isZero();
        page.context().close();
    }
}
