package org.homeward.node.packing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.homeward.node.intake.HandedInParcels;
import org.homeward.node.peers.Outbox;
import org.homeward.node.rounds.Fact;
import org.homeward.node.rounds.Facts;
import org.homeward.node.wiring.NodeSettings;
import org.homeward.node.wiring.Side;
import org.springframework.stereotype.Component;

/// Counts an intake, here and at the others, by ids without meaning. What was refused and later corrected counts once,
/// as taken in; what nobody was found for counts as taken in and as unmatched.
@Component
class Tally {

    private final Facts facts;
    private final Outbox outbox;
    private final Side self;

    Tally(Facts facts, Outbox outbox, NodeSettings settings) {
        this.facts = facts;
        this.outbox = outbox;
        this.self = settings.side();
    }

    /// Notes the rows of a round and tells both others. Says how many are unmatched.
    int tell(String round, List<HandedInParcels.Row> rows) {
        // Sorted by id, so that the order tells nothing about who came when.
        var lines = rows.stream()
                .map(row -> new TallyPage.Line(row.intake(), word(row).text()))
                .sorted(Comparator.comparing(TallyPage.Line::intake))
                .toList();
        note(round, self, lines);
        var pages = Travelling.pages(lines, TallyPage.LINES_MAX);
        for (int at = 0; at < pages.size(); at++) {
            outbox.sendToBoth("intake_tally", new TallyPage(round, at + 1, pages.size(), pages.get(at)));
        }
        return Math.toIntExact(lines.stream()
                .filter(line -> line.word().equals(TallyPage.Word.UNMATCHED.text()))
                .count());
    }

    private static TallyPage.Word word(HandedInParcels.Row row) {
        if (row.isRefused()) {
            return TallyPage.Word.REFUSED;
        }
        return row.personRef().isEmpty() ? TallyPage.Word.UNMATCHED : TallyPage.Word.TAKEN_IN;
    }

    /// Notes the facts of these lines, of the side that counted them.
    void note(String round, Side side, List<TallyPage.Line> lines) {
        var noted = new ArrayList<Fact>();
        for (var line : lines) {
            var subject = line.intake().toString();
            switch (TallyPage.Word.written(line.word())) {
                case TAKEN_IN -> noted.add(Fact.of(round, side, subject, Fact.Kind.TAKEN_IN));
                case REFUSED -> noted.add(Fact.of(round, side, subject, Fact.Kind.REFUSED));
                case UNMATCHED -> {
                    noted.add(Fact.of(round, side, subject, Fact.Kind.TAKEN_IN));
                    noted.add(Fact.of(round, side, subject, Fact.Kind.UNMATCHED));
                }
            }
        }
        facts.note(noted);
    }
}
