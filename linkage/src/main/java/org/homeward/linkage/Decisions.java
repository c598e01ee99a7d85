package org.homeward.linkage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// From the odds of pairs to links: probabilities that know their rivals, one-to-one or in clusters, and the zones.
final class Decisions {

    private final Linkage.Basis basis;
    private final LinkSettings settings;
    private final Blocking blocking;
    private final ZoneRule rule;

    Decisions(Linkage.Basis basis, LinkSettings settings, Blocking blocking) {
        this.basis = basis;
        this.settings = settings;
        this.blocking = blocking;
        this.rule = new ZoneRule(basis);
    }

    Linkage decide(ScoredPairs scored, long candidates, int namesPutBack) {
        boolean oneToOne = isOneToOne(scored);
        var pairs = oneToOne ? scored.raised(exclusiveBits()) : scored;
        var rivals = new Rivals(pairs, basis.table().rows());
        double[] probabilities = oneToOne ? rivals.probabilities() : rivals.apart();
        List<Linkage.Found> found;
        if (basis.table().split() == 0) {
            found = clustered(pairs, probabilities);
        } else {
            found = oneToOne ? assigned(pairs, probabilities) : each(pairs, probabilities);
        }
        var sorted = found.stream().sorted(byIds()).toList();
        var figures = figures(pairs, probabilities, candidates, namesPutBack, oneToOne);
        return new Linkage(
                basis, settings, sorted, figures, new Linkage.Considered(pairs, at -> probabilities[at], blocking));
    }

    private double exclusiveBits() {
        return Rivals.exclusiveBits(
                basis.model().prior(Story.SAME_PERSON) * basis.table().pairs(), basis.table());
    }

    private boolean isOneToOne(ScoredPairs pairs) {
        return basis.table().split() > 0
                && switch (settings.oneToOne()) {
                    case YES -> true;
                    case NO -> false;
                    case AUTO -> new Rivals(pairs, basis.table().rows()).lookOneToOne();
                };
    }

    private Comparator<Linkage.Found> byIds() {
        return Comparator.<Linkage.Found, String>comparing(link -> basis.ids().of(link.left()))
                .thenComparing(link -> basis.ids().of(link.right()))
                .thenComparingDouble(link -> -link.probability());
    }

    private List<Linkage.Found> each(ScoredPairs pairs, double[] probabilities) {
        return IntStream.range(0, pairs.size())
                .mapToObj(at -> found(pairs, at, probabilities[at]))
                .filter(link -> link.zone() != Zone.NO_MATCH)
                .toList();
    }

    private List<Linkage.Found> assigned(ScoredPairs pairs, double[] probabilities) {
        int[] chosen = Assignment.choose(pairs, basis.table().rows(), floorBits(), ranks(pairs));
        return IntStream.concat(IntStream.of(chosen), numbersAgainstNames(pairs, chosen))
                .mapToObj(at -> found(pairs, at, probabilities[at]))
                .filter(link -> link.zone() != Zone.NO_MATCH)
                .toList();
    }

    /// The pairs that only an equal number and birth date speak for, of records that nothing better was found for.
    private IntStream numbersAgainstNames(ScoredPairs pairs, int[] chosen) {
        var all = IntStream.range(0, pairs.size())
                .filter(at -> pairs.bits(at) <= floorBits())
                .filter(at -> rule.isNumberAgainstNames(pairs.left(at), pairs.right(at)))
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(at -> -pairs.bits(at))
                        .thenComparing(ranks(pairs)))
                .toList();
        var taken = new BitSet(basis.table().rows());
        for (int at : chosen) {
            taken.set(pairs.left(at));
            taken.set(pairs.right(at));
        }
        var free = IntStream.builder();
        for (int at : all) {
            if (!taken.get(pairs.left(at)) && !taken.get(pairs.right(at))) {
                taken.set(pairs.left(at));
                taken.set(pairs.right(at));
                free.add(at);
            }
        }
        return free.build();
    }

    private double floorBits() {
        double from = settings.costs().reviewFrom();
        return Bits.log2(from / (1 - from));
    }

    private Linkage.Found found(ScoredPairs pairs, int at, double probability) {
        int left = pairs.left(at);
        int right = pairs.right(at);
        return new Linkage.Found(left, right, probability, rule.zone(settings.costs(), left, right, probability));
    }

    private Comparator<Integer> ranks(ScoredPairs pairs) {
        return Comparator.<Integer, String>comparing(at -> smaller(pairs, at)).thenComparing(at -> larger(pairs, at));
    }

    // The smaller id first, so that swapping the two lists changes no choice.
    private String smaller(ScoredPairs pairs, int at) {
        var left = basis.ids().of(pairs.left(at));
        var right = basis.ids().of(pairs.right(at));
        return left.compareTo(right) <= 0 ? left : right;
    }

    private String larger(ScoredPairs pairs, int at) {
        var left = basis.ids().of(pairs.left(at));
        var right = basis.ids().of(pairs.right(at));
        return left.compareTo(right) <= 0 ? right : left;
    }

    /// All pairs of a cluster are matches, also those that never met in a block; likely pairs between clusters, which a
    /// veto or the rest of the clusters kept apart, are reviews.
    private List<Linkage.Found> clustered(ScoredPairs pairs, double[] probabilities) {
        double matchFrom = settings.costs().matchFrom();
        var judge = new PairJudge(basis);
        var clusters = Clusters.of(
                pairs,
                basis.table().rows(),
                Bits.log2(matchFrom / (1 - matchFrom)),
                new Clusters.Ask(judge, ranks(pairs)));
        int[] clusterOf = new int[basis.table().rows()];
        var links = new ArrayList<Linkage.Found>();
        for (int cluster = 0; cluster < clusters.size(); cluster++) {
            for (int row : clusters.get(cluster)) {
                clusterOf[row] = cluster + 1;
            }
            links.addAll(within(clusters.get(cluster), judge));
        }
        for (int at = 0; at < pairs.size(); at++) {
            int left = clusterOf[pairs.left(at)];
            boolean together = left != 0 && left == clusterOf[pairs.right(at)];
            var link = found(pairs, at, probabilities[at]);
            if (!together && link.zone() != Zone.NO_MATCH) {
                links.add(new Linkage.Found(link.left(), link.right(), link.probability(), Zone.REVIEW));
            }
        }
        return links;
    }

    private List<Linkage.Found> within(List<Integer> cluster, PairJudge judge) {
        var rows = cluster.stream().sorted().toList();
        var links = new ArrayList<Linkage.Found>();
        for (int one = 0; one < rows.size(); one++) {
            for (int other = one + 1; other < rows.size(); other++) {
                double own = Bits.odds(judge.bits(rows.get(one), rows.get(other)));
                // The cluster as a whole speaks for the pair too.
                double probability = Math.max(settings.costs().matchFrom(), own / (1 + own));
                links.add(new Linkage.Found(rows.get(one), rows.get(other), probability, Zone.MATCH));
            }
        }
        return links;
    }

    // Style 8: five parameters; the figures are these five and what follows from them.
    private Figures figures(
            ScoredPairs pairs, double[] probabilities, long candidates, int namesPutBack, boolean oneToOne) {
        double expected = 0;
        for (double probability : probabilities) {
            expected += probability;
        }
        int records = basis.table().rows();
        return new Figures(
                records,
                candidates,
                candidates / (double) Math.max(1, records),
                BlockingRecall.estimate(pairs, probabilities, blocking),
                expected,
                namesPutBack,
                oneToOne);
    }
}
