package org.homeward.node.overview;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.homeward.node.Browsing;
import org.homeward.node.InventedRows;
import org.homeward.node.MarkedWords;
import org.homeward.node.PlacePeople;
import org.homeward.node.SmallRound;
import org.homeward.node.TestNode;
import org.homeward.node.accounts.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("A script that is typed into a field is kept and shown as the letters it is made of")
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("long") // Every form of every role is filled in, on two nodes.
class StoredScriptTest {

    private static final String SCRIPT = "\"'><img src=x onerror=alert(1)>{{7*7}}${7*7}";
    private static final String ALIVE = "<img src=x";

    private static Browsing browsing;
    private static SmallRound round;

    @BeforeAll
    static void start() {
        browsing = Browsing.start();
        round = SmallRound.packed(6);
        var held = InventedRows.held().row("B-S1", "surname", SCRIPT, "given_name", SCRIPT, "patronymic", SCRIPT);
        round.nodes()
                .b()
                .as(Role.TRACING_OFFICER)
                .csv("/api/held-lists?kind=later&round=" + SmallRound.ROUND, held.csv());
        round.nodes().settle();
        round.handOnToPlaces();
        new PlacePeople(round).withhold(round.parcel(1), "refused", SCRIPT).ok();
        round.nodes().settle();
    }

    @AfterAll
    static void stop() {
        Optional.ofNullable(browsing).ifPresent(Browsing::close);
        Optional.ofNullable(round).ifPresent(SmallRound::close);
    }

    @Test
    void in_no_form_of_any_role_and_on_no_page_afterwards() {
        var nodes = List.of(round.nodes().a(), round.nodes().b(), round.nodes().neutral());
        int filled = 0;
        for (var node : nodes) {
            for (var role : roles(node)) {
                filled += fillEveryForm(node, role);
            }
        }
        assertThat(filled).as("forms with free text").isGreaterThan(12);

        for (var node : nodes) {
            for (var role : roles(node)) {
                Walk.pages(browsing, node, role)
                        .forEach((path, text) ->
                                assertThat(text).as("%s %s", role, path).doesNotContain(ALIVE));
            }
        }
        // It was kept, so that there was something to show.
        assertThat(MarkedWords.foundAt(round.nodes().a(), ALIVE)).isNotEmpty();
        assertThat(MarkedWords.foundAt(round.nodes().b(), ALIVE)).isNotEmpty();
    }

    private static List<Role> roles(TestNode node) {
        return node.side().isBureau()
                ? Arrays.stream(Role.values())
                        .filter(role -> role != Role.DELEGATE)
                        .toList()
                : List.of(Role.DELEGATE, Role.AUDITOR, Role.OPERATOR);
    }

    /// Fills in and sends the forms of every kind of page of this role; says how many had a field of free text.
    private static int fillEveryForm(TestNode node, Role role) {
        var addresses = new TreeMap<String, String>();
        Walk.pages(browsing, node, role).forEach((path, text) -> {
            if (text.contains("<textarea") || text.contains("type=\"text\"")) {
                addresses.putIfAbsent(kind(path), path);
            }
        });
        var page = browsing.signedIn(node, Walk.account(node, role), Browsing.DESK, "en");
        var alerts = new TreeSet<String>();
        page.onDialog(dialog -> {
            alerts.add(dialog.message());
            dialog.dismiss();
        });
        int filled = 0;
        for (var path : addresses.values()) {
            filled += fill(node, page, path);
        }
        assertThat(alerts).as("%s: scripts that ran", role).isEmpty();
        page.context().close();
        return filled;
    }

    // One page of each kind: numbers, references and ids stand for each other.
    private static String kind(String path) {
        return path.replaceAll("\\?.*", "").replaceAll("/[^/]*[0-9][^/]*", "/…");
    }

    private static int fill(TestNode node, Page page, String path) {
        int filled = 0;
        page.navigate(node.url() + path);
        int forms = page.locator("main form[method=post]").count();
        for (int at = 0; at < forms; at++) {
            page.navigate(node.url() + path);
            var form = page.locator("main form[method=post]").nth(at);
            var button = form.locator("button:not([aria-hidden=true])").first(); // A hidden one is for the Enter key.
            if (form.count() == 0 || !button.isVisible()) {
                continue;
            }
            filled += fillFields(form) > 0 ? 1 : 0;
            button.click();
            assertThat(page.locator("img").count()).as("%s: pictures", path).isZero();
        }
        return filled;
    }

    private static int fillFields(Locator form) {
        int texts = 0;
        for (var field : form.locator("input[type=text], textarea").all()) {
            if (field.isVisible() && field.isEditable()) {
                field.fill(SCRIPT);
                texts++;
            }
        }
        for (var choice : form.locator("select").all()) {
            int last = choice.locator("option").count() - 1;
            if (last >= 0) {
                choice.selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(last));
            }
        }
        for (var tick : form.locator("input[type=radio], input[type=checkbox]").all()) {
            if (tick.isVisible()) {
                tick.check();
            }
        }
        return texts;
    }

    @Test
    void nor_in_what_an_address_asks_for() {
        var node = round.nodes().a();
        for (var asked : Map.of(
                        Role.INTAKE_CLERK, "/search?q=",
                        Role.AUDITOR, "/reads?account=",
                        Role.TRACING_OFFICER, "/tracing/decisions?round=",
                        Role.ROUND_OFFICER, "/refusals?round=")
                .entrySet()) {
            var page = browsing.signedIn(node, Walk.account(node, asked.getKey()), Browsing.DESK, "en");
            var encoded = java.net.URLEncoder.encode(SCRIPT, java.nio.charset.StandardCharsets.UTF_8);
            page.navigate(node.url() + asked.getValue() + encoded);

            assertThat(page.locator("img").count()).as(asked.getValue()).isZero();
            page.context().close();
        }
    }
}
