package org.homeward.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// The blocking rules that the fields of a list allow: each asks for two or three things that one slip of the pen
/// does not spoil together, so that a pair is missed only if it has a fault in every one of them.
final class BlockingRules {

    /// Room for the keys of one record.
    static final int KEYS_MAX = 256;

    private final List<BlockingRule> rules = new ArrayList<>();
    private final Map<AtomName, Atom> atoms = new HashMap<>();
    private final Fields fields;

    private BlockingRules(Fields fields) {
        this.fields = fields;
    }

    static BlockingRules of(Fields fields) {
        var made = new BlockingRules(fields);
        made.ofNames();
        made.ofDates();
        made.ofPlaces();
        made.ofNumbers();
        made.ofCodes();
        made.ofAnyName();
        if (made.rules.isEmpty()) {
            for (int field = 0; field < fields.size(); field++) {
                made.rules.add(new BlockingRule(List.of(List.of(made.whole(field))), List.of()));
            }
        }
        return made;
    }

    List<BlockingRule> all() {
        return rules;
    }

    int size() {
        return rules.size();
    }

    void learn(Vocabulary vocabulary) {
        atoms.values().forEach(atom -> atom.learn(vocabulary));
    }

    void forget(int[] sizes) {
        atoms.values().forEach(atom -> atom.forget(sizes[atom.field()]));
    }

    /// The keys of a record under one rule, written behind the first `count`; returns how many there are then.
    int keys(int rule, int[] codes, long[] keys, int count) {
        return rules.get(rule).keys(codes, Hashes.spread(rule + 1), keys, count);
    }

    private static final FieldKind SURNAME = FieldKind.SURNAME;
    private static final FieldKind GIVEN = FieldKind.GIVEN_NAME;
    private static final FieldKind FATHER = FieldKind.PATRONYMIC;
    private static final FieldKind BIRTH = FieldKind.BIRTH_DATE;

    private void ofNames() {
        var surname = atom(SURNAME, Atom.Share.SKELETON);
        var given = atom(GIVEN, Atom.Share.SKELETON);
        var father = atom(FATHER, Atom.Share.SKELETON);
        var year = atom(BIRTH, Atom.Share.YEAR);
        add(List.of(surname, year), List.of(given, father, day(), town(), code()));
        add(List.of(surname, given), List.of(year, father, day(), town(), code()));
        add(List.of(surname, father), List.of(given, year, day(), town()));
        add(List.of(given, father, year), List.of(surname, day(), town()));
        add(List.of(given, father, town()), List.of(surname, year, day()));
        var surnameFirst = atom(SURNAME, Atom.Share.FIRST);
        add(List.of(surname, atom(GIVEN, Atom.Share.FIRST)), List.of(year, father, day(), town(), code()));
        add(List.of(surnameFirst, given, father), List.of(surname, year, day(), town()));
        add(List.of(surnameFirst, given, year), List.of(surname, father, day(), town(), code()));
        add(List.of(surnameFirst, father, town()), List.of(surname, given, year, day()));
        if (father.isEmpty()) {
            add(List.of(given, year), List.of(surname, day(), town(), code()));
        }
    }

    private void ofDates() {
        var surname = atom(SURNAME, Atom.Share.SKELETON);
        var given = atom(GIVEN, Atom.Share.SKELETON);
        var father = atom(FATHER, Atom.Share.SKELETON);
        add(List.of(atom(BIRTH, Atom.Share.DATE)), List.of(given, surname, father, town(), code()));
        add(List.of(day(), surname), List.of(given, father, town(), code()));
        add(List.of(day(), given, father), List.of(surname, town()));
        add(List.of(day(), atom(SURNAME, Atom.Share.FIRST), given), List.of(surname, father, town(), code()));
        add(List.of(day(), atom(SURNAME, Atom.Share.FIRST), father), List.of(surname, given, town(), code()));
    }

    private void ofPlaces() {
        add(
                List.of(town(), atom(SURNAME, Atom.Share.SKELETON)),
                List.of(atom(GIVEN, Atom.Share.SKELETON), day(), code()));
        add(List.of(town(), atom(BIRTH, Atom.Share.YEAR)), List.of(atom(GIVEN, Atom.Share.SKELETON), day(), code()));
    }

    private void ofNumbers() {
        for (int field = 0; field < fields.size(); field++) {
            if (fields.kind(field) == FieldKind.NUMBER) {
                rules.add(new BlockingRule(List.of(List.of(whole(field))), List.of()));
            }
        }
    }

    private void ofCodes() {
        var surname = atom(SURNAME, Atom.Share.SKELETON);
        var given = atom(GIVEN, Atom.Share.SKELETON);
        var year = atom(BIRTH, Atom.Share.YEAR);
        add(List.of(code()), List.of(surname, given, year, day()));
        var start = atom(FieldKind.CODE, Atom.Share.START);
        add(List.of(start, surname), List.of(given, year, day()));
        add(List.of(start, given), List.of(surname, year, day()));
        add(List.of(start, year), List.of(surname, given, day()));
    }

    /// In lists without patronymics anybody may stand under one name only, in either column: any shared name, and where
    /// it is a common one, anything else besides.
    private void ofAnyName() {
        var surname = atom(SURNAME, Atom.Share.PLAIN_SKELETON);
        var given = atom(GIVEN, Atom.Share.PLAIN_SKELETON);
        if (surname.isEmpty() || given.isEmpty() || fields.first(FATHER).isPresent()) {
            return;
        }
        var besides = new ArrayList<Atom>();
        for (var more : List.of(
                town(),
                atom(BIRTH, Atom.Share.YEAR),
                day(),
                atom(FieldKind.CODE, Atom.Share.START),
                atom(FieldKind.WORDS, Atom.Share.WHOLE))) {
            besides.addAll(more);
        }
        rules.add(new BlockingRule(List.of(surname, given), besides));
        var firsts = new ArrayList<>(atom(SURNAME, Atom.Share.FIRST));
        firsts.addAll(atom(GIVEN, Atom.Share.FIRST));
        add(List.of(town(), atom(FieldKind.WORDS, Atom.Share.WHOLE)), List.of(firsts, atom(BIRTH, Atom.Share.YEAR)));
        add(List.of(atom(FieldKind.CODE, Atom.Share.START)), List.of(firsts, atom(FieldKind.WORDS, Atom.Share.WHOLE)));
        add(List.of(town(), atom(SURNAME, Atom.Share.FIRST)), List.of(atom(GIVEN, Atom.Share.FIRST)));
        add(List.of(town(), atom(GIVEN, Atom.Share.FIRST)), List.of(atom(BIRTH, Atom.Share.YEAR)));
    }

    private List<Atom> day() {
        return atom(BIRTH, Atom.Share.DAY);
    }

    private List<Atom> town() {
        return atom(FieldKind.PLACE, Atom.Share.TOWN);
    }

    private List<Atom> code() {
        return atom(FieldKind.CODE, Atom.Share.WHOLE);
    }

    /// The atom of the first field of a kind; none where the list has no such field.
    private List<Atom> atom(FieldKind kind, Atom.Share share) {
        OptionalInt field = fields.first(kind);
        return field.isEmpty() ? List.of() : List.of(atom(field.getAsInt(), share));
    }

    private Atom whole(int field) {
        return atom(field, Atom.Share.WHOLE);
    }

    private record AtomName(int field, Atom.Share share) {}

    private Atom atom(int field, Atom.Share share) {
        return atoms.computeIfAbsent(new AtomName(field, share), _ -> new Atom(field, share));
    }

    private void add(List<List<Atom>> all, List<List<Atom>> refinements) {
        if (all.stream().noneMatch(List::isEmpty)) {
            rules.add(new BlockingRule(
                    List.of(all.stream().map(List::getFirst).toList()),
                    refinements.stream().flatMap(List::stream).toList()));
        }
    }
}
