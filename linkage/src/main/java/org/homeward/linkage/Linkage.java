package org.homeward.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a linkage came to: links with their probability and zone, the evidence for each, and figures about itself.
/// Immutable; links are sorted by their ids.
public final class Linkage {

    /// All that the links rest on.
    record Basis(Vocabulary vocabulary, Table table, Ids ids, Model model, Comparing comparing, Scorer scorer) {}

    /// The id behind a row.
    interface Ids {
        String of(int row);
    }

    /// A link by its rows.
    record Found(int left, int right, double probability, Zone zone) {

        boolean has(int row) {
            return left == row || right == row;
        }

        int other(int row) {
            return left == row ? right : left;
        }

        Found in(Zone other) {
            return new Found(left, right, probability, other);
        }
    }

    /// All pairs that were scored and not unlikely beyond doubt, linked or not, with their probabilities.
    record Considered(ScoredPairs pairs, IntToDoubleFunction probability, Blocking blocking) {}

    private static final int CANDIDATES_MAX = 1000;

    private final Basis basis;
    private final LinkSettings settings;
    private final List<Found> found;
    private final Figures figures;
    private final Considered considered;
    private @Nullable IdIndex lefts;
    private @Nullable IdIndex rights;

    // Style 8: five parameters; the constructor is not public and keeps what a run made.
    Linkage(Basis basis, LinkSettings settings, List<Found> found, Figures figures, Considered considered) {
        this.basis = basis;
        this.settings = settings;
        this.found = found;
        this.figures = figures;
        this.considered = considered;
    }

    /// How many links there are: matches and reviews.
    public int size() {
        return found.size();
    }

    /// One of the links, by its place from 0.
    public Link link(int at) {
        var link = found.get(at);
        return new Link(basis.ids().of(link.left()), basis.ids().of(link.right()), link.probability(), link.zone());
    }

    /// All links.
    public List<Link> links() {
        var links = new ArrayList<Link>(found.size());
        for (int at = 0; at < found.size(); at++) {
            links.add(link(at));
        }
        return links;
    }

    /// What speaks for and against one of the links, the strongest first.
    public List<Evidence> evidence(int at) {
        var link = found.get(at);
        return new Explanation(basis).evidence(link.left(), link.right(), link.probability());
    }

    /// Who may be the person of that id of the left list, or of the only one: matches and reviews, the likeliest
    /// first, at most `max` of 1 to 1,000.
    ///
    /// Also those who fit nearly as well and whom one-to-one linked with somebody else or nobody; such a one is a
    /// review. Empty where the id is in no list.
    public List<Candidate> candidates(String leftId, int max) {
        if (max < 1 || max > CANDIDATES_MAX) {
            throw new IllegalArgumentException("max must be 1.." + CANDIDATES_MAX + ", was " + max);
        }
        int left = left(leftId);
        return considered(left).stream()
                .filter(pair -> pair.zone() != Zone.NO_MATCH)
                .sorted(Comparator.<Found>comparingDouble(pair -> -pair.probability())
                        .thenComparing(pair -> basis.ids().of(pair.other(left))))
                .limit(max)
                .map(pair -> candidate(pair, pair.other(left)))
                .toList();
    }

    private List<Found> considered(int row) {
        var rule = new ZoneRule(basis);
        var all = new ArrayList<Found>();
        found.stream().filter(link -> link.has(row)).forEach(all::add);
        var linked = all.stream().map(link -> link.other(row)).collect(Collectors.toSet());
        var pairs = considered.pairs();
        for (int at = 0; at < pairs.size(); at++) {
            var pair = new Found(
                    pairs.left(at), pairs.right(at), considered.probability().applyAsDouble(at), Zone.REVIEW);
            if (pair.has(row) && !linked.contains(pair.other(row))) {
                var zone = rule.zone(settings.costs(), pair.left(), pair.right(), pair.probability());
                all.add(zone == Zone.NO_MATCH ? pair.in(zone) : pair);
            }
        }
        return all;
    }

    private Candidate candidate(Found pair, int of) {
        return new Candidate(
                basis.ids().of(of),
                pair.probability(),
                pair.zone(),
                new Explanation(basis).evidence(pair.left(), pair.right(), pair.probability()));
    }

    /// What speaks for and against any two records, linked or not; empty where an id is in no list.
    public Optional<Candidate> explain(String leftId, String rightId) {
        int left = left(leftId);
        int right = right(rightId);
        if (left < 0 || right < 0) {
            return Optional.empty();
        }
        var known = considered(left).stream()
                .filter(pair -> pair.other(left) == right)
                .findFirst();
        return Optional.of(candidate(known.orElseGet(() -> neverMet(left, right)), right));
    }

    private Found neverMet(int left, int right) {
        double odds = Bits.odds(basis.scorer().allBits(basis.table(), left, right));
        double probability = Rivals.probability(odds);
        return new Found(
                left, right, probability, new ZoneRule(basis).zone(settings.costs(), left, right, probability));
    }

    /// The evidence of one of the links in one line: each field that says something, its bits and its finding.
    public String summary(int at) {
        return new Explanation(basis).summary(found.get(at));
    }

    /// What the left list, or the only one, has written under that id, in the order of the fields.
    public List<String> leftValues(String id) {
        return values(left(id));
    }

    /// What the right list, or the only one, has written under that id.
    public List<String> rightValues(String id) {
        return values(right(id));
    }

    private List<String> values(int row) {
        var values = new ArrayList<String>();
        for (int field = 0; row >= 0 && field < basis.vocabulary().size(); field++) {
            values.add(basis.vocabulary()
                    .dictionary(field)
                    .stated(basis.table().code(field, row))
                    .orElse(""));
        }
        return values;
    }

    /// The fields, in the order in which values are given.
    public Fields fields() {
        return basis.vocabulary().fields();
    }

    /// Whether two records were compared at all: the pairs that share no key were not.
    public boolean compared(String leftId, String rightId) {
        int left = left(leftId);
        int right = right(rightId);
        return left >= 0 && right >= 0 && considered.blocking().rulesMeeting(left, right) > 0;
    }

    // The rows are looked up once, when they are first asked for.
    private synchronized int left(String id) {
        if (lefts == null) {
            lefts = new IdIndex(basis.ids(), 0, basis.table().lefts());
        }
        return lefts.row(id);
    }

    private synchronized int right(String id) {
        if (rights == null) {
            rights = new IdIndex(
                    basis.ids(), basis.table().split(), basis.table().rows());
        }
        return rights.row(id);
    }

    /// What it found out about itself.
    public Figures figures() {
        return figures;
    }

    /// The settings it was run with.
    public LinkSettings settings() {
        return settings;
    }

    /// How each field's levels weigh, in the order of the fields.
    public List<Weight> weights() {
        return new Explanation(basis).weights();
    }

    /// What was learned, to build a [LinkageIndex] with.
    public LearnedWeights learned() {
        return new LearnedWeights(basis.model());
    }
}
