package org.homeward.node.obligations;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
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
import org.junit.jupiter.api.Test;

@DisplayName("A round officer sees what is owed and late by article, and which lists were sent and came")
@DisplayNameGeneration(ReplaceUnderscores.class)
class LateScreensTest {

    private static final String OFFICER = "halyna.ruban";

    private static Browsing browsing;
    private static SmallRound round;

    @BeforeAll
    static void start() {
        browsing = Browsing.start();
        round = SmallRound.packed(3);
        round.nodes().moveTo(SmallRound.HANDOVER_DAY.plusSeconds(2 * 86_400));
        Browsing.invite(round.nodes().a(), OFFICER, "Halyna Ruban", Role.ROUND_OFFICER);
        Browsing.invite(round.nodes().b(), OFFICER, "Halyna Ruban", Role.ROUND_OFFICER);
    }

    @AfterAll
    static void stop() {
        Optional.ofNullable(browsing).ifPresent(Browsing::close);
        Optional.ofNullable(round).ifPresent(SmallRound::close);
    }

    private static Page opened(TestNode node, String language, String path) {
        var page = browsing.signedIn(node, OFFICER, Browsing.DESK, language);
        page.navigate(node.url() + path);
        return page;
    }

    @Test
    void the_bar_of_a_round_officer_is_his_six_pages() {
        var page = opened(round.nodes().a(), "en", "/");

        assertThat(page.locator(".bar li span:first-child").allTextContents())
                .containsExactly("Round", "Handovers", "Differences", "Late", "Lists", "Terms");
        page.context().close();
    }

    @Test
    void our_own_lateness_stands_in_the_table_with_its_article() {
        for (var language : Browsing.LANGUAGES) {
            var page = opened(round.nodes().a(), language, "/late");
            Browsing.everyWidth(page, "late", language);
            page.context().close();
        }
        var page = opened(round.nodes().a(), "en", "/late");
        assertThat(page.locator("tbody").textContent())
                .contains("Parcels not handed over on the agreed day")
                .contains("C-09")
                .contains("Bureau of Halvern");
        int late = page.locator("tbody tr").count();

        page.selectOption("#show", "owed");
        page.click(".filters .btn");
        assertThat(page.locator("tbody tr").count()).isGreaterThanOrEqualTo(late);
        page.selectOption("#owedBy", "b");
        page.selectOption("#show", "");
        page.click(".filters .btn");
        assertThat(page.locator("main").textContent()).contains("Nothing is late");
        Browsing.everyWidth(page, "late-none", "en");
        var export = page.context().request().get(round.nodes().a().url() + "/late?as=csv");
        assertThat(export.text()).startsWith("duty,article").contains("C-09");
        page.context().close();
    }

    @Test
    void lists_stand_with_their_figures_at_the_bureau_that_sent_and_at_the_one_to_which_they_came() {
        for (var node : List.of(round.nodes().a(), round.nodes().b())) {
            var page = opened(node, "en", "/lists");
            assertThat(page.locator("tbody tr").count()).isEqualTo(1);
            assertThat(page.locator("tbody").textContent())
                    .contains("3")
                    .contains("Complete")
                    .contains(node == round.nodes().a() ? "came" : "sent")
                    .doesNotContain("Вигаданко");
            Browsing.everyWidth(page, "lists-" + node.side().word(), "en");
            page.context().close();
        }
    }

    @Test
    void a_round_officer_reads_differences_and_settles_none() {
        var page = opened(round.nodes().a(), "en", "/disputes");

        assertThat(page.locator("h1").count()).isEqualTo(1);
        assertThat(page.locator("form[method=post] textarea").count()).isZero();
        page.context().close();
    }
}
