package org.homeward.linkage;

/// Which values have one normal form: a group number from 1 for each distinct form; 0 for the empty one.
final class Grouping {

    private final ValueDictionary forms = new ValueDictionary();
    private int[] groupOf = new int[64];
    private int[] formsBefore = new int[64];
    private int known;

    int group(int code) {
        return groupOf[code];
    }

    String form(int group) {
        return group == 0 ? "" : forms.value(group);
    }

    /// Values are added in the order of their codes.
    void add(int code, String form) {
        groupOf = Growing.room(groupOf, code);
        formsBefore = Growing.room(formsBefore, code);
        formsBefore[code] = forms.size();
        groupOf[code] = forms.codeOf(form);
        known = code;
    }

    /// The number of another form of the value added last.
    int also(String form) {
        return forms.codeOf(form);
    }

    /// Forgets all values newer than the first `size` with the forms only they had.
    void truncate(int size) {
        if (known > size) {
            forms.truncate(formsBefore[size + 1]);
            known = size;
        }
    }
}
