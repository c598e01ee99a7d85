package org.homeward.node.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
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
        round = SmallRound.packed(6);
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
}
