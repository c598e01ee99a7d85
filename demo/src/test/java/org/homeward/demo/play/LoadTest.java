package org.homeward.demo.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.homeward.demo.input.Incident;
import org.homeward.demo.input.Incident.Way;
import org.homeward.demo.input.IntakeRow;
import org.homeward.demo.input.IntakeRow.ContentsLine;
import org.homeward.demo.input.Party;
import org.homeward.demo.input.RowKey;
import org.homeward.demo.play.Parcel.Reading;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("What giver and receiver read off a parcel")
@DisplayNameGeneration(ReplaceUnderscores.class)
class LoadTest {

    private static final List<ContentsLine> CONTENTS =
            List.of(new ContentsLine("food.dry", "tea, 100 g", 4, 440), new ContentsLine("hygiene", "towel", 1, 350));

    private static Parcel parcel(Incident... incidents) {
        var row = new IntakeRow(9, "A-00008", CONTENTS);
        var parcel = new Parcel(new RowKey(Party.A, 9), row, List.of(incidents), 6_000);
        parcel.sealWith("SA0000009");
        return parcel;
    }

    @Test
    void is_the_same_where_nothing_happens() {
        var load = Load.of(parcel(), Optional.of(Way.TO_NEUTRAL));

        assertThat(load.atReceiver()).isEqualTo(load.atGiver()).isEqualTo(new Reading("SA0000009", 6_000));
    }

    @Test
    void differs_by_one_digit_of_the_seal_at_the_named_handover_only() {
        var parcel = parcel(new Incident.SealDiffers(Way.TO_NEUTRAL));

        assertThat(Load.of(parcel, Optional.of(Way.TO_NEUTRAL)).atReceiver().seal())
                .isEqualTo("SA0000000");
        assertThat(Load.of(parcel, Optional.of(Way.TO_RECEIVING)).atReceiver().seal())
                .isEqualTo("SA0000009");
    }

    @Test
    void is_lighter_by_the_piece_that_is_missing() {
        var parcel = parcel(new Incident.ContentsShort(Way.TO_RECEIVING, 1, "tea, 100 g"));

        var load = Load.of(parcel, Optional.of(Way.TO_RECEIVING));

        assertThat(load.atGiver()).isEqualTo(new Reading("SA0000009", 6_000));
        assertThat(load.atReceiver()).isEqualTo(new Reading("SA0000009", 5_890));
    }
}
