package org.homeward.node.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.node.Browsing;
import org.homeward.node.OpenedRows;
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
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("An operator sees what is wrong, pins keys with a second one, invites and locks, and knows what to save")
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // A node is well before its peer goes away.
class OperatorScreensTest {

    private static Browsing browsing;
    private static ThreeNodes nodes;
    private static TestNode node;

    @BeforeAll
    static void start() {
        browsing = Browsing.start();
        nodes = ThreeNodes.start(0);
        node = nodes.a();
        Browsing.invite(node, "inna.kush", "Inna Kush", Role.OPERATOR);
        Browsing.invite(node, "taras.hol", "Taras Hol", Role.PLACE_CLERK, "A-01");
    }

    @AfterAll
    static void stop() {
        Optional.ofNullable(browsing).ifPresent(Browsing::close);
        Optional.ofNullable(nodes).ifPresent(ThreeNodes::close);
    }

    static List<String> languages() {
        return Browsing.walked();
    }

    private static Page operator(String account, String language, String path) {
        var page = browsing.signedIn(node, account, Browsing.DESK, language);
        page.navigate(node.url() + path);
        return page;
    }

    @ParameterizedTest
    @MethodSource("languages")
    @Order(1)
    void the_bar_has_what_is_wrong_peers_people_and_backup(String language) {
        var page = operator("operator", language, "/");

        assertThat(page.locator(".bar nav a")
                        .evaluateAll("all => all.map(one => one.getAttribute('href'))")
                        .toString())
                .contains("/node", "/node/peers", "/accounts", "/backup");
        page.navigate(node.url() + "/node");
        Browsing.everyWidth(page, "node", language);
        page.navigate(node.url() + "/node/peers");
        Browsing.everyWidth(page, "node-peers", language);
        page.navigate(node.url() + "/accounts");
        Browsing.everyWidth(page, "accounts", language);
        page.navigate(node.url() + "/backup");
        Browsing.everyWidth(page, "backup", language);
        page.context().close();
    }

    @Test
    @Order(1)
    void the_page_says_the_same_sentences_as_the_interface_for_programs() {
        var page = operator("operator", "en", "/node");
        var told = node.as(Role.OPERATOR).get("/api/status").ok().json().path("signs");

        told.forEach(sign -> {
            boolean isStill = !sign.path("name").stringValue("").equals("disk"); // Bytes come and go.
            if (isStill) {
                assertThat(page.locator("tbody").textContent())
                        .contains(sign.path("sentence").stringValue(""));
            }
        });
        page.context().close();
    }

    @Test
    @Order(2)
    void keys_are_pinned_when_a_second_operator_types_the_same() {
        var before = fingerprint();
        var facts = nodes.neutral().nobody().get("/api/node").ok().json();
        var first = operator("operator", "en", "/node/peers/b");
        type(first, "not a key", facts.path("sealingKey").stringValue(""));
        assertThat(first.locator("#signingKey-said").count()).isEqualTo(1);
        Browsing.everyWidth(first, "peer-faults", "en");

        type(
                first,
                facts.path("signingKey").stringValue(""),
                facts.path("sealingKey").stringValue(""));
        assertThat(first.locator(".big").first().textContent())
                .isEqualTo(facts.path("fingerprint").stringValue(""));
        Browsing.everyWidth(first, "peer-check", "en");
        first.click("button[value=pin]");
        assertThat(first.locator("h1").textContent()).isEqualTo("A second operator is needed");
        Browsing.everyWidth(first, "peer-half", "en");
        assertThat(fingerprint()).isEqualTo(before);

        var second = operator("inna.kush", "en", "/node/peers");
        assertThat(second.content()).contains("operator asked on");
        second.navigate(node.url() + "/node/peers/b");
        type(
                second,
                facts.path("signingKey").stringValue(""),
                facts.path("sealingKey").stringValue(""));
        second.click("button[value=pin]");

        assertThat(second.locator("main > .note").textContent()).contains("The keys of Side B are pinned.");
        assertThat(fingerprint()).isEqualTo(facts.path("fingerprint").stringValue(""));
        first.context().close();
        second.context().close();
    }

    private static void type(Page page, String signing, String sealing) {
        page.fill("#organisation", "Bureau of Marisk");
        page.fill("#url", "");
        page.fill("#signingKey", signing);
        page.fill("#sealingKey", sealing);
        page.click("button[value=check]");
    }

    private static String fingerprint() {
        return node.as(Role.OPERATOR)
                .get("/api/peers")
                .ok()
                .json()
                .path("rows")
                .valueStream()
                .filter(row -> row.path("side").stringValue("").equals("b"))
                .map(row -> row.path("fingerprint").stringValue(""))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("languages")
    @Order(3)
    void somebody_is_invited_by_a_link_that_is_shown_once(String language) {
        var account = "new.clerk." + language;
        var page = operator("operator", language, "/accounts");
        page.click("form[action='/accounts'] .btn");
        assertThat(page.locator(".faults a").count()).isEqualTo(1);
        page.fill("#account", "Nobody Here");
        page.selectOption("#role", "INTAKE_CLERK");
        page.click("form[action='/accounts'] .btn");
        assertThat(page.locator(".faults a").count()).isEqualTo(2);
        Browsing.everyWidth(page, "accounts-faults", language);

        page.fill("#account", account);
        page.fill("#name", "Newly Invented");
        page.click("form[action='/accounts'] .btn");
        var link = page.locator("section[role=status] .num").textContent();
        Browsing.everyWidth(page, "account-link", language);
        page.reload();
        assertThat(page.locator("section[role=status]").count()).isZero();

        page.navigate(link);
        page.fill("#password", "a-long-test-password");
        page.fill("#again", "a-long-test-password");
        page.click(".btn");
        assertThat(browsing.signedIn(node, account, Browsing.DESK, language).url())
                .isEqualTo(node.url() + "/");
        assertThat(OpenedRows.of(node, "answer", "operation = 'ACCOUNTS_FORM'"))
                .isNotEmpty()
                .noneMatch(answer -> answer.contains("/invitations/"));
        page.context().close();
    }

    @Test
    @Order(3)
    void an_invitation_that_was_not_opened_is_listed_and_made_anew() {
        var page = operator("operator", "en", "/accounts");
        page.fill("#account", "not.opened");
        page.fill("#name", "Not Opened");
        page.selectOption("#role", "EXAMINER");
        page.click("form[action='/accounts'] .btn");
        var first = page.locator("section[role=status] .num").textContent();
        nodes.moveTo(nodes.now().plusSeconds(1)); // Of two links of one instant neither is the newer.
        page.click(".crumb a");
        page.click("a[href='/accounts/not.opened']");
        page.click("button[value=link]");
        var second = page.locator("section[role=status] .num").textContent();

        assertThat(second).isNotEqualTo(first);
        page.navigate(first);
        assertThat(page.locator("#password").count()).isZero();
        page.context().close();
    }

    @Test
    @Order(4)
    void a_changed_role_and_a_lock_sign_an_account_out() {
        var clerk = browsing.signedIn(node, "taras.hol", Browsing.DESK, "en");
        var page = operator("operator", "en", "/accounts/taras.hol");
        assertThat(page.locator(".checked").textContent()).contains("in 1 browser or program");
        Browsing.everyWidth(page, "account", "en");

        page.selectOption("#role", "EXAMINER");
        page.fill("#places", "A-02, A-03");
        page.click("button[value=change]");
        assertThat(page.locator(".checked").textContent()).contains("examiner", "A-02 A-03", "nowhere");
        clerk.reload();
        assertThat(clerk.url()).endsWith("/sign-in");

        page.click("button[value=lock]");
        assertThat(page.locator(".checked").textContent()).contains("Locked");
        clerk.fill("#account", "taras.hol");
        clerk.fill("#password", "a-long-test-password");
        clerk.click(".btn");
        assertThat(clerk.locator("[role=alert]").count()).isEqualTo(1);
        page.click("button[value=unlock]");
        browsing.signedIn(node, "taras.hol", Browsing.DESK, "en").context().close();
        page.click("button[value=end]");
        assertThat(page.locator(".checked").textContent()).contains("nowhere");
        clerk.context().close();
        page.context().close();
    }

    @Test
    @Order(4)
    void nobody_changes_his_own_account_on_a_page_either() {
        var page = operator("operator", "en", "/accounts/operator");

        assertThat(page.locator("button[value=lock], button[value=change], button[value=end]")
                        .count())
                .isZero();
        assertThat(page.content()).contains("another operator does");
        assertThat(page.context().request().get(node.url() + "/accounts/nobody").status())
                .isEqualTo(404);
        page.context().close();
    }

    @Test
    @Order(5)
    void the_commands_are_those_of_the_page_about_operating() throws IOException {
        var page = operator("operator", "en", "/backup");
        var commands = page.locator("pre").allTextContents();
        var documented = Files.readString(Path.of("../docs/operating.md"));

        assertThat(commands).hasSize(4);
        assertThat(commands.getFirst())
                .contains("--host=127.0.0.1", "--username=")
                .doesNotContain("assword");
        assertThat(commands.getFirst()).contains("--exclude-schema=record_keys");
        assertThat(documented)
                .contains(named(commands.get(0)))
                .contains(named(commands.get(1)))
                .contains(commands.get(2).replaceAll("names \\S+ \\S+", "names KEYS CONFIGURATION"))
                .contains(commands.get(3));
        page.context().close();
    }

    private static String named(String command) {
        return command.replaceAll("--host=\\S+", "--host=HOST")
                .replaceAll("--port=\\S+", "--port=PORT")
                .replaceAll("--username=\\S+ \\S+", "--username=USER DATABASE");
    }

    @Test
    @Order(6)
    void what_waits_for_a_peer_that_is_away_is_counted_on_the_start_page() {
        nodes.neutral().pause();
        node.as(Role.ROUND_OFFICER)
                .csv("/api/rulebooks", ThreeNodes.rulebook("A"))
                .ok();
        nodes.moveOthers(nodes.neutral(), nodes.now().plus(Signs.WAITING_LOOK).plus(Duration.ofHours(1)));
        var page = operator("operator", "en", "/");

        assertThat(page.locator(".work a[href='/node']").textContent()).contains("of this node to look at");
        page.navigate(node.url() + "/node");
        assertThat(page.locator("tbody tr").first().textContent()).contains("Look at it");
        assertThat(page.locator("tbody").textContent())
                .contains("Telephone the operator of the node that does not answer.");
        Browsing.everyWidth(page, "node-look", "en");
        page.navigate(node.url() + "/node/peers");
        Browsing.everyWidth(page, "node-peers-look", "en");
        page.context().close();
    }

    @Test
    @Order(7)
    void while_the_database_does_not_answer_the_page_says_so_and_what_to_do() {
        var page = operator("operator", "en", "/node");
        node.database().shut();
        try {
            page.navigate(node.url() + "/node");

            assertThat(page.locator("h1").textContent()).isEqualTo("This node cannot do its work");
            assertThat(page.locator("tbody").textContent()).contains("See whether PostgreSQL runs");
            Browsing.everyWidth(page, "node-stops", "en");
        } finally {
            node.database().open();
        }
        page.context().close();
    }

    @Test
    void nobody_but_an_operator_opens_these_pages() {
        for (var path :
                List.of("/node", "/node/peers", "/node/peers/b", "/accounts", "/accounts/operator", "/backup")) {
            assertThat(Map.of(path, node.as(Role.ROUND_OFFICER).get(path).status()))
                    .containsEntry(path, 404);
        }
    }
}
