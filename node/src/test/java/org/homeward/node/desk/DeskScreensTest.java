package org.homeward.node.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Media;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.node.TestNode;
import org.homeward.node.ThreeNodes;
import org.homeward.node.accounts.Role;
import org.homeward.node.wiring.Side;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Every page works in three languages, on a phone, by keyboard and without script")
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeskScreensTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final String SECRET = "a-long-test-password";
    private static final String ROUND = "/rounds/winter-2026";
    private static final String QUIET = "quiet-round";
    private static final String BEGUN = "begun-round";
    private static final int DESK = 1280;
    private static final int PAPER = 720; // A4 without its margins.
    private static final int PHONE = 390;
    private static final int NARROWEST = 320;

    private static ThreeNodes nodes;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void start() {
        assumeTrue(
                Files.isExecutable(CHROMIUM), "The pages are not looked at: install chromium (apt install chromium).");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox")));
        nodes = ThreeNodes.start(0);
        agree(QUIET, "2026-08-31");
        agree(BEGUN, "2026-08-31");
        agree("winter-2026", "2026-09-01");
        invite("halyna.ruban", "Halyna Ruban", Role.ROUND_OFFICER, nodes.a());
        invite("taras.dovhan", "Taras Dovhan", Role.ROUND_OFFICER, nodes.b());
        invite("ines.mora", "Ines Mora", Role.DELEGATE, nodes.neutral());
        nodes.moveTo(Instant.parse("2026-12-17T14:05:00Z"));
        for (var node : nodes.all()) {
            RoundFixture.underWay(node, "winter-2026");
            DatedFixture.moved(node, "winter-2026");
            DatedFixture.late(node, "winter-2026");
        }
        RoundFixture.begun(nodes.a(), BEGUN);
    }

    private static void agree(String round, String day) {
        var terms = ThreeNodes.terms();
        terms.put("round", round);
        terms.put("agreed_on", day);
        terms.put("quota_per_side", 2000);
        nodes.agree(terms);
    }

    private static void invite(String account, String name, Role role, TestNode node) {
        var invitation =
                Map.of("account", account, "name", name, "role", role.name(), "password", SECRET, "places", List.of());
        node.as(Role.OPERATOR).post("/api/accounts", invitation).ok();
    }

    @AfterAll
    static void stop() {
        Optional.ofNullable(playwright).ifPresent(Playwright::close);
        Optional.ofNullable(nodes).ifPresent(ThreeNodes::close);
    }

    private static Page open(TestNode node, int width, Language language) {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 900).setLocale(language.tag()));
        context.setDefaultTimeout(20_000);
        var page = context.newPage();
        page.navigate(node.url() + "/sign-in");
        return page;
    }

    private static Page signedIn(TestNode node, String account, int width, Language language) {
        var page = open(node, width, language);
        page.fill("#account", account);
        page.fill("#password", SECRET);
        page.click(".btn");
        page.waitForURL("**" + ROUND);
        return page;
    }

    private static void look(Page page, String name) {
        var folder = System.getProperty("homeward.screens", "");
        if (!folder.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(folder).resolve(name + ".png")));
        }
    }

    private static void isFit(Page page, String name) {
        var wide =
                (Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(wide.intValue()).as("%s scrolls sideways", name).isZero();
        assertThat(page.content()).doesNotContain("??");
        var found = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze()
                .getViolations();
        assertThat(found.stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> rule.getId() + " " + node.getTarget() + " " + node.getHtml())))
                .as(name)
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_round_page_fits_every_width_and_axe_finds_nothing(Language language) {
        for (int width : List.of(DESK, PHONE, NARROWEST)) {
            var page = signedIn(nodes.a(), "halyna.ruban", width, language);
            var name = "round." + language.tag() + "-" + width;
            look(page, name);
            isFit(page, name);
            page.context().close();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_sign_in_page_fits_every_width_and_axe_finds_nothing(Language language) {
        for (int width : List.of(DESK, PHONE, NARROWEST)) {
            var page = open(nodes.a(), width, language);
            var name = "sign-in." + language.tag() + "-" + width;
            isFit(page, name);
            page.click(".btn");
            assertThat(page.locator("[role=alert] a").count()).isEqualTo(2);
            look(page, name);
            isFit(page, name);
            page.context().close();
        }
    }

    private static String officer(Side side) {
        return switch (side) {
            case A -> "halyna.ruban";
            case B -> "taras.dovhan";
            case NEUTRAL -> "ines.mora";
        };
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void each_node_shows_the_same_figures(Side side) {
        var page = signedIn(nodes.of(side), officer(side), DESK, Language.EN);
        look(page, "round." + side.word() + "-1280");

        var figures = page.locator(".figures b").allTextContents();

        assertThat(figures).containsExactly("98", "0", "214", "384", "1,288", "120", "40", "305", "161", "1,360");
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(strings = {QUIET, BEGUN})
    void a_round_without_figures_says_why_and_what_comes_next(String round) {
        var page = signedIn(nodes.a(), "halyna.ruban", DESK, Language.EN);
        page.navigate(nodes.a().url() + "/rounds/" + round);
        look(page, round + ".en-1280");
        isFit(page, round);
        page.setViewportSize(PHONE, 900);
        look(page, round + ".en-390");
        isFit(page, round);
        page.context().close();
    }

    @Test
    void the_page_prints() {
        var page = signedIn(nodes.a(), "halyna.ruban", PAPER, Language.UK);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        look(page, "round.uk-print");

        assertThat(page.locator(".top").isVisible()).isFalse();
        assertThat(page.locator(".band").isVisible()).isTrue();
        assertThat(page.locator(".ribbon").first().isVisible()).isTrue();
        page.context().close();
    }

    @Test
    void somebody_signs_in_and_out_by_keyboard_alone() {
        var page = open(nodes.a(), DESK, Language.EN);

        page.locator("#account:focus").waitFor();
        page.keyboard().type("halyna.ruban");
        page.keyboard().press("Tab");
        page.keyboard().type(SECRET);
        page.keyboard().press("Enter");
        page.waitForURL("**" + ROUND);
        page.keyboard().press("Tab");
        assertThat(focused(page)).isEqualTo("Skip to the page");
        while (!focused(page).equals("Sign out")) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Enter");
        page.waitForURL("**/sign-in");

        assertThat(page.locator("h1").textContent()).isEqualTo("Sign in");
        page.context().close();
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate("document.activeElement.textContent.trim()"));
    }
}
