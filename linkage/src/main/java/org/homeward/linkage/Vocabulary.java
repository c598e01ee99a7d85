package org.homeward.linkage;

import java.util.ArrayList;
import java.util.List;

/// The distinct values that lists of the same fields have, and how each field's values compare. Shared by all lists
/// that are to be linked with each other, so that a value is worked out once however often it occurs.
final class Vocabulary {

    private final Fields fields;
    private final List<ValueDictionary> dictionaries = new ArrayList<>();
    private final List<Comparison> comparisons = new ArrayList<>();

    Vocabulary(Fields fields) {
        this.fields = fields;
        for (var field : fields.all()) {
            dictionaries.add(new ValueDictionary());
            comparisons.add(comparison(field.kind()));
        }
    }

    private static Comparison comparison(FieldKind kind) {
        return switch (kind) {
            case SURNAME, GIVEN_NAME, PATRONYMIC, FULL_NAME -> new NameComparison(kind);
            case BIRTH_DATE -> new DateComparison();
            case PLACE -> new PlaceComparison();
            case NUMBER -> new CodeComparison(false);
            case CODE -> new CodeComparison(true);
            case WORDS -> new WordsComparison();
            case SEX, CATEGORY -> new CategoryComparison();
        };
    }

    Fields fields() {
        return fields;
    }

    int size() {
        return fields.size();
    }

    ValueDictionary dictionary(int field) {
        return dictionaries.get(field);
    }

    Comparison comparison(int field) {
        return comparisons.get(field);
    }

    /// The codes of a line's values.
    int[] codes(Line line) {
        if (line.values().size() != fields.size()) {
            throw new IllegalArgumentException("a line must have " + fields.size() + " values, had "
                    + line.values().size());
        }
        int[] codes = new int[fields.size()];
        for (int field = 0; field < codes.length; field++) {
            codes[field] =
                    dictionaries.get(field).codeOf(tidy(field, line.values().get(field)));
        }
        return codes;
    }

    private String tidy(int field, String value) {
        var stripped = value.strip();
        var cut = stripped.length() > Line.VALUE_MAX ? stripped.substring(0, Line.VALUE_MAX) : stripped;
        return fields.kind(field) == FieldKind.SEX ? Sex.letter(cut) : cut;
    }

    /// Works out all values not yet known, to stay.
    void learn(int threads) {
        visit(threads);
        comparisons.forEach(Comparison::settle);
    }

    /// Works out all values not yet known, until [#truncate].
    void visit(int threads) {
        for (int field = 0; field < fields.size(); field++) {
            comparisons.get(field).learn(dictionaries.get(field), threads);
        }
    }

    /// Lets go of what only the blocking keys needed.
    void slim() {
        comparisons.forEach(Comparison::slim);
    }

    /// How many distinct values each field has.
    int[] sizes() {
        return dictionaries.stream().mapToInt(ValueDictionary::size).toArray();
    }

    /// Forgets every value that came after [#sizes] were taken.
    void truncate(int[] sizes) {
        for (int field = 0; field < fields.size(); field++) {
            comparisons.get(field).forget(sizes[field]);
            dictionaries.get(field).truncate(sizes[field]);
        }
    }

    long bytes() {
        return dictionaries.stream().mapToLong(ValueDictionary::bytes).sum();
    }
}
