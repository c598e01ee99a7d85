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
        var all = new ArrayList<Evidence>();
        var table = basis.table();
        long levels = basis.comparing().levels(table, left, right);
        var fields = basis.vocabulary().fields();
        double sum = basis.scorer().priorBits();
        for (int field = 0; field < fields.size(); field++) {
            double bits = basis.scorer().bitsOfField(table, left, right, field);
            sum += bits;
            var finding = fields.kind(field).findings().get(Comparing.level(levels, field));
            boolean rare = basis.comparing().countsRarity(field, Comparing.level(levels, field));
            double rarity =
                    rare ? basis.comparing().rarityBits(field, table.code(field, left), table.code(field, right)) : 0;
            all.add(new Evidence(
                    fields.all().get(field).name(),
                    finding,
                    bits,
                    Wording.of(fields.all().get(field), finding, rare ? rarity : -1)));
        }
        all.sort(Comparator.comparingDouble((Evidence one) -> -Math.abs(one.bits())));
        double family = basis.scorer().bitsOfFamily(table, left, right);
        if (family < -WORTH_SAYING) {
            all.add(new Evidence("family", Finding.SIMILAR, family, Wording.FAMILY));
        }
        double rest = Bits.log2(probability / Math.max(1e-12, 1 - probability)) - sum - family;
        if (Math.abs(rest) > WORTH_SAYING) {
            all.add(new Evidence("rivals", Finding.SIMILAR, rest, rest < 0 ? Wording.RIVALS : Wording.NO_RIVALS));
        }
        all.add(new Evidence("chance", Finding.DIFFERENT, basis.scorer().priorBits(), Wording.CHANCE));
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
