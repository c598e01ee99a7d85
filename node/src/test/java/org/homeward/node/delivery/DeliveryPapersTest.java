package org.homeward.node.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Records of a place of detention are printed for those who are posted there")
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeliveryPapersTest {

    private static Browsing browsing;
    private static SmallRound round;
    private static TestNode node;
    private static String consignment;

    @BeforeAll
    static void start() {
        browsing = Browsing.start();
        round = SmallRound.packed(4);
        node = round.nodes().b();
        round.handOnToPlaces();
        var people = new PlacePeople(round);
        people.examine(round.parcel(1), new PlacePeople.Taking(2, 1, "B-02", "returned_to_sender"))
                .ok();
        people.give(round.parcel(1)).ok();
        people.examine(round.parcel(3)).ok();
        people.give(round.parcel(3)).ok();
        people.signReceipts("B-01");
        consignment = people.consignments("B-01").getFirst().path("consignment").stringValue("");
        Browsing.invite(node, "gleb.surin", "Gleb Surin", Role.EXAMINER, "B-01");
        Browsing.invite(node, "oksana.lis", "Oksana Lis", Role.PLACE_CLERK, "B-01");
        Browsing.invite(node, "maks.dub", "Maks Dub", Role.PLACE_CLERK, "B-02");
    }

    @AfterAll
    static void stop() {
        Optional.ofNullable(browsing).ifPresent(Browsing::close);
        Optional.ofNullable(round).ifPresent(SmallRound::close);
    }

    private static String text(Page page, String path) throws IOException {
        var answer = page.context().request().get(node.url() + path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        try (var paper = Loader.loadPDF(answer.body())) {
            return new PDFTextStripper().getText(paper);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "uk", "ru"})
    void an_examination_says_what_was_taken_out_and_under_which_rule(String language) throws IOException {
        var page = browsing.signedIn(node, "gleb.surin", Browsing.DESK, language);
        var number = round.parcel(1).itemNumber();

        var text = text(page, "/place/examinations/" + number + "/paper?lang=" + language);

        assertThat(text)
                .contains(number, number + "-R1", "B-02", "woollen socks")
                .doesNotContain("Вигаданко");
        page.context().close();
    }

    @Test
    void nothing_taken_out_is_said_too() throws IOException {
        var page = browsing.signedIn(node, "oksana.lis", Browsing.DESK, "en");

        var text = text(page, "/place/examinations/" + round.parcel(3).itemNumber() + "/paper?lang=en");

        assertThat(text).contains("Nothing was taken out.", "the addressee");
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "uk", "ru"})
    void both_receipts_are_one_paper(String language) throws IOException {
        var page = browsing.signedIn(node, "oksana.lis", Browsing.DESK, language);
        page.navigate(node.url() + "/place/receipts/" + SmallRound.ROUND + "/" + consignment);
        var href = page.locator(".head a").getAttribute("href");

        var text = text(page, "/place/receipts/" + SmallRound.ROUND + "/" + href + "?lang=" + language);

        assertThat(text)
                .contains(round.parcel(1).itemNumber(), round.parcel(3).itemNumber(), "SHA-256")
                .doesNotContain("Вигаданко");
        page.context().close();
    }

    @Test
    void another_place_is_told_that_there_is_no_such_paper() {
        var page = browsing.signedIn(node, "maks.dub", Browsing.DESK, "en");
        var request = page.context().request();

        assertThat(request.get(node.url() + "/place/examinations/"
                                + round.parcel(1).itemNumber() + "/paper")
                        .status())
                .isEqualTo(404);
        assertThat(request.get(node.url() + "/place/receipts/" + SmallRound.ROUND + "/" + consignment + "/paper")
                        .status())
                .isEqualTo(404);
        page.context().close();
    }

    @Test
    void papers_are_found_by_number() {
        var page = browsing.signedIn(node, "oksana.lis", Browsing.DESK, "en");
        page.navigate(node.url() + "/search?q=" + round.parcel(1).itemNumber());
        assertThat(page.locator(".hits a[href$='/paper']").count()).isOne();
        page.navigate(node.url() + "/search?q=" + consignment);

        assertThat(page.locator(".hits a[href$='/paper']").count()).isOne();
        page.context().close();
    }
}
