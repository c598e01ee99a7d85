package org.homeward.node.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A node says the same in English, Ukrainian and Russian, each by its own rules")
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeskWordsTest {

    private static final Messages MESSAGES = Messages.read();

    /// Latin letters that are right in a Cyrillic sentence: the project's name, the zone of time, codes of rules, kinds
    /// of files and what is written in them.
    private static final Pattern NOT_ENGLISH =
            Pattern.compile("Homeward|SHA-256|UTC|ICU|III|C-\\d\\d|CSV|XLSX|UTF-8|food\\.canned|winter-2026|A-03"
                    + "|EPCIS|PostgreSQL|pg_dump|prisoner_of_war|civilian|undetermined");

    private static Words in(Language language) {
        return new Words(language, MESSAGES);
    }

    @Test
    void every_sentence_stands_in_all_three_languages() {
        var english = MESSAGES.keys(Language.EN);

        assertThat(MESSAGES.keys(Language.UK)).isEqualTo(english);
        assertThat(MESSAGES.keys(Language.RU)).isEqualTo(english);
        assertThat(english).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"UK", "RU"})
    void no_english_is_left_in_the_others(Language language) {
        for (var key : MESSAGES.keys(language)) {
            for (long n : new long[] {0, 1, 2, 5, 11, 21, 2_000}) {
                var said = NOT_ENGLISH.matcher(in(language).say(key, values(n))).replaceAll("");
                assertThat(said).as(key).doesNotContainPattern("[A-Za-z]").isNotBlank();
            }
        }
    }

    private static Map<String, Object> values(long n) {
        var values = new TreeMap<String, Object>();
        for (var number : new String[] {
            "n",
            "a",
            "b",
            "version",
            "page",
            "pages",
            "most",
            "here",
            "grams",
            "letters",
            "drawings",
            "added",
            "removed",
            "changed",
            "same"
        }) {
            values.put(number, n);
        }
        for (var text : new String[] {
            "by",
            "at",
            "date",
            "day",
            "month",
            "year",
            "weekday",
            "signers",
            "opens",
            "closes",
            "handover",
            "round",
            "from",
            "to",
            "of",
            "what",
            "ref",
            "reason",
            "name",
            "seal",
            "who",
            "weightMax",
            "quota",
            "pallet",
            "code",
            "found",
            "expected",
            "rule",
            "least",
            "side",
            "field"
        }) {
            values.put(text, "…");
        }
        return values;
    }

    @ParameterizedTest
    @CsvSource({
        "EN, 1, 1 parcel from families of Side A",
        "EN, 2000, '2,000 parcels from families of Side A'",
        "UK, 1, 1 посилка від родин Сторони А",
        "UK, 2, 2 посилки від родин Сторони А",
        "UK, 5, 5 посилок від родин Сторони А",
        "UK, 11, 11 посилок від родин Сторони А",
        "UK, 21, 21 посилка від родин Сторони А",
        "UK, 2000, 2 000 посилок від родин Сторони А",
        "RU, 1, 1 посылка от семей Стороны А",
        "RU, 3, 3 посылки от семей Стороны А",
        "RU, 12, 12 посылок от семей Стороны А",
        "RU, 21, 21 посылка от семей Стороны А",
        "RU, 0, 0 посылок от семей Стороны А"
    })
    void a_number_decides_the_form_of_its_noun(Language language, long parcels, String expected) {
        assertThat(in(language).say("way.from.a", "n", parcels).replace('\u00a0', ' '))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "EN, 2026-12-03, 3~Dec~2026, 3~December 2026, Thursday",
        "EN, 2026-09-01, 1~Sep~2026, 1~September 2026, Tuesday",
        "UK, 2026-12-03, 3~груд.~2026, 3~грудня 2026~року, четвер",
        "UK, 2026-11-16, 16~лист.~2026, 16~листопада 2026~року, понеділок",
        "RU, 2026-12-03, 3~дек.~2026, 3~декабря 2026~года, четверг",
        "RU, 2027-05-31, 31~мая~2027, 31~мая 2027~года, понедельник"
    })
    void dates_are_written_as_readers_write_them(
            Language language, LocalDate date, String table, String prose, String weekday) {
        var words = in(language);

        assertThat(words.date(date)).isEqualTo(table.replace('~', '\u00a0'));
        assertThat(words.longDate(date)).isEqualTo(prose.replace('~', '\u00a0'));
        assertThat(words.weekday(date)).isEqualTo(weekday);
    }

    @Test
    void a_span_tells_its_year_once() {
        var words = in(Language.EN);

        assertThat(words.range(LocalDate.of(2026, 9, 15), LocalDate.of(2026, 10, 31)))
                .isEqualTo("15\u00a0Sep\u00a0– 31\u00a0Oct\u00a02026");
        assertThat(words.range(LocalDate.of(2026, 12, 15), LocalDate.of(2027, 1, 31)))
                .isEqualTo("15\u00a0Dec\u00a02026\u00a0– 31\u00a0Jan\u00a02027");
    }

    @ParameterizedTest
    @CsvSource({
        "EN, 53, 2~days 5~h",
        "EN, 24, 1~day",
        "EN, 5, 5~h",
        "EN, 413, 17~days",
        "UK, 53, 2~дні 5~год",
        "UK, 120, 5~днів",
        "RU, 53, 2~дня 5~ч",
        "RU, 504, 21~день"
    })
    void a_duration_says_days_and_hours(Language language, long hours, String expected) {
        assertThat(in(language).duration(Duration.ofHours(hours))).isEqualTo(expected.replace('~', '\u00a0'));
    }

    @ParameterizedTest
    @CsvSource({"EN, 'GC III art. 76', '2,000'", "UK, 'ЖК III ст. 76', '2 000'", "RU, 'ЖК III ст. 76', '2 000'"})
    void articles_and_figures_never_break(Language language, String article, String number) {
        assertThat(in(language).article("GC III art. 76")).isEqualTo(article.replace(' ', '\u00a0'));
        assertThat(in(language).number(2_000)).isEqualTo(number.replace(' ', '\u00a0'));
        assertThat(in(language).time(Instant.parse("2026-12-03T14:05:59Z"))).isEqualTo("14:05");
    }

    @ParameterizedTest
    @CsvSource({
        "'uk-UA,uk;q=0.9,en;q=0.8', UK",
        "'de-DE,ru;q=0.5', RU",
        "'de-DE,fr', EN",
        "'en;q=0.1,uk;q=0.9', UK",
        "'', EN",
        "';;;', EN"
    })
    void a_browser_is_answered_in_the_first_language_that_we_speak(String header, Language expected) {
        assertThat(Language.accepted(header)).isEqualTo(expected);
        assertThat(Language.of(Locale.FRENCH)).isEmpty();
    }
}
