package org.homeward.node.enquiries;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.Optional;
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
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@DisplayName("Tracing officers ask for a line to be read again, and answer, on pages")
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // What is answered was asked before.
class EnquiryScreensTest {

    private static final String ROUND = "winter-2026";
    private static final String ASKS = "larysa.tymkiv";
    private static final String ANSWERS = "boris.melnov";
    private static final String COLLEAGUE = "vera.lind";

    private static Browsing browsing;
    private static ThreeNodes nodes;

    @BeforeAll
    static void start() {
        browsing = Browsing.start();
        nodes = ThreeNodes.start(0);
        nodes.agree(ThreeNodes.terms());
        nodes.moveTo(Instant.parse("2026-09-15T08:00:00Z"));
        var held = InventedRows.held()
                .row(
                        "B-H1",
                        "surname",
                        "Ткач",
                        "given_name",
                        "Роман",
                        "patronymic",
                        "Денисович",
                        "service_number",
                        "Т-5")
                .row("B-H2", "surname", "Григоренко", "birth_date", "1985-03-12", "service_number", "");
        nodes.b()
                .as(Role.TRACING_OFFICER)
                .csv("/api/held-lists?kind=whole&round=" + ROUND, held.csv())
                .ok();
        nodes.settle();
        var sought = InventedRows.intake()
                .row(
                        "A-conflict",
                        "addressee_surname",
                        "Сокіл",
                        "addressee_given_name",
                        "Андрій",
                        "addressee_patronymic",
                        "Олегович",
                        "addressee_birth_date",
                        "1971-06-06",
                        "addressee_service_number",
                        "Т-5")
                .row(
                        "A-near",
                        "addressee_surname",
                        "Григоренко",
                        "addressee_birth_date",
                        "1985-03-11",
                        "addressee_service_number",
                        "");
        nodes.a()
                .as(Role.INTAKE_CLERK)
                .csv("/api/intake/files?name=intake.csv&round=" + ROUND, sought.csv())
                .ok();
        Browsing.invite(nodes.a(), ASKS, "Larysa Tymkiv", Role.TRACING_OFFICER);
        Browsing.invite(nodes.b(), ANSWERS, "Boris Melnov", Role.TRACING_OFFICER);
        Browsing.invite(nodes.b(), COLLEAGUE, "Vera Lind", Role.TRACING_OFFICER);
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

    @Test
    @Order(1)
    void an_officer_asks_from_the_page_of_those_who_wait_and_says_which_field() {
        var page = opened(nodes.a(), ASKS, "en", "/tracing/enquiries");
        Browsing.everyWidth(page, "enquiries-none", "en");
        page.navigate(nodes.a().url() + "/tracing/waiting");
        Browsing.everyWidth(page, "waiting-enquire", "en");
        page.click("tbody a");
        assertThat(page.locator("main").textContent())
                .as("what the list says, and nothing of the family")
                .contains("17.05.1980")
                .doesNotContain("Сокіл");
        page.click("main form .btn");
        assertThat(page.locator(".faults li").count()).isEqualTo(1);
        page.check("input[value=birth_date]");
        page.click("main form .btn");

        assertThat(page.locator("main > .note").textContent()).contains("Asked");
        assertThat(page.locator("tbody tr").count()).isEqualTo(1);
        page.navigate(nodes.a().url() + "/tracing/lines/" + ROUND + "/B-H1/enquiry");
        page.check("input[value=birth_date]");
        page.click("main form .btn");
        assertThat(page.locator(".faults").textContent()).contains("not answered yet");
        for (var language : Browsing.LANGUAGES) {
            page.navigate(nodes.a().url() + "/tracing/lines/" + ROUND + "/B-H1/enquiry?lang=" + language);
            Browsing.everyWidth(page, "enquire", language);
        }
        page.context().close();
        nodes.settle();
    }

    @Test
    @Order(2)
    void an_officer_asks_from_the_page_of_a_pair_and_sees_there_how_it_stands() {
        var page = opened(nodes.a(), ASKS, "en", "/tracing/matches");
        if (page.locator("a[href^='/tracing/proposals/']").count() == 0) {
            page.navigate(nodes.a().url() + "/tracing/reviews");
        }
        page.click("a[href^='/tracing/proposals/']");
        page.click("a[href$='/enquiry']");
        page.check("input[value=birth_date]");
        page.click("main form .btn");
        page.goBack();
        page.goBack();
        page.reload();

        assertThat(page.locator("main").textContent()).contains("without an answer");
        Browsing.everyWidth(page, "proposal-enquired", "en");
        page.context().close();
        nodes.settle();
    }

    @Test
    @Order(3)
    void the_other_bureau_answers_with_its_own_record_before_it_and_no_name() {
        var page = opened(nodes.b(), ANSWERS, "en", "/");
        assertThat(page.locator(".work").textContent()).contains("Enquir");
        var colleague = opened(nodes.b(), COLLEAGUE, "en", "/tracing/enquiries?way=received");
        colleague.click("tbody tr:has-text('B-H1') a");
        for (var language : Browsing.LANGUAGES) {
            page.navigate(nodes.b().url() + "/tracing/enquiries?way=received&lang=" + language);
            Browsing.everyWidth(page, "enquiries-received", language);
            page.click("tbody tr:has-text('B-H1') a");
            Browsing.everyWidth(page, "enquiry", language);
        }
        page.navigate(page.url() + "?lang=en");
        assertThat(page.locator("main").textContent()).contains("17.05.1980").doesNotContain("Ткач");
        page.click("main form .btn");
        assertThat(page.locator(".faults li").count()).isEqualTo(1);
        page.check("input[value=corrected]");
        page.fill("#value", "31.02.1971");
        page.click("main form .btn");
        assertThat(page.inputValue("#value")).isEqualTo("31.02.1971");
        Browsing.everyWidth(page, "enquiry-faults", "en");
        page.fill("#value", "06.06.1971");
        page.click("main form .btn");
        assertThat(page.locator("main > .note").textContent()).contains("on its way");
        nodes.settle();

        colleague.check("input[value=confirmed]");
        colleague.click("main form .btn");
        assertThat(colleague.locator(".faults").textContent()).as("an old form").contains("not answered twice");
        page.context().close();
        colleague.context().close();
    }

    @Test
    @Order(4)
    void the_answer_comes_back_and_the_line_is_proposed_for_whoever_waited() {
        var page = opened(nodes.a(), ASKS, "en", "/tracing/enquiries?show=answered");
        assertThat(page.locator("tbody").textContent()).contains("06.06.1971").contains("Corrected");
        Browsing.everyWidth(page, "enquiries-answered", "en");
        page.navigate(nodes.a().url() + "/tracing/reviews");
        assertThat(page.locator("main").textContent()).contains("A-conflict");
        var export = page.context().request().get(nodes.a().url() + "/tracing/enquiries?show=answered&as=csv");
        assertThat(export.text()).contains("B-H1").contains("06.06.1971");
        page.context().close();
    }
}
