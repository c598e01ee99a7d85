package org.homeward.linkage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/// People who can be asked for one at a time, while others are added and removed: one question against a million takes
/// milliseconds.
///
/// The answer depends on who is in the index and on nothing else: not on the order in which they came, nor on what was
/// asked before, nor on who was there and was removed. Safe for several threads; they take turns.
///
/// ```java
/// var index = new LinkageIndex(Fields.OF_A_HELD_LIST, LinkSettings.STANDARD,
///         LearnedWeights.unlearned(Fields.OF_A_HELD_LIST));
/// index.add(new Line("B-4", List.of("Volk", "Svetlana", "", "1978-09-01", "", "")));
/// index.candidates(new Line("17", List.of("Вовк", "Світлана", "Сергіївна", "1978-09-01", "", "")), 5);
/// ```
public final class LinkageIndex {

    private static final double ASKED_FOR_IS_HERE = 0.5; // How likely whoever is asked for is in the index at all.
    private static final double TWINS = 0.01;
    private static final double RELATIVES = 0.2;
    private static final double SWAP_BITS = -6; // One line in sixty has surname and given name in each other's column.
    private static final int CANDIDATES_MAX = 1000;

    private final ReentrantLock turn = new ReentrantLock();
    private final Vocabulary vocabulary;
    private final LinkSettings settings;
    private final Model model;
    private final BlockingRules rules;
    private final LiveBlocking blocking;
    private final Rarity rarity;
    private final Comparing comparing;
    private final Map<String, Integer> rowOf = new HashMap<>();
    private final List<String> ids = new ArrayList<>();
    private final BitSet free = new BitSet();
    private final Table table;

    /// @param weights what an earlier linkage of such lists learned, or [LearnedWeights#unlearned]
    /// @throws IllegalArgumentException if the weights are for other fields
    public LinkageIndex(Fields fields, LinkSettings settings, LearnedWeights weights) {
        if (!weights.model().fields().equals(fields)) {
            throw new IllegalArgumentException("the weights were learned for other fields");
        }
        this.vocabulary = new Vocabulary(fields);
        this.settings = settings;
        this.model = weights.model();
        this.rules = BlockingRules.of(fields);
        this.table = Table.growing(fields.size());
        this.blocking = new LiveBlocking(rules, fields.size(), settings.blockMax(), table::codes);
        this.rarity = new Rarity(fields);
        rarity.expect(model);
        this.comparing = new Comparing(vocabulary, rarity);
    }

    /// How many people are in it.
    public int size() {
        return turn(rowOf::size);
    }

    /// Adds a person.
    ///
    /// @throws IllegalArgumentException if somebody of that id is in it already, or a value is missing
    public void add(Line line) {
        turn(() -> {
            if (rowOf.containsKey(line.id())) {
                throw new IllegalArgumentException("the id is in the index already");
            }
            int[] codes = vocabulary.codes(line);
            Repairs.stateSex(vocabulary, codes);
            vocabulary.learn(1);
            rules.learn(vocabulary);
            vocabulary.slim();
            int row = newRow(line.id());
            table.place(row, codes);
            count(codes, 1);
            blocking.add(row, codes);
            return row;
        });
    }

    /// Removes a person, with every trace of them in later answers.
    ///
    /// @return whether they were in it
    public boolean remove(String id) {
        return turn(() -> {
            Integer row = rowOf.remove(id);
            if (row == null) {
                return false;
            }
            int[] codes = new int[table.fields()];
            table.codes(row, codes);
            blocking.remove(row, codes);
            count(codes, -1);
            free.set(row);
            ids.set(row, "");
            return true;
        });
    }

    /// Who may be the person of `line`, the likeliest first: matches and reviews, at most `max` of 1 to 1,000. The
    /// line's own id counts for nothing, and nobody is added.
    public List<Candidate> candidates(Line line, int max) {
        if (max < 1 || max > CANDIDATES_MAX) {
            throw new IllegalArgumentException("max must be 1.." + CANDIDATES_MAX + ", was " + max);
        }
        return turn(() -> {
            int[] before = vocabulary.sizes();
            try {
                return answer(line, max);
            } finally {
                rules.forget(before);
                vocabulary.truncate(before);
            }
        });
    }

    private List<Candidate> answer(Line line, int max) {
        int[] codes = vocabulary.codes(line);
        Repairs.stateSex(vocabulary, codes);
        int[] swapped = Repairs.swapped(vocabulary, codes);
        vocabulary.visit(1);
        rules.learn(vocabulary);
        int asked = ids.size();
        table.place(asked, codes);
        table.place(asked + 1, swapped);
        var found = new BitSet();
        blocking.candidates(codes, found);
        blocking.candidates(swapped, found);
        var basis = basis();
        return new IndexAnswer(basis, new ZoneRule(basis), settings, asked).best(found, max);
    }

    private Linkage.Basis basis() {
        double share = ASKED_FOR_IS_HERE / Math.max(1, rowOf.size());
        var priors = model.withPriors(new double[] {share, TWINS * share, RELATIVES * share, RELATIVES * share});
        return new Linkage.Basis(vocabulary, table, ids::get, priors, comparing, new Scorer(priors, comparing));
    }

    private int newRow(String id) {
        int row = free.nextSetBit(0);
        if (row >= 0) {
            free.clear(row);
            ids.set(row, id);
        } else {
            row = ids.size();
            ids.add(id);
        }
        rowOf.put(id, row);
        return row;
    }

    private void count(int[] codes, int more) {
        for (int field = 0; field < codes.length; field++) {
            rarity.count(field, vocabulary.comparison(field).group(codes[field]), more);
        }
    }

    private <T> T turn(java.util.function.Supplier<T> work) {
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }

    /// Scores the candidates of one question.
    private record IndexAnswer(Linkage.Basis basis, ZoneRule rule, LinkSettings settings, int asked) {

        private record Scored(int row, int as, double bits) {}

        List<Candidate> best(BitSet found, int max) {
            var scored = new ArrayList<Scored>();
            double all = 1;
            for (int row = found.nextSetBit(0); row >= 0; row = found.nextSetBit(row + 1)) {
                var one = score(row);
                if (one.bits() >= Scorer.BITS_MIN) {
                    scored.add(one);
                    all += Bits.odds(one.bits());
                } else if (rule.isNumberAgainstNames(asked, row)) {
                    scored.add(new Scored(row, asked, basis.scorer().allBits(basis.table(), asked, row)));
                }
            }
            double sum = all;
            return scored.stream()
                    .sorted(Comparator.<Scored>comparingDouble(one -> -one.bits())
                            .thenComparing(one -> basis.ids().of(one.row())))
                    .filter(one -> zone(one, sum) != Zone.NO_MATCH)
                    .limit(max)
                    .map(one -> candidate(one, sum))
                    .toList();
        }

        private Scored score(int row) {
            double plain = basis.scorer().bits(basis.table(), asked, row);
            double swapped = basis.scorer().bits(basis.table(), asked + 1, row) + SWAP_BITS;
            return swapped > plain ? new Scored(row, asked + 1, swapped) : new Scored(row, asked, plain);
        }

        private Candidate candidate(Scored one, double sum) {
            double probability = probability(one, sum);
            var evidence = new Explanation(basis).evidence(one.as(), one.row(), probability);
            return new Candidate(basis.ids().of(one.row()), probability, zone(one, sum), evidence);
        }

        private Zone zone(Scored one, double sum) {
            return rule.zone(settings.costs(), one.as(), one.row(), probability(one, sum));
        }

        private double probability(Scored one, double sum) {
            double odds = Bits.odds(one.bits());
            boolean once = settings.oneToOne() != LinkSettings.OneToOne.NO;
            return Rivals.probability(once ? odds / Math.max(1, sum - odds) : odds);
        }
    }
}
