package org.homeward.node.overview;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.time.Instant;
import java.util.Optional;
import org.homeward.node.Browsing;
import org.homeward.node.TestNode;
import org.homeward.node.ThreeNodes;
import org.homeward.node.accounts.Role;
import org.homeward.node.wiring.Side;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The round's page says the same at every node, on every width, in every language")
@DisplayNameGeneration(ReplaceUnderscores.class)
class RoundScreensTest {

    private static final String ROUND = "winter-2026";
    private static final String QUIET = "quiet-round";
    private static final String BEGUN = "begun-round";

    private static Browsing browsing;
    private static ThreeNodes nodes;

    @BeforeAll
    static void start() {
        browsing = Browsing.start();
        nodes = ThreeNodes.start(0);
        agree(QUIET, "2026-08-31");
        agree(BEGUN, "2026-08-31");
        agree(ROUND, "2026-09-01");
        Browsing.invite(nodes.a(), "halyna.ruban", "Halyna Ruban", Role.ROUND_OFFICER);
        Browsing.invite(nodes.b(), "taras.dovhan", "Taras Dovhan", Role.ROUND_OFFICER);
        Browsing.invite(nodes.neutral(), "ines.mora", "Ines Mora", Role.DELEGATE);
        nodes.moveTo(Instant.parse("2026-12-17T14:05:00Z"));
        for (var node : nodes.all()) {
            RoundFixture.underWay(node, ROUND);
            DatedFixture.moved(node, ROUND);
            DatedFixture.late(node, ROUND);
        }
        RoundFixture.begun(nodes.a(), BEGUN);
    }

    private static void agree(String round, String day) {
        var terms = ThreeNodes.terms();
        terms.put("round", round);
        terms.put("agreed_on", day);
        terms.put("quota_per_side", 2000);
        nodes.agree(terms);
    }

    @AfterAll
    static void stop() {
        Optional.ofNullable(browsing).ifPresent(Browsing::close);
        Optional.ofNullable(nodes).ifPresent(ThreeNodes::close);
    }

    private static Page opened(TestNode node, String account, int width, String language) {
        var page = browsing.signedIn(node, account, width, language);
        page.click(".bar a[href='/rounds/" + ROUND + "']");
        page.waitForURL("**/rounds/" + ROUND);
        return page;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "uk", "ru"})
    void the_round_page_fits_every_width_and_axe_finds_nothing(String language) {
        var page = opened(nodes.a(), "halyna.ruban", Browsing.DESK, language);

        Browsing.everyWidth(page, "round", language);

        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "uk", "ru"})
    void the_rounds_stand_in_one_list(String language) {
        var page = browsing.signedIn(nodes.a(), "halyna.ruban", Browsing.DESK, language);
        page.navigate(nodes.a().url() + "/rounds");

        Browsing.everyWidth(page, "rounds", language);

        assertThat(page.locator("tbody tr").count()).isEqualTo(3);
        page.context().close();
    }

    private static String officer(Side side) {
        return switch (side) {
            case A -> "halyna.ruban";
            case B -> "taras.dovhan";
            case NEUTRAL -> "ines.mora";
        };
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void each_node_shows_the_same_figures(Side side) {
        var page = opened(nodes.of(side), officer(side), Browsing.DESK, "en");
        Browsing.look(page, "round." + side.word() + "-1280");

        var figures = page.locator(".figures b").allTextContents();

        assertThat(figures).containsExactly("98", "0", "214", "384", "1,288", "120", "40", "305", "161", "1,360");
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(strings = {QUIET, BEGUN})
    void a_round_without_figures_says_why_and_what_comes_next(String round) {
        var page = browsing.signedIn(nodes.a(), "halyna.ruban", Browsing.DESK, "en");
        page.navigate(nodes.a().url() + "/rounds/" + round);

        Browsing.everyWidth(page, round, "en");

        page.context().close();
    }

    @Test
    void the_page_prints() {
        var page = opened(nodes.a(), "halyna.ruban", Browsing.PAPER, "uk");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        Browsing.look(page, "round.uk-print");

        assertThat(page.locator(".top").isVisible()).isFalse();
        assertThat(page.locator(".band").isVisible()).isTrue();
        assertThat(page.locator(".ribbon").first().isVisible()).isTrue();
        page.context().close();
    }
}
