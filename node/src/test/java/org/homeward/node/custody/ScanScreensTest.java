package org.homeward.node.custody;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.homeward.node.Browsing;
import org.homeward.node.Handing;
import org.homeward.node.SmallRound;
import org.homeward.node.TestNode;
import org.homeward.node.accounts.Role;
import org.homeward.node.packing.ItemNumber;
import org.homeward.node.wiring.Side;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("One field is always ready for the scanner: one verdict for each scan, the last one taken back, all kept")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ScanScreensTest {

    private static final int FRESH = 40; // Of the fifty; the others are doubled, unknown or misread.
    private static final int OF_ONE_LANGUAGE = 4;
    private static final int AT_A_PLACE = 55; // Odd, so its addressee is at B-01.

    private static Browsing browsing;
    private static SmallRound round;

    @BeforeAll
    static void start() {
        browsing = Browsing.start();
        round = SmallRound.packed(60);
        Browsing.invite(round.nodes().a(), "oksana.lys", "Oksana Lys", Role.INTAKE_CLERK);
        Browsing.invite(round.nodes().neutral(), "ines.mora", "Ines Mora", Role.DELEGATE);
        Browsing.invite(round.nodes().b(), "petro.hai", "Petro Hai", Role.PLACE_CLERK, "B-01");
    }

    @AfterAll
    static void stop() {
        Optional.ofNullable(browsing).ifPresent(Browsing::close);
        Optional.ofNullable(round).ifPresent(SmallRound::close);
    }

    /// A scan that is typed, and what must come of it.
    private record Typed(String text, String number, String word) {}

    /// A line of the log, or what it must be.
    private record Line(String number, String word) {}

    private static Page scanning(TestNode node, String account, String handover, String language) {
        var page = browsing.signedIn(node, account, Browsing.DESK, language);
        page.navigate(node.url() + "/handovers/" + handover + "/scan");
        page.locator("#scan:focus").waitFor();
        return page;
    }

    /// Types and presses Enter, and waits until the field of the next page is ready.
    private static void enter(Page page, String text) {
        var deed = String.valueOf(page.getAttribute(".scan input[name=deed]", "value"));
        page.keyboard().type(text);
        page.keyboard().press("Enter");
        page.locator(".scan input[name=deed]:not([value='" + deed + "'])")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        page.locator("#scan:focus").waitFor();
    }

    private static String latest(Page page) {
        return page.locator(".latest .verdict b").textContent();
    }

    private static List<Line> log(Page page) {
        var lines = new ArrayList<Line>();
        int number = 1;
        while (true) {
            for (var row : page.locator(".wide-two tbody tr").all()) {
                lines.add(new Line(
                        row.locator("td").nth(2).textContent(),
                        row.locator(".st span").textContent()));
            }
            if (page.locator(".pages a[rel=next]").count() == 0) {
                return lines;
            }
            page.click(".pages a[rel=next]");
            page.waitForURL("**page=" + ++number);
        }
    }

    private static String spelled(String number, int way) {
        return switch (way % 5) {
            case 1 -> number.toLowerCase(java.util.Locale.ROOT);
            case 2 -> number.replace('-', ' ');
            case 3 -> number.replace('H', 'р').replace('W', 'ц').replace('A', 'ф');
            case 4 -> number.replace('H', 'Н').replace('A', 'А');
            default -> number;
        };
    }

    private static String misread(String number) {
        int last = number.charAt(number.length() - 1) - '0';
        return number.substring(0, number.length() - 1) + (last + 1) % 10;
    }

    private static List<Typed> fifty() {
        var fifty = new ArrayList<Typed>();
        for (int n = 1; n <= FRESH; n++) {
            var number = round.parcel(n).itemNumber();
            fifty.add(new Typed(spelled(number, n), number, "Loaded"));
            if (n % 10 == 0) {
                fifty.add(new Typed(number, number, "Scanned before"));
            }
            if (n % 20 == 0) {
                var unknown = new ItemNumber(Side.B, 9_000_000 + n).text();
                fifty.add(new Typed(unknown, unknown, "Not known"));
            }
            if (n % 16 == 0) {
                fifty.add(new Typed(misread(number), misread(number), "Check digit wrong"));
            }
            if (n % 19 == 0) {
                fifty.add(new Typed("400638133393" + n, "400638133393" + n, "Not a number"));
            }
        }
        return fifty;
    }

    @Test
    void fifty_numbers_typed_with_enter_after_each_get_their_fifty_verdicts_and_no_key_is_lost() {
        var fifty = fifty();
        var handing = Handing.open(round, "a", "neutral");
        var page = scanning(round.nodes().a(), "oksana.lys", handing.id(), "en");
        var told = new ArrayList<Line>();

        for (var one : fifty) {
            enter(page, one.text());
            told.add(new Line(page.locator(".latest .which .num").textContent(), latest(page)));
        }

        var expected =
                fifty.stream().map(one -> new Line(one.number(), one.word())).toList();
        var swapped = new ArrayList<>(expected);
        Collections.swap(swapped, 7, 8);
        assertThat(fifty).hasSize(50);
        assertThat(told).isEqualTo(expected).as("the order is looked at").isNotEqualTo(swapped);
        assertThat(page.locator(".counted-head .big").textContent()).startsWith(FRESH + " of ");
        page.reload();
        assertThat(log(page).reversed()).as("the log after a reload").isEqualTo(expected);
        page.context().close();
    }

    @Test
    void what_comes_while_the_page_is_away_is_a_scan_of_its_own_and_the_same_twice_is_one() {
        var handing = Handing.open(round, "a", "neutral");
        var first = round.parcel(41).itemNumber();
        var second = round.parcel(42).itemNumber();
        var page = scanning(round.nodes().a(), "oksana.lys", handing.id(), "en");
        var deed = String.valueOf(page.getAttribute(".scan input[name=deed]", "value"));
        var csrf = String.valueOf(page.getAttribute(".scan input[name=_csrf]", "value"));

        for (var text : List.of(first, first, first + second)) {
            var form = FormData.create()
                    .set("deed", deed)
                    .set("_csrf", csrf)
                    .set("wanted", "")
                    .set("scan", text);
            page.context().request().post(page.url(), RequestOptions.create().setForm(form));
        }

        page.reload();
        assertThat(log(page))
                .containsExactly(
                        new Line(second, "Loaded"), new Line(first, "Scanned before"), new Line(first, "Loaded"));
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "uk", "ru"})
    void giver_and_receiver_scan_a_handover_by_keyboard_and_take_back_what_was_a_mistake(String language) {
        int first = FRESH + 3 + Browsing.LANGUAGES.indexOf(language) * OF_ONE_LANGUAGE;
        var load = IntStream.range(first, first + OF_ONE_LANGUAGE)
                .mapToObj(round::parcel)
                .toList();
        var a = round.nodes().a();
        var clerk = browsing.signedIn(a, "oksana.lys", Browsing.DESK, language);

        var handover = given(clerk, a, load, language);
        round.nodes().settle();
        received(scanning(round.nodes().neutral(), "ines.mora", handover, language), load, language);
        clerk.context().close();
    }

    private static String given(Page clerk, TestNode a, List<SmallRound.Packed> load, String language) {
        clerk.navigate(a.url() + "/handovers");
        clerk.selectOption("#to", "neutral");
        clerk.click(".off-paper .btn");
        var path = URI.create(clerk.url()).getPath();
        clerk.click(".reports a[href$='/scan']");
        clerk.locator("#scan:focus").waitFor();
        Browsing.everyWidth(clerk, "scan-empty", language);
        clerk.focus("#scan");
        for (var parcel : load) {
            enter(clerk, parcel.itemNumber());
        }
        enter(clerk, load.get(0).itemNumber());
        enter(clerk, new ItemNumber(Side.B, 8_000_000).text());
        assertThat(clerk.locator(".verdicts .verdict").count()).isEqualTo(3);
        assertThat(clerk.locator(".latest .verdict.refused").count()).isEqualTo(1);
        assertThat(clerk.locator(".verdicts > .verdict.doubt").count()).isEqualTo(1);

        clerk.keyboard().press("Tab"); // The button beside the field, then the one that takes back.
        clerk.keyboard().press("Tab");
        assertThat(Browsing.focused(clerk)).contains(load.get(3).itemNumber());
        clerk.keyboard().press("Enter");
        clerk.locator("main > .note").waitFor();
        assertThat(clerk.locator("main > .note").textContent())
                .contains(load.get(3).itemNumber());
        clerk.locator("#scan:focus").waitFor();
        assertThat(clerk.locator(".wide-two .st.waits").count()).isEqualTo(1);
        Browsing.everyWidth(clerk, "scan-given", language);

        clerk.navigate(a.url() + path);
        clerk.click("button[name=step]");
        assertThat(clerk.locator("table.cards tbody tr").count()).as("offered").isEqualTo(3);
        assertThat(clerk.navigate(a.url() + path + "/scan").status()).isEqualTo(200);
        assertThat(clerk.locator("#scan").count())
                .as("nothing more is scanned by the giver")
                .isZero();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static void received(Page delegate, List<SmallRound.Packed> load, String language) {
        enter(delegate, load.get(0).itemNumber());
        assertThat(delegate.locator(".scan label").textContent())
                .contains(load.get(0).itemNumber());
        assertThat(delegate.content())
                .as("what the giver read")
                .doesNotContain(load.get(0).seal());
        Browsing.everyWidth(delegate, "scan-reading", language);
        delegate.focus("#scan");
        enter(delegate, "what");
        assertThat(delegate.locator(".faults").count()).isEqualTo(1);
        delegate.fill("#scan", "");
        enter(delegate, load.get(0).seal() + " " + load.get(0).weightGrams());
        assertThat(delegate.locator(".latest .verdict.good").count()).isEqualTo(1);

        enter(delegate, line(load.get(1), load.get(1).weightGrams()));
        delegate.click(".undo .btn");
        delegate.locator("main > .note").waitFor();
        delegate.locator("#scan:focus").waitFor();
        enter(delegate, line(load.get(1), load.get(1).weightGrams()));
        assertThat(delegate.locator(".counted-head .big").textContent())
                .contains("2")
                .contains("3");
        enter(delegate, line(load.get(2), 6_900));
        assertThat(delegate.locator(".latest .verdict.doubt").count()).isEqualTo(1);
        enter(delegate, load.get(3).itemNumber());
        assertThat(delegate.locator(".latest .verdict.doubt").count())
                .as("not in it")
                .isEqualTo(1);
        enter(delegate, load.get(0).itemNumber());
        Browsing.everyWidth(delegate, "scan-received", language);
        delegate.context().close();
    }

    private static String line(SmallRound.Packed parcel, int grams) {
        return parcel.itemNumber() + " " + parcel.seal() + " " + grams;
    }

    @Test
    void a_place_receives_by_the_same_field() {
        var parcel = round.parcel(AT_A_PLACE);
        round.handOver("a", "neutral", List.of(parcel));
        round.handOver("neutral", "b", List.of(parcel));
        var handing = round.offered("b", "b:B-01", List.of(parcel));
        var page = scanning(round.nodes().b(), "petro.hai", handing.id(), "en");

        enter(page, line(parcel, parcel.weightGrams()));

        assertThat(latest(page)).isEqualTo("Agrees");
        assertThat(page.locator(".counted-head .big").textContent()).isEqualTo("1 of 1 read");
        handing.sign();
        page.context().close();
    }

    @Test
    void a_pallet_is_checked_parcel_by_parcel_and_a_parcel_of_another_pallet_is_sent_there() {
        var a = round.nodes().a();
        var odd = round.parcel(1);
        var even = round.parcel(2);
        var pallet = palletOf(odd);
        var page = browsing.signedIn(a, "oksana.lys", Browsing.DESK, "en");
        page.navigate(a.url() + "/packing/pallets/" + pallet);
        page.locator("#scan:focus").waitFor();

        enter(page, odd.itemNumber());
        assertThat(latest(page)).isEqualTo("Belongs here");
        enter(page, odd.itemNumber());
        assertThat(latest(page)).isEqualTo("Scanned before");
        enter(page, even.itemNumber());
        assertThat(latest(page)).isEqualTo("Wrong pallet");
        assertThat(page.locator(".latest").textContent()).contains(palletOf(even));
        enter(page, even.itemNumber() + "-R1");
        assertThat(latest(page)).isEqualTo("Not known");
        assertThat(page.locator(".counted-head .big").textContent()).isEqualTo("1 of 30 scanned");
        Browsing.everyWidth(page, "pallet-scan", "en");

        page.click(".undo .btn");
        page.locator("main > .note").waitFor();
        assertThat(page.locator(".counted-head .big").textContent()).isEqualTo("0 of 30 scanned");
        assertThat(page.locator(".undo").count()).isZero();
        page.context().close();
    }

    private static String palletOf(SmallRound.Packed parcel) {
        return round.nodes()
                .a()
                .db()
                .sql("SELECT pallet FROM parcel WHERE item_number = :number")
                .param("number", parcel.itemNumber())
                .query(String.class)
                .single();
    }
}
