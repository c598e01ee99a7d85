package org.homeward.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What holds for every name, tried on invented names from a seeded generator.
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeyPropertiesTest {

    private static final int TRIES = 400;
    private static final int GARBAGE_TRIES = 60; // Each asks every question there is.

    private static final List<String> STARTS = List.of(
            "Шевч", "Бонд", "Кова", "Гонч", "Щерб", "Мельн", "Лис", "Ткач", "Вас", "Петр", "Юхим", "Ярем", "Дов",
            "Зін");
    private static final List<String> MIDDLES = List.of("ен", "ар", "ал", "ур", "ин", "ов", "ил");
    private static final List<String> UKRAINIAN_ENDS =
            List.of("ко", "енко", "чук", "ський", "ська", "ова", "ів", "юк", "ець");
    private static final List<String> LOOK_ALIKE_CYRILLIC = List.of("а", "е", "о", "р", "с", "у", "х", "і");
    private static final List<String> LOOK_ALIKE_LATIN = List.of("a", "e", "o", "p", "c", "y", "x", "i");

    private final Random random = new Random(20_251);

    @ParameterizedTest
    @EnumSource(NamePart.class)
    void keys_do_not_depend_on_case_apostrophe_or_accent(NamePart part) {
        for (var at = 0; at < TRIES; at++) {
            var name = surname();
            var key = NameKeys.of(name, part);
            var cut = 1 + random.nextInt(name.length() - 1);

            assertThat(NameKeys.of(name.toUpperCase(Locale.ROOT), part))
                    .as(name)
                    .isEqualTo(key);
            assertThat(NameKeys.of(name.substring(0, cut) + "’" + name.substring(cut), part))
                    .as(name)
                    .isEqualTo(key);
            assertThat(NameKeys.of(" " + name + ". ", part)).as(name).isEqualTo(key);
        }
    }

    @Test
    void keys_do_not_depend_on_look_alike_letters() {
        for (var at = 0; at < TRIES; at++) {
            var name = surname();
            var typed = name;
            for (var letter = 0; letter < LOOK_ALIKE_CYRILLIC.size(); letter++) {
                if (random.nextBoolean()) {
                    typed = typed.replace(LOOK_ALIKE_CYRILLIC.get(letter), LOOK_ALIKE_LATIN.get(letter));
                }
            }

            assertThat(NameKeys.of(typed, NamePart.SURNAME)).as(typed).isEqualTo(NameKeys.of(name, NamePart.SURNAME));
        }
    }

    @Test
    void keys_of_a_line_do_not_depend_on_order() {
        for (var at = 0; at < TRIES; at++) {
            var words = new ArrayList<>(List.of(surname(), "Микола", "Іванович"));
            var key = NameKeys.ofAll(String.join(" ", words), NamePart.ANY);
            Collections.shuffle(words, random);

            assertThat(NameKeys.ofAll(String.join(", ", words), NamePart.ANY)).isEqualTo(key);
        }
    }

    /// Latin letters are ambiguous (ch is ч, х or ш), so a share of names, measured here, may keep another key.
    @Test
    void a_name_written_in_any_scheme_keeps_its_key() {
        var kept = 0;
        var all = 0;
        for (var scheme : Schemes.all()) {
            for (var at = 0; at < 40; at++) {
                var name = surname();
                var written = scheme.language() == Language.RUSSIAN ? russian(name) : name;
                all++;
                kept += NameKeys.of(scheme.latin(written), NamePart.SURNAME)
                                .equals(NameKeys.of(written, NamePart.SURNAME))
                        ? 1
                        : 0;
            }
        }

        assertThat(kept / (double) all).isGreaterThan(0.93);
    }

    @Test
    void one_key_means_full_similarity_and_full_similarity_one_key() {
        for (var at = 0; at < TRIES; at++) {
            var one = surname();
            var scheme = Schemes.all().get(random.nextInt(Schemes.all().size()));
            var other = random.nextBoolean() ? scheme.latin(one) : surname();
            var areOne = NameKeys.of(one, NamePart.SURNAME)
                    .canonical()
                    .equals(NameKeys.of(other, NamePart.SURNAME).canonical());
            var similarity = NameSimilarity.of(one, other, NamePart.SURNAME);

            assertThat(similarity.value() == 1).as(one + " " + other).isEqualTo(areOne);
            assertThat(NameSimilarity.of(other, one, NamePart.SURNAME)).isEqualTo(similarity);
        }
    }

    @Test
    void one_canonical_key_means_one_skeleton() {
        for (var at = 0; at < TRIES; at++) {
            var one = NameKeys.of(surname(), NamePart.SURNAME);

            assertThat(Skeleton.of(one.canonical())).isEqualTo(one.skeleton());
            assertThat(one.skeleton()).matches("[a-z]*");
        }
    }

    @Test
    void any_text_gets_an_answer_and_never_an_exception() {
        for (var at = 0; at < GARBAGE_TRIES; at++) {
            var text = garbage();

            assertThatCode(() -> {
                        for (var part : NamePart.values()) {
                            NameKeys.readings(text, part);
                            NameKeys.ofAll(text, part);
                            NameSimilarity.of(text, "Шевченко", part);
                        }
                        FullName.read(text);
                        NameSimilarity.of(FullName.read(text), FullName.read("Шевченко Тарас"));
                        WritingSystem.of(text);
                        Patronymics.read(text);
                        Surnames.stem(text);
                        GivenNames.clusters(text);
                    })
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void ten_thousand_characters_get_an_answer() {
        for (var letter : List.of("a", "щ", "م", "王", "𠀀", "-", " ", "'", "é")) {
            var key = NameKeys.of(letter.repeat(10_000), NamePart.ANY);

            assertThat(key.canonical().length()).isLessThanOrEqualTo(2 * NameKeys.TOKEN_MAX);
        }
    }

    private String surname() {
        return pick(STARTS) + pick(MIDDLES) + pick(UKRAINIAN_ENDS);
    }

    private static String russian(String name) {
        return name.replace("ський", "ский")
                .replace("ська", "ская")
                .replace("и", "ы")
                .replace("і", "и")
                .replace("скый", "ский");
    }

    private String garbage() {
        var text = new StringBuilder();
        var length = random.nextInt(30);
        for (var at = 0; at < length; at++) {
            var point = random.nextInt(5) == 0 ? random.nextInt(0x110000) : 0x20 + random.nextInt(0x500);
            text.appendCodePoint(point);
        }
        return text.toString();
    }

    private String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
