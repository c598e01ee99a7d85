package org.homeward.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.homeward.node.accounts.Role;

/// A real browser, and what is asked of every page in it. With `-Dhomeward.screens=DIR` it keeps pictures there.
public final class Browsing implements AutoCloseable {

    /// Width of a desk.
    public static final int DESK = 1280;

    /// Width of a phone.
    public static final int PHONE = 390;

    /// The narrowest width at which nothing may scroll sideways.
    public static final int NARROWEST = 320;

    /// A4 without its margins.
    public static final int PAPER = 720;

    /// The three languages.
    public static final List<String> LANGUAGES = List.of("en", "uk", "ru");

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final int PAGE_BYTES_MAX = 200_000;

    private final Playwright playwright;
    private final Browser browser;

    private Browsing(Playwright playwright) {
        this.playwright = playwright;
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox")));
    }

    /// Starts it; without Debian's chromium the tests are skipped, with a word.
    public static Browsing start() {
        assumeTrue(
                Files.isExecutable(CHROMIUM), "The pages are not looked at: install chromium (apt install chromium).");
        return new Browsing(Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))));
    }

    /// The languages that are walked: all three in `./homeward test --long`, which excludes no test; otherwise the
    /// first.
    public static List<String> walked() {
        boolean isLong = "".equals(System.getProperty("tests.excluded"));
        return isLong ? LANGUAGES : LANGUAGES.subList(0, 1);
    }

    /// The sign-in page of a node.
    ///
    /// @param language `en`, `uk` or `ru`
    public Page open(TestNode node, int width, String language) {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 900).setLocale(language));
        context.setDefaultTimeout(20_000);
        var page = patient(context.newPage());
        page.navigate(node.url() + "/sign-in");
        return page;
    }

    // A click that opens a page returns when the new one begins; what is counted on it may not have come yet.
    private static Page patient(Page page) {
        return (Page) Proxy.newProxyInstance(
                Page.class.getClassLoader(), new Class<?>[] {Page.class}, (_, method, arguments) -> {
                    try {
                        var answer = method.invoke(page, arguments);
                        if (method.getName().equals("click")) {
                            page.waitForLoadState();
                        }
                        return answer;
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    /// The start page of somebody with the password of all tests.
    public Page signedIn(TestNode node, String account, int width, String language) {
        var page = open(node, width, language);
        page.fill("#account", account);
        page.fill("#password", TestNode.PASSWORD);
        page.click(".btn");
        page.waitForURL(node.url() + "/");
        return page;
    }

    /// Invites somebody with a name.
    public static void invite(TestNode node, String account, String name, Role role, String... places) {
        var invitation = Map.of(
                "account", account, "name", name, "role", role.name(), "password", TestNode.PASSWORD, "places", places);
        node.as(Role.OPERATOR).post("/api/accounts", invitation).ok();
    }

    /// Keeps a picture of the whole page, if pictures are wanted.
    public static void look(Page page, String name) {
        var folder = System.getProperty("homeward.screens", "");
        if (!folder.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(folder).resolve(name + ".png")));
        }
    }

    // The smallest parts that reach beyond the page, by tag, class and right edge.
    private static final String BEYOND = """
            () => [...document.querySelectorAll('body *')]
                .filter(one => one.getBoundingClientRect().right > document.documentElement.clientWidth + .5)
                .filter(one => !one.closest('.skip, .wide') && ![...one.children].some(
                    child => child.getBoundingClientRect().right > document.documentElement.clientWidth + .5))
                .map(one => one.tagName + '.' + one.className + ' ' + one.getBoundingClientRect().right)
            """;

    /// Nothing scrolls sideways.
    public static void staysInside(Page page, String name) {
        var wide =
                (Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(wide.intValue())
                .as(() -> "%s scrolls sideways: %s".formatted(name, page.evaluate(BEYOND)))
                .isZero();
    }

    /// Nothing scrolls sideways, no sentence is missing, the page is small, and axe (A, AA, AAA) finds nothing.
    public static void isFit(Page page, String name) {
        staysInside(page, name);
        assertThat(page.content()).as(name).doesNotContain("??").hasSizeLessThan(PAGE_BYTES_MAX);
        assertThat(page.content()).as("%s is a page of ours that failed", name).doesNotContain(">F-20");
        var found = new AxeBuilder(page)
                .setLegacyMode(
                        true) // In the page itself: ours have no frames, and a second page would cost a second each.
                .withTags(List.of("wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze()
                .getViolations();
        assertThat(found.stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> rule.getId() + " " + node.getTarget() + " " + node.getHtml())))
                .as(name)
                .isEmpty();
    }

    /// Looks at the page at each width, and asks of it what is asked of every page.
    ///
    /// @param name of the page; the language and width are added
    public static void everyWidth(Page page, String name, String language) {
        for (int width : List.of(DESK, PHONE, NARROWEST)) {
            page.setViewportSize(width, 900);
            var shown = name + "." + language + "-" + width;
            look(page, shown);
            if (width == PHONE && walked().size() == 1) {
                staysInside(page, shown); // What axe sees on a phone it sees at the narrowest width.
            } else {
                isFit(page, shown);
            }
        }
        page.setViewportSize(DESK, 900);
    }

    /// What has the keyboard's focus, by its text.
    public static String focused(Page page) {
        return String.valueOf(page.evaluate("document.activeElement.textContent.trim()"));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
