package org.homeward.linkage;

import org.homeward.names.Gender;
import org.homeward.names.Patronymics;

/// Puts right, before anything is compared, what a list's own values give away: surname and given name in each other's
/// column, and a sex that is not stated but heard in the patronymic. The lists themselves are not touched.
final class Repairs {

    private static final double SWAP_BITS = 3; // The two readings of a line must differ by this much.
    private static final int GIVEN_MIN = 3; // As often must a word stand as a given name elsewhere.

    private final Vocabulary vocabulary;
    private final Table table;

    Repairs(Vocabulary vocabulary, Table table) {
        this.vocabulary = vocabulary;
        this.table = table;
    }

    /// How many lines had their names put back.
    int swapNames() {
        int surname = vocabulary.fields().first(FieldKind.SURNAME).orElse(-1);
        int given = vocabulary.fields().first(FieldKind.GIVEN_NAME).orElse(-1);
        if (surname < 0 || given < 0) {
            return 0;
        }
        var usage = new Usage(surname, given);
        int swapped = 0;
        for (int row = 0; row < table.rows(); row++) {
            if (usage.looksSwapped(table.code(surname, row), table.code(given, row))) {
                int wasSurname = table.code(surname, row);
                table.put(surname, row, usage.asSurname(table.code(given, row)));
                table.put(given, row, usage.asGiven(wasSurname));
                swapped++;
            }
        }
        return swapped;
    }

    /// States the sex where only the patronymic tells it.
    void stateSex() {
        int sex = vocabulary.fields().first(FieldKind.SEX).orElse(-1);
        int patronymic = vocabulary.fields().first(FieldKind.PATRONYMIC).orElse(-1);
        if (sex < 0 || patronymic < 0) {
            return;
        }
        for (int row = 0; row < table.rows(); row++) {
            if (table.code(sex, row) == ValueDictionary.NONE) {
                int heard = sexHeard(vocabulary, sex, vocabulary.dictionary(patronymic), table.code(patronymic, row));
                table.put(sex, row, heard);
            }
        }
    }

    /// The same for the codes of one line.
    static void stateSex(Vocabulary vocabulary, int[] codes) {
        int sex = vocabulary.fields().first(FieldKind.SEX).orElse(-1);
        int patronymic = vocabulary.fields().first(FieldKind.PATRONYMIC).orElse(-1);
        if (sex >= 0 && patronymic >= 0 && codes[sex] == ValueDictionary.NONE) {
            codes[sex] = sexHeard(vocabulary, sex, vocabulary.dictionary(patronymic), codes[patronymic]);
        }
    }

    private static int sexHeard(Vocabulary vocabulary, int field, ValueDictionary patronymics, int code) {
        var gender = patronymics
                .stated(code)
                .flatMap(Patronymics::read)
                .map(read -> read.gender())
                .orElse(Gender.UNKNOWN);
        return switch (gender) {
            case MALE -> vocabulary.dictionary(field).codeOf("m");
            case FEMALE -> vocabulary.dictionary(field).codeOf("f");
            case UNKNOWN -> ValueDictionary.NONE;
        };
    }

    /// The codes of a line whose surname and given name change places.
    static int[] swapped(Vocabulary vocabulary, int[] codes) {
        int[] swapped = codes.clone();
        int surname = vocabulary.fields().first(FieldKind.SURNAME).orElse(-1);
        int given = vocabulary.fields().first(FieldKind.GIVEN_NAME).orElse(-1);
        if (surname >= 0
                && given >= 0
                && codes[surname] != ValueDictionary.NONE
                && codes[given] != ValueDictionary.NONE) {
            swapped[surname] = vocabulary
                    .dictionary(surname)
                    .codeOf(vocabulary.dictionary(given).value(codes[given]));
            swapped[given] = vocabulary
                    .dictionary(given)
                    .codeOf(vocabulary.dictionary(surname).value(codes[surname]));
        }
        return swapped;
    }

    /// How often each spelling stands in the surname column and in the given-name column.
    private final class Usage {

        private final int surname;
        private final int given;
        private final int[] surnameCounts;
        private final int[] givenCounts;

        Usage(int surname, int given) {
            this.surname = surname;
            this.given = given;
            surnameCounts = counts(surname);
            givenCounts = counts(given);
        }

        private int[] counts(int field) {
            int[] counts = new int[vocabulary.dictionary(field).size() + 1];
            for (int row = 0; row < table.rows(); row++) {
                counts[table.code(field, row)]++;
            }
            return counts;
        }

        boolean looksSwapped(int surnameCode, int givenCode) {
            if (surnameCode == ValueDictionary.NONE || givenCode == ValueDictionary.NONE) {
                return false;
            }
            var written = vocabulary.dictionary(surname).value(surnameCode);
            int asGiven = count(givenCounts, vocabulary.dictionary(given).find(written));
            if (asGiven < GIVEN_MIN) {
                return false;
            }
            int asSurname = surnameCounts[surnameCode];
            var other = vocabulary.dictionary(given).value(givenCode);
            int otherAsGiven = givenCounts[givenCode] - 1;
            int otherAsSurname =
                    count(surnameCounts, vocabulary.dictionary(surname).find(other));
            return ratio(asGiven, asSurname - 1) + ratio(otherAsSurname, otherAsGiven) >= SWAP_BITS;
        }

        private static double ratio(int more, int less) {
            return Bits.log2((more + 0.5) / (less + 0.5));
        }

        private static int count(int[] counts, int code) {
            return code == ValueDictionary.NONE || code >= counts.length ? 0 : counts[code];
        }

        int asSurname(int givenCode) {
            return vocabulary
                    .dictionary(surname)
                    .codeOf(vocabulary.dictionary(given).value(givenCode));
        }

        int asGiven(int surnameCode) {
            return vocabulary
                    .dictionary(given)
                    .codeOf(vocabulary.dictionary(surname).value(surnameCode));
        }
    }
}
