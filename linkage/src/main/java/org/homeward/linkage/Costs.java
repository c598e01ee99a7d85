package org.homeward.linkage;

/// What each outcome costs, in any one unit. The thresholds of the three zones follow from it, and from nothing else:
/// a pair is a match where a wrong link is expected to cost less than a look, and no match where a missed one does.
///
/// @param falseLink two people taken for one
/// @param missedLink one person taken for two
/// @param look a person looks at one pair
public record Costs(double falseLink, double missedLink, double look) {

    /// A wrong link costs as much as a missed one, since a person confirms both; a look costs a third of an error.
    public static final Costs STANDARD = new Costs(1, 1, 0.3);

    /// @throws IllegalArgumentException if a cost is not above 0, or a look costs as much as any error
    public Costs {
        if (!(falseLink > 0 && missedLink > 0 && look > 0)) {
            throw new IllegalArgumentException("costs must be above 0");
        }
        if (look >= falseLink) {
            throw new IllegalArgumentException("a look must cost less than a false link");
        }
    }

    /// The lowest probability of a match.
    public double matchFrom() {
        return Math.max(1 - look / falseLink, worthALink());
    }

    /// The lowest probability of a review.
    public double reviewFrom() {
        return Math.min(look / missedLink, worthALink());
    }

    private double worthALink() {
        return falseLink / (falseLink + missedLink);
    }

    Zone zone(double probability) {
        if (probability >= matchFrom()) {
            return Zone.MATCH;
        }
        return probability >= reviewFrom() ? Zone.REVIEW : Zone.NO_MATCH;
    }
}
