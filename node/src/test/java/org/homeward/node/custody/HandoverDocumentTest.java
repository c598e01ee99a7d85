package org.homeward.node.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.homeward.node.packing.ItemNumber;
import org.homeward.node.wiring.Json;
import org.homeward.node.wiring.Side;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("Both sign one document over the digests of its lines")
@DisplayNameGeneration(ReplaceUnderscores.class)
class HandoverDocumentTest {

    private static final Instant DAY = Instant.parse("2026-11-16T08:00:00Z");
    private static final Handover HANDOVER = new Handover(
            new HandoverId(new UUID(7, 7)),
            "winter-2026",
            Party.of(Side.A),
            Party.of(Side.NEUTRAL),
            Handover.State.OFFERED,
            DAY,
            "",
            "");

    private static SignedLine line(int serial) {
        var reading = new Reading("S-" + serial, 7000);
        return SignedLine.of(new Line(
                TravelNumber.of(new ItemNumber(Side.A, serial)),
                reading,
                DAY,
                "salt " + serial,
                List.of(new Line.Turn.Read(reading, DAY))));
    }

    private static List<SignedLine> lines(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(HandoverDocumentTest::line)
                .toList();
    }

    private static HandoverDocument document(List<SignedLine> lines) {
        return HandoverDocument.of(HANDOVER, lines, DAY.plusSeconds(60));
    }

    @Test
    void the_bytes_do_not_depend_on_the_order_in_which_lines_were_scanned() {
        var shuffled = new ArrayList<>(lines(50));
        Collections.shuffle(shuffled, new Random(1));

        assertThat(document(shuffled).bytes()).isEqualTo(document(lines(50)).bytes());
    }

    @Test
    void its_own_lines_have_no_fault_also_after_they_were_sent() {
        var sent = Json.read(Json.bytes(lines(50)), SignedLine[].class);
        var received = Json.read(document(lines(50)).bytes(), HandoverDocument.class);

        assertThat(received.fault(List.of(sent))).isEmpty();
    }

    @Test
    void one_gram_changed_in_one_line_is_found() {
        var document = document(lines(3));
        var good = line(3);
        var changed = new SignedLine(
                good.itemNumber(),
                good.seal(),
                6999,
                good.givenAt(),
                List.of(new SignedLine.SignedTurn("reading", good.seal(), 6999, true, "", "", DAY)),
                good.state(),
                good.salt());

        assertThat(document.fault(List.of(line(1), line(2), changed))).isPresent();
    }

    @Test
    void a_line_left_out_put_in_or_doubled_is_found() {
        assertThat(document(lines(3)).fault(lines(2))).isPresent();
        assertThat(document(lines(2)).fault(lines(3))).isPresent();
        assertThat(document(List.of(line(1), line(1))).fault(List.of(line(1), line(1))))
                .isPresent();
    }

    @Test
    void a_state_that_does_not_follow_from_the_turns_is_found() {
        var good = line(1);
        var claimed =
                new SignedLine(good.itemNumber(), good.seal(), 7000, good.givenAt(), List.of(), "agreed", good.salt());

        assertThat(document(List.of(claimed)).fault(List.of(claimed))).isPresent();
    }

    @Test
    void nobody_signs_a_line_that_differs() {
        var line = new Line(
                TravelNumber.of(new ItemNumber(Side.A, 1)),
                new Reading("S-1", 7000),
                DAY,
                "salt",
                List.of(new Line.Turn.Read(new Reading("S-2", 7000), DAY)));
        var signed = List.of(SignedLine.of(line));

        assertThat(document(signed).fault(signed)).isPresent();
    }

    @Test
    void equal_lines_have_different_digests_by_their_salt() {
        var one = line(1);
        var other = new SignedLine(
                one.itemNumber(), one.seal(), 7000, one.givenAt(), one.turns(), one.state(), "another salt");

        assertThat(one.digest()).isNotEqualTo(other.digest());
    }

    @Test
    void two_thousand_lines_are_composed_and_checked_in_well_under_a_second() {
        var lines = lines(2_000);
        document(lines).fault(lines); // The machine warms up.

        long started = System.nanoTime();
        var fault = document(lines).fault(lines);

        assertThat(fault).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(1));
    }
}
