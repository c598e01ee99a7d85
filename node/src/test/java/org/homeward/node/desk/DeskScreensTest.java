package org.homeward.node.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Door and start page work in three languages, on a phone, by keyboard and without script")
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeskScreensTest {

    private static Browsing browsing;
    private static TestNode node;
    private static ThreeNodes nodes;

    @BeforeAll
    static void start() {
        browsing = Browsing.start();
        nodes = ThreeNodes.start(0);
        nodes.a().as(Role.ROUND_OFFICER);
        nodes.agree(ThreeNodes.terms());
        node = nodes.a();
        Browsing.invite(node, "halyna.ruban", "Halyna Ruban", Role.ROUND_OFFICER);
    }

    @AfterAll
    static void stop() {
        Optional.ofNullable(browsing).ifPresent(Browsing::close);
        Optional.ofNullable(nodes).ifPresent(ThreeNodes::close);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "uk", "ru"})
    void the_sign_in_page_fits_every_width_and_axe_finds_nothing(String language) {
        for (int width : List.of(Browsing.DESK, Browsing.PHONE, Browsing.NARROWEST)) {
            var page = browsing.open(node, width, language);
            var name = "sign-in." + language + "-" + width;
            Browsing.isFit(page, name);
            page.click(".btn");
            assertThat(page.locator("[role=alert] a").count()).isEqualTo(2);
            Browsing.look(page, name);
            Browsing.isFit(page, name);
            page.context().close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "uk", "ru"})
    void the_start_page_fits_every_width_and_axe_finds_nothing(String language) {
        var page = browsing.signedIn(node, "halyna.ruban", Browsing.DESK, language);

        Browsing.everyWidth(page, "start", language);

        assertThat(page.locator(".bar a").count()).isPositive();
        page.context().close();
    }

    @Test
    void somebody_signs_in_and_out_by_keyboard_alone() {
        var page = browsing.open(node, Browsing.DESK, "en");

        page.locator("#account:focus").waitFor();
        page.keyboard().type("halyna.ruban");
        page.keyboard().press("Tab");
        page.keyboard().type("a-long-test-password");
        page.keyboard().press("Enter");
        page.waitForURL(node.url() + "/");
        page.keyboard().press("Tab");
        assertThat(Browsing.focused(page)).isEqualTo("Skip to the page");
        while (!Browsing.focused(page).equals("Sign out")) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Enter");
        page.waitForURL("**/sign-in");

        assertThat(page.locator("h1").textContent()).isEqualTo("Sign in");
        page.context().close();
    }
}
