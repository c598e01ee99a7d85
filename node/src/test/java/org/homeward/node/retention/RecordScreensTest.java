package org.homeward.node.retention;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Instant;
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
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A protection officer looks at what is due, keeps a record on, and erases with a second one, on pages")
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RecordScreensTest {

    private static final String ONE = "olena.zahyst";
    private static final String OTHER = "petro.zahyst";

    private static Browsing browsing;
    private static SmallRound round;
    private static TestNode node;

    @BeforeAll
    static void start() {
        browsing = Browsing.start();
        round = SmallRound.packed(2);
        node = round.nodes().a();
        round.nodes().moveTo(Instant.parse("2027-12-20T08:00:00Z"));
        Browsing.invite(node, ONE, "Olena Zahyst", Role.PROTECTION_OFFICER);
        Browsing.invite(node, OTHER, "Petro Zahyst", Role.PROTECTION_OFFICER);
    }

    @AfterAll
    static void stop() {
        Optional.ofNullable(browsing).ifPresent(Browsing::close);
        Optional.ofNullable(round).ifPresent(SmallRound::close);
    }

    static List<String> languages() {
        return Browsing.walked();
    }

    private static Page officer(String account, String language, String path) {
        var page = browsing.signedIn(node, account, Browsing.DESK, language);
        page.navigate(node.url() + path);
        return page;
    }

    private static String record(String kind) {
        return node.db().sql("""
                        SELECT record::text
                          FROM kept_record
                         WHERE kind = :kind AND erased_at IS NULL
                         ORDER BY round, subject
                         LIMIT 1
                        """).param("kind", kind).query(String.class).single();
    }

    @ParameterizedTest
    @MethodSource("languages")
    @Order(1)
    void what_is_due_stands_in_a_list_by_reference_and_each_has_a_page(String language) {
        var page = officer(ONE, language, "/records?round=" + SmallRound.ROUND);

        assertThat(page.locator("tbody tr").count()).isGreaterThan(4);
        assertThat(page.content()).contains("A-00001").doesNotContain("Вигаданко");
        Browsing.everyWidth(page, "records", language);
        page.locator("tbody th a").first().click();
        assertThat(page.locator("form.sheet").count()).isEqualTo(2);
        Browsing.everyWidth(page, "record", language);
        page.context().close();
    }

    @Test
    @Order(2)
    void a_record_is_kept_on_with_a_reason_and_for_a_time() {
        var record = record("parcel");
        var page = officer(ONE, "en", "/records/" + record);
        page.click("form.sheet:has(input[value=keep]) button");
        assertThat(page.locator(".faults").textContent()).contains("Choose why");

        page.check("input[name=keeping][value=claim_open]");
        page.selectOption("#months", "6");
        page.click("form.sheet:has(input[value=keep]) button");

        assertThat(page.locator("[role=status]").first().textContent())
                .contains("20")
                .contains("2028");
        page.context().close();
    }

    @Test
    @Order(3)
    void nothing_of_an_open_round_is_erased_and_the_page_says_why() {
        var page = officer(ONE, "en", "/records/rounds/" + SmallRound.ROUND);
        page.check("input[name=erasing][value=purpose_fulfilled]");
        page.click("form.sheet button");

        assertThat(page.locator(".faults").textContent())
                .contains("The round is not closed")
                .contains("still owed");
        Browsing.everyWidth(page, "records-refused", "en");
        page.context().close();
    }

    @Test
    @Order(4)
    void what_belongs_to_no_round_is_erased_by_two() {
        var record = node.db()
                .sql("SELECT record::text FROM kept_record WHERE kind = 'copies' AND round = '' AND erased_at IS NULL")
                .query(String.class)
                .single();
        var first = officer(ONE, "en", "/records/" + record);
        erase(first);
        assertThat(first.locator(".faults").textContent()).contains("two people");
        first.context().close();
        var second = officer(OTHER, "en", "/records/" + record);
        erase(second);

        assertThat(second.locator("[role=status]").first().textContent()).contains("1 record is erased");
        second.navigate(node.url() + "/records/" + record);
        assertThat(second.locator(".lead").first().textContent())
                .contains("Erased on")
                .contains("DP-6");
        second.context().close();
    }

    private static void erase(Page page) {
        page.check("input[name=erasing][value=no_legal_basis]");
        page.click("form.sheet:has(input[name=erasing]) button");
    }
}
