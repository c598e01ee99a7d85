package org.homeward.node.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.homeward.node.custody.Custody.Place;
import org.homeward.node.packing.ItemNumber;
import org.homeward.node.wiring.Side;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("Nobody hands over what they do not hold")
@DisplayNameGeneration(ReplaceUnderscores.class)
class CustodyTest {

    private static final Instant DAY = Instant.parse("2026-11-16T08:00:00Z");
    private static final Reading SEALED = new Reading("S-1", 7000);
    private static final Party HOME = Party.of(Side.A);
    private static final Party NEUTRAL = Party.of(Side.NEUTRAL);
    private static final Party BUREAU = Party.of(Side.B);
    private static final Party CAMP = Party.at(Side.B, "B-26");
    private static final Party OTHER_CAMP = Party.at(Side.B, "B-49");
    private static final TravelNumber PARCEL = TravelNumber.of(new ItemNumber(Side.A, 17));

    private static Custody packed() {
        return Custody.begun(PARCEL, new Custody.Wrapping.Sealed(SEALED));
    }

    private static CustodyEvent passed(Party from, Party to) {
        return new CustodyEvent.HandedOver(from, to, SEALED, false, DAY);
    }

    private static Custody atTheCamp() {
        return packed().after(List.of(passed(HOME, NEUTRAL), passed(NEUTRAL, BUREAU), passed(BUREAU, CAMP)));
    }

    @Test
    void custody_begins_with_the_home_bureau_and_passes_with_every_handover() {
        assertThat(packed().isHeldBy(HOME)).isTrue();
        assertThat(atTheCamp().isHeldBy(CAMP)).isTrue();
        assertThat(atTheCamp().breaks()).isEmpty();
    }

    @Test
    void a_handover_by_somebody_who_does_not_hold_it_is_kept_as_a_break_and_moves_nothing() {
        var custody = packed().after(passed(NEUTRAL, BUREAU));

        assertThat(custody.isHeldBy(HOME)).isTrue();
        assertThat(custody.breaks()).hasSize(1);
    }

    @Test
    void what_this_node_signed_itself_moves_it_even_if_the_handover_before_is_not_known_yet() {
        var firstHand = new CustodyEvent.HandedOver(NEUTRAL, BUREAU, SEALED, true, DAY);

        var early = packed().after(firstHand);
        var inOrder = packed().after(passed(HOME, NEUTRAL)).after(firstHand);

        assertThat(early.isHeldBy(BUREAU)).isTrue();
        assertThat(early.breaks()).hasSize(1);
        assertThat(inOrder.breaks()).isEmpty();
    }

    @Test
    void delivered_is_final() {
        var delivered = atTheCamp().after(new CustodyEvent.Delivered(CAMP, DAY));

        var again = delivered.after(passed(CAMP, BUREAU)).after(new CustodyEvent.Lost(CAMP, DAY));

        assertThat(again.place()).isEqualTo(new Place.Delivered(CAMP));
        assertThat(again.breaks()).hasSize(2);
    }

    @Test
    void only_the_holder_delivers_opens_turns_back_or_loses() {
        for (var event : List.of(
                new CustodyEvent.Delivered(BUREAU, DAY),
                new CustodyEvent.Opened(BUREAU, DAY),
                new CustodyEvent.TurnedBack(BUREAU, DAY),
                new CustodyEvent.Lost(BUREAU, DAY))) {
            assertThat(atTheCamp().after(event).breaks()).as(event.toString()).hasSize(1);
        }
    }

    @Test
    void a_parcel_goes_out_by_one_way_only() {
        assertThat(packed().mayGo(HOME, NEUTRAL, "")).isTrue();
        assertThat(packed().mayGo(NEUTRAL, BUREAU, "")).isTrue();
        assertThat(packed().mayGo(NEUTRAL, HOME, "")).isFalse();
        assertThat(packed().mayGo(BUREAU, NEUTRAL, "")).isFalse();
    }

    @Test
    void it_is_handed_to_the_place_where_its_addressee_is_and_to_no_other() {
        assertThat(packed().mayGo(BUREAU, CAMP, "B-26")).isTrue();
        assertThat(packed().mayGo(BUREAU, CAMP, "B-49")).isFalse();
        assertThat(packed().mayGo(BUREAU, CAMP, "")).isFalse();
        assertThat(packed().mayGo(CAMP, OTHER_CAMP, "B-49")).isTrue();
        assertThat(packed().mayGo(CAMP, OTHER_CAMP, "B-26")).isFalse();
    }

    @Test
    void what_cannot_be_given_goes_back_by_the_same_way_and_custody_ends_at_home() {
        var back = atTheCamp().after(new CustodyEvent.TurnedBack(CAMP, DAY));

        assertThat(atTheCamp().mayGo(CAMP, BUREAU, "B-26")).isFalse();
        assertThat(back.mayGo(CAMP, BUREAU, "B-26")).isTrue();
        var home = back.after(List.of(passed(CAMP, BUREAU), passed(BUREAU, NEUTRAL), passed(NEUTRAL, HOME)));
        assertThat(home.place()).isEqualTo(new Place.CameHome());
        assertThat(home.after(passed(HOME, NEUTRAL)).breaks()).hasSize(1);
    }

    @Test
    void an_item_taken_out_of_a_parcel_begins_at_the_place_and_may_only_go_home() {
        var number = new TravelNumber(PARCEL.parcel(), 1);
        var item = Custody.begun(number, new Custody.Wrapping.Open()).after(new CustodyEvent.TakenOut(CAMP, DAY));

        assertThat(item.isHeldBy(CAMP)).isTrue();
        assertThat(item.mayGo(CAMP, BUREAU, "")).isTrue();
        assertThat(item.mayGo(CAMP, OTHER_CAMP, "B-49")).isFalse();
    }

    @Test
    void an_examined_parcel_is_open_until_somebody_gives_it_on() {
        var opened = atTheCamp().after(new CustodyEvent.Opened(CAMP, DAY));

        assertThat(opened.wrapping()).isEqualTo(new Custody.Wrapping.Open());
        var passed = new CustodyEvent.HandedOver(CAMP, OTHER_CAMP, new Reading("S-9", 6500), true, DAY);
        assertThat(opened.after(passed).wrapping()).isEqualTo(new Custody.Wrapping.Sealed(new Reading("S-9", 6500)));
    }

    @Test
    void whatever_happens_custody_is_the_fold_of_its_events_and_no_event_is_lost() {
        var random = new Random(20261116);
        for (int run = 0; run < 2_000; run++) {
            var events = events(random);
            int cut = random.nextInt(events.size() + 1);

            var whole = packed().after(events);
            var parts = packed().after(events.subList(0, cut)).after(events.subList(cut, events.size()));

            assertThat(parts).isEqualTo(whole);
            assertThat(whole.breaks().size()).isLessThanOrEqualTo(events.size());
        }
    }

    @Test
    void whatever_happens_it_moves_only_out_of_the_hands_that_held_it() {
        var random = new Random(20261118);
        for (int run = 0; run < 2_000; run++) {
            var custody = packed();
            for (var event : events(random)) {
                var next = custody.after(event);
                boolean isBreak = next.breaks().size() > custody.breaks().size();
                if (isBreak) {
                    assertThat(next.place()).isEqualTo(custody.place());
                } else if (event instanceof CustodyEvent.HandedOver handedOver) {
                    assertThat(custody.isHeldBy(handedOver.from())).isTrue();
                }
                assertThat(custody.isHeld() || next.place().equals(custody.place()))
                        .isTrue();
                custody = next;
            }
        }
    }

    private static List<CustodyEvent> events(Random random) {
        var parties = List.of(HOME, NEUTRAL, BUREAU, CAMP, OTHER_CAMP);
        var events = new ArrayList<CustodyEvent>();
        for (int n = random.nextInt(12); n >= 0; n--) {
            var one = parties.get(random.nextInt(parties.size()));
            var other = parties.get(random.nextInt(parties.size()));
            events.add(
                    switch (random.nextInt(10)) {
                        case 0 -> new CustodyEvent.Opened(one, DAY);
                        case 1 -> new CustodyEvent.TurnedBack(one, DAY);
                        case 2 -> new CustodyEvent.Delivered(one, DAY);
                        case 3 -> new CustodyEvent.Lost(one, DAY);
                        case 4 -> new CustodyEvent.Resealed(one, SEALED, DAY);
                        default -> passed(one, other);
                    });
        }
        return events;
    }
}
