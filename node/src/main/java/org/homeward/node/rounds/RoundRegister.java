package org.homeward.node.rounds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homeward.node.desk.Field;
import org.homeward.node.desk.Form;
import org.homeward.node.desk.Words;
import org.homeward.node.wiring.Side;
import org.springframework.stereotype.Component;

/// The rounds of this node for those who look and do not act: pages and reports.
@Component
public class RoundRegister {

    /// How far terms have come.
    public enum State {
        PROPOSED,
        AGREED,
        CLOSED,
        REFUSED
    }

    /// One version of a round's terms.
    ///
    /// @param terms what is agreed or proposed
    /// @param version 1 and up
    /// @param state how far it has come
    /// @param signedBy whose signatures this node has checked
    public record Entry(Terms terms, int version, State state, Set<Side> signedBy) {

        public Entry {
            signedBy = Set.copyOf(signedBy);
        }

        /// Whether work goes by these terms, or went by them.
        public boolean inForce() {
            return state == State.AGREED || state == State.CLOSED;
        }
    }

    /// How far the closing statement has come.
    ///
    /// @param proposed whether one was proposed
    /// @param closed whether the round is closed by it
    /// @param signedBy who counted the same and signed
    /// @param refusedBy who did not sign
    public record Closing(boolean proposed, boolean closed, Set<Side> signedBy, Set<Side> refusedBy) {

        public Closing {
            signedBy = Set.copyOf(signedBy);
            refusedBy = Set.copyOf(refusedBy);
        }
    }

    /// What can be dated in the life of a round's papers.
    public enum Step {
        TERMS_SIGNED,
        TERMS_REFUSED,
        STATEMENT_SIGNED,
        STATEMENT_REFUSED
    }

    /// Something that happened to a round's papers.
    ///
    /// @param at when, by the side that did it
    /// @param step what
    /// @param by who
    public record Happening(Instant at, Step step, Side by) {}

    private static final int ROUNDS_SHOWN_MAX = 6; // As many as the bar of a page holds; older ones keep their address.

    private final RoundRepository rounds;
    private final StatementRepository statements;
    private final WhereaboutsRepository whereabouts;

    RoundRegister(RoundRepository rounds, StatementRepository statements, WhereaboutsRepository whereabouts) {
        this.rounds = rounds;
        this.statements = statements;
        this.whereabouts = whereabouts;
    }

    /// Names of the newest rounds, newest first, at most 6.
    public List<String> names() {
        return rounds.all().stream()
                .map(kept -> kept.document().terms().round())
                .distinct()
                .limit(ROUNDS_SHOWN_MAX)
                .toList();
    }

    /// The round that a page is about: the one asked for; if none is, the newest that is agreed, or the newest at all.
    ///
    /// @param asked a round's name; empty if the reader did not choose
    public Optional<String> chosen(String asked) {
        if (!asked.isEmpty()) {
            return find(asked).map(entry -> entry.terms().round());
        }
        return names().stream()
                .filter(name -> find(name)
                        .filter(entry -> entry.state() == State.AGREED)
                        .isPresent())
                .findFirst()
                .or(() -> names().stream().findFirst());
    }

    /// The round of a list of work: the one asked for as it was asked; if none is, the newest; empty while there is
    /// none.
    public String askedOrNewest(String asked) {
        return asked.isEmpty() ? names().stream().findFirst().orElse("") : asked;
    }

    /// The field above a list that chooses its round.
    ///
    /// @param chosen the round whose rows are shown
    public Field filter(Words words, String chosen) {
        var choices = names().stream().map(name -> new Field.Choice(name, name)).toList();
        return Form.filled(Map.of("round", chosen)).choice(words, "round", choices);
    }

    /// The terms a round goes by: the newest version in force, or while there is none, the newest of all.
    public Optional<Entry> find(String round) {
        var versions = versions(round);
        return versions.stream()
                .filter(Entry::inForce)
                .findFirst()
                .or(() -> versions.stream().findFirst());
    }

    /// The version that waits for signatures, if one does.
    public Optional<Entry> proposed(String round) {
        return versions(round).stream()
                .limit(1)
                .filter(newest -> newest.state() == State.PROPOSED)
                .findFirst();
    }

    private List<Entry> versions(String round) {
        return rounds.all().stream()
                .filter(kept -> kept.document().terms().round().equals(round))
                .sorted(Comparator.comparingInt(kept -> -kept.document().version()))
                .map(this::entry)
                .toList();
    }

    private Entry entry(RoundRepository.Kept kept) {
        var signed = EnumSet.noneOf(Side.class);
        rounds.signatures(kept.document().sha256()).forEach(one -> signed.add(Side.named(one.side())));
        return new Entry(
                kept.document().terms(),
                kept.document().version(),
                State.valueOf(kept.state().toUpperCase(Locale.ROOT)),
                signed);
    }

    /// Where one side's parcels are.
    public Whereabouts whereabouts(String round, Side side) {
        return whereabouts.of(round, side);
    }

    /// How far the closing statement has come.
    public Closing closing(String round) {
        var proposal = statements.proposal(round);
        var refused = EnumSet.noneOf(Side.class);
        statements.refusals(round).forEach(one -> refused.add(one.side()));
        return new Closing(
                proposal.isPresent(),
                proposal.map(StatementRepository.Proposal::closed).orElse(false),
                Set.copyOf(statements.signers(round)),
                refused);
    }

    /// What happened to the round's papers, newest first.
    public List<Happening> happenings(String round) {
        var all = new ArrayList<Happening>(rounds.happenings(round));
        all.addAll(statements.happenings(round));
        all.sort(Comparator.comparing(Happening::at).reversed().thenComparing(Happening::step));
        return all;
    }
}
