package org.homeward.node.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.List;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A tracing officer confirms, looks, decides with a reason, undoes and splits on pages")
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // What is undone was decided before.
class TracingScreensTest {

    private static final String ROUND = "winter-2026";
    private static final String OFFICER = "larysa.tymkiv";

    private static Browsing browsing;
    private static ThreeNodes nodes;

    @BeforeAll
    static void start() {
        browsing = Browsing.start();
        nodes = ThreeNodes.start(0);
        takeIn(nodes);
    }

    /// Two relatives who sent to one man, a number under other names, a number with another birth date, and one
    /// who is on no list.
    static void takeIn(ThreeNodes nodes) {
        nodes.agree(ThreeNodes.terms());
        nodes.moveTo(Instant.parse("2026-09-15T08:00:00Z"));
        var held = InventedRows.held();
        row(held, "B-H1", "Выгаданко Иван Петрович 1980-05-17 Т-1", "");
        row(held, "B-H2", "Григоренко Алексей Иванович 1985-03-11 ", "");
        row(held, "B-H4", "Кузьменко Виктор Андреевич 1979-02-02 Т-4", "");
        row(held, "B-H5", "Ткач Роман Денисович 1988-09-09 Т-5", "");
        nodes.b()
                .as(Role.TRACING_OFFICER)
                .csv("/api/held-lists?round=" + ROUND + "&kind=whole", held.csv())
                .ok();
        nodes.settle();
        var intake = InventedRows.intake();
        row(intake, "A-number", "Вигаданко Іван Петрович 1980-05-17 Т-1 ", "addressee_");
        row(intake, "A-mother", "Григоренко Олексій Іванович 1985-03-11 ", "addressee_");
        row(intake, "A-brother", "Григоренко Алексей Иванович 1985-03-11 ", "addressee_");
        row(intake, "A-names", "Романюк Ольга Степанівна 1979-02-02 Т-4", "addressee_");
        row(intake, "A-unknown", "Вовчук Ярина Тарасівна 1999-12-30 Т-9", "addressee_");
        row(intake, "A-conflict", "Сокіл Андрій Олегович 1971-06-06 Т-5", "addressee_");
        nodes.a()
                .as(Role.INTAKE_CLERK)
                .csv("/api/intake/files?name=intake.csv&round=" + ROUND, intake.csv())
                .ok();
        Browsing.invite(nodes.a(), OFFICER, "Larysa Tymkiv", Role.TRACING_OFFICER);
    }

    private static void row(InventedRows rows, String reference, String words, String prefix) {
        var said = words.split(" ", 5);
        rows.row(
                reference,
                prefix + "surname",
                said[0],
                prefix + "given_name",
                said[1],
                prefix + "patronymic",
                said[2],
                prefix + "birth_date",
                said[3],
                prefix + "service_number",
                said[4]);
    }

    @AfterAll
    static void stop() {
        Optional.ofNullable(browsing).ifPresent(Browsing::close);
        Optional.ofNullable(nodes).ifPresent(ThreeNodes::close);
    }

    static List<String> languages() {
        return Browsing.walked();
    }

    private static Page opened(String language, String path) {
        var page = browsing.signedIn(node(), OFFICER, Browsing.DESK, language);
        go(page, path);
        return page;
    }

    private static TestNode node() {
        return nodes.a();
    }

    private static void go(Page page, String path) {
        page.navigate(node().url() + path);
    }

    private static String done(Page page) {
        return page.locator("main > .note").textContent();
    }

    @ParameterizedTest
    @MethodSource("languages")
    @Order(1)
    void every_page_fits_and_says_the_evidence_in_words(String language) {
        var page = opened(language, "/");
        Browsing.everyWidth(page, "tracing-start", language);
        go(page, "/tracing/matches");
        Browsing.everyWidth(page, "matches", language);
        assertThat(page.locator(".evidence li").count()).isGreaterThan(3);
        assertThat(page.locator("main").textContent())
                .as("lists of proposals name nobody")
                .doesNotContain("Григоренко");
        go(page, "/tracing/reviews");
        Browsing.everyWidth(page, "reviews", language);
        page.click(".pair-head a");
        Browsing.everyWidth(page, "proposal", language);
        assertThat(page.locator(".compare tbody tr").count()).isEqualTo(6);
        assertThat(page.locator(".diff").count()).isPositive();
        go(page, "/tracing/waiting");
        Browsing.everyWidth(page, "waiting", language);
        assertThat(page.locator("tbody tr").count()).isEqualTo(2);
        go(page, "/tracing/decisions");
        Browsing.everyWidth(page, "decisions-none", language);
        page.context().close();
    }

    @Test
    @Order(2)
    void matches_are_confirmed_together_but_for_those_that_are_not_ticked() {
        var page = opened("en", "/tracing/matches");
        int boxes = page.locator("input[name=proposal]").count();
        assertThat(boxes).isEqualTo(3);

        for (int at = 0; at < boxes; at++) {
            page.locator("input[name=proposal]").nth(at).uncheck();
        }
        page.click("main form[method=post] .btn");
        assertThat(page.locator(".faults").count()).isEqualTo(1);
        page.click("main form[method=post] .btn");

        assertThat(done(page)).contains("3");
        go(page, "/tracing/decisions");
        assertThat(page.locator("tbody tr").count()).isEqualTo(3);
        Browsing.everyWidth(page, "decisions", "en");
        page.context().close();
    }

    @Test
    @Order(3)
    void one_pair_is_looked_at_decided_with_a_reason_and_the_refusal_withdrawn() {
        var page = opened("en", "/tracing/reviews");
        page.click(".pair-head a");
        page.click(".none .btn");
        assertThat(page.locator(".faults a").count()).isEqualTo(2);
        Browsing.everyWidth(page, "proposal-faults", "en");
        page.check("#decision-1");
        page.fill("#reason", "<b>Another name</b>, another man.");
        page.click(".none .btn");
        assertThat(done(page)).isNotBlank();
        assertThat(page.locator(".pair-head").count()).isZero();

        go(page, "/tracing/decisions/" + ROUND + "/A-names");
        assertThat(page.locator("tbody").textContent()).contains("<b>Another name</b>");
        page.fill("#reason", "The list was corrected.");
        page.click("button[value='refusal:B-H4']");
        assertThat(done(page)).isNotBlank();
        go(page, "/tracing/reviews");
        assertThat(page.locator(".pair-head").count()).isEqualTo(1);
        page.context().close();
    }

    @Test
    @Order(4)
    void of_two_relatives_who_sent_to_one_line_one_parcel_is_taken_from_him_and_a_match_undone() {
        var page = opened("en", "/tracing/decisions/" + ROUND + "/A-mother");
        Browsing.everyWidth(page, "match", "en");
        assertThat(page.locator("input[name=parcel]").count()).isEqualTo(2);
        page.click("button[value=split]");
        assertThat(page.locator(".faults li").count())
                .as("no parcel, no reason")
                .isEqualTo(2);

        page.check("input[value='A-brother']");
        page.fill("#reason", "The brother means another man.");
        page.click("button[value=split]");
        assertThat(page.locator("input[name=parcel]").count()).isZero();
        page.fill("#reason", "To be looked at again.");
        page.click("button[value=withdraw]");

        assertThat(done(page)).isNotBlank();
        assertThat(page.locator("button[value=withdraw]").count()).isZero();
        assertThat(page.locator("tbody tr").count()).isEqualTo(2);
        page.context().close();
    }

    @Test
    @Order(5)
    void an_auditor_reads_the_decisions_and_undoes_none() {
        Browsing.invite(node(), "oleh.audyt", "Oleh Audyt", Role.AUDITOR);
        var page = browsing.signedIn(node(), "oleh.audyt", Browsing.DESK, "en");
        go(page, "/tracing/decisions");

        assertThat(page.locator("tbody tr").count()).isGreaterThan(4);
        assertThat(page.locator("tbody a").count()).isZero();
        var read = node().as(Role.AUDITOR).rows("/api/access-records");
        assertThat(read.stream().map(row -> row.path("account").stringValue("")))
                .contains(OFFICER);
        page.context().close();
    }
}
