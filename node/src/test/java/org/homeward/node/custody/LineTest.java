package org.homeward.node.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.homeward.node.custody.Line.State;
import org.homeward.node.custody.Line.Turn;
import org.homeward.node.custody.Line.Verdict;
import org.homeward.node.packing.ItemNumber;
import org.homeward.node.wiring.Side;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName(
        "GC III art. 76, C-14: a line that differs is opened together, counted and resealed; nothing is overwritten")
@DisplayNameGeneration(ReplaceUnderscores.class)
class LineTest {

    private static final Instant DAY = Instant.parse("2026-11-16T08:00:00Z");
    private static final Reading GIVEN = new Reading("S-1", 7000);
    private static final Reading RESEALED = new Reading("J-1", 6900);
    private static final Line LINE =
            new Line(TravelNumber.of(new ItemNumber(Side.A, 17)), GIVEN, DAY, "salt", List.of());

    private static Line read(Line line, Reading reading) {
        return line.with(new Turn.Read(reading, DAY));
    }

    private static Line inspected(Line line, boolean settled) {
        return line.with(new Turn.Inspected(RESEALED, settled, settled ? "" : "contents_short", "digest", DAY));
    }

    @Test
    void a_line_that_nobody_scanned_at_the_receiver_is_one_sided() {
        assertThat(LINE.state()).isEqualTo(State.ONE_SIDED);
        assertThat(LINE.state().passes()).isFalse();
    }

    @Test
    void the_same_seal_and_weight_agree() {
        assertThat(LINE.verdictOn(GIVEN)).isEqualTo(Verdict.AGREED);
        assertThat(read(LINE, GIVEN).state()).isEqualTo(State.AGREED);
    }

    @Test
    void one_digit_of_the_seal_or_one_gram_differs() {
        assertThat(LINE.verdictOn(new Reading("S-2", 7000))).isEqualTo(Verdict.SEAL_DIFFERS);
        assertThat(LINE.verdictOn(new Reading("S-1", 6999))).isEqualTo(Verdict.WEIGHT_DIFFERS);
        assertThat(read(LINE, new Reading("S-1", 6999)).state()).isEqualTo(State.DIFFERING);
    }

    @Test
    void a_line_scanned_before_says_so_and_takes_no_other_reading() {
        var agreed = read(LINE, GIVEN);

        assertThat(agreed.verdictOn(new Reading("S-2", 7000))).isEqualTo(Verdict.SCANNED_BEFORE);
        assertThat(agreed.takesReading()).isFalse();
    }

    @Test
    void a_difference_stands_until_both_have_opened_it_whatever_is_read_next() {
        var differing = read(LINE, new Reading("S-2", 7000));

        assertThat(differing.verdictOn(GIVEN)).isEqualTo(Verdict.SEAL_DIFFERS);
        assertThat(differing.takesReading()).isFalse();
    }

    @Test
    void after_the_inspection_the_receiver_reads_against_the_new_seal_and_weight() {
        var inspected = inspected(read(LINE, new Reading("S-2", 7000)), true);

        assertThat(inspected.state()).isEqualTo(State.DIFFERING);
        assertThat(inspected.verdictOn(RESEALED)).isEqualTo(Verdict.AGREED);
        assertThat(inspected.verdictOn(GIVEN)).isEqualTo(Verdict.SEAL_DIFFERS);
        assertThat(read(inspected, RESEALED).state()).isEqualTo(State.INSPECTED);
    }

    @Test
    void what_the_inspection_did_not_settle_is_disputed_and_passes_all_the_same() {
        var disputed = read(inspected(read(LINE, new Reading("S-1", 6900)), false), RESEALED);

        assertThat(disputed.state()).isEqualTo(State.DISPUTED);
        assertThat(disputed.state().passes()).isTrue();
    }

    @Test
    void what_is_left_open_has_the_rule_of_what_was_found() {
        assertThat(LINE.openRule(RESEALED, true)).isEqualTo("contents_short");
        assertThat(LINE.openRule(RESEALED, false)).isEqualTo("weight_differs");
        assertThat(LINE.openRule(new Reading("J-1", 7000), false)).isEqualTo("seal_differs");
    }
}
