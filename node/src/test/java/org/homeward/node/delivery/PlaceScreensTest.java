package org.homeward.node.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
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

@DisplayName("Examiner, place clerk and prisoners’ representative do their day on pages")
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // A parcel is given after it was examined.
class PlaceScreensTest {

    private static final int PARCELS = 30;
    private static final int OF_ONE_LANGUAGE = 6; // Parcels that one walk uses up at each place.

    private static Browsing browsing;
    private static SmallRound round;
    private static TestNode node;

    @BeforeAll
    static void start() {
        browsing = Browsing.start();
        round = SmallRound.packed(PARCELS);
        round.handOnToPlaces();
        node = round.nodes().b();
        Browsing.invite(node, "hlib.surin", "Hlib Surin", Role.EXAMINER, "B-01", "B-02");
        Browsing.invite(node, "olena.voit", "Olena Voit", Role.PLACE_CLERK, "B-01", "B-02");
        Browsing.invite(node, "petro.hai", "Petro Hai", Role.PRISONERS_REPRESENTATIVE, "B-02");
    }

    @AfterAll
    static void stop() {
        Optional.ofNullable(browsing).ifPresent(Browsing::close);
        Optional.ofNullable(round).ifPresent(SmallRound::close);
    }

    static List<String> languages() {
        return Browsing.walked();
    }

    /// The parcel of this walk with this number, 0 to 5; all are at place B-01.
    private static SmallRound.Packed parcel(String language, int at) {
        int walk = Browsing.LANGUAGES.indexOf(language);
        return round.at("B-01").get(walk * (OF_ONE_LANGUAGE - 1) + at);
    }

    private static Page opened(String account, String language, String href) {
        var page = browsing.signedIn(node, account, Browsing.DESK, language);
        page.navigate(node.url() + href);
        return page;
    }

    private static String done(Page page) {
        return page.locator("main > .note").textContent();
    }

    @ParameterizedTest
    @MethodSource("languages")
    @Order(1)
    void an_examiner_finds_what_waits_and_examines_a_parcel_once(String language) {
        var parcel = parcel(language, 0);
        var page = browsing.signedIn(node, "hlib.surin", Browsing.DESK, language);
        Browsing.everyWidth(page, "examiner-start", language);
        page.click(".work a");
        Browsing.everyWidth(page, "examinations", language);

        page.fill("#number", parcel.itemNumber());
        page.click(".filters .btn");
        page.click("tbody a");
        Browsing.everyWidth(page, "examination", language);

        page.fill("#out2", "9");
        page.click(".acts .btn");
        assertThat(page.locator(".faults a").count()).isEqualTo(2);
        assertThat(page.inputValue("#out2")).isEqualTo("9");
        Browsing.everyWidth(page, "examination-faults", language);

        page.fill("#out2", "2");
        page.selectOption("#became2", "kept_under_receipt");
        page.click(".acts .btn");
        assertThat(page.locator(".faults a").count()).isEqualTo(1);
        page.check("#witness");
        page.click(".acts .btn");
        Browsing.everyWidth(page, "examination-check", language);
        page.click("button[value=change]");
        assertThat(page.inputValue("#out2")).isEqualTo("2");
        page.click(".acts .btn");
        page.click("button[value=record]");

        assertThat(done(page)).contains(parcel.itemNumber()).contains(parcel.itemNumber() + "-K1");
        page.navigate(node.url() + "/place/examinations/" + parcel.itemNumber());
        assertThat(page.locator("form .btn").count()).isZero();
        Browsing.everyWidth(page, "examination-done", language);
        page.navigate(node.url() + "/place/removals");
        Browsing.everyWidth(page, "removals", language);
        page.context().close();
    }

    @Test
    @Order(1)
    void a_rule_that_allows_as_much_as_there_is_is_no_ground_and_the_page_says_so_at_the_line() {
        var page = opened(
                "hlib.surin", "en", "/place/examinations/" + parcel("en", 1).itemNumber());

        assertThat(page.locator("#out1").count())
                .as("nothing may be taken out under an allowing rule")
                .isZero();
        page.fill("#out3", "4");
        page.selectOption("#became3", "perished");
        page.check("#witness");
        page.click(".acts .btn");

        assertThat(page.locator("#out3-said").count()).isEqualTo(1);
        page.context().close();
    }

    @ParameterizedTest
    @MethodSource("languages")
    @Order(2)
    void a_place_clerk_gives_a_parcel_by_keyboard_against_a_signature(String language) {
        var parcel = parcel(language, 0);
        var page = opened("olena.voit", language, "/place/parcels");
        Browsing.everyWidth(page, "place-parcels", language);
        page.click("tbody a >> nth=0");
        Browsing.everyWidth(page, "place-parcel", language);

        page.click(".sheet .btn");
        assertThat(page.locator(".faults a").count()).isEqualTo(1);
        Browsing.everyWidth(page, "place-parcel-faults", language);
        page.focus("#against");
        page.keyboard().press("Space");
        page.keyboard().press("Enter");

        assertThat(done(page)).contains(parcel.itemNumber());
        page.context().close();
    }

    @ParameterizedTest
    @MethodSource("languages")
    @Order(3)
    void a_place_clerk_reports_and_what_is_refused_says_why(String language) {
        var href = "/place/parcels/" + parcel(language, 2).itemNumber();
        var page = opened("olena.voit", language, href);
        for (var report : List.of("witness", "transfer", "release", "return")) {
            page.navigate(node.url() + href + "/" + report);
            Browsing.everyWidth(page, "report-" + report, language);
        }

        page.navigate(node.url() + href + "/transfer");
        page.fill("#newPlace", "B-02");
        page.click(".sheet .btn");
        assertThat(page.locator(".faults").count()).as("T-01: no address").isEqualTo(1);
        page.navigate(node.url() + href);
        assertThat(page.locator(".strip .st.waits").count())
                .as("the clock stands")
                .isEqualTo(1);
        page.navigate(node.url() + href + "/witness");
        page.fill("#fellow", parcel(language, 3).personRef());
        page.click(".sheet .btn");
        assertThat(done(page)).contains(parcel(language, 2).itemNumber());

        var examiner = opened(
                "hlib.surin",
                language,
                "/place/examinations/" + parcel(language, 2).itemNumber());
        assertThat(examiner.locator(".pick").count()).isEqualTo(2);
        examiner.context().close();
        page.navigate(node.url() + href + "/release");
        page.click(".sheet .btn");
        assertThat(done(page)).contains(parcel(language, 2).itemNumber());
        page.context().close();
    }

    @Test
    @Order(4)
    @DisplayName("GC III art. 13, P-01: whatever the reason, the pages say the same, and nobody reads it back")
    void whatever_the_reason_the_pages_say_the_same_and_nobody_reads_it_back() {
        var page = opened("olena.voit", "en", "/place/parcels");
        var said = new java.util.TreeSet<String>();
        for (int at = 0; at < 4; at++) {
            var parcel = round.at("B-02").get(at);
            var href = node.url() + "/place/parcels/" + parcel.itemNumber();
            page.navigate(href + "/return");
            page.check(at == 0 ? "#withheld" : "#withheld-" + at);
            page.click(".sheet .btn");
            var done = done(page);
            page.navigate(href);
            var seen = page.locator("main").textContent();
            var aside = page.locator("aside").textContent();
            assertThat(seen).doesNotContainIgnoringCase("hospital").doesNotContainIgnoringCase("died");
            said.add((done + aside + page.locator(".strip .st").textContent())
                    .replace(parcel.itemNumber(), "number")
                    .replaceAll("\\s+", " "));
        }

        assertThat(said).hasSize(1);
        page.context().close();
    }

    @Test
    @Order(5)
    void both_sign_the_receipts_of_a_consignment_when_every_parcel_has_an_outcome() {
        var people = new PlacePeople(round);
        var early = opened("petro.hai", "en", "/place/receipts");
        early.click("tbody a");
        assertThat(early.locator("main .btn").count()).isZero();
        Browsing.everyWidth(early, "place-receipt-open", "en");
        early.context().close();
        for (var parcel : round.at("B-02").subList(4, round.at("B-02").size())) {
            people.examine(parcel, new PlacePeople.Taking(2, 1, "B-02", "returned_to_sender"));
            people.give(parcel).ok();
        }

        sign("petro.hai", "en");
        for (var language : Browsing.walked()) {
            var page = opened("petro.hai", language, "/place/receipts");
            Browsing.everyWidth(page, "place-receipts", language);
            page.context().close();
        }
        sign("olena.voit", "en");

        assertThat(people.consignments("B-02").getFirst().path("closed").booleanValue(false))
                .isTrue();
    }

    private static void sign(String account, String language) {
        var page = opened(account, language, "/place/receipts?place=B-02");
        page.click("tbody a");
        Browsing.everyWidth(page, "place-receipt-" + account, language);
        page.click(".sheet .btn");
        assertThat(done(page)).isNotBlank();
        page.context().close();
    }

    @Test
    @Order(6)
    void what_is_read_is_recorded_what_is_elsewhere_is_absent_and_lists_can_be_kept_and_printed() {
        Browsing.invite(node, "ivan.elsewhere", "Ivan Elsewhere", Role.PLACE_CLERK, "B-02");
        var page = opened(
                "ivan.elsewhere", "en", "/place/parcels/" + parcel("en", 1).itemNumber());
        assertThat(page.locator("h1").textContent()).isEqualTo("This page is not here");
        page.context().close();

        var csv =
                node.as(Role.EXAMINER, "B-01").get("/place/examinations?as=csv").text();
        assertThat(csv).startsWith("item_number,").contains("HW-A-");
        var read = node.as(Role.AUDITOR).rows("/api/access-records");
        assertThat(read.stream().map(row -> row.path("account").stringValue("")))
                .contains("hlib.surin", "olena.voit");

        var paper = opened("hlib.surin", "uk", "/place/examinations");
        paper.setViewportSize(Browsing.PAPER, 900);
        paper.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        Browsing.look(paper, "examinations.uk-print");
        assertThat(paper.locator(".filters").isVisible()).isFalse();
        paper.context().close();
    }
}
