package org.homeward.node.desk;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import org.homeward.node.wiring.Side;

/// What a page says in one language: sentences, dates, times and figures. Number and unit, day and month are joined by
/// U+00A0. Instants are shown in UTC, the node's time.
public final class Words {

    private static final char NO_BREAK = '\u00a0';
    private static final int DAYS_ALONE = 4; // After four days nobody counts the hours.
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Language language;
    private final Messages messages;

    Words(Language language, Messages messages) {
        this.language = language;
        this.messages = messages;
    }

    /// The language of these words.
    public Language language() {
        return language;
    }

    /// Whether there is a sentence with this key.
    public boolean knows(String key) {
        return messages.knows(language, key);
    }

    /// A sentence without values.
    public String say(String key) {
        return messages.say(language, key, Map.of());
    }

    /// A sentence with one value.
    public String say(String key, String name, Object value) {
        return messages.say(language, key, Map.of(name, value));
    }

    /// A sentence with these values.
    public String say(String key, Map<String, ?> values) {
        return messages.say(language, key, values);
    }

    /// `Side A`, `Neutral`.
    public String side(Side side) {
        return say("side." + side.word());
    }

    /// `2,000`; in Ukrainian and Russian `2 000` with U+00A0.
    public String number(long number) {
        return NumberFormat.getIntegerInstance(ULocale.forLocale(language.locale()))
                .format(number)
                .replace('\u202f', NO_BREAK);
    }

    /// `3 Dec 2026`, `3 груд. 2026`, `3 дек. 2026`: for tables and strips.
    public String date(LocalDate date) {
        return dayAndMonth(date) + NO_BREAK + date.getYear();
    }

    /// `3 Dec`: where the year stands beside it.
    public String dayAndMonth(LocalDate date) {
        return date.getDayOfMonth() + "" + NO_BREAK + month(date);
    }

    // For British English the JDK writes `Sept`, a letter longer than any other month.
    private String month(LocalDate date) {
        return language == Language.EN
                ? date.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
                : formatted("MMM", date);
    }

    /// `15 Sep – 31 Oct`, the year told only where it changes.
    public String range(LocalDate from, LocalDate to) {
        var first = from.getYear() == to.getYear() ? dayAndMonth(from) : date(from);
        return first + NO_BREAK + "– " + date(to);
    }

    /// `3 December 2026`, `3 грудня 2026 року`, `3 декабря 2026 года`: for sentences.
    public String longDate(LocalDate date) {
        var values =
                Map.of("day", date.getDayOfMonth() + "", "month", formatted("MMMM", date), "year", "" + date.getYear());
        return say("date.long", values);
    }

    /// `Thursday`.
    public String weekday(LocalDate date) {
        return formatted("EEEE", date);
    }

    /// `14:05`.
    public String time(Instant at) {
        return CLOCK.format(LocalTime.ofInstant(at, ZoneOffset.UTC));
    }

    /// `14:05:07`: where several things happen in a minute.
    public String second(Instant at) {
        return SECONDS.format(LocalTime.ofInstant(at, ZoneOffset.UTC));
    }

    /// `3 Dec 2026, 14:05`.
    public String dateAndTime(Instant at) {
        return date(day(at)) + ", " + time(at);
    }

    /// `2 days 5 h`; whole days alone from four days on, hours alone below one.
    public String duration(Duration duration) {
        long days = duration.toDays();
        long hours = duration.toHoursPart();
        if (days == 0) {
            return say("duration.hours", "n", hours);
        }
        var inDays = say("duration.days", "n", days);
        return days >= DAYS_ALONE || hours == 0 ? inDays : inDays + " " + say("duration.hours", "n", hours);
    }

    /// `GC III art. 76`, `ЖК III ст. 76`, never broken.
    public String article(String cited) {
        var own = cited.replace("GC ", say("article.convention") + " ").replace("art. ", say("article.article") + " ");
        return own.replace("Policy", say("article.policy")).replace(' ', NO_BREAK);
    }

    /// A name as it is written, with the language in which it is read aloud: a Latin name is read as English.
    public Frame.Name name(String text) {
        boolean latin = text.chars()
                .noneMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.CYRILLIC);
        return new Frame.Name(text, latin ? Language.EN.tag() : language.tag());
    }

    /// The day of an instant, in UTC.
    public static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private String formatted(String pattern, TemporalAccessor time) {
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(time);
    }
}
