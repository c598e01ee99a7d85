package org.homeward.node.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.RequestOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.homeward.node.Browsing;
import org.homeward.node.InventedRows;
import org.homeward.node.OpenedRows;
import org.homeward.node.TestNode;
import org.homeward.node.ThreeNodes;
import org.homeward.node.Typist;
import org.homeward.node.accounts.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A clerk takes in a parcel at the counter without a mouse, and corrects it until it is sealed")
@DisplayNameGeneration(ReplaceUnderscores.class)
class CounterScreensTest {

    private static final String CLERK = "ivan.dovhal";
    private static final double SECONDS_MAX = 60;

    private static Browsing browsing;
    private static ThreeNodes nodes;
    private static TestNode node;
    private static int seals = 500;

    @BeforeAll
    static void start() {
        browsing = Browsing.start();
        nodes = ThreeNodes.start(0);
        nodes.agree(ThreeNodes.terms());
        node = nodes.a();
        Browsing.invite(node, CLERK, "Ivan Dovhal", Role.INTAKE_CLERK);
        nodes.moveTo(Instant.parse("2026-09-15T08:05:00Z"));
        var rows = InventedRows.intake()
                .row("A-00001")
                .row("A-00002", "letters", "-1", "weight_grams", "10420")
                .row("A-00003", "addressee_birth_date", "31.02.1991", "contents", "electronics|radio|1|200");
        node.as(Role.INTAKE_CLERK)
                .csv("/api/intake/files?name=intake.csv&round=" + CounterFixture.ROUND, rows.csv())
                .ok();
        nodes.moveTo(Instant.parse("2026-09-17T09:12:00Z"));
    }

    @AfterAll
    static void stop() {
        Optional.ofNullable(browsing).ifPresent(Browsing::close);
        Optional.ofNullable(nodes).ifPresent(ThreeNodes::close);
    }

    private static Page counter(String language) {
        var page = browsing.signedIn(node, CLERK, Browsing.DESK, language);
        page.navigate(node.url() + "/counter");
        page.locator("#addressee_surname:focus").waitFor();
        return page;
    }

    /// A usual parcel of eight kinds of things, the median of the invented round of 4,000.
    private static Typist usual(Page page) {
        var typist = new Typist(page)
                .field("Стефурак")
                .field("Остап")
                .field("Дем’янович")
                .field("14.03.1991")
                .field("Т-814417")
                .skip(1)
                .field("Марина Стефурак")
                .field("мати")
                .field("+000 493 905")
                .skip(3)
                .field("7850")
                .field("3")
                .type("1");
        for (var line : List.of(
                "2 шкарпетки 6 540",
                "1 тушонка 6 2040",
                "4 мило 2 190",
                "1 гречка 3 2430",
                "1 шоколад 6 600",
                "2 шапка 1 120",
                "4 рушник 1 350",
                "8 фото 4 20")) {
            var cells = List.of(line.split(" ", 4));
            typist.press("Tab");
            typist.field(cells.get(0)).field(cells.get(1)).field(cells.get(2)).type(cells.get(3));
        }
        return typist;
    }

    @Test
    void a_usual_parcel_is_typed_and_sealed_in_less_than_a_minute() {
        var page = counter("uk");
        var typist = usual(page);

        typist.press("Enter");
        page.waitForURL("**/parcels/*");
        page.locator("#seal:focus").waitFor();
        typist.type("h-" + ++seals).press("Enter");
        page.waitForURL("**/receipt");

        assertThat(page.locator(".slip .big").count()).isEqualTo(2);
        assertThat(typist.keys() * Typist.SECONDS_SKILLED)
                .as("%s keys", typist.keys())
                .isLessThan(SECONDS_MAX);
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "uk", "ru"})
    void every_page_of_the_counter_fits_every_width_and_axe_finds_nothing(String language) {
        var page = counter(language);
        Browsing.everyWidth(page, "counter-new", language);

        page.fill("#addressee_surname", "Стефурак");
        page.fill("#addressee_birth_date", "31.02.1991");
        page.fill("#weight_grams", "10420");
        line(page, 1, "footwear", "boots", "3");
        line(page, 2, "electronics", "mobile phone", "1");
        line(page, 3, "book", "poems", "1");
        line(page, 4, "food", "stewed meat", "x");
        page.keyboard().press("Enter");
        page.locator(".faults").waitFor();
        Browsing.everyWidth(page, "counter", language);
        assertThat(page.locator(".faults li").count()).isEqualTo(6);
        assertThat(page.inputValue("#addressee_surname")).isEqualTo("Стефурак");

        page.navigate(node.url() + "/put-aside");
        Browsing.everyWidth(page, "put-aside", language);
        page.navigate(node.url() + "/parcels");
        Browsing.everyWidth(page, "parcels", language);
        page.navigate(node.url() + "/parcels?code=none");
        Browsing.everyWidth(page, "parcels-none", language);
        page.navigate(node.url() + "/");
        Browsing.everyWidth(page, "start-intake", language);
        page.context().close();
    }

    private static void line(Page page, int number, String category, String description, String pieces) {
        page.selectOption("#category_" + number, category);
        page.fill("#description_" + number, description);
        page.fill("#pieces_" + number, pieces);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "uk", "ru"})
    void a_parcel_is_checked_corrected_and_sealed(String language) {
        var page = counter(language);
        usual(page).press("Enter");
        page.waitForURL("**/parcels/*");
        Browsing.everyWidth(page, "counter-check", language);

        page.locator(".checked a").nth(4).click();
        page.waitForURL("**/correction#weight_grams");
        page.fill("#weight_grams", "7900");
        page.keyboard().press("Enter");
        page.waitForURL("**/parcels/*");
        assertThat(page.inputValue("#weight_grams")).isEqualTo("7900");
        assertThat(page.locator("main > .note").count()).isEqualTo(1);

        page.fill("#seal", "лист");
        page.keyboard().press("Enter");
        page.locator(".faults").waitFor();
        page.fill("#seal", "H-" + ++seals);
        page.keyboard().press("Enter");
        page.waitForURL("**/receipt");
        Browsing.everyWidth(page, "receipt", language);
        var secret = page.locator(".slip .big").nth(1).textContent();
        page.reload();
        assertThat(page.content()).doesNotContain(secret);
        assertThat(hashes()).isNotEmpty().noneMatch(hash -> hash.contains(secret));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".btn").first().isVisible()).isFalse();
        page.context().close();
    }

    @Test
    void a_sealed_parcel_is_not_corrected() {
        var page = counter("en");
        usual(page).press("Enter");
        page.waitForURL("**/parcels/*");
        var correction = page.url() + "/correction";
        page.navigate(correction);
        var left = browsing.signedIn(node, CLERK, Browsing.DESK, "en");
        left.navigate(correction.replace("/correction", ""));
        left.fill("#seal", "H-" + ++seals);
        left.keyboard().press("Enter");
        left.waitForURL("**/receipt");

        page.fill("#weight_grams", "7000");
        page.keyboard().press("Enter");

        assertThat(page.locator(".faults").textContent()).contains("This one is sealed.");
        assertThat(left.navigate(correction).status()).isEqualTo(404);
        left.context().close();
        page.context().close();
    }

    @Test
    void an_addressee_who_is_confirmed_is_not_changed_but_the_rest_is() {
        confirm("A-00001");
        var page = browsing.signedIn(node, CLERK, Browsing.DESK, "en");
        page.navigate(node.url() + "/parcels");
        page.click("text=A-00001");
        page.click(".checked a >> nth=0");
        page.fill("#addressee_surname", "Інакшенко");
        page.keyboard().press("Enter");

        assertThat(page.locator(".faults").textContent()).contains("An officer has confirmed who the addressee is");
        page.fill("#addressee_surname", "Вигаданко");
        page.fill("#drawings", "2");
        page.keyboard().press("Enter");
        page.waitForURL("**/parcels/*");
        assertThat(page.locator(".checked").textContent()).contains("2 drawings");
        page.context().close();
    }

    private static void confirm(String reference) {
        nodes.b()
                .as(Role.TRACING_OFFICER)
                .csv(
                        "/api/held-lists?kind=whole&round=" + CounterFixture.ROUND,
                        InventedRows.held().row("B-H00001").csv())
                .ok();
        nodes.settle();
        var officer = node.as(Role.TRACING_OFFICER);
        var proposals = officer.rows("/api/tracing/proposals?round=" + CounterFixture.ROUND).stream()
                .filter(row -> row.path("parcelRef").stringValue("").equals(reference))
                .map(row -> row.path("proposal").stringValue(""))
                .toList();
        officer.post("/api/tracing/confirmations", Map.of("round", CounterFixture.ROUND, "proposals", proposals))
                .ok();
    }

    @Test
    void the_second_click_at_sealing_shows_the_one_secret_that_the_first_one_made() {
        var page = counter("en");
        usual(page).press("Enter");
        page.waitForURL("**/parcels/*");
        page.fill("#seal", "H-" + ++seals);
        var typed = (Map<?, ?>) page.evaluate("Object.fromEntries(new FormData(document.querySelector('main form')))");
        var form = FormData.create();
        typed.forEach((name, value) -> form.set(String.valueOf(name), String.valueOf(value)));
        int before = hashes().size();

        var first = posted(page, form);
        var second = posted(page, form);

        assertThat(secrets(first)).hasSize(1);
        assertThat(secrets(second)).isEqualTo(secrets(first));
        page.navigate(page.url() + "/receipt");
        assertThat(secrets(page.content())).as("shown once for each click").isEmpty();
        assertThat(hashes()).as("a receipt and an answer").hasSize(before + 2);
        page.context().close();
    }

    private static String posted(Page page, FormData form) {
        var options = RequestOptions.create().setForm(form);
        return page.context().request().post(page.url(), options).text();
    }

    private static List<String> secrets(String html) {
        return Pattern.compile(">[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}<")
                .matcher(html)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"en, 1 Food, 8 Anything else", "uk, 1 Їжа, 8 Інше", "ru, 1 Еда, 8 Другое"})
    void a_kind_of_things_is_named_by_what_it_is_and_not_by_what_the_rule_says_of_it(
            String language, String first, String last) {
        var page = counter(language);
        var kinds = page.locator("#category_1 option").allTextContents();

        assertThat(kinds).startsWith(first).endsWith(last);
        page.context().close();
    }

    private static List<String> hashes() {
        var kept = new ArrayList<>(OpenedRows.of(node));
        kept.addAll(node.db()
                .sql("SELECT secret_hash FROM counter_receipt")
                .query(String.class)
                .list());
        return kept;
    }

    @Test
    void a_second_click_takes_in_one_parcel() {
        var page = counter("en");
        usual(page);
        long before = parcels();
        var typed = (Map<?, ?>) page.evaluate("Object.fromEntries(new FormData(document.querySelector('form.pair')))");
        var form = FormData.create();
        typed.forEach((name, value) -> form.set(String.valueOf(name), String.valueOf(value)));

        for (int click = 1; click <= 2; click++) {
            page.context()
                    .request()
                    .post(node.url() + "/counter", RequestOptions.create().setForm(form));
        }

        assertThat(parcels()).isEqualTo(before + 1);
        page.context().close();
    }

    private static long parcels() {
        return node.db()
                .sql("SELECT count(*) FROM intake_row WHERE state <> 'refused' AND NOT superseded")
                .query(Long.class)
                .single();
    }

    @Test
    void a_row_put_aside_is_corrected_at_the_counter() {
        var page = browsing.signedIn(node, CLERK, Browsing.DESK, "en");
        page.navigate(node.url() + "/put-aside");
        page.click("text=A-00002"); // Its neighbour A-00003 stays.
        assertThat(page.inputValue("#letters")).isEqualTo("-1");
        page.fill("#letters", "1");
        page.fill("#weight_grams", "9420");
        page.keyboard().press("Enter");
        page.waitForURL("**/parcels/*");

        page.navigate(node.url() + "/put-aside");
        assertThat(page.content()).doesNotContain("A-00002").contains("A-00003");
        var file = page.waitForDownload(() -> page.click(".export"));
        assertThat(file.suggestedFilename()).isEqualTo("refused.csv");
        page.context().close();
    }

    @Test
    void a_parcel_is_found_by_reference_and_by_the_name_of_its_addressee() {
        var page = browsing.signedIn(node, CLERK, Browsing.DESK, "en");
        page.fill("#q", "A-00001");
        page.keyboard().press("Enter");
        page.waitForURL("**/search?q=A-00001");
        assertThat(page.locator(".hits a").count()).isEqualTo(1);

        page.fill("#q", "вигаданко");
        page.keyboard().press("Enter");
        page.waitForURL(address -> address.contains("q=%D0%B2")); // The page of another search is still open.
        assertThat(page.locator(".hits a").count()).isPositive();
        Browsing.everyWidth(page, "search", "en");
        assertThat(reads("SEARCH_PAGE")).isPositive();

        page.fill("#q", "Нікого-немає");
        page.keyboard().press("Enter");
        page.locator(".empty").waitFor();
        assertThat(page.title()).doesNotContain("Нікого");
        page.context().close();
    }

    private static long reads(String operation) {
        return node.db()
                .sql("SELECT count(*) FROM access_record WHERE operation = :operation")
                .param("operation", operation)
                .query(Long.class)
                .single();
    }

    @Test
    void whoever_opens_a_parcel_is_recorded() {
        var page = browsing.signedIn(node, CLERK, Browsing.DESK, "en");
        page.navigate(node.url() + "/parcels");
        long before = reads("PARCEL_PAGE");
        page.click("text=A-00001");
        page.waitForURL("**/parcels/*");

        assertThat(reads("PARCEL_PAGE")).isEqualTo(before + 1);
        page.context().close();
    }
}
