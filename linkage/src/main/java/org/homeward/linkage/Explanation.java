package org.homeward.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Why two rows are taken for one person, or not: evidence field by field, which adds up to the probability.
final class Explanation {

    private static final double WORTH_SAYING = 0.05;

    private final Linkage.Basis basis;

    Explanation(Linkage.Basis basis) {
        this.basis = basis;
    }

    List<Evidence> evidence(int left, int right, double probability) {
        var all = new ArrayList<>(ofFields(left, right));
        all.sort(Comparator.comparingDouble((Evidence one) -> -Math.abs(one.bits())));
        double family = basis.scorer().bitsOfFamily(basis.table(), left, right);
        if (family < -WORTH_SAYING) {
            all.add(ofNoField("family", Finding.RELATIVES_AGREE_TOO, family));
        }
        var chance = ofNoField("chance", Finding.CHANCE, basis.scorer().priorBits());
        double said = chance.bits() + family;
        for (var field : ofFields(left, right)) {
            said += field.bits();
        }
        double rest = Bits.log2(probability / Math.max(1e-12, 1 - probability)) - said;
        if (Math.abs(rest) > WORTH_SAYING) {
            all.add(ofNoField("rivals", rest < 0 ? Finding.OTHERS_FIT : Finding.NOBODY_ELSE_FITS, rest));
        }
        all.add(chance);
        if (new ZoneRule(basis).isNumberAgainstNames(left, right)) {
            all.add(ofNoField("caution", Finding.NUMBER_AGAINST_NAMES, 0));
        }
        return all;
    }

    private static Evidence ofNoField(String name, Finding finding, double bits) {
        return new Evidence(name, finding, bits, 0, Wording.of(finding));
    }

    private List<Evidence> ofFields(int left, int right) {
        var all = new ArrayList<Evidence>();
        var table = basis.table();
        long levels = basis.comparing().levels(table, left, right);
        for (int at = 0; at < basis.vocabulary().size(); at++) {
            var field = basis.vocabulary().fields().all().get(at);
            int level = Comparing.level(levels, at);
            if (level == 0 && basis.comparing().level(at, table.code(at, left), table.code(at, right)) > 0) {
                continue; // Another field says it already: the sex, where the given name is shared.
            }
            var finding = field.kind().findings().get(level);
            double rarityBits = basis.comparing().countsRarity(at, level)
                    ? basis.comparing().rarityBits(at, table.code(at, left), table.code(at, right))
                    : 0;
            long oneIn = Wording.oneIn(rarityBits);
            double bits = basis.scorer().bitsOfField(table, left, right, at);
            all.add(new Evidence(field.name(), finding, bits, oneIn, Wording.of(field, finding, oneIn)));
        }
        return all;
    }

    /// For a file of a million links: no sentences, one line.
    String summary(Linkage.Found link) {
        var table = basis.table();
        long levels = basis.comparing().levels(table, link.left(), link.right());
        var fields = basis.vocabulary().fields();
        var text = new StringBuilder();
        for (int field = 0; field < fields.size(); field++) {
            int level = Comparing.level(levels, field);
            if (level > 0) {
                double bits = basis.scorer().bitsOfField(table, link.left(), link.right(), field);
                text.append(text.isEmpty() ? "" : "; ")
                        .append(fields.all().get(field).name())
                        .append(bits < 0 ? " " : " +")
                        .append(Math.rint(bits * 10) / 10)
                        .append(' ')
                        .append(Wording.word(fields.kind(field).findings().get(level)));
            }
        }
        return text.toString();
    }

    List<Weight> weights() {
        var all = new ArrayList<Weight>();
        var fields = basis.vocabulary().fields();
        for (int field = 0; field < fields.size(); field++) {
            var findings = fields.kind(field).findings();
            for (int level = 1; level < findings.size(); level++) {
                double one = basis.model().onePerson(field, level);
                double two = basis.model().strangers(field, level);
                all.add(new Weight(
                        fields.all().get(field).name(),
                        findings.get(level),
                        one,
                        two,
                        Bits.log2(one / Math.max(1e-9, two))));
            }
        }
        return all;
    }
}
