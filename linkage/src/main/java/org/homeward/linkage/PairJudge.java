package org.homeward.linkage;

/// Scores two rows of a table whether or not they met in a block, and says what forbids them to be one person.
final class PairJudge implements Clusters.Judge {

    private final Linkage.Basis basis;
    private final ZoneRule rule;

    PairJudge(Linkage.Basis basis) {
        this.basis = basis;
        this.rule = new ZoneRule(basis);
    }

    @Override
    public double bits(int left, int right) {
        return Math.max(Scorer.BITS_MIN, basis.scorer().bits(basis.table(), left, right));
    }

    /// Two different numbers of one kind, two sexes with two given names, or names that speak against an equal number.
    @Override
    public boolean vetoes(int left, int right) {
        if (rule.isNumberAgainstNames(left, right)) {
            return true;
        }
        long levels = basis.comparing().levels(basis.table(), left, right);
        var fields = basis.vocabulary().fields();
        for (int field = 0; field < fields.size(); field++) {
            if (fields.kind(field) == FieldKind.NUMBER && isDifferent(levels, field)) {
                return true;
            }
        }
        var sex = fields.first(FieldKind.SEX);
        var given = fields.first(FieldKind.GIVEN_NAME);
        return sex.isPresent()
                && given.isPresent()
                && isDifferent(levels, sex.getAsInt())
                && isDifferent(levels, given.getAsInt());
    }

    private boolean isDifferent(long levels, int field) {
        int level = Comparing.level(levels, field);
        return basis.vocabulary().fields().kind(field).findings().get(level) == Finding.DIFFERENT;
    }
}
