package org.homeward.node.rounds;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.node.desk.Frame;
import org.homeward.node.desk.State;
import org.homeward.node.desk.Words;
import org.homeward.node.wiring.Side;

/// How pages say what terms agree, clause by clause, and where two differ.
final class TermsParts {

    private TermsParts() {}

    /// A clause as a person reads it.
    ///
    /// @param value what it says
    /// @param compared whether there are terms to compare with
    /// @param before what those say; empty where both say the same
    /// @param article that speaks of it, with its rule; empty where it is for the sides alone
    record Line(String clause, Frame.Name value, boolean compared, String before, String article) {

        /// Whether the compared terms say something else.
        public boolean isChanged() {
            return !before.isEmpty();
        }
    }

    static List<Line> lines(Words words, Terms terms, Optional<Terms> against) {
        return Arrays.stream(Clause.values())
                .map(clause -> line(words, clause, terms, against))
                .toList();
    }

    private static Line line(Words words, Clause clause, Terms terms, Optional<Terms> against) {
        boolean differs = against.filter(other -> !clause.text(other).equals(clause.text(terms)))
                .isPresent();
        return new Line(
                words.say("clause." + clause.field()),
                words.name(said(words, clause, terms)),
                against.isPresent(),
                differs ? said(words, clause, against.orElseThrow()) : "",
                article(words, clause));
    }

    /// The article and rule that speak of a clause; empty where there is none.
    static String article(Words words, Clause clause) {
        return clause.article().isEmpty() ? "" : words.article(clause.article()) + ", " + clause.rule();
    }

    static String said(Words words, Clause clause, Terms terms) {
        var text = clause.text(terms);
        return switch (clause.kind()) {
            case TEXT -> text;
            case PROPOSER -> RulebookParts.proposer(words, text);
            case DAY -> words.longDate(LocalDate.parse(text));
            case NUMBER -> words.say("clause." + clause.field() + ".value", Map.of("n", Integer.valueOf(text)));
        };
    }

    /// Which terms, by round and version.
    static String named(Words words, RoundRepository.Kept kept) {
        return words.say(
                "terms.named",
                Map.of(
                        "round", kept.document().terms().round(),
                        "version", kept.document().version()));
    }

    /// How far terms have come, in shape and word.
    static State state(Words words, String state) {
        return switch (state) {
            case "agreed" -> new State(State.Shape.DONE, words.say("terms.state.agreed"));
            case "closed" -> new State(State.Shape.DONE, words.say("terms.state.closed"));
            case "refused" -> new State(State.Shape.STOP, words.say("terms.state.refused"));
            default -> new State(State.Shape.WAITS, words.say("terms.state.proposed"));
        };
    }

    /// A rulebook that terms name.
    ///
    /// @param changes address of what differs from the book of the compared terms; empty where it is the same
    record Book(Frame.Name by, String version, String href, String changes) {}

    static List<Book> books(Words words, TermsDocument document, Optional<TermsDocument> against) {
        return List.of(Side.A, Side.B).stream()
                .flatMap(side -> Optional.ofNullable(document.rulebooks().get(side)).stream()
                        .map(ref -> book(words, document, side, ref, against)))
                .toList();
    }

    private static Book book(
            Words words,
            TermsDocument document,
            Side side,
            TermsDocument.RulebookRef ref,
            Optional<TermsDocument> against) {
        var href = RulebooksScreens.href(side, ref.version());
        var other = against.flatMap(one -> Optional.ofNullable(one.rulebooks().get(side)))
                .filter(old -> old.version() != ref.version());
        return new Book(
                words.name(document.terms().organisation(side)),
                words.say("terms.book", "version", ref.version()),
                href,
                other.map(old -> href + "/changes?from=" + side.word() + old.version())
                        .orElse(""));
    }
}
