package org.homeward.node.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.homeward.node.rounds.Whereabouts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

@DisplayName("The picture of a round adds up")
@DisplayNameGeneration(ReplaceUnderscores.class)
class PictureTest {

    private static final Pattern HEIGHT = Pattern.compile("[0-9.]+,([0-9.]+)");

    // refused kept waiting neutral receiving delivered goingHome home undeliverable lost lostOnTheWay received
    // differences
    private static final Whereabouts UNDER_WAY = new Whereabouts(53, 45, 0, 214, 384, 1288, 5, 0, 9, 2, 2, 1686, 8);

    private static Whereabouts invented(long seed) {
        var random = new Random(seed);
        int[] n = random.ints(11, 0, 300).toArray();
        int lostThere = random.nextInt(3);
        return new Whereabouts(
                n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8], n[9] + lostThere, n[9], n[4] + n[5], n[10]);
    }

    @Test
    void two_thousand_parcels_are_told_one_by_one() {
        assertThat(UNDER_WAY.handedIn()).isEqualTo(2_000);
        assertThat(UNDER_WAY.handedOver()).isEqualTo(1_902);
        assertThat(UNDER_WAY.takenIn()).isEqualTo(1_947);
    }

    @RepeatedTest(20)
    void what_is_on_the_way_and_what_left_it_is_all_that_was_handed_in(RepetitionInfo repetition) {
        var where = invented(repetition.getCurrentRepetition());
        long onTheWay =
                Picture.stages(where).stream().mapToLong(Picture.Stage::here).sum();
        long beside = where.goingHome() + where.home() + where.undeliverable() + where.lost();

        assertThat(onTheWay + beside).isEqualTo(where.handedIn());
    }

    @RepeatedTest(20)
    void a_ribbon_narrows_by_what_stays_or_leaves_and_never_widens(RepetitionInfo repetition) {
        var stages = Picture.stages(invented(repetition.getCurrentRepetition()));

        for (int at = 0; at + 1 < stages.size(); at++) {
            var stage = stages.get(at);
            assertThat(stages.get(at + 1).came()).isLessThanOrEqualTo(stage.came() - stage.here());
        }
    }

    @Test
    void the_larger_side_fills_the_height_and_one_parcel_is_still_seen() {
        var one = new Whereabouts(0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0);

        assertThat(highest(Picture.of(UNDER_WAY, 2_000, false))).isEqualTo(Picture.HEIGHT);
        assertThat(highest(Picture.of(one, 2_000, false))).isEqualTo(2.5);
        assertThat(Picture.of(one, 2_000, false).here()).hasSize(1);
    }

    @Test
    void side_b_is_side_a_in_a_mirror() {
        var a = Picture.of(UNDER_WAY, 2_000, false);
        var b = Picture.of(UNDER_WAY, 2_000, true);

        assertThat(b.here().getFirst().height()).isEqualTo(a.here().getFirst().height());
        assertThat(number(b.here().getFirst().x()) + number(b.here().getFirst().width()))
                .isEqualTo(Picture.WIDTH - number(a.here().getFirst().x()));
        assertThat(b.body()).startsWith("M1180 0L228 0");
        assertThat(a.body()).startsWith("M20 0L972 0");
    }

    @Test
    void nothing_handed_in_draws_nothing() {
        var empty = Picture.of(Whereabouts.NOTHING, 0, false);

        assertThat(highest(empty)).isZero();
        assertThat(empty.here()).isEmpty();
        assertThat(empty.arrow()).isEmpty();
    }

    private static double highest(Picture picture) {
        return HEIGHT.matcher(picture.body())
                .results()
                .mapToDouble(found -> number(found.group(1)))
                .max()
                .orElse(0);
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }
}
