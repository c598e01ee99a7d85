package org.homeward.linkage;

import java.util.List;

/// Learns from the patterns of two lists, without any label, how often one person's records agree: expectation and
/// maximisation over the five ways a pair can have come about.
///
/// Fellegi and Sunter 1969 for the weights; Dempster, Laird and Rubin 1977 for the estimation. How strangers agree is
/// not estimated here but counted by [Chance], so a pair that no rule blocked counts as what it is: two strangers.
final class Estimation {

    private static final int ROUNDS_MAX = 60;
    private static final double CHANGE_MIN = 1e-5;
    private static final int STORIES = Story.count();

    private final Comparing comparing;
    private final List<PatternCounts.Pattern> patterns;
    private final double sampledShare;
    private final double pairs;
    private final double[] believed = new double[STORIES];

    /// @param sampledShare the share of the candidate pairs that was counted
    /// @param pairs how many pairs there are in all, candidates or not
    Estimation(Comparing comparing, List<PatternCounts.Pattern> patterns, double sampledShare, double pairs) {
        this.comparing = comparing;
        this.patterns = patterns;
        this.sampledShare = sampledShare;
        this.pairs = pairs;
    }

    Model learn(Model start) {
        for (var story : Story.values()) {
            believed[story.place()] = start.prior(story);
        }
        var model = start;
        for (int round = 0; round < ROUNDS_MAX; round++) {
            var next = maximise(model);
            double change = Math.abs(next.prior(Story.SAME_PERSON) - model.prior(Story.SAME_PERSON))
                    / model.prior(Story.SAME_PERSON);
            model = next;
            if (change < CHANGE_MIN) {
                break;
            }
        }
        return model;
    }

    private Model maximise(Model model) {
        double[][][] weights = weights(model);
        double[] stories = new double[STORIES];
        double[][] levels = new double[comparing.fields()][Comparing.MASK + 1];
        double[] odds = new double[STORIES];
        for (var pattern : patterns) {
            double all = 1;
            for (var story : Story.values()) {
                odds[story.place()] = odds(model, weights[story.place()], pattern, story);
                all += odds[story.place()];
            }
            for (int story = 0; story < STORIES; story++) {
                stories[story] += pattern.count() * odds[story] / all;
            }
            double same = pattern.count() * odds[0] / all;
            for (int field = 0; field < levels.length; field++) {
                levels[field][Comparing.level(pattern.levels(), field)] += same;
            }
        }
        return next(model, stories, levels);
    }

    private static double odds(Model model, double[][] weights, PatternCounts.Pattern pattern, Story story) {
        double bits = 0;
        for (int field = 0; field < weights.length; field++) {
            bits += weights[field][Comparing.level(pattern.levels(), field)];
            if (story.role(model.fields().kind(field)) == Story.Role.AGREES) {
                bits += Comparing.RARITY_STEP * Comparing.level(pattern.rarities(), field);
            }
        }
        return model.prior(story) * Bits.odds(bits);
    }

    private double[][][] weights(Model model) {
        double[][][] weights = new double[STORIES][comparing.fields()][Comparing.MASK + 1];
        for (var story : Story.values()) {
            for (int field = 0; field < comparing.fields(); field++) {
                int levels = model.fields().kind(field).findings().size();
                for (int level = 1; level < levels; level++) {
                    weights[story.place()][field][level] =
                            model.bits(story, field, level, comparing.countsRarity(field, level));
                }
            }
        }
        return weights;
    }

    private Model next(Model model, double[] stories, double[][] levels) {
        double[] priors = new double[STORIES];
        for (int story = 0; story < STORIES; story++) {
            priors[story] = (Math.max(1e-3, stories[story] / sampledShare) + Expectation.WEIGHT * believed[story])
                    / (pairs + Expectation.WEIGHT);
        }
        for (var story : Story.values()) {
            // Lists too short to show any twins have some all the same.
            priors[story.place()] = Math.max(priors[story.place()], story.shareMin() * priors[0]);
        }
        double[][] onePerson = new double[levels.length][];
        for (int field = 0; field < levels.length; field++) {
            onePerson[field] =
                    share(levels[field], Expectation.ofOnePerson(model.fields().kind(field)));
        }
        return model.with(onePerson, priors);
    }

    private static double[] share(double[] counts, double[] belief) {
        double stated = Expectation.WEIGHT;
        for (int level = 1; level < belief.length; level++) {
            stated += counts[level];
        }
        double[] share = new double[belief.length];
        for (int level = 1; level < belief.length; level++) {
            share[level] = (counts[level] + Expectation.WEIGHT * belief[level]) / stated;
        }
        return share;
    }
}
