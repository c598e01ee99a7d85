package org.homeward.node.overview;

import java.util.ArrayList;
import java.util.List;
import org.homeward.node.TestNode;
import org.homeward.node.rounds.Fact;
import org.homeward.node.rounds.Facts;
import org.homeward.node.wiring.Side;

/// A round of invented parcels, noted as facts at a node.
final class RoundFixture {

    private RoundFixture() {}

    /// Two times 2,000 parcels on their way.
    static void underWay(TestNode node, String round) {
        var facts = new ArrayList<Fact>();
        facts.addAll(new Load(round, Side.A).refused(53).kept(45).waiting(0).way(214, 384, 1288, 5, 0, 9, 2, 8));
        facts.addAll(new Load(round, Side.B).refused(76).kept(44).waiting(40).way(305, 161, 1360, 2, 4, 7, 1, 8));
        node.bean(Facts.class).note(facts);
    }

    /// A few parcels that one bureau has taken in, nothing of the other side.
    static void begun(TestNode node, String round) {
        node.bean(Facts.class).note(new Load(round, Side.A).refused(1).kept(0).waiting(4).facts);
    }

    private static final class Load {
        private final String round;
        private final Side side;
        private final List<Fact> facts = new ArrayList<>();
        private int number;

        Load(String round, Side side) {
            this.round = round;
            this.side = side;
        }

        private String next() {
            number++;
            return "fixture-" + side.word() + "-" + number;
        }

        private void note(String subject, Fact.Kind kind) {
            facts.add(Fact.of(round, side, subject, kind));
        }

        Load refused(int count) {
            for (int at = 0; at < count; at++) {
                note(next(), Fact.Kind.REFUSED);
            }
            return this;
        }

        Load kept(int count) {
            for (int at = 0; at < count; at++) {
                var subject = next();
                note(subject, Fact.Kind.TAKEN_IN);
                note(subject, Fact.Kind.UNMATCHED);
            }
            return this;
        }

        Load waiting(int count) {
            for (int at = 0; at < count; at++) {
                note(next(), Fact.Kind.TAKEN_IN);
            }
            return this;
        }

        // Style 8: eight places are eight figures; a type for them would be the record under test.
        List<Fact> way(
                int neutral, int receiving, int given, int goingHome, int home, int withheld, int lost, int differing) {
            on(neutral);
            on(receiving, Fact.Kind.RECEIVED);
            on(given - differing, Fact.Kind.RECEIVED, Fact.Kind.DELIVERED);
            on(differing, Fact.Kind.RECEIVED, Fact.Kind.DISPUTED, Fact.Kind.DELIVERED);
            on(goingHome, Fact.Kind.RECEIVED, Fact.Kind.RELEASED);
            on(home, Fact.Kind.RECEIVED, Fact.Kind.RELEASED, Fact.Kind.CAME_HOME);
            on(withheld, Fact.Kind.RECEIVED, Fact.Kind.UNDELIVERABLE);
            on(lost, Fact.Kind.LOST);
            return facts;
        }

        private void on(int count, Fact.Kind... kinds) {
            for (int at = 0; at < count; at++) {
                note(next(), Fact.Kind.TAKEN_IN);
                var item = "HW-" + next();
                note(item, Fact.Kind.HANDED_OVER);
                for (var kind : kinds) {
                    note(item, kind);
                }
            }
        }
    }
}
