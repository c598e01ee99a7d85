package org.homeward.node.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.homeward.node.Browsing;
import org.homeward.node.Caller;
import org.homeward.node.SmallRound;
import org.homeward.node.accounts.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("Examination, delivery, transfer, release and receipts on paper count from when they happened")
@DisplayNameGeneration(ReplaceUnderscores.class)
class PaperPlaceTest {

    private static SmallRound round;

    @BeforeAll
    static void play() {
        round = SmallRound.packed(8);
        round.handOnToPlaces(); // Received on 19 November; examined within 72 hours.
        round.nodes().moveTo(Instant.parse("2026-11-24T08:00:00Z"));
    }

    @AfterAll
    static void stop() {
        round.close();
    }

    private static Map<String, String> paper(String at) {
        return Map.of("happenedAt", at, "sheet", "B-7", "witnessedBy", "Інша Особа");
    }

    private static Caller.Reply examine(SmallRound.Packed parcel, String at) {
        return round.examiner(parcel.place())
                .post(
                        "/api/examinations",
                        Map.of(
                                "round", SmallRound.ROUND,
                                "itemNumber", parcel.itemNumber(),
                                "witness", Map.of("kind", "addressee", "personRef", parcel.personRef()),
                                "paper", paper(at)));
    }

    private static Caller.Reply give(SmallRound.Packed parcel, String at) {
        return round.placeClerk(parcel.place())
                .post(
                        "/api/deliveries",
                        Map.of(
                                "round",
                                SmallRound.ROUND,
                                "itemNumber",
                                parcel.itemNumber(),
                                "against",
                                "signature",
                                "paper",
                                paper(at)));
    }

    private static List<JsonNode> entries(String subject) {
        return round.nodes().b().as(Role.AUDITOR).rows("/api/paper?round=" + SmallRound.ROUND + "&subject=" + subject);
    }

    private static boolean isEscalated(SmallRound.Packed parcel) {
        return round.nodes().b().as(Role.ROUND_OFFICER).rows("/api/escalations?round=" + SmallRound.ROUND).stream()
                .anyMatch(row -> row.path("itemNumber").stringValue("").equals(parcel.itemNumber()));
    }

    @Test
    void an_examination_is_not_before_the_place_had_the_parcel_and_a_delivery_not_before_the_examination() {
        var parcel = round.parcel(1);

        assertThat(examine(parcel, "2026-11-18T08:00:00Z").rule()).isEqualTo("examination.early");
        assertThat(examine(parcel, "2026-11-25T08:00:00Z").rule()).isEqualTo("form.future");
        assertThat(examine(parcel, "2026-09-01T08:00:00Z").rule()).isEqualTo("paper.before_round");
        assertThat(entries(parcel.itemNumber())).isEmpty();
        examine(parcel, "2026-11-20T08:00:00Z").ok();
        assertThat(give(parcel, "2026-11-20T07:59:59Z").rule()).isEqualTo("delivery.early");
        give(parcel, "2026-11-20T08:00:00Z").ok();

        assertThat(entries(parcel.itemNumber()))
                .extracting(entry -> entry.path("kind").stringValue("") + " "
                        + entry.path("happenedAt").stringValue(""))
                .containsExactly("EXAMINED 2026-11-20T08:00:00Z", "DELIVERED 2026-11-20T08:00:00Z");
        assertThat(entries(parcel.itemNumber()).getFirst().path("witnessedBy").stringValue(""))
                .isEqualTo("Інша Особа");
    }

    @Test
    void a_release_is_entered_with_its_day_and_not_before_the_place_had_the_parcel() {
        var parcel = round.parcel(2);
        var clerk = round.placeClerk(parcel.place());

        assertThat(clerk.post("/api/releases", released(parcel, "2026-11-18T08:00:00Z"))
                        .rule())
                .isEqualTo("delivery.early");
        clerk.post("/api/releases", released(parcel, "2026-11-21T08:00:00Z")).ok();

        assertThat(entries(parcel.itemNumber())).hasSize(1);
    }

    private static Map<String, Object> released(SmallRound.Packed parcel, String at) {
        return Map.of("round", SmallRound.ROUND, "itemNumber", parcel.itemNumber(), "paper", paper(at));
    }

    @Test
    void a_transfer_is_entered_with_the_day_on_which_he_was_moved() {
        var parcel = round.parcel(3);
        var asked = Map.of(
                "round",
                SmallRound.ROUND,
                "personRef",
                parcel.personRef(),
                "newPlace",
                "B-02",
                "newAddress",
                "p.o. box 2",
                "paper",
                paper("2026-11-22T08:00:00Z"));

        round.placeClerk(parcel.place()).post("/api/transfers", asked).ok();

        assertThat(entries(parcel.personRef()).getFirst().path("happenedAt").stringValue(""))
                .isEqualTo("2026-11-22T08:00:00Z");
        var owed = round.nodes()
                .b()
                .as(Role.AUDITOR)
                .get("/api/obligations?round=" + SmallRound.ROUND)
                .ok();
        assertThat(owed.text()).contains("\"duty\":\"forward\"").contains("2026-11-24T08:00:00Z");
    }

    @Test
    void the_clock_of_an_examination_stops_when_it_happened_and_not_when_it_was_entered() {
        var inTime = round.parcel(4);
        var late = round.parcel(5);

        examine(inTime, "2026-11-21T08:00:00Z").ok();
        examine(late, "2026-11-23T08:00:00Z").ok();

        assertThat(isEscalated(late)).isTrue();
        assertThat(entries(inTime.itemNumber()).getFirst().path("recordedAt").stringValue(""))
                .isEqualTo("2026-11-24T08:00:00Z");
    }

    @Test
    void on_pages_the_sheet_and_who_saw_it_are_asked_for_shown_before_and_kept() {
        var parcel = round.parcel(6);
        var node = round.nodes().b();
        Browsing.invite(node, "hlib.surin", "Hlib Surin", Role.EXAMINER, parcel.place());
        Browsing.invite(node, "olena.voit", "Olena Voit", Role.PLACE_CLERK, parcel.place());
        try (var browsing = Browsing.start()) {
            var examiner = browsing.signedIn(node, "hlib.surin", Browsing.DESK, "en");
            examiner.navigate(node.url() + "/place/examinations/" + parcel.itemNumber());
            examiner.check("#witness");
            sheet(examiner, "21.11.2026 09:00", "B-9", "");
            examiner.click(".acts .btn");
            examiner.click("button[value=record]");
            assertThat(examiner.locator("#paperWitness-said").count()).isEqualTo(1);
            assertThat(entries(parcel.itemNumber())).isEmpty();

            sheet(examiner, "21.11.2026 09:00", "B-9", "Інша Особа");
            examiner.click(".acts .btn");
            assertThat(examiner.locator("main").textContent()).contains("B-9", "Інша Особа");
            examiner.click("button[value=record]");
            assertThat(entries(parcel.itemNumber())).hasSize(1);

            var clerk = browsing.signedIn(node, "olena.voit", Browsing.DESK, "en");
            clerk.navigate(node.url() + "/place/parcels/" + parcel.itemNumber());
            clerk.check("#against");
            sheet(clerk, "21.11.2026 08:59", "B-10", "Інша Особа");
            clerk.click(".sheet .btn");
            assertThat(clerk.locator(".faults").textContent()).contains("before the step before it");

            sheet(clerk, "21.11.2026 10:00", "B-10", "Інша Особа");
            clerk.click(".sheet .btn");
            assertThat(clerk.locator("main > .note").count()).isEqualTo(1);
        }

        assertThat(entries(parcel.itemNumber()))
                .extracting(entry -> entry.path("sheet").stringValue(""))
                .containsExactly("B-9", "B-10");
    }

    @Test
    void on_pages_an_entry_is_corrected_with_a_reason_once_and_both_are_shown() {
        var parcel = round.parcel(7);
        examine(parcel, "2026-11-21T08:00:00Z").ok();
        var node = round.nodes().b();
        Browsing.invite(node, "olena.shyt", "Olena Shyt", Role.PLACE_CLERK, parcel.place());
        try (var browsing = Browsing.start()) {
            var page = browsing.signedIn(node, "olena.shyt", Browsing.DESK, "en");
            page.navigate(node.url() + "/paper?subject=" + parcel.itemNumber());
            Browsing.everyWidth(page, "paper", "en");
            assertThat(page.locator("tbody tr").count()).isEqualTo(1);
            page.click("tbody a");
            Browsing.everyWidth(page, "paper-entry", "en");
            var wrong = page.url();
            page.fill("#paperSheet", "B-8");
            page.click(".sheet .btn");
            assertThat(page.locator("#reason-said").count()).isEqualTo(1);
            page.fill("#reason", "Read as 7, written as 8");
            page.click(".sheet .btn");
            assertThat(page.locator("main").textContent()).contains("corrects an earlier entry", "written as 8");

            page.navigate(wrong);
            assertThat(page.locator("main form .btn").count())
                    .as("the newer one is corrected")
                    .isZero();
            page.navigate(node.url() + "/paper?subject=" + parcel.itemNumber());
            assertThat(page.locator("tbody").textContent()).contains("B-7", "corrected later", "B-8");
            var file = page.context().request().get(node.url() + "/paper?as=csv&subject=" + parcel.itemNumber());
            assertThat(file.text().lines()).hasSize(3);

            Browsing.invite(node, "nina.audit", "Nina Audit", Role.AUDITOR);
            var auditor = browsing.signedIn(node, "nina.audit", Browsing.DESK, "en");
            auditor.navigate(page.url());
            auditor.click("tbody tr:last-child a");
            assertThat(auditor.locator("main form .btn").count())
                    .as("who only reads corrects nothing")
                    .isZero();
        }
    }

    private static void sheet(Page page, String at, String sheet, String witness) {
        if (page.locator(".paper-part[open]").count() == 0) {
            page.click(".paper-part summary");
        }
        page.fill("#paperAt", at);
        page.fill("#paperSheet", sheet);
        page.fill("#paperWitness", witness);
    }
}
