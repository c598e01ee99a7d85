package org.homeward.linkage;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;

/// The columns that two lists have in common, in a fixed order; every [Line] gives its values in that order.
///
/// @param all 1 to 16 fields, no two of one name; the three parts of a name occur at most once each
public record Fields(List<Field> all) {

    static final int FIELDS_MAX = 16; // The levels of a pair are packed into 64 bits, four for each field.

    /// What a bureau's lists of people held or sought have: surname, given name, patronymic, birth date,
    /// service number and rank.
    public static final Fields OF_A_HELD_LIST = new Fields(List.of(
            new Field("surname", FieldKind.SURNAME),
            new Field("given_name", FieldKind.GIVEN_NAME),
            new Field("patronymic", FieldKind.PATRONYMIC),
            new Field("birth_date", FieldKind.BIRTH_DATE),
            new Field("service_number", FieldKind.NUMBER),
            new Field("rank", FieldKind.WORDS)));

    public Fields {
        all = List.copyOf(all);
        if (all.isEmpty() || all.size() > FIELDS_MAX) {
            throw new IllegalArgumentException("a list must have 1.." + FIELDS_MAX + " fields, had " + all.size());
        }
        var names = new HashSet<String>();
        var parts = new HashSet<FieldKind>();
        for (var field : all) {
            if (!names.add(field.name())) {
                throw new IllegalArgumentException("the field " + field.name() + " occurs twice");
            }
            if (field.kind().isName() && !parts.add(field.kind())) {
                throw new IllegalArgumentException("two fields are a " + field.kind());
            }
        }
    }

    /// How many values a line has.
    public int size() {
        return all.size();
    }

    FieldKind kind(int at) {
        return all.get(at).kind();
    }

    /// The position of the first field of that kind.
    OptionalInt first(FieldKind kind) {
        for (int at = 0; at < all.size(); at++) {
            if (all.get(at).kind() == kind) {
                return OptionalInt.of(at);
            }
        }
        return OptionalInt.empty();
    }
}
