package org.homeward.node.custody;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.Optional;
import org.homeward.node.Browsing;
import org.homeward.node.SmallRound;
import org.homeward.node.TestNode;
import org.homeward.node.accounts.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Clerk and delegate hand over on pages: both counts, an inspection, a sheet entered later, a difference")
@DisplayNameGeneration(ReplaceUnderscores.class)
class HandoverScreensTest {

    private static final int OF_ONE_LANGUAGE = 3; // One agrees, one differs, one is not scanned.

    private static Browsing browsing;
    private static SmallRound round;

    @BeforeAll
    static void start() {
        browsing = Browsing.start();
        round = SmallRound.packed(3 * OF_ONE_LANGUAGE);
        Browsing.invite(round.nodes().a(), "oksana.lys", "Oksana Lys", Role.INTAKE_CLERK);
        Browsing.invite(round.nodes().neutral(), "ines.mora", "Ines Mora", Role.DELEGATE);
    }

    @AfterAll
    static void stop() {
        Optional.ofNullable(browsing).ifPresent(Browsing::close);
        Optional.ofNullable(round).ifPresent(SmallRound::close);
    }

    static List<String> languages() {
        return Browsing.walked();
    }

    private static String line(SmallRound.Packed parcel) {
        return parcel.itemNumber() + " " + parcel.seal() + " " + parcel.weightGrams() + "\n";
    }

    private static void go(Page page, TestNode node, String path) {
        page.navigate(node.url() + path);
    }

    private static void enter(Page page, String lines) {
        page.fill("#sheet", lines);
        page.fill("#happenedAt", "16.11.2026 07:30");
        page.click(".off-paper .btn");
    }

    private static String done(Page page) {
        return page.locator("main > .note").textContent();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_handover_is_loaded_read_inspected_signed_and_its_difference_settled(String language) {
        int first = Browsing.LANGUAGES.indexOf(language) * OF_ONE_LANGUAGE;
        var load = round.all().subList(first, first + OF_ONE_LANGUAGE);
        var a = round.nodes().a();
        var neutral = round.nodes().neutral();
        var clerk = browsing.signedIn(a, "oksana.lys", Browsing.DESK, language);
        var delegate = browsing.signedIn(neutral, "ines.mora", Browsing.DESK, language);

        var path = loaded(clerk, a, load, language);
        differs(delegate, neutral, path, load, language);
        inspected(clerk, a, path, load.get(1), language);
        signed(clerk, delegate, path, load.get(1), language);
        settled(clerk, delegate, load.get(1), language);
        clerk.context().close();
        delegate.context().close();
    }

    private static String loaded(Page clerk, TestNode a, List<SmallRound.Packed> load, String language) {
        go(clerk, a, "/handovers");
        clerk.selectOption("#to", "neutral");
        clerk.click(".off-paper .btn");
        var path = java.net.URI.create(clerk.url()).getPath();
        assertThat(done(clerk)).isNotBlank();
        go(clerk, a, path + "/sheet");
        enter(clerk, "HW-A-1 S\n");
        assertThat(clerk.locator(".faults a").count()).isEqualTo(1);
        Browsing.everyWidth(clerk, "sheet-faults", language);
        enter(clerk, line(load.get(0)) + line(load.get(1)) + line(load.get(2)) + line(load.get(2)) + "HW-A-9 S-9 7000");
        assertThat(clerk.locator("section[role=status] .st.done").count()).isEqualTo(3);
        assertThat(clerk.locator("section[role=status] .st.stop").count()).isEqualTo(1);
        go(clerk, a, path);
        Browsing.everyWidth(clerk, "handover-loading", language);
        clerk.click("button[name=step]");
        assertThat(done(clerk)).isNotBlank();
        round.nodes().settle();
        return path;
    }

    private static void differs(
            Page delegate, TestNode neutral, String path, List<SmallRound.Packed> load, String language) {
        go(delegate, neutral, "/handovers");
        Browsing.everyWidth(delegate, "handovers", language);
        go(delegate, neutral, path + "/sheet");
        Browsing.everyWidth(delegate, "sheet", language);
        delegate.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        delegate.setViewportSize(Browsing.PAPER, 900);
        Browsing.look(delegate, "sheet." + language + "-print");
        assertThat(delegate.locator(".off-paper").isVisible()).isFalse();
        delegate.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        delegate.setViewportSize(Browsing.DESK, 900);
        enter(
                delegate,
                line(load.get(0)) + line(load.get(1).resealed(load.get(1).seal(), 6900)));
        assertThat(delegate.locator("section[role=status] .st.late").count()).isEqualTo(1);
        go(delegate, neutral, path);
        delegate.click("button[name=step]");
        assertThat(delegate.locator(".faults").textContent())
                .contains(load.get(1).itemNumber());
        Browsing.everyWidth(delegate, "handover-differs", language);
        round.nodes().settle();
    }

    private static void inspected(Page clerk, TestNode a, String path, SmallRound.Packed parcel, String language) {
        go(clerk, a, path + "/inspections/" + parcel.itemNumber());
        clerk.click(".sheet .btn");
        assertThat(clerk.locator(".faults a").count()).isEqualTo(6);
        Browsing.everyWidth(clerk, "inspection-faults", language);
        clerk.fill("#count1", "6");
        clerk.fill("#count2", "3");
        clerk.fill("#count3", "3");
        clerk.fill("#newSeal", parcel.seal());
        clerk.fill("#newWeight", "6900");
        clerk.check("#settled-1");
        clerk.click(".sheet .btn");
        assertThat(clerk.locator(".faults a").count())
                .as("the old seal, and no delegate")
                .isEqualTo(2);
        clerk.fill("#newSeal", "N" + parcel.seal());
        clerk.fill("#delegate", "ines.mora");
        Browsing.everyWidth(clerk, "inspection", language);
        clerk.click(".sheet .btn");
        assertThat(done(clerk)).contains(parcel.itemNumber());
        round.nodes().settle();
    }

    private static void signed(Page clerk, Page delegate, String path, SmallRound.Packed parcel, String language) {
        var neutral = round.nodes().neutral();
        go(delegate, neutral, path + "/sheet");
        enter(delegate, line(parcel.resealed("N" + parcel.seal(), 6900)));
        assertThat(delegate.locator("section[role=status] .st.done").count()).isEqualTo(1);
        go(delegate, neutral, path);
        delegate.click("button[name=step]");
        assertThat(done(delegate)).isNotBlank();
        round.nodes().settle();
        go(clerk, round.nodes().a(), "/");
        assertThat(clerk.locator(".work a[href='/handovers']").count()).isEqualTo(1);
        go(clerk, round.nodes().a(), path);
        Browsing.everyWidth(clerk, "handover", language);
        clerk.click("button[name=step]");
        assertThat(clerk.locator("button[name=step]").count()).isZero();
        round.nodes().settle();
    }

    private static void settled(Page clerk, Page delegate, SmallRound.Packed parcel, String language) {
        var a = round.nodes().a();
        go(clerk, a, "/disputes");
        Browsing.everyWidth(clerk, "disputes", language);
        clerk.click("tbody a");
        clerk.click(".btn");
        assertThat(clerk.locator(".faults a").count()).isEqualTo(1);
        Browsing.everyWidth(clerk, "dispute", language);
        clerk.fill("#reason", "<b>Counted again</b>: found under the lining.");
        clerk.click(".btn");
        assertThat(done(clerk)).contains(parcel.itemNumber());
        go(clerk, a, "/disputes/" + parcel.itemNumber());
        assertThat(clerk.locator("#reason").count()).as("this side has said so").isZero();
        round.nodes().settle();
        go(delegate, round.nodes().neutral(), "/disputes/" + parcel.itemNumber());
        delegate.fill("#reason", "Found.");
        delegate.click(".btn");
        assertThat(delegate.locator("tbody a").count()).isZero();
        Browsing.everyWidth(delegate, "disputes-none", language);
        round.nodes().settle();
    }
}
