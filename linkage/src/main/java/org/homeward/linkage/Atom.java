package org.homeward.linkage;

import java.util.List;

/// One ingredient of a blocking key: what of a field's value two records must share.
///
/// For each distinct value it holds the hashes of what may be shared, none or several: a Latin name that can be read in
/// two ways has two skeletons.
final class Atom {

    /// What of a value is shared.
    enum Share {
        /// The consonants of a name, in any reading.
        SKELETON,
        /// The consonants of a name in its likeliest reading.
        PLAIN_SKELETON,
        /// The first sound of a name, sounds that schemes confuse taken together. An initial has one too.
        FIRST,
        /// The whole value in its normal form.
        WHOLE,
        /// The year of a date.
        YEAR,
        /// Year, day and month, the last two in either order.
        DATE,
        /// Day and month, in either order.
        DAY,
        /// The town of a place.
        TOWN,
        /// The start of a code.
        START
    }

    private static final long[] NOTHING = {};
    private static final int SHARED_MAX = 4; // More ways to agree than four make a key that says little.

    private final int field;
    private final Share share;
    private long[][] hashes = {NOTHING, NOTHING};
    private int known;

    Atom(int field, Share share) {
        this.field = field;
        this.share = share;
    }

    int field() {
        return field;
    }

    long[] of(int code) {
        return hashes[code];
    }

    void learn(Vocabulary vocabulary) {
        var dictionary = vocabulary.dictionary(field);
        hashes = Growing.room(hashes, dictionary.size());
        hashes[0] = NOTHING;
        for (int code = known + 1; code <= dictionary.size(); code++) {
            hashes[code] = hashesOf(vocabulary, code);
        }
        known = dictionary.size();
    }

    void forget(int size) {
        known = Math.min(known, size);
    }

    private long[] hashesOf(Vocabulary vocabulary, int code) {
        return switch (vocabulary.comparison(field)) {
            case NameComparison names -> ofName(names.form(code));
            case DateComparison dates -> ofDate(dates.date(code));
            case PlaceComparison places -> ofText(places.town(code));
            case CodeComparison codes -> ofCode(codes.plain(code));
            case WordsComparison words -> ofText(String.join(" ", words.words(code)));
            case CategoryComparison _ -> ofText(vocabulary.dictionary(field).value(code));
        };
    }

    private long[] ofName(NameForm form) {
        if (share == Share.FIRST) {
            return ofTexts(form.firsts());
        }
        if (form.initial()) {
            return NOTHING;
        }
        if (share == Share.PLAIN_SKELETON) {
            return ofTexts(form.skeletons().stream().limit(1).toList());
        }
        return ofTexts(share == Share.SKELETON ? form.skeletons() : form.canonicals());
    }

    private long[] ofDate(int date) {
        if (date == DateForm.NONE || (share != Share.YEAR && !DateForm.isFull(date))) {
            return NOTHING;
        }
        int low = Math.min(DateForm.day(date), DateForm.month(date));
        int high = Math.max(DateForm.day(date), DateForm.month(date));
        long whole = switch (share) {
            case YEAR -> DateForm.year(date);
            case DAY -> 100L * low + high;
            case DATE, WHOLE, FIRST, SKELETON, PLAIN_SKELETON, TOWN, START ->
                10_000L * DateForm.year(date) + 100L * low + high;
        };
        return new long[] {Hashes.spread(whole)};
    }

    private long[] ofCode(String plain) {
        return ofText(share == Share.START ? CodeComparison.start(plain) : plain);
    }

    private static long[] ofText(String text) {
        return text.isEmpty() ? NOTHING : new long[] {Hashes.of(text)};
    }

    private static long[] ofTexts(List<String> texts) {
        return texts.stream().limit(SHARED_MAX).mapToLong(Hashes::of).distinct().toArray();
    }
}
