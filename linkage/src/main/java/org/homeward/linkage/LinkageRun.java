package org.homeward.linkage;

import java.util.List;

/// One linkage from values to links, step by step.
final class LinkageRun {

    private static final long COUNTED_MAX = 3_000_000; // Patterns of more pairs than this say nothing new.
    private static final double MATCHES_EXPECTED = 0.3; // Of the smaller list, before anything is learned.

    private final Vocabulary vocabulary;
    private final LinkSettings settings;
    private final Progress progress;

    LinkageRun(Vocabulary vocabulary, LinkSettings settings, Progress progress) {
        this.vocabulary = vocabulary;
        this.settings = settings;
        this.progress = progress;
    }

    Linkage run(Table table, Linkage.Ids ids) {
        progress.begins(Progress.Step.READING_VALUES);
        var repairs = new Repairs(vocabulary, table);
        int putBack = repairs.swapNames();
        repairs.stateSex();
        vocabulary.learn(settings.threads());
        progress.begins(Progress.Step.BLOCKING);
        var rules = BlockingRules.of(vocabulary.fields());
        rules.learn(vocabulary);
        vocabulary.slim();
        var blocking = new Blocking(rules, table, settings);
        var rarity = Rarity.of(vocabulary, table);
        var comparing = new Comparing(vocabulary, rarity);
        var model = learn(table, ids, blocking, comparing, rarity);
        progress.begins(Progress.Step.SCORING);
        var scorer = new Scorer(model, comparing);
        var basis = new Linkage.Basis(vocabulary, table, ids, model, comparing, scorer);
        var scan = score(basis, blocking);
        progress.begins(Progress.Step.DECIDING);
        var decisions = new Decisions(basis, settings, blocking);
        var linkage = decisions.decide(scan.pairs(), scan.candidates(), putBack);
        progress.begins(Progress.Step.DONE);
        return linkage;
    }

    private record Scanned(ScoredPairs pairs, long candidates) {}

    // Style 8: five parameters; they are the five things made so far.
    private Model learn(Table table, Linkage.Ids ids, Blocking blocking, Comparing comparing, Rarity rarity) {
        progress.begins(Progress.Step.COUNTING);
        long[] hashes = new long[table.rows()];
        for (int row = 0; row < hashes.length; row++) {
            hashes[row] = Hashes.of(ids.of(row));
        }
        int smaller = table.split() == 0 ? table.rows() : Math.min(table.split(), table.rows() - table.split());
        var chance = new Chance(vocabulary, comparing, table).levels(hashes, rarity);
        var start = Model.expected(vocabulary.fields(), table.pairs(), MATCHES_EXPECTED * smaller)
                .withStrangers(chance);
        rarity.expect(start);
        rarity.settle();
        long oneIn = Math.max(1, (blocking.pairsAtMost() + COUNTED_MAX - 1) / COUNTED_MAX);
        var workers = Parallel.run(
                oneIn == 1 ? table.lefts() : table.rows(),
                settings.threads(),
                () -> new CountingWorker(table, blocking.scan(), comparing, new Sampling(hashes, oneIn)));
        var counts = new PatternCounts();
        workers.forEach(worker -> counts.addAll(worker.counts));
        progress.begins(Progress.Step.LEARNING);
        double share = oneIn == 1 ? 1 : 2.0 / oneIn; // A pair is met from both its rows.
        var estimation = new Estimation(comparing, counts.sorted(), share, Math.max(1, table.pairs()));
        return estimation.learn(start);
    }

    /// Whose candidate pairs are counted: of the rows of both sides one in so many, by what the id hashes to.
    private static final class Sampling {

        private final long[] hashes;
        private final long oneIn;

        Sampling(long[] hashes, long oneIn) {
            this.hashes = hashes;
            this.oneIn = oneIn;
        }

        boolean takes(int row) {
            return oneIn == 1 || Long.remainderUnsigned(hashes[row], oneIn) == 0;
        }

        int pairs(Blocking.Scan scan, int row) {
            return oneIn == 1 ? scan.candidates(row) : scan.neighbours(row);
        }
    }

    private static final class CountingWorker implements Parallel.Worker {

        private final Table table;
        private final Blocking.Scan scan;
        private final Comparing comparing;
        private final Sampling sampling;
        private final PatternCounts counts = new PatternCounts();

        CountingWorker(Table table, Blocking.Scan scan, Comparing comparing, Sampling sampling) {
            this.table = table;
            this.scan = scan;
            this.comparing = comparing;
            this.sampling = sampling;
        }

        @Override
        public void chunk(int number, int from, int to) {
            for (int row = from; row < to; row++) {
                int count = sampling.takes(row) ? sampling.pairs(scan, row) : 0;
                for (int at = 0; at < count; at++) {
                    int other = scan.candidate(at);
                    long levels = comparing.levels(table, row, other);
                    counts.add(levels, comparing.rarities(table, row, other, levels), 1);
                }
            }
        }
    }

    private Scanned score(Linkage.Basis basis, Blocking blocking) {
        int rows = basis.table().lefts();
        var parts = new ScoredPairs[Parallel.chunks(rows)];
        var workers = Parallel.run(rows, settings.threads(), () -> new ScoringWorker(basis, blocking.scan(), parts));
        long candidates =
                workers.stream().mapToLong(worker -> worker.candidates).sum();
        return new Scanned(ScoredPairs.joined(List.of(parts)), candidates);
    }

    private static final class ScoringWorker implements Parallel.Worker {

        private final Table table;
        private final Blocking.Scan scan;
        private final Scorer scorer;
        private final ZoneRule rule;
        private final ScoredPairs[] parts;
        private long candidates;

        ScoringWorker(Linkage.Basis basis, Blocking.Scan scan, ScoredPairs[] parts) {
            this.table = basis.table();
            this.scan = scan;
            this.scorer = basis.scorer();
            this.rule = new ZoneRule(basis);
            this.parts = parts;
        }

        @Override
        public void chunk(int number, int from, int to) {
            var found = new ScoredPairs();
            for (int row = from; row < to; row++) {
                int count = scan.candidates(row);
                candidates += count;
                for (int at = 0; at < count; at++) {
                    score(row, scan.candidate(at), found);
                }
            }
            parts[number] = found;
        }

        private void score(int row, int other, ScoredPairs found) {
            double bits = scorer.bits(table, row, other);
            if (bits >= Scorer.BITS_MIN) {
                found.add(row, other, bits);
            } else if (rule.isNumberAgainstNames(row, other)) {
                found.add(row, other, scorer.allBits(table, row, other));
            }
        }
    }
}
