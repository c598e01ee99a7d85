package org.homeward.node.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.node.Browsing;
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

@DisplayName("Round officers and the delegate agree rulebooks and terms on pages, and close the round")
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // A round is agreed before it is closed.
class TermsScreensTest {

    private static final String ROUND = "winter-2026";
    private static final String OF_A = "halyna.ruban";
    private static final String SECOND_OF_A = "ostap.hrim";
    private static final String OF_B = "rodion.vasnev";
    private static final String SECOND_OF_B = "vera.lind";
    private static final String DELEGATE = "ines.halloran";
    private static final String SECOND_DELEGATE = "piet.maas";

    private static Browsing browsing;
    private static ThreeNodes nodes;

    @BeforeAll
    static void start() {
        browsing = Browsing.start();
        nodes = ThreeNodes.start(0);
        nodes.moveTo(Instant.parse("2026-09-01T08:00:00Z"));
        Browsing.invite(nodes.a(), OF_A, "Halyna Ruban", Role.ROUND_OFFICER);
        Browsing.invite(nodes.a(), SECOND_OF_A, "Ostap Hrim", Role.ROUND_OFFICER);
        Browsing.invite(nodes.b(), OF_B, "Rodion Vasnev", Role.ROUND_OFFICER);
        Browsing.invite(nodes.b(), SECOND_OF_B, "Vera Lind", Role.ROUND_OFFICER);
        Browsing.invite(nodes.neutral(), DELEGATE, "Ines Halloran", Role.DELEGATE);
        Browsing.invite(nodes.neutral(), SECOND_DELEGATE, "Piet Maas", Role.DELEGATE);
    }

    @AfterAll
    static void stop() {
        Optional.ofNullable(browsing).ifPresent(Browsing::close);
        Optional.ofNullable(nodes).ifPresent(ThreeNodes::close);
    }

    private static Page opened(TestNode node, String account, String language, String path) {
        var page = browsing.signedIn(node, account, Browsing.DESK, language);
        page.navigate(node.url() + path);
        return page;
    }

    private static String done(Page page) {
        return page.locator("main > .note").textContent();
    }

    private static String faults(Page page) {
        return page.locator(".faults").textContent();
    }

    private static void upload(Page page, String csv) {
        page.setInputFiles("#file", new FilePayload("rulebook.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        page.click("#take");
    }

    @Test
    @Order(1)
    void a_rulebook_is_taken_from_a_file_with_every_fault_at_its_line_mended_and_published() {
        var page = opened(nodes.a(), OF_A, "en", "/rulebooks");
        Browsing.everyWidth(page, "rulebooks-none", "en");
        page.click(".acts .btn");
        Browsing.everyWidth(page, "draft-none", "en");
        upload(page, "no,rulebook\n1,2\n");
        assertThat(faults(page)).contains("eight columns");
        upload(
                page,
                ThreeNodes.rulebook("A")
                        .replace("limited,2,neutral", "limited,two,")
                        .replace("A-04", "A 04"));

        assertThat(done(page)).contains("kept");
        assertThat(page.locator(".faults li").count()).isEqualTo(2);
        Browsing.everyWidth(page, "draft-faults", "en");
        page.click("button[value=check]");
        assertThat(page.locator("button[value=publish]").count())
                .as("a book with faults is not published")
                .isZero();
        page.click("#line-3");
        Browsing.everyWidth(page, "draft-line", "en");
        page.fill("#quantity_max", "2");
        page.click("button[value=keep]");
        page.click("#line-4");
        page.fill("#rule", "A-04");
        page.click("button[value=keep]");
        assertThat(page.locator(".faults").count()).isZero();
        assertThat(page.locator("main").textContent()).as("C-08 at its line").contains("C-08");
        page.click("#line-3");
        page.selectOption("#proposed_by", "neutral");
        page.click("button[value=keep]");
        assertThat(page.locator("main").textContent()).doesNotContain("C-08");

        page.click("button[value=check]");
        Browsing.everyWidth(page, "draft-check", "en");
        page.click("button[value=publish]");
        assertThat(done(page)).contains("1");
        Browsing.everyWidth(page, "rulebook", "en");
        assertThat(page.locator("tbody tr").count()).isEqualTo(8);
        page.context().close();
        nodes.b()
                .as(Role.ROUND_OFFICER)
                .csv("/api/rulebooks", ThreeNodes.rulebook("B"))
                .ok();
        nodes.settle();
    }

    @Test
    @Order(2)
    void the_next_version_begins_with_the_last_and_says_what_it_changes() {
        var page = opened(nodes.a(), OF_A, "en", "/drafts/rulebook");
        page.click("button[value=begin]");
        page.click("button[value=check]");
        assertThat(faults(page)).as("nothing changed").contains("nothing to publish");

        page.click("#line-8");
        page.click("button[value=remove]");
        page.click("#line-1");
        page.check("input[value=allowed]");
        page.click("button[value=keep]");
        page.click("a[href$='/lines/new']");
        page.click("button[value=keep]");
        assertThat(page.locator(".faults li").count()).isGreaterThan(4);
        page.fill("#rule", "A-10");
        page.fill("#category", "*");
        page.check("input[value=prohibited]");
        page.fill("#reason_en", "Nothing else");
        page.fill("#reason_uk", "Нічого більше");
        page.fill("#reason_ru", "Ничего больше");
        page.click("button[value=keep]");
        page.click("button[value=check]");

        assertThat(page.locator("main").textContent()).contains("0 added").contains("2 changed");
        page.click("button[value=publish]");
        page.click("a[href='/rulebooks']");
        page.click("a[href$='/changes']");
        assertThat(page.locator("tbody tr").count()).isEqualTo(2);
        for (var language : Browsing.LANGUAGES) {
            page.navigate(nodes.a().url() + "/rulebooks/a/2/changes?lang=" + language);
            Browsing.everyWidth(page, "changes", language);
        }
        page.context().close();
        nodes.settle();
    }

    @Test
    @Order(3)
    void a_form_that_was_open_while_a_colleague_changed_the_draft_is_refused_and_nothing_is_lost() {
        var one = opened(nodes.a(), OF_A, "en", "/drafts/rulebook");
        one.click("button[value=begin]");
        one.click("#line-1");
        var other = opened(nodes.a(), SECOND_OF_A, "en", "/drafts/rulebook/lines/2");
        other.fill("#rule", "A-22");
        other.click("button[value=keep]");

        one.fill("#rule", "A-11");
        one.click("button[value=keep]");

        assertThat(faults(one)).contains("colleague");
        assertThat(one.inputValue("#rule")).isEqualTo("A-11");
        one.click("button[value=keep]");
        assertThat(one.locator("main").textContent()).contains("A-11").contains("A-22");
        one.click("button[value=discard]");
        assertThat(done(one)).contains("thrown away");
        one.context().close();
        other.context().close();
    }

    @Test
    @Order(4)
    void terms_are_kept_unfinished_and_every_clause_that_cannot_be_agreed_says_its_article() {
        var page = opened(nodes.a(), OF_A, "en", "/terms");
        Browsing.everyWidth(page, "terms-none", "en");
        page.click(".acts .btn");
        page.fill("#round", ROUND);
        page.fill("#agreed_on", "01.09.2026");
        page.fill("#completes_by", "soon");
        page.click("button[value=keep]");
        assertThat(page.inputValue("#completes_by")).isEqualTo("soon");

        page.click("button[value=check]");
        assertThat(faults(page)).contains("C-08").contains("C-09");
        assertThat(page.locator(".faults li").count()).isEqualTo(11);
        for (var language : Browsing.LANGUAGES) {
            page.navigate(nodes.a().url() + "/drafts/terms?lang=" + language);
            page.click("button[value=check]");
            Browsing.everyWidth(page, "terms-draft", language);
        }
        page.navigate(nodes.a().url() + "/drafts/terms?lang=en");
        fill(page, Map.of("completes_by", "20.11.2026"));
        page.click("button[value=check]");
        assertThat(faults(page)).contains("GC III art.").contains("C-09");
        assertThat(page.locator(".faults li").count()).isEqualTo(1);
        page.context().close();
    }

    private static void fill(Page page, Map<String, String> instead) {
        var terms = Map.ofEntries(
                Map.entry("intake_opens", "15.09.2026"),
                Map.entry("intake_closes", "31.10.2026"),
                Map.entry("handover_on", "2026-11-16"),
                Map.entry("completes_by", "19.12.2026"),
                Map.entry("quota_per_side", "100"),
                Map.entry("weight_min_grams", "5000"),
                Map.entry("weight_max_grams", "10000"),
                Map.entry("examination_hours_max", "72"),
                Map.entry("lost_after_days", "30"),
                Map.entry("sign_within_days", "14"));
        terms.forEach((field, value) -> page.fill("#" + field, instead.getOrDefault(field, value)));
        page.selectOption("#limits_proposed_by", "neutral");
    }

    @Test
    @Order(5)
    void terms_are_proposed_refused_with_a_reason_and_proposed_anew_beside_what_was_before() {
        var officer = opened(nodes.a(), OF_A, "en", "/drafts/terms");
        propose(officer, Map.of("quota_per_side", "10"));
        assertThat(done(officer)).contains("Proposed");
        nodes.settle();

        var other = opened(nodes.b(), OF_B, "en", "/");
        assertThat(other.locator(".work").textContent()).contains("Terms to read and sign");
        other.click(".work a[href='/terms/" + ROUND + "']");
        Browsing.everyWidth(other, "terms-to-sign", "en");
        other.click("button[value=refuse]");
        assertThat(faults(other)).isNotBlank();
        other.fill("#reason", "<b>The quota</b> is too low.");
        other.click("button[value=refuse]");
        assertThat(other.locator("main").textContent()).contains("<b>The quota</b>");
        nodes.settle();

        officer.navigate(nodes.a().url() + "/terms/" + ROUND);
        assertThat(officer.locator("main").textContent())
                .contains("<b>The quota</b>")
                .contains(OF_B);
        officer.navigate(nodes.a().url() + "/drafts/terms");
        officer.selectOption("#from", new com.microsoft.playwright.options.SelectOption().setIndex(1));
        officer.click(".filters .btn");
        assertThat(officer.inputValue("#handover_on")).isEqualTo("16.11.2026");
        officer.fill("#quota_per_side", "100");
        officer.click("button[value=check]");
        assertThat(officer.locator(".clauses .late").count()).isEqualTo(1);
        Browsing.everyWidth(officer, "terms-draft-check", "en");
        officer.click("button[value=propose]");
        nodes.settle();
        officer.context().close();
        other.context().close();
    }

    private static void propose(Page page, Map<String, String> instead) {
        fill(page, instead);
        page.click("button[value=check]");
        page.click("button[value=propose]");
    }

    @Test
    @Order(6)
    void the_neutral_waits_for_both_bureaus_and_an_old_form_signs_nothing() {
        var delegate = opened(nodes.neutral(), DELEGATE, "en", "/terms/" + ROUND);
        assertThat(delegate.locator("button[value=check]").count()).isZero();
        assertThat(delegate.locator("main").textContent()).contains("both bureaus");

        var officer = opened(nodes.b(), OF_B, "en", "/terms/" + ROUND);
        var late = opened(nodes.b(), SECOND_OF_B, "en", "/terms/" + ROUND);
        officer.click("button[value=check]");
        Browsing.everyWidth(officer, "terms-check", "en");
        officer.click("button[value=sign]");
        assertThat(done(officer)).contains("Signed");
        late.click("button[value=check]");
        assertThat(faults(late)).isNotBlank();
        nodes.settle();

        delegate.reload();
        delegate.click("button[value=check]");
        delegate.click("button[value=sign]");
        assertThat(done(delegate)).contains("agreed");
        nodes.settle();
        for (var language : Browsing.LANGUAGES) {
            delegate.navigate(nodes.neutral().url() + "/terms?lang=" + language);
            Browsing.everyWidth(delegate, "terms-list", language);
            delegate.navigate(nodes.neutral().url() + "/terms/" + ROUND + "?lang=" + language);
            Browsing.everyWidth(delegate, "terms", language);
        }
        assertThat(delegate.locator("tbody .done").count()).isEqualTo(3);
        delegate.context().close();
        officer.context().close();
        late.context().close();
    }

    @Test
    @Order(7)
    void those_who_work_by_a_rulebook_read_it_and_prepare_none() {
        for (var role : List.of(Role.EXAMINER, Role.INTAKE_CLERK)) {
            var account =
                    "reads." + role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            Browsing.invite(
                    nodes.b(), account, "Reader", role, role == Role.EXAMINER ? new String[] {"B-01"} : new String[0]);
            var page = opened(nodes.b(), account, "uk", "/rulebooks");
            assertThat(page.locator("tbody tr").count()).isEqualTo(3);
            assertThat(page.locator("a[href='/drafts/rulebook']").count()).isZero();
            Browsing.everyWidth(page, "rulebooks-" + role.name().toLowerCase(java.util.Locale.ROOT), "uk");
            page.navigate(nodes.b().url() + "/rulebooks/b/1");
            Browsing.everyWidth(page, "rulebook", "uk");
            var answer = page.context().request().get(nodes.b().url() + "/drafts/rulebook");
            assertThat(answer.status()).isEqualTo(404);
            page.context().close();
        }
    }

    @Test
    @Order(8)
    void the_closing_statement_is_proposed_by_two_compared_and_signed_by_all_three() {
        var early = opened(nodes.a(), OF_A, "en", "/rounds/" + ROUND + "/closing");
        assertThat(early.locator("button[value^=check]").count())
                .as("before its day")
                .isZero();
        nodes.moveTo(Instant.parse("2026-12-19T08:00:00Z"));
        early.reload();
        early.click("button[value=check-propose]");
        Browsing.everyWidth(early, "closing-check", "en");
        early.click("button[value=propose]");
        assertThat(done(early)).as("the first of two").contains("Your word is noted");
        var second = opened(nodes.a(), SECOND_OF_A, "en", "/rounds/" + ROUND + "/closing");
        assertThat(second.locator("main").textContent()).contains("A colleague has asked");
        second.click("button[value=check-propose]");
        second.click("button[value=propose]");
        assertThat(done(second)).contains("Proposed");
        nodes.settle();

        var old = opened(nodes.b(), OF_B, "en", "/rounds/" + ROUND + "/closing");
        for (var account : List.of(OF_B, SECOND_OF_B)) {
            sign(nodes.b(), account);
        }
        old.click("button[value=check-sign]");
        assertThat(faults(old)).as("signed meanwhile").contains("changed");
        nodes.settle();
        for (var language : Browsing.LANGUAGES) {
            var page = opened(nodes.neutral(), DELEGATE, language, "/rounds/" + ROUND + "/closing");
            Browsing.everyWidth(page, "closing", language);
            page.context().close();
        }
        for (var account : List.of(DELEGATE, SECOND_DELEGATE)) {
            sign(nodes.neutral(), account);
        }
        nodes.settle();
        second.navigate(nodes.a().url() + "/rounds/" + ROUND + "/closing");
        assertThat(second.locator("header .done").count()).isEqualTo(1);
        assertThat(second.locator("button[value^=check]").count()).isZero();
        Browsing.everyWidth(second, "closing-closed", "en");
        List.of(early, second, old).forEach(page -> page.context().close());
    }

    private static void sign(TestNode node, String account) {
        var page = opened(node, account, "en", "/rounds/" + ROUND + "/closing");
        page.click("button[value=check-sign]");
        page.click("button[value=sign]");
        assertThat(done(page)).isNotBlank();
        page.context().close();
    }
}
