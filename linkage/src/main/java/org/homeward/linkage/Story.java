package org.homeward.linkage;

/// How two records may have come to look alike. Each story says, field by field, whether agreement is to be expected.
/// The stories of relatives are what keeps a rare surname from proving that two brothers are one man.
enum Story {
    /// One person, written twice.
    SAME_PERSON(0, 0),
    /// Twins: all of a family's agrees and the birth date too, but not the given name.
    TWIN(1, 0.003),
    /// Brother or sister: surname, father and home agree; given name and birth date do not.
    SIBLING(2, 0.05),
    /// Parent and child, husband and wife: surname and home agree.
    HOUSEHOLD(3, 0.05);

    private final int place;
    private final double shareMin;

    Story(int place, double shareMin) {
        this.place = place;
        this.shareMin = shareMin;
    }

    /// How many such pairs there are at the least for each pair that is one person.
    double shareMin() {
        return shareMin;
    }

    /// Its place in arrays of all stories.
    int place() {
        return place;
    }

    static int count() {
        return values().length;
    }

    /// What a field does in a story.
    enum Role {
        /// Agrees as often as for one person.
        AGREES,
        /// Agrees by chance.
        CHANCE,
        /// Agrees hardly ever.
        APART
    }

    Role role(FieldKind kind) {
        return switch (this) {
            case SAME_PERSON -> Role.AGREES;
            case TWIN -> kind == FieldKind.BIRTH_DATE ? Role.AGREES : ofFamily(kind);
            case SIBLING -> kind == FieldKind.BIRTH_DATE ? Role.APART : ofFamily(kind);
            case HOUSEHOLD ->
                switch (kind) {
                    case BIRTH_DATE -> Role.APART;
                    case PATRONYMIC, GIVEN_NAME -> Role.CHANCE;
                    case SURNAME, FULL_NAME, SEX, PLACE, NUMBER, CODE, WORDS, CATEGORY -> ofFamily(kind);
                };
        };
    }

    private static Role ofFamily(FieldKind kind) {
        return switch (kind) {
            case SURNAME, PATRONYMIC, PLACE, CODE -> Role.AGREES;
            case GIVEN_NAME -> Role.APART;
            case FULL_NAME, SEX, BIRTH_DATE, NUMBER, WORDS, CATEGORY -> Role.CHANCE;
        };
    }
}
