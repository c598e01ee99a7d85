package org.homeward.node.protection;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.homeward.node.Browsing;
import org.homeward.node.PlacePeople;
import org.homeward.node.SmallRound;
import org.homeward.node.TestNode;
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
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Protection officers see who is told in person, and nobody else sees that there is anything")
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // A family waits before it is told.
class ProtectionScreensTest {

    private static final List<String> REASONS = List.of("died", "refused", "in_hospital", "not_found");

    private static Browsing browsing;
    private static SmallRound round;
    private static TestNode node;

    @BeforeAll
    static void start() {
        browsing = Browsing.start();
        round = SmallRound.packed(8);
        round.handOnToPlaces();
        node = round.nodes().a();
        Browsing.invite(node, "nadia.orel", "Nadia Orel", Role.PROTECTION_OFFICER);
    }

    @AfterAll
    static void stop() {
        Optional.ofNullable(browsing).ifPresent(Browsing::close);
        Optional.ofNullable(round).ifPresent(SmallRound::close);
    }

    static List<String> languages() {
        return Browsing.walked();
    }

    private static Page officer(String language) {
        return browsing.signedIn(node, "nadia.orel", Browsing.DESK, language);
    }

    private static Stream<Role> others() {
        return Arrays.stream(Role.values()).filter(role -> role != Role.PROTECTION_OFFICER);
    }

    /// Everything that a role is answered at an address: status, headers and body, but for the date.
    private static String answer(Role role, String method, String path) {
        var caller = node.as(role);
        var page = browsing.signedIn(
                node, role == Role.OPERATOR ? "operator" : TestNode.account(role), Browsing.DESK, "en");
        var request = page.context().request();
        var said = method.equals("GET")
                ? request.get(node.url() + path)
                : request.post(
                        node.url() + path,
                        com.microsoft.playwright.options.RequestOptions.create()
                                .setHeader("X-CSRF-TOKEN", caller.csrf())
                                .setMaxRedirects(0));
        var headers = new TreeMap<>(said.headers());
        headers.remove("date");
        var whole = said.status() + "\n" + headers + "\n" + said.text();
        page.context().close();
        return whole.replace(path, "/…");
    }

    private static Map<String, String> everything(Page page) {
        var said = new TreeMap<String, String>();
        for (var path : List.of(
                "/",
                "/rounds",
                "/rounds/winter-2026",
                "/custody/" + round.parcel(1).itemNumber())) {
            var text = page.context().request().get(node.url() + path).text();
            said.put(
                    path,
                    text.replaceAll(
                            "name=\"(_csrf|deed)\" value=\"[^\"]*\"|value=\"[^\"]*\" name=\"(_csrf|deed)\"", ""));
        }
        return said;
    }

    @Test
    @Order(1)
    void while_no_family_waits_the_page_says_that_this_is_how_it_should_be() {
        var page = officer("en");
        page.navigate(node.url() + "/protection");

        assertThat(page.locator(".empty").textContent()).contains("No family waits to be told.");
        assertThat(page.locator(".bar [aria-current]").textContent().strip()).isEqualTo("Told in person");
        Browsing.everyWidth(page, "protection-empty", "en");
        page.context().close();
    }

    @Test
    @Order(2)
    @DisplayName("GC III art. 13, P-01: a report changes no page of anybody else by a byte")
    void a_report_changes_no_page_of_anybody_else_by_a_byte() {
        var readers = List.of(Role.INTAKE_CLERK, Role.ROUND_OFFICER, Role.TRACING_OFFICER, Role.AUDITOR, Role.OPERATOR);
        readers.forEach(role -> node.as(role));
        var before = new TreeMap<Role, Map<String, String>>();
        readers.forEach(role -> before.put(role, seen(role)));

        var people = new PlacePeople(round);
        for (int at = 0; at < REASONS.size(); at++) {
            people.withhold(round.parcel(at + 1), REASONS.get(at), at == 0 ? "The commandant told us." : "")
                    .ok();
        }
        round.nodes().settle();

        readers.forEach(role -> assertThat(seen(role)).as("%s", role).isEqualTo(before.get(role)));
    }

    private static Map<String, String> seen(Role role) {
        var account = role == Role.OPERATOR ? "operator" : TestNode.account(role);
        var page = browsing.signedIn(node, account, Browsing.DESK, "en");
        var said = everything(page);
        page.context().close();
        return said;
    }

    @Test
    @Order(3)
    @DisplayName(
            "GC III art. 13, P-01: to everybody else the pages of protection officers are absent in the same bytes")
    void to_everybody_else_the_pages_of_protection_officers_are_absent_in_the_same_bytes() {
        var number = round.parcel(1).itemNumber();
        others().forEach(role -> {
            assertThat(answer(role, "GET", "/protection"))
                    .as("%s", role)
                    .isEqualTo(answer(role, "GET", "/no-such-page"));
            assertThat(answer(role, "GET", "/protection/" + number))
                    .as("%s", role)
                    .isEqualTo(answer(role, "GET", "/no-such-page/" + number));
        });
        assertThat(answer(Role.AUDITOR, "POST", "/protection/" + number))
                .isEqualTo(answer(Role.AUDITOR, "POST", "/no-such-page/" + number));
    }

    @Test
    @Order(3)
    void no_page_of_anybody_else_links_to_it() {
        others().filter(role -> role != Role.DELEGATE).forEach(role -> {
            node.as(role);
            assertThat(seen(role).values()).noneMatch(page -> page.contains("/protection"));
        });
    }

    @ParameterizedTest
    @MethodSource("languages")
    @Order(4)
    void an_officer_agrees_who_tells_a_family_and_records_that_it_was_told(String language) {
        var page = officer(language);
        Browsing.everyWidth(page, "protection-start", language);
        page.click(".work a");
        Browsing.everyWidth(page, "protection", language);
        int waiting = page.locator("tbody tr").count();

        page.locator("tbody a").first().click();
        page.click("button[value=told]");
        assertThat(page.locator(".faults a").count()).isEqualTo(4);
        Browsing.everyWidth(page, "family-faults", language);
        page.fill("#teller", "Olha Burda");
        page.click("button[value=agree]");
        assertThat(page.inputValue("#toldBy")).isEqualTo("Olha Burda");
        Browsing.everyWidth(page, "family", language);
        page.fill("#whom", "мати");
        page.fill("#toldAt", "19.11.2026 8:00");
        page.check("#manner");
        page.click("button[value=told]");

        assertThat(page.locator("tbody tr").count()).isEqualTo(waiting - 1);
        page.navigate(node.url() + "/protection?show=told");
        page.locator("tbody a").first().click();
        Browsing.everyWidth(page, "family-told", language);
        page.context().close();
    }

    @Test
    @Order(5)
    void what_was_recorded_by_mistake_waits_again() {
        var page = officer("en");
        page.navigate(node.url() + "/protection?show=told");
        page.locator("tbody a").first().click();
        page.fill("#reason", "Another family was meant.");
        page.click("button[value=withdraw]");

        assertThat(page.locator("#teller").count()).isEqualTo(1);
        assertThat(page.title()).isEqualTo("Told in person first · Bureau of Halvern");
        page.context().close();
    }

    @Test
    @Order(5)
    void the_officers_of_the_side_that_reported_it_have_nothing_to_tell() {
        var page = browsing.signedIn(round.nodes().b(), account(), Browsing.DESK, "en");
        page.navigate(round.nodes().b().url() + "/protection");

        assertThat(page.locator("tbody tr").count()).isZero();
        assertThat(page.content()).contains("4 parcels of the other side could not be given at our places.");
        assertThat(page.context()
                        .request()
                        .get(round.nodes().b().url() + "/protection/"
                                + round.parcel(1).itemNumber())
                        .status())
                .isEqualTo(404);
        page.context().close();
    }

    private static String account() {
        round.nodes().b().as(Role.PROTECTION_OFFICER);
        return TestNode.account(Role.PROTECTION_OFFICER);
    }
}
