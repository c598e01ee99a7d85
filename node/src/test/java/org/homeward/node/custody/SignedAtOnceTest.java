package org.homeward.node.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.homeward.node.Caller;
import org.homeward.node.Handing;
import org.homeward.node.SmallRound;
import org.homeward.node.TestNode;
import org.homeward.node.accounts.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("A handover that two people of one side sign at the same moment is signed once")
@DisplayNameGeneration(ReplaceUnderscores.class)
class SignedAtOnceTest {

    private static SmallRound round;

    @BeforeAll
    static void pack() {
        round = SmallRound.packed(4);
    }

    @AfterAll
    static void stop() {
        round.close();
    }

    @Test
    void by_the_receiver_and_by_the_giver_and_the_other_of_the_two_hears_so() {
        for (int n = 1; n <= 4; n++) {
            var parcel = round.parcel(n);
            var handing = round.offered("a", "neutral", List.of(parcel)).receive(List.of(parcel));

            var received = both(round.nodes().neutral(), Role.DELEGATE, handing.path("receive"));
            round.nodes().settle();
            var countersigned = both(round.nodes().a(), Role.INTAKE_CLERK, handing.path("signature"));
            round.nodes().settle();

            assertThat(received.map(Caller.Reply::status)).containsExactlyInAnyOrder(200, 409);
            assertThat(countersigned.map(Caller.Reply::status)).containsExactlyInAnyOrder(200, 409);
            for (var node : round.nodes().all()) {
                assertThat(signatures(node, handing)).isEqualTo(2);
                assertThat(passages(node, parcel)).isEqualTo(1);
            }
        }
    }

    /// What the two heard who asked for the same at once.
    private record Both(Caller.Reply one, Caller.Reply other) {
        List<Integer> map(java.util.function.Function<Caller.Reply, Integer> asked) {
            return Stream.of(one, other).map(asked).toList();
        }
    }

    private static Both both(TestNode node, Role role, String path) {
        var replies = Stream.of(node.as(role), node.second(role))
                .parallel()
                .map(person -> person.post(path, Map.of()))
                .toList();
        assertThat(replies)
                .filteredOn(reply -> reply.status() != 200)
                .allMatch(reply -> reply.rule().equals("handover.state"));
        return new Both(replies.getFirst(), replies.getLast());
    }

    private static long signatures(TestNode node, Handing handing) {
        return node.db()
                .sql("""
                        SELECT count(*)
                          FROM custody_signature s
                          JOIN handover h ON h.document = s.document
                         WHERE h.handover = CAST(:handover AS uuid)
                        """)
                .param("handover", handing.id())
                .query(Long.class)
                .single();
    }

    private static long passages(TestNode node, SmallRound.Packed parcel) {
        return node.db()
                .sql("SELECT count(*) FROM custody_event WHERE number = :number AND kind = 'handed_over'")
                .param("number", parcel.itemNumber())
                .query(Long.class)
                .single();
    }
}
