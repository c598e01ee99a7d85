package org.homeward.linkage;

/// What comparing two values of one field came to.
public enum Finding {
    /// One side or both say nothing. No evidence either way.
    NOT_STATED,
    /// The same, in whatever script or spelling.
    SAME,
    /// Names that sound the same, or one name in two languages or forms.
    SOUNDS_SAME,
    /// Day and month changed places.
    DAY_MONTH_SWAPPED,
    /// One letter or digit differs, is missing, or changed places with its neighbour.
    ONE_SLIP,
    /// A few letters differ.
    SIMILAR,
    /// One says less than the other and does not contradict it: a year for a date, one of two names.
    PART_SAME,
    /// One is an initial and the other starts with it.
    INITIAL_AGREES,
    /// Half of the letters agree: a bad spelling, or another name.
    RESEMBLES,
    /// The same year and month.
    SAME_MONTH,
    /// The same day and month one or ten years apart.
    YEAR_SLIP,
    /// The same day and month in another year.
    SAME_DAY_OF_YEAR,
    /// The same year only.
    SAME_YEAR,
    /// Within three years.
    CLOSE_YEARS,
    /// The same start of a code or region of a place.
    SAME_REGION,
    /// Different.
    DIFFERENT,
    /// Of no one field: what agrees would agree between relatives too.
    RELATIVES_AGREE_TOO,
    /// Of no one field: somebody else on the lists fits one of the two nearly as well.
    OTHERS_FIT,
    /// Of no one field: nobody else on the lists fits either of the two.
    NOBODY_ELSE_FITS,
    /// Of no one field: how rarely two records taken at random are one person.
    CHANCE,
    /// Of no one field: number and birth date agree and the names do not, so a person looks at it whatever the odds.
    NUMBER_AGAINST_NAMES
}
