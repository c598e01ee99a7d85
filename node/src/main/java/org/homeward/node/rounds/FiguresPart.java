package org.homeward.node.rounds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.homeward.node.desk.Frame;
import org.homeward.node.desk.Words;
import org.homeward.node.wiring.Side;

/// The figures of a closing statement, this node's beside what each other node has said.
///
/// @param rows figure by figure
/// @param others whose columns stand beside this node's
record FiguresPart(List<Row> rows, List<Other> others) {

    /// A figure of both sides.
    ///
    /// @param said what each other node counted, in the order of `others`
    record Row(String label, String a, String b, List<Said> said) {
        Row {
            said = List.copyOf(said);
        }
    }

    /// What another node says of a figure.
    ///
    /// @param differs whether it is not ours
    record Said(String text, boolean differs) {}

    /// Another node that has said its figures, or has not yet.
    record Other(Frame.Name name, Optional<Statement> statement) {}

    private static final Pattern FIGURES = Pattern.compile("(.*\\S) {2,}(\\d+) +(\\d+)");
    private static final String BY_RULE = "by rule ";

    FiguresPart {
        rows = List.copyOf(rows);
        others = List.copyOf(others);
    }

    /// A figure of a statement: its line's words, and both numbers.
    private record Figure(String label, String a, String b) {}

    static FiguresPart of(Words words, Statement own, List<Other> others) {
        var rows = new ArrayList<Row>();
        for (var figure : figures(own)) {
            rows.add(new Row(
                    label(words, figure.label()),
                    number(words, figure.a()),
                    number(words, figure.b()),
                    others.stream().map(other -> said(words, figure, other)).toList()));
        }
        // What only another counted, as removals by a rule that this node has not seen.
        for (int at = 0; at < others.size(); at++) {
            int column = at;
            for (var figure :
                    others.get(at).statement().map(FiguresPart::figures).orElse(List.of())) {
                boolean known =
                        figures(own).stream().anyMatch(one -> one.label().equals(figure.label()));
                if (!known && rows.stream().noneMatch(row -> row.label().equals(label(words, figure.label())))) {
                    var saids = new ArrayList<Said>();
                    for (int one = 0; one < others.size(); one++) {
                        saids.add(one == column ? new Said(both(words, figure), true) : new Said("", false));
                    }
                    rows.add(new Row(label(words, figure.label()), "0", "0", saids));
                }
            }
        }
        return new FiguresPart(rows, others);
    }

    private static List<Figure> figures(Statement statement) {
        return statement
                .text()
                .lines()
                .map(FIGURES::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(found -> new Figure(found.group(1).strip(), found.group(2), found.group(3)))
                .toList();
    }

    // A figure is named in English, Ukrainian and Russian, in this order.
    private static String label(Words words, String text) {
        if (text.startsWith(BY_RULE)) {
            return words.say("signing.byRule", "rule", text.substring(BY_RULE.length()));
        }
        var names = text.split(" · ", -1);
        if (names.length != 3) {
            return text;
        }
        return switch (words.language()) {
            case EN -> names[0].strip();
            case UK -> names[1].strip();
            case RU -> names[2].strip();
        };
    }

    private static String number(Words words, String digits) {
        return words.number(Long.parseLong(digits));
    }

    private static Said said(Words words, Figure own, Other other) {
        if (other.statement().isEmpty()) {
            return new Said("", false);
        }
        var theirs = figures(other.statement().get()).stream()
                .filter(figure -> figure.label().equals(own.label()))
                .findFirst();
        if (theirs.isEmpty()) {
            return new Said(words.say("signing.notCounted"), true);
        }
        return theirs.get().equals(own)
                ? new Said(words.say("signing.same"), false)
                : new Said(both(words, theirs.get()), true);
    }

    private static String both(Words words, Figure figure) {
        return words.say("signing.both", Map.of("a", number(words, figure.a()), "b", number(words, figure.b())));
    }

    /// What a side counted, as far as it has said: whoever proposed or signed counted what is proposed; whoever did not
    /// sign said what he counted.
    static Optional<Statement> counted(
            Optional<StatementRepository.Proposal> proposal,
            List<Side> signers,
            List<StatementRepository.Refused> refusals,
            Side side) {
        boolean same = signers.contains(side)
                || proposal.filter(one -> one.by() == side).isPresent();
        return same
                ? proposal.map(StatementRepository.Proposal::statement)
                : refusals.stream()
                        .filter(one -> one.side() == side)
                        .findFirst()
                        .map(one -> new Statement(one.statement()));
    }
}
