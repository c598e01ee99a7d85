package org.homeward.node.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.homeward.node.Handing;
import org.homeward.node.SmallRound;
import org.homeward.node.accounts.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("Custody passes when both have signed the same bytes")
@DisplayNameGeneration(ReplaceUnderscores.class)
class HandoverBetweenNodesTest {

    private SmallRound round;

    @BeforeEach
    void pack() {
        round = SmallRound.packed(6);
    }

    @AfterEach
    void stop() {
        round.close();
    }

    @Test
    void a_parcel_goes_from_the_family_to_the_place_of_detention() {
        round.handOnToPlaces();

        for (var place : List.of("B-01", "B-02")) {
            var rows = round.placeClerk(place).rows("/api/place/parcels?round=winter-2026&place=" + place);
            assertThat(rows).hasSize(3);
            assertThat(rows)
                    .allSatisfy(
                            row -> assertThat(row.path("state").stringValue("")).isEqualTo("received"));
        }
        var counted = round.nodes().all().stream()
                .map(node -> node.as(Role.AUDITOR)
                        .get("/api/rounds/winter-2026/counts")
                        .ok()
                        .text())
                .distinct()
                .toList();
        assertThat(counted).hasSize(1);
        assertThat(counted.getFirst()).contains("\"handedOver\":6");
    }

    @Test
    void what_the_receiver_did_not_scan_stays_with_the_giver() {
        var handing = round.offered("a", "neutral", round.all())
                .receive(round.all().subList(0, 5))
                .sign();

        var left = round.all().get(5);
        assertThat(round.nodes().a().as(Role.AUDITOR).rows(handing.path("lines")))
                .filteredOn(row -> row.path("state").stringValue("").equals("one_sided"))
                .hasSize(1);
        var again = Handing.open(round, "a", "neutral");
        assertThat(again.given(left).verdict()).isEqualTo("scanned");
        assertThat(again.given(round.all().getFirst()).verdict()).isEqualTo("not_held");
    }
}
