package org.homeward.linkage;

/// What a linkage learned about how lists of these fields agree. Holds nothing of any person.
public final class LearnedWeights {

    private final Model model;

    LearnedWeights(Model model) {
        this.model = model;
    }

    /// What is believed about lists of these fields before any was seen.
    public static LearnedWeights unlearned(Fields fields) {
        return new LearnedWeights(Model.expected(fields, 1, 1));
    }

    Model model() {
        return model;
    }
}
