package org.homeward.node.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.homeward.node.PlacePeople;
import org.homeward.node.SmallRound;
import org.homeward.node.TestNode;
import org.homeward.node.wiring.Side;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("How each parcel stands is counted from the facts whenever one is noted")
@DisplayNameGeneration(ReplaceUnderscores.class)
class StandingsTest {

    private static SmallRound round;

    @BeforeAll
    static void play() {
        round = SmallRound.packed(4);
        var people = new PlacePeople(round);
        round.handOnToPlaces();
        people.examine(round.parcel(1)).ok();
        people.give(round.parcel(1)).ok();
        people.withhold(round.parcel(3), "died").ok();
        round.nodes().settle();
    }

    @AfterAll
    static void stop() {
        round.close();
    }

    @Test
    void at_every_node_as_the_facts_say() {
        for (var node : round.nodes().all()) {
            assertThat(node.bean(FactRepository.class).standsAsCounted(SmallRound.ROUND))
                    .isTrue();
            assertThat(standings(node)).isEqualTo(4);
        }
    }

    @Test
    void of_facts_that_are_noted_at_once_none_is_left_out() {
        var facts = round.nodes().neutral().bean(Facts.class);
        var kinds = List.of(Fact.Kind.HANDED_OVER, Fact.Kind.RECEIVED, Fact.Kind.DISPUTED, Fact.Kind.SETTLED);

        IntStream.range(0, 400)
                .parallel()
                .forEach(n -> facts.note(
                        new Fact("at-once", Side.A, "HW-" + n / kinds.size(), kinds.get(n % kinds.size()), "")));

        assertThat(round.nodes().neutral().bean(FactRepository.class).standsAsCounted("at-once"))
                .isTrue();
    }

    @Test
    void one_that_says_otherwise_is_found_before_a_statement_is_signed() {
        var facts = round.nodes().b().bean(FactRepository.class);
        change(round.nodes().b(), "LOST");

        assertThat(facts.standsAsCounted(SmallRound.ROUND)).isFalse();
        change(round.nodes().b(), "UNDER_WAY");
    }

    private static void change(TestNode node, String word) {
        node.db()
                .sql("UPDATE parcel_standing SET word = :word WHERE subject = :subject")
                .param("word", word)
                .param("subject", round.parcel(2).itemNumber())
                .update();
    }

    private static long standings(TestNode node) {
        return node.db()
                .sql("SELECT count(*) FROM parcel_outcome WHERE round = :round")
                .param("round", SmallRound.ROUND)
                .query(Long.class)
                .single();
    }
}
