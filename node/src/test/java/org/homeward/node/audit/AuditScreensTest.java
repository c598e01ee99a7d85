package org.homeward.node.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Optional;
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

@DisplayName("An auditor sees who read whose record and why, what was refused, and what was signed with which key")
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // An alert waits before it is looked into.
class AuditScreensTest {

    private static final String SIGNED = "Made by this key";

    private static Browsing browsing;
    private static SmallRound round;
    private static TestNode node;

    @BeforeAll
    static void start() {
        browsing = Browsing.start();
        round = SmallRound.packed(6);
        round.handOnToPlaces();
        node = round.nodes().a();
        Browsing.invite(node, "oleh.audyt", "Oleh Audyt", Role.AUDITOR);
        readTwoHundred("tracing-officer");
    }

    @AfterAll
    static void stop() {
        Optional.ofNullable(browsing).ifPresent(Browsing::close);
        Optional.ofNullable(round).ifPresent(SmallRound::close);
    }

    // Thirty-four looks at six people each.
    private static void readTwoHundred(String account) {
        var reader = node.signIn(account, "a-long-test-password");
        for (int look = 0; look < 34; look++) {
            reader.get("/api/listed-people?round=" + SmallRound.ROUND).ok();
        }
    }

    static List<String> languages() {
        return Browsing.walked();
    }

    private static Page auditor(String language, String path) {
        var page = browsing.signedIn(node, "oleh.audyt", Browsing.DESK, language);
        page.navigate(node.url() + path);
        return page;
    }

    private static List<String> column(Page page, int column) {
        return page.locator(".reads .filters ~ table tbody tr td:nth-child(" + column + ")")
                .allTextContents();
    }

    @ParameterizedTest
    @MethodSource("languages")
    @Order(1)
    void what_waits_for_him_are_alerts_with_the_day_of_the_oldest(String language) {
        var page = browsing.signedIn(node, "oleh.audyt", Browsing.DESK, language);

        assertThat(page.locator(".work a").count()).isEqualTo(1);
        assertThat(page.locator(".bar nav a").count()).isEqualTo(3);
        Browsing.everyWidth(page, "start-auditor", language);
        page.click(".work a");
        Browsing.everyWidth(page, "reads", language);
        assertThat(page.content()).doesNotContain("Вигаданко");
        page.context().close();
    }

    @Test
    @Order(2)
    void reads_are_found_by_account_by_reference_by_purpose_and_by_day() {
        var page = auditor("en", "/reads");
        page.fill("#account", "tracing-officer");
        page.click(".filters .btn");
        assertThat(column(page, 2)).isNotEmpty().containsOnly("tracing-officer");

        page.navigate(node.url() + "/reads?reference=A-00003");
        assertThat(column(page, 3)).contains("Confirmed who is meant");
        page.navigate(node.url() + "/reads?reference=B-H00003");
        assertThat(column(page, 3)).contains("Confirmed who is meant", "Looked at people on the other side’s lists");
        page.navigate(node.url() + "/reads?reference=A-99999");
        assertThat(page.locator(".empty").count()).isEqualTo(1);

        page.navigate(node.url() + "/reads?purpose=AUDIT");
        assertThat(column(page, 2)).isNotEmpty().containsOnly("oleh.audyt");
        page.navigate(node.url() + "/reads?from=01.01.2020&until=01.02.2020");
        assertThat(page.locator(".empty").count()).isEqualTo(1);
        page.navigate(node.url() + "/reads?from=31.02.2026");
        assertThat(page.locator("#from-said").count()).isEqualTo(1);
        page.context().close();
    }

    @Test
    @Order(2)
    void a_batch_that_was_confirmed_at_once_is_one_read_with_its_lines() {
        var page = auditor("en", "/reads?reference=A-00001");
        var batch = page.locator("tbody tr")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Confirmed who is meant"));

        assertThat(batch.count()).isEqualTo(1);
        assertThat(batch.locator("details .num").textContent()).contains("A-00001", "B-H00001", "A-00006", "B-H00006");
        page.context().close();
    }

    @Test
    @Order(2)
    @DisplayName("GC III art. 13, P-01: an auditor’s own reads stand in the record too")
    void an_auditors_own_reads_stand_in_the_record_too() {
        auditor("en", "/reads?account=oleh.audyt").context().close();

        var page = auditor("en", "/reads?account=oleh.audyt");

        assertThat(column(page, 3)).contains("Looked at the record of reads");
        page.context().close();
    }

    @Test
    @Order(2)
    void the_work_of_protection_officers_is_recorded_without_saying_which_family() {
        new PlacePeople(round).withhold(round.parcel(1), "refused").ok();
        round.nodes().settle();
        var officer = browsing.signedIn(node, officer(), Browsing.DESK, "en");
        officer.navigate(node.url() + "/protection/" + round.parcel(1).itemNumber());
        officer.context().close();

        var page = auditor("en", "/reads?account=" + officer());

        assertThat(column(page, 3)).containsOnly("Work of a protection officer");
        assertThat(page.content()).doesNotContain(round.parcel(1).itemNumber(), "/protection");
        page.context().close();
    }

    private static String officer() {
        node.as(Role.PROTECTION_OFFICER);
        return TestNode.account(Role.PROTECTION_OFFICER);
    }

    @Test
    @Order(3)
    void the_record_goes_into_a_file_with_all_its_lines() {
        var page = auditor("en", "/reads");
        var csv = page.context()
                .request()
                .get(node.url() + "/reads?as=csv&reference=A-00001")
                .text();

        assertThat(csv).startsWith("at,account,operation,purpose,subject,persons,lines");
        assertThat(csv).contains("CONFIRM_MATCHES", "A-00001 B-H00001").doesNotContain("Вигаданко");
        page.context().close();
    }

    @Test
    @Order(4)
    void an_alert_is_looked_into_once_with_a_note_on_the_page() {
        var page = auditor("en", "/reads");
        page.click(".none form .btn");
        assertThat(page.locator(".faults a").count()).isEqualTo(1);
        Browsing.everyWidth(page, "reads-faults", "en");

        page.fill("textarea", "Compared two lists of one round.");
        page.click(".none form .btn");

        assertThat(page.locator("main > .note").textContent()).contains("It is recorded what you found.");
        assertThat(page.locator("textarea").count()).isZero();
        assertThat(page.content()).contains("Compared two lists of one round.");
        page.navigate(node.url() + "/");
        assertThat(page.locator(".work a").count()).isZero();
        page.context().close();
    }

    @Test
    @Order(5)
    void nobody_looks_into_an_alert_about_himself() {
        Browsing.invite(node, "own.reader", "Own Reader", Role.TRACING_OFFICER);
        readTwoHundred("own.reader");
        node.as(Role.OPERATOR)
                .put(
                        "/api/accounts/own.reader",
                        java.util.Map.of("role", "AUDITOR", "places", List.of(), "locked", false))
                .ok();
        var page = browsing.signedIn(node, "own.reader", Browsing.DESK, "en");
        page.navigate(node.url() + "/reads");
        page.fill("textarea", "Nothing.");
        page.click(".none form .btn");

        assertThat(page.locator(".faults").textContent()).contains("about your own reads");
        page.context().close();
    }

    @ParameterizedTest
    @MethodSource("languages")
    @Order(6)
    void what_was_signed_stands_with_its_digest_its_signers_and_their_keys(String language) {
        var page = auditor(language, "/evidence");
        Browsing.everyWidth(page, "evidence", language);

        if (language.equals("en")) {
            assertThat(page.content()).contains(SIGNED).doesNotContain("Not made by this key");
        }
        assertThat(page.locator("table").count()).isGreaterThan(2);
        page.click(".ways a[href='/refusals']");
        Browsing.everyWidth(page, "refusals-empty", language);
        page.context().close();
    }

    @Test
    @Order(7)
    @DisplayName("GC III art. 122, P-16: a signature that the pinned key did not make is told")
    void a_signature_that_does_not_hold_any_more_is_told() {
        var page = auditor("en", "/evidence");
        int good = page.getByText(SIGNED, new Page.GetByTextOptions().setExact(true))
                .count();

        repin();
        page.navigate(node.url() + "/evidence");

        assertThat(page.getByText(SIGNED, new Page.GetByTextOptions().setExact(true))
                        .count())
                .isLessThan(good);
        assertThat(page.content()).contains("Not made by this key");
        page.context().close();
    }

    // Keys that did not sign, pinned for side B by two operators.
    private static void repin() {
        var neutral = round.nodes().neutral().nobody().get("/api/node").ok().json();
        var pin = java.util.Map.of(
                "organisation",
                "Bureau of Marisk",
                "url",
                "",
                "signingKey",
                neutral.path("signingKey").stringValue(""),
                "sealingKey",
                neutral.path("sealingKey").stringValue(""));
        node.as(Role.OPERATOR).put("/api/peers/b", pin).ok();
    }

    @Test
    @Order(8)
    void what_a_rule_refused_stands_with_the_rule_and_the_account() {
        var people = new PlacePeople(round);
        assertThat(people.examine(round.parcel(2), java.util.Map.of()).rule()).isEqualTo("C-15");
        var there = round.nodes().b();
        there.as(Role.AUDITOR);
        var page = browsing.signedIn(there, TestNode.account(Role.AUDITOR), Browsing.DESK, "en");
        page.navigate(there.url() + "/refusals");

        assertThat(page.locator(".checked").textContent()).contains("C-15");
        assertThat(page.locator("tbody").textContent()).contains("Examined a parcel", "examiner");
        Browsing.everyWidth(page, "refusals", "en");
        page.context().close();
    }
}
