package org.homeward.node.rounds;

import java.util.Locale;
import java.util.Optional;
import org.homeward.node.wiring.Side;

/// A member of the terms, in the order in which people read them, with the article that speaks of it.
///
/// Law: GC III art. 72, limits only by those entitled (C-08), a day of completion (C-09); GC III art. 76, no delay
/// under the pretext of examination (C-16).
enum Clause {
    ROUND("round", Kind.TEXT, "", ""),
    SIDE_A("sides.a", Kind.TEXT, "", ""),
    SIDE_B("sides.b", Kind.TEXT, "", ""),
    NEUTRAL("neutral", Kind.TEXT, "", ""),
    LIMITS_PROPOSED_BY("limits_proposed_by", Kind.PROPOSER, "GC III art. 72", "C-08"),
    AGREED_ON("agreed_on", Kind.DAY, "", ""),
    INTAKE_OPENS("intake_opens", Kind.DAY, "", ""),
    INTAKE_CLOSES("intake_closes", Kind.DAY, "", ""),
    HANDOVER_ON("handover_on", Kind.DAY, "", ""),
    COMPLETES_BY("completes_by", Kind.DAY, "GC III art. 72", "C-09"),
    QUOTA_PER_SIDE("quota_per_side", Kind.NUMBER, "GC III art. 72", "C-08"),
    WEIGHT_MIN_GRAMS("weight_min_grams", Kind.NUMBER, "GC III art. 72", "C-08"),
    WEIGHT_MAX_GRAMS("weight_max_grams", Kind.NUMBER, "GC III art. 72", "C-08"),
    EXAMINATION_HOURS_MAX("examination_hours_max", Kind.NUMBER, "GC III art. 76", "C-16"),
    LOST_AFTER_DAYS("lost_after_days", Kind.NUMBER, "", ""),
    SIGN_WITHIN_DAYS("sign_within_days", Kind.NUMBER, "", "");

    /// How a member is written.
    enum Kind {
        TEXT,
        PROPOSER,
        DAY,
        NUMBER
    }

    private final String member;
    private final Kind kind;
    private final String article;
    private final String rule;

    Clause(String member, Kind kind, String article, String rule) {
        this.member = member;
        this.kind = kind;
        this.article = article;
        this.rule = rule;
    }

    /// Its place in the terms as they are sent, e.g. `sides.a`.
    String member() {
        return member;
    }

    Kind kind() {
        return kind;
    }

    /// The article that speaks of it; empty where it is for the sides alone to agree.
    String article() {
        return article;
    }

    /// The rule of law that it must keep; empty where there is none.
    String rule() {
        return rule;
    }

    /// Its field in a form, and the end of the keys of its sentences.
    String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The clause at this place of the terms.
    static Optional<Clause> at(String member) {
        for (var clause : values()) {
            if (clause.member.equals(member)) {
                return Optional.of(clause);
            }
        }
        return Optional.empty();
    }

    /// What terms say in it, as it is typed into a form: days as in ISO 8601, numbers in digits.
    String text(Terms terms) {
        return switch (this) {
            case ROUND -> terms.round();
            case SIDE_A -> terms.organisation(Side.A);
            case SIDE_B -> terms.organisation(Side.B);
            case NEUTRAL -> terms.organisation(Side.NEUTRAL);
            case LIMITS_PROPOSED_BY -> terms.limitsProposedBy();
            case AGREED_ON -> terms.agreedOn().toString();
            case INTAKE_OPENS -> terms.intakeOpens().toString();
            case INTAKE_CLOSES -> terms.intakeCloses().toString();
            case HANDOVER_ON -> terms.handoverOn().toString();
            case COMPLETES_BY -> terms.completesBy().toString();
            case QUOTA_PER_SIDE -> "" + terms.quotaPerSide();
            case WEIGHT_MIN_GRAMS -> "" + terms.weightMinGrams();
            case WEIGHT_MAX_GRAMS -> "" + terms.weightMaxGrams();
            case EXAMINATION_HOURS_MAX -> "" + terms.examinationMax().toHours();
            case LOST_AFTER_DAYS -> "" + terms.lostAfterDays();
            case SIGN_WITHIN_DAYS -> "" + terms.signWithinDays();
        };
    }

    /// The least and the most of a number.
    ///
    /// @throws IllegalStateException of a clause that is none
    Range range() {
        return switch (this) {
            case QUOTA_PER_SIDE -> new Range(1, TermsReader.QUOTA_MAX);
            case WEIGHT_MIN_GRAMS, WEIGHT_MAX_GRAMS -> new Range(1, TermsReader.WEIGHT_MAX);
            case EXAMINATION_HOURS_MAX -> new Range(1, TermsReader.HOURS_MAX);
            case LOST_AFTER_DAYS -> new Range(1, TermsReader.DAYS_MAX);
            case SIGN_WITHIN_DAYS -> new Range(0, TermsReader.DAYS_MAX);
            case ROUND,
                    SIDE_A,
                    SIDE_B,
                    NEUTRAL,
                    LIMITS_PROPOSED_BY,
                    AGREED_ON,
                    INTAKE_OPENS,
                    INTAKE_CLOSES,
                    HANDOVER_ON,
                    COMPLETES_BY -> throw new IllegalStateException(this + " is no number; this indicates a bug");
        };
    }

    /// From the least to the most, both allowed.
    record Range(int least, int most) {}
}
